package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/**
 * Finds the stretches between quotation marks, in every style that news uses, mixed ones too: “…”,
 * „…“, »…«, «…», "…", ‘…’, and pairs that a machine translation has made of two styles.
 *
 * <p>A mark that could open or close is judged by its neighbours: an opening mark has a space,
 * bracket or line start before it and a word behind it. An apostrophe inside a word is no mark. A
 * quote that the paragraph does not close runs to its end when the next paragraph opens with a mark
 * (the newspaper way of quoting several paragraphs) or when it began the paragraph.
 */
final class QuotationMarks {

  /** A paragraph that is closed but not opened counts as quoted up to so many characters. */
  private static final int LONGEST = 600;

  private QuotationMarks() {}

  /**
   * The words between marks in one paragraph, without the marks.
   *
   * @param continued whether the next paragraph opens with a quotation mark
   */
  static List<Span> in(String source, Span block, boolean continued) {
    List<Span> quotes = new ArrayList<>();
    int open = -1;
    char opener = 0;
    for (int i = block.start(); i < block.end(); i++) {
      char c = source.charAt(i);
      if (open < 0) {
        if (opens(source, block, i)) {
          open = i + 1;
          opener = c;
        } else if (quotes.isEmpty() && closesUnopened(source, block, i)) {
          add(quotes, source, block.start(), i);
        }
      } else if (closes(source, block, i, opener)) {
        add(quotes, source, open, i);
        open = -1;
      }
    }
    if (open >= 0 && (continued || open <= block.start() + 2)) {
      add(quotes, source, open, block.end());
    }
    return quotes;
  }

  /** Whether the paragraph begins with a quotation mark. */
  static boolean startsOpen(String source, Span block) {
    return !block.isEmpty() && opens(source, block, block.start());
  }

  private static void add(List<Span> quotes, String source, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(source.charAt(from))) {
      from++;
    }
    while (to > from && blank(source.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      quotes.add(new Span(from, to));
    }
  }

  /** White space, the no-break spaces inside « and » too. */
  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean opens(String source, Span block, int at) {
    char c = source.charAt(at);
    return switch (c) {
      case '„', '«', '“' -> true;
      case '»' -> startsWord(source, block, at);
      case '"', '”', '‟' -> startsWord(source, block, at) || standsFree(source, block, at);
      case '‘', '‚', '‹', '\'' -> startsWord(source, block, at) && closedLater(source, block, at);
      default -> false;
    };
  }

  private static boolean closes(String source, Span block, int at, char opener) {
    char c = source.charAt(at);
    return switch (opener) {
      case '„' -> c == '“' || c == '”' || c == '"';
      case '“' ->
          c == '”'
              || c == '"' && endsWord(source, block, at)
              || c == '“' && endsWord(source, block, at);
      case '”', '"', '‟' ->
          c == '"' && !startsOnly(source, block, at)
              || c == '”'
              || c == '“' && endsWord(source, block, at);
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '‹' -> c == '›';
      case '‚' -> c == '‘' || c == '’' && endsWord(source, block, at);
      case '‘', '\'' -> (c == '’' || c == '\'') && endsWord(source, block, at);
      default -> false;
    };
  }

  private static boolean startsWord(String source, Span block, int at) {
    boolean spaceBefore = at == block.start() || !Character.isLetterOrDigit(source.charAt(at - 1));
    boolean wordAfter = at + 1 < block.end() && !blank(source.charAt(at + 1));
    return spaceBefore && wordAfter;
  }

  /** A mark between two blanks opens when the next mark closes: {@code " so then."}. */
  private static boolean standsFree(String source, Span block, int at) {
    if (at == block.start() || !blank(source.charAt(at - 1))) {
      return false;
    }
    int next = source.indexOf(source.charAt(at), at + 1);
    return next > at + 2
        && next < block.end()
        && !blank(source.charAt(next - 1))
        && endsWord(source, block, next);
  }

  /**
   * The end of a quote that began in a paragraph before and was not marked again: the paragraph up
   * to it is quoted, if a clause ends there.
   */
  private static boolean closesUnopened(String source, Span block, int at) {
    char c = source.charAt(at);
    if (c != '"' && c != '”'
        || at - block.start() < 20
        || at - block.start() > LONGEST
        || !endsWord(source, block, at)) {
      return false;
    }
    return ",.!?…".indexOf(source.charAt(at - 1)) >= 0;
  }

  private static boolean startsOnly(String source, Span block, int at) {
    return at > block.start()
        && blank(source.charAt(at - 1))
        && at + 1 < block.end()
        && Character.isLetterOrDigit(source.charAt(at + 1));
  }

  private static boolean endsWord(String source, Span block, int at) {
    return at + 1 >= block.end() || !Character.isLetterOrDigit(source.charAt(at + 1));
  }

  /**
   * Single marks count only as a pair with at least two words between: the rest are apostrophes.
   */
  private static boolean closedLater(String source, Span block, int at) {
    boolean space = false;
    for (int i = at + 1; i < Math.min(block.end(), at + 600); i++) {
      char c = source.charAt(i);
      space |= blank(c);
      if (closes(source, block, i, source.charAt(at))) {
        return space;
      }
    }
    return false;
  }
}
