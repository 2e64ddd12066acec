package org.dragoman.syntax;

import java.util.Map;
import org.dragoman.text.Language;

/**
 * Parts words that are two: English {@code don't}, {@code cannot}, {@code Russia's}; German {@code
 * zum}, {@code im}. The parts of an English one have their own places; those of a German one share
 * the place of the whole.
 */
final class Contractions {

  private static final Map<String, String[]> GERMAN =
      Map.of(
          "im", new String[] {"in", "dem"},
          "am", new String[] {"an", "dem"},
          "zum", new String[] {"zu", "dem"},
          "zur", new String[] {"zu", "der"},
          "vom", new String[] {"von", "dem"},
          "beim", new String[] {"bei", "dem"},
          "ins", new String[] {"in", "das"},
          "ans", new String[] {"an", "das"});

  private static final String[] ENGLISH_TAILS = {"'s", "'re", "'ve", "'ll", "'d", "'m"};

  private static final Map<String, Integer> ENGLISH_WORDS =
      Map.of("cannot", 3, "gonna", 3, "wanna", 3, "gotta", 3);

  private Contractions() {}

  /** Adds the word from {@code start} to {@code end}, in its parts. */
  static void add(Language language, String source, int start, int end, Tokens out) {
    if (language == Language.DE) {
      german(source, start, end, out);
    } else {
      english(source, start, end, out);
    }
  }

  private static void german(String source, int start, int end, Tokens out) {
    String form = source.substring(start, end);
    String[] parts = form.length() > 4 ? null : GERMAN.get(Edit.lower(form));
    if (parts == null) {
      out.add(form, start, end);
      return;
    }
    boolean capital = Character.isUpperCase(form.charAt(0));
    out.add(capital ? Edit.capital(parts[0]) : parts[0], start, end);
    out.add(parts[1], start, end);
  }

  private static void english(String source, int start, int end, Tokens out) {
    int cut = cut(source, start, end);
    if (cut > start) {
      out.add(source.substring(start, cut), start, cut);
      out.add(source.substring(cut, end), cut, end);
    } else {
      out.add(source.substring(start, end), start, end);
    }
  }

  private static int cut(String source, int start, int end) {
    int length = end - start;
    if (length > 3 && tail(source, end, "n't")) {
      return end - 3;
    }
    for (String tail : ENGLISH_TAILS) {
      if (length > tail.length() && tail(source, end, tail)) {
        return end - tail.length();
      }
    }
    if (length == 5 || length == 6) {
      Integer at = ENGLISH_WORDS.get(Edit.lower(source.substring(start, end)));
      if (at != null) {
        return start + at;
      }
    }
    return -1;
  }

  /** Whether the letters before {@code end} are {@code tail}, whatever the apostrophe's style. */
  private static boolean tail(String source, int end, String tail) {
    for (int i = 1; i <= tail.length(); i++) {
      char c = Character.toLowerCase(Orthography.fold(source.charAt(end - i)));
      if (c != tail.charAt(tail.length() - i)) {
        return false;
      }
    }
    return true;
  }
}
