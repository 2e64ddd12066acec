package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * The furniture that a phrase gives away: {@code lexicon/furniture.txt} and {@code
 * lexicon/<lang>/furniture.txt}.
 *
 * <p>All languages are asked of every page, because pages mix them: a translated article keeps the
 * labels of its first page.
 */
final class FurniturePhrases {

  /** Where on the page a phrase may stand; the header of en/furniture.txt explains it. */
  enum Where {
    WHOLE,
    LINE,
    INSIDE,
    WORD
  }

  /** One entry; {@code label} says that the line was the phrase alone. */
  record Phrase(String words, Furniture.Kind kind, Where where, String language) {}

  /** A phrase found in a line. */
  record Match(Phrase phrase, boolean alone) {}

  /** A piece of a paragraph to take out. */
  record Piece(Span span, Furniture.Kind kind) {}

  /** From this many words on a line is a paragraph that only begins with furniture. */
  private static final int PARAGRAPH = 45;

  /** A line longer than this is no paragraph of an article. */
  private static final int LONGEST = 50_000; // characters

  /** A shorter phrase counts only as a whole line. */
  private static final int PREFIX = 3; // characters

  private final Map<String, Phrase> whole = new HashMap<>();
  private final Map<String, List<Phrase>> starts = new HashMap<>();

  /** Those of the languages and of pages in any; of two alike the first language's counts. */
  FurniturePhrases(List<Language> languages) {
    for (Language language : languages) {
      String name = language.code() + "/furniture.txt";
      if (Table.exists(name)) {
        Table.read(name).rows().forEach(row -> add(row, language.code()));
      }
    }
    Table.read("furniture.txt").rows().forEach(row -> add(row, row.get("language")));
  }

  private void add(Table.Row row, String language) {
    String words = fold(row.get("phrase"));
    Where where = Where.valueOf(row.get("where").toUpperCase(java.util.Locale.ROOT));
    Phrase phrase = new Phrase(words, Furniture.Kind.of(row.get("kind")), where, language);
    whole.putIfAbsent(core(words), phrase);
    if (where != Where.WHOLE && words.length() >= PREFIX) {
      starts.computeIfAbsent(words.substring(0, PREFIX), c -> new ArrayList<>()).add(phrase);
    }
  }

  /** The phrase that makes a whole line furniture. */
  Optional<Match> line(String line) {
    String folded = fold(line);
    Phrase same = whole.get(core(folded));
    if (same != null) {
      return Optional.of(new Match(same, true));
    }
    int first = firstLetter(folded);
    for (int at : first == 0 ? new int[] {0} : new int[] {0, first}) {
      Phrase phrase = longestAt(folded, at);
      boolean lower = at < line.length() && Character.isLowerCase(line.charAt(at));
      if (phrase != null
          && phrase.where != Where.WORD
          && (!lower || Texts.words(line) <= 5)
          && !isParagraph(phrase, line)) {
        return Optional.of(new Match(phrase, core(folded).equals(core(phrase.words))));
      }
    }
    return Optional.empty();
  }

  private static boolean isParagraph(Phrase phrase, String line) {
    return phrase.kind != Furniture.Kind.OTHER
        && Texts.words(line) > PARAGRAPH
        && Sentences.nextStart(line, 0) > 0;
  }

  /** The pieces of furniture inside a paragraph, in order; offsets are into {@code paragraph}. */
  List<Piece> inside(String paragraph) {
    List<Piece> pieces = new ArrayList<>();
    if (paragraph.length() > LONGEST) {
      return pieces;
    }
    String folded = fold(paragraph);
    int at = 0;
    while (at >= 0 && at < paragraph.length()) {
      int from = at;
      Phrase phrase = Character.isLowerCase(paragraph.charAt(at)) ? null : longestAt(folded, at);
      if (phrase == null && "([".indexOf(paragraph.charAt(at)) >= 0) {
        phrase = longestAt(folded, at + 1);
      }
      boolean first = at == 0;
      if (phrase != null && (phrase.where != Where.LINE || first)) {
        int end = end(paragraph, phrase, at);
        if (end > 0) {
          pieces.add(new Piece(new Span(at, end), phrase.kind));
          from = Math.max(at, end - 1);
        }
      }
      int next = next(paragraph, from);
      at = next > at ? next : -1;
    }
    return pieces;
  }

  private static int end(String paragraph, Phrase phrase, int at) {
    if (phrase.where == Where.WORD) {
      int end = at + phrase.words.length();
      while (end < paragraph.length() && ":.-–".indexOf(paragraph.charAt(end)) >= 0) {
        end++;
      }
      String rest = paragraph.substring(end).stripLeading();
      boolean parted = end == paragraph.length() || Character.isWhitespace(paragraph.charAt(end));
      return parted && (rest.isEmpty() || !Character.isLowerCase(rest.charAt(0))) ? end : -1;
    }
    char open = paragraph.charAt(at);
    if (open == '(' || open == '[') {
      int close = paragraph.indexOf(open == '[' ? ']' : ')', at);
      if (close > 0) {
        return close + 1;
      }
    }
    return Sentences.end(paragraph, at);
  }

  /** The next place a piece can start: a sentence or an opening bracket. */
  private static int next(String paragraph, int from) {
    int sentence = Sentences.nextStart(paragraph, from);
    int bracket = paragraph.indexOf('(', from + 1);
    if (sentence < 0 || bracket < 0) {
      return Math.max(sentence, bracket);
    }
    return Math.min(sentence, bracket);
  }

  private Phrase longestAt(String folded, int at) {
    Phrase best = null;
    if (at + PREFIX > folded.length()) {
      return null;
    }
    String prefix = folded.substring(at, at + PREFIX);
    for (Phrase phrase : starts.getOrDefault(prefix, List.of())) {
      int end = at + phrase.words.length();
      if (folded.startsWith(phrase.words, at)
          && (end == folded.length()
              || !Character.isLetterOrDigit(phrase.words.charAt(phrase.words.length() - 1))
              || !Character.isLetterOrDigit(folded.charAt(end)))
          && (best == null || phrase.words.length() > best.words.length())) {
        best = phrase;
      }
    }
    return best;
  }

  private static int firstLetter(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  /** Lower case, plain quotes and spaces, of the same length, so that offsets stay true. */
  static String fold(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
        continue;
      }
      if (c == '’' || c == '‘' || c == '`' || c == '´') {
        c = '\'';
      } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        c = ' ';
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  /** The phrase without counts, bullets and punctuation around it. */
  private static String core(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && !Character.isLetter(folded.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(folded.charAt(end - 1))) {
      end--;
    }
    return start == end ? folded.strip() : folded.substring(start, end);
  }
}
