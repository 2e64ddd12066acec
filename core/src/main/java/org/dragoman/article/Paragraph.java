package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/**
 * Lines of the source that belong together: one line, or several of a hard-wrapped paragraph.
 *
 * @param gap how many blank lines stand before it
 */
record Paragraph(int firstLine, int lastLine, Span span, int gap, String text) {

  private static final String STOPS = ".!?…:;";
  private static final String CLOSING = "\"'”“’»«)] \t\n\u000B\f\r\u00A0\u202F";
  private static final Pattern TAIL = Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,60}[)\\]]$");
  private static final Pattern LIST = Pattern.compile("(?:[•▪◦*–-]|\\d{1,2}[.)])\\s");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?U)\\b(?:the|an?|was|were|is|are|has|had|have|said|that|which|der|die|das|ein|eine|einen"
              + "|ist|sind|war|hat|sagte|nicht|dass|und|el|la|los|que|le|les|est)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The widest line that still counts as wrapped by hand or by a mail program. */
  private static final int WIDEST = 100;

  int words() {
    int n = 0;
    boolean in = false;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      boolean begins = Texts.isLetterOrNumber(c);
      n += begins && !in ? 1 : 0;
      in = begins || in && goesOn(c);
      i += Character.charCount(c);
    }
    return n;
  }

  /** Whether a word may have {@code c} inside. */
  private static boolean goesOn(int c) {
    int type = Character.getType(c);
    return "'’.-".indexOf(c) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Ends as a sentence does; quotation marks and brackets may close after the stop. */
  boolean stops() {
    return STOPS.indexOf(lastMark()) >= 0;
  }

  /** Ends with a full stop or dots. */
  boolean stopsFully() {
    return ".…".indexOf(lastMark()) >= 0;
  }

  /** The last letter or mark before those that close. */
  private char lastMark() {
    String core = core();
    int last = core.length() - 1;
    while (last >= 0 && CLOSING.indexOf(core.charAt(last)) >= 0) {
      last--;
    }
    return last < 0 ? ' ' : core.charAt(last);
  }

  /** The text without a bracket at its end, which may hold a credit or a sign-off. */
  String core() {
    char last = text.charAt(text.length() - 1);
    return last == ')' || last == ']' ? TAIL.matcher(text).replaceFirst("") : text;
  }

  boolean startsLower() {
    int first = text.codePointAt(0);
    return Character.isLowerCase(first);
  }

  boolean startsQuoted() {
    return "\"“”„»«‘'".indexOf(text.charAt(0)) >= 0;
  }

  boolean isList() {
    return LIST.matcher(text).lookingAt();
  }

  /** Has several of the small words that headlines and labels leave out. */
  boolean isProse() {
    return PROSE.matcher(text).results().limit(2).count() == 2;
  }

  boolean hasLetters() {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** All paragraphs of {@code source}. */
  static List<Paragraph> of(Text source, LineTest standsAlone) {
    boolean wrapped = isWrapped(source);
    List<Paragraph> all = new ArrayList<>();
    int blanks = 0;
    for (int number = 1; number <= source.lineCount(); number++) {
      Span line = source.strip(source.line(number));
      if (line.isEmpty()) {
        blanks++;
        continue;
      }
      Paragraph last = all.isEmpty() ? null : all.get(all.size() - 1);
      String words = source.slice(line);
      boolean joins =
          wrapped
              && last != null
              && blanks == 0
              && source.strip(source.line(last.lastLine)).length() >= 40
              && !last.text.matches("(?s).*[.!?…][\"”“»]?$")
              && !standsAlone.test(words)
              && !standsAlone.test(source.slice(source.strip(source.line(last.lastLine))));
      boolean joinsFull =
          wrapped
              && last != null
              && blanks == 0
              && source.strip(source.line(last.lastLine)).length() >= 55
              && last.lastLine > 0
              && !standsAlone.test(words);
      if (joins || joinsFull) {
        Span span = last.span.cover(line);
        all.set(
            all.size() - 1,
            new Paragraph(last.firstLine, number, span, last.gap, source.slice(span)));
      } else {
        all.add(new Paragraph(number, number, line, blanks, words));
      }
      blanks = 0;
    }
    return all;
  }

  /** Tells lines that never join their neighbours. */
  interface LineTest {
    boolean test(String line);
  }

  /**
   * Whether lines end where the page was full and not where a paragraph was: no line is wide, and
   * of the lines with another one right below most are nearly full and end inside a sentence.
   */
  private static boolean isWrapped(Text source) {
    int pairs = 0;
    int full = 0;
    for (int number = 1; number < source.lineCount(); number++) {
      Span line = source.strip(source.line(number));
      Span next = source.strip(source.line(number + 1));
      if (line.length() > WIDEST) {
        return false;
      }
      if (line.isEmpty() || next.isEmpty()) {
        continue;
      }
      pairs++;
      char end = source.string().charAt(line.end() - 1);
      if (line.length() >= 45 && ".!?\"”".indexOf(end) < 0) {
        full++;
      }
    }
    return pairs >= 3 && full * 10 >= pairs * 6;
  }
}
