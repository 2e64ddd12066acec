package org.dragoman.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * The decoded words of one source, never altered, with its lines and its code-point offsets.
 *
 * <p>Everything Dragoman says points back into a {@code Text}. Inside the program a place is a
 * UTF-16 offset; outside it is a code-point offset ({@link #codePoint}) and a line ({@link
 * #lineAt}), so that {@code text[start:end]} in Python cuts the same words.
 */
public final class Text {

  private final String string;
  private final int[] lineStarts;
  private final int[] surrogates; // offsets of low surrogates, ascending; mostly empty

  /** A text from its letters. */
  public Text(String string) {
    this.string = Objects.requireNonNull(string);
    this.lineStarts = lineStarts(string);
    this.surrogates = lowSurrogates(string);
  }

  /** All its letters. */
  public String string() {
    return string;
  }

  /** How many UTF-16 units it has. */
  public int length() {
    return string.length();
  }

  /** The letters of a part. */
  public String slice(Span span) {
    return string.substring(span.start(), span.end());
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based number of the line that holds {@code offset}. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Line {@code number} (1-based) without its line end. */
  public Span line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : string.length();
    while (end > start && (string.charAt(end - 1) == '\n' || string.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** The code-point offset of UTF-16 offset {@code offset}. */
  public int codePoint(int offset) {
    if (surrogates.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(surrogates, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** {@code span} without white space at either end. */
  public Span strip(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isBlank(string.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(string.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** White space of any kind, the no-break space and the byte order mark among them. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  private static int[] lineStarts(String s) {
    int[] starts = new int[16];
    int n = 1;
    boolean plain = s.indexOf('\r') < 0;
    for (int i = plain ? s.indexOf('\n') : 0;
        i >= 0 && i < s.length();
        i = plain ? s.indexOf('\n', i + 1) : i + 1) {
      char c = s.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == s.length() || s.charAt(i + 1) != '\n'))) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n * 2);
        }
        starts[n++] = i + 1;
      }
    }
    if (n > 1 && starts[n - 1] == s.length()) {
      n--; // a final line end closes the last line, it opens no new one
    }
    return Arrays.copyOf(starts, n);
  }

  private static int[] lowSurrogates(String s) {
    int[] low = new int[0];
    int n = 0;
    for (int i = 1; i < s.length(); i++) {
      if (Character.isLowSurrogate(s.charAt(i)) && Character.isHighSurrogate(s.charAt(i - 1))) {
        if (n == low.length) {
          low = Arrays.copyOf(low, Math.max(16, n * 2));
        }
        low[n++] = i;
      }
    }
    return Arrays.copyOf(low, n);
  }
}
