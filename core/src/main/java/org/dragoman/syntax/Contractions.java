package org.dragoman.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * Parts words that are two: English {@code don't}, {@code Russia's}; German {@code zum}; French
 * {@code du}; Spanish {@code darse}; Portuguese {@code pela}, {@code trata-se}.
 *
 * <p>Words of a list ({@code lexicon/<language>/contractions.txt}, German's stand here) have parts
 * that share the place of the whole. Parts that the letters show, as {@link Enclitics} finds them,
 * have their own places.
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

  private static final int LONGEST_ENDING = 8;

  private final Language language;
  private final Enclitics enclitics;
  private final Map<String, String[]> words = new HashMap<>();
  private final Map<String, Set<String>> wholeAfter = new HashMap<>();

  Contractions(Language language) {
    this.language = language;
    this.enclitics = Enclitics.of(language);
    String file = language.code() + "/contractions.txt";
    if (language == Language.DE) {
      words.putAll(GERMAN);
    } else if (Table.exists(file)) {
      for (Table.Row row : Table.read(file).rows()) {
        words.put(row.get("word"), row.get("parts").split(" "));
        List<String> before = language == Language.FR ? row.list("whole after") : List.of();
        if (!before.isEmpty()) {
          wholeAfter.put(row.get("word"), new HashSet<>(before));
        }
      }
    }
  }

  /** Whether the list says that {@code word} stays one, in whatever case of letters. */
  boolean isWhole(String word) {
    String[] parts = words.get(Edit.lower(word).replace('\u2019', '\''));
    return parts != null && parts.length == 1;
  }

  /** Adds the word from {@code start} to {@code end}, in its parts. */
  void add(String source, int start, int end, Tokens out) {
    if (language == Language.EN) {
      english(source, start, end, out);
      return;
    }
    String form = source.substring(start, end);
    String lower = words.isEmpty() ? form : Edit.lower(form).replace('\u2019', '\'');
    String[] parts = words.get(lower);
    if (parts == null && enclitics.add(form, start, out)) {
      return;
    }
    if (parts == null || parts.length == 1 || isWhole(lower, out)) {
      out.add(form, start, end);
      return;
    }
    boolean capital = Character.isUpperCase(form.charAt(0));
    boolean capitals = capital && end - start > 1 && Character.isUpperCase(form.charAt(1));
    for (int k = 0; k < parts.length; k++) {
      boolean first = capital && k == 0;
      String part = first ? Edit.capital(parts[k]) : parts[k];
      out.add(capitals ? part.toUpperCase(java.util.Locale.ROOT) : part, start, end);
    }
  }

  /** Whether the word before says that {@code word} is one: "avec des armes". */
  private boolean isWhole(String word, Tokens before) {
    Set<String> deciding = wholeAfter.get(word);
    if (deciding == null) {
      return false;
    }
    if (before.size() == 0) {
      return deciding.contains("^");
    }
    String last = Edit.lower(before.form(before.size() - 1));
    if (!Character.isLetterOrDigit(last.charAt(0)) && last.length() < 3) {
      return deciding.contains("^");
    }
    if (deciding.contains(last)) {
      return true;
    }
    for (int n = Math.min(LONGEST_ENDING, last.length() - 1); n >= 2; n--) {
      if (deciding.contains("-" + last.substring(last.length() - n))) {
        return true;
      }
    }
    return false;
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
