package org.dragoman.page;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;

/**
 * Reads the class and id attributes of a page's elements for what they say about its parts.
 *
 * <p>One object serves one page: pages repeat their attributes, so each value is read once.
 */
final class ClassWords {

  private static final Map<String, Integer> HINTS = hints();

  /** No attribute that names a part is longer. */
  private static final int LONGEST = 200; // characters

  private final Map<String, Integer> known = new HashMap<>();

  private static Map<String, Integer> hints() {
    Map<String, Integer> hints = new HashMap<>();
    for (Table.Row row : Table.read("page-classes.txt").rows()) {
      int bits = 0;
      for (String hint : row.list("hints")) {
        bits |= Hint.of(hint).bit();
      }
      hints.put(row.get("word"), bits);
    }
    return hints;
  }

  /** The hints in an attribute, a bit each. */
  int of(String attribute) {
    if (attribute.isEmpty()) {
      return 0;
    }
    Integer bits = known.get(attribute);
    if (bits == null) {
      bits = read(attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute);
      known.put(attribute, bits);
    }
    return bits;
  }

  /** Splits at what is no letter and where a capital follows a small letter. */
  private static int read(String attribute) {
    int bits = 0;
    String previous = "";
    int previousBits = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= attribute.length(); i++) {
      char c = i < attribute.length() ? attribute.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && i > 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(attribute.charAt(i - 1));
      if ((!letter || hump) && !word.isEmpty()) {
        String now = word.toString();
        int own = HINTS.getOrDefault(now, 0);
        Integer pair = previous.isEmpty() ? null : HINTS.get(previous + "-" + now);
        if (pair != null) {
          bits |= pair;
          own = 0; // the pair says what it is
          previousBits = 0;
        }
        bits |= previousBits;
        previous = now;
        previousBits = own;
        word.setLength(0);
      }
      if (Character.isWhitespace(c)) {
        bits |= previousBits;
        previous = "";
        previousBits = 0;
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
    }
    return bits | previousBits;
  }
}
