package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * The small words of the languages that are read ({@code function-words.txt}) and what tells their
 * neighbours from them ({@code neighbours.txt}), counted in a text.
 */
final class LanguageWords {

  /** A text cut short is as good, and words repeat. */
  private static final int LONGEST_PIECE = 5;

  /** "L'Iran", "d'un": French writes one in every line. */
  private static final Pattern ELISION =
      Pattern.compile("(?<!\\p{L})(?:[ldnscjLDNSCJ]|[qQ]u)['’]\\p{L}{2}");

  private final Map<String, Set<String>> read = new TreeMap<>();
  private final Map<String, Set<String>> neighbours = new TreeMap<>();
  private final Map<String, List<String>> pieces = new TreeMap<>();
  private final Set<String> shared = new HashSet<>();

  LanguageWords() {
    Set<String> all = new HashSet<>();
    for (Language language : Language.values()) {
      Set<String> words =
          new HashSet<>(Table.read(language.code() + "/function-words.txt").values("word"));
      read.put(language.code(), words);
      words.forEach(
          word -> {
            if (!all.add(word)) {
              shared.add(word);
            }
          });
    }
    for (Table.Row row : Table.read("neighbours.txt").rows()) {
      Set<String> words = new HashSet<>(row.list("words"));
      words.removeAll(all);
      if (!words.isEmpty()) {
        neighbours.put(row.get("language"), words);
      }
      pieces.put(row.get("language"), row.list("pieces"));
    }
  }

  /** How many words of a text are in which language's list, and which only in that one's. */
  Count count(String text) {
    Map<String, Integer> hits = new TreeMap<>();
    Map<String, Integer> own = new TreeMap<>();
    int all = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}·]+")) {
      if (word.isEmpty()) {
        continue;
      }
      all++;
      read.forEach(
          (language, words) -> {
            boolean in = words.contains(word);
            hits.merge(language, in ? 1 : 0, Integer::sum);
            own.merge(language, in && !shared.contains(word) ? 1 : 0, Integer::sum);
          });
      neighbours.forEach(
          (language, words) -> own.merge(language, words.contains(word) ? 1 : 0, Integer::sum));
      for (String language : marked(word)) {
        own.merge(language, 1, Integer::sum);
      }
    }
    Matcher elision = ELISION.matcher(text);
    while (elision.find()) {
      own.merge("fr", 2, Integer::sum);
    }
    return new Count(all, hits, own);
  }

  /** The languages whose pieces the word has, if only one has them. */
  private List<String> marked(String word) {
    List<String> found = new ArrayList<>(1);
    pieces.forEach(
        (language, own) -> {
          if (own.stream().anyMatch(piece -> has(word, piece))) {
            found.add(language);
          }
        });
    return found.size() == 1 ? found : List.of();
  }

  private static boolean has(String word, String piece) {
    return piece.startsWith("-")
        ? word.length() > piece.length() + 1 && word.endsWith(piece.substring(1))
        : piece.length() < LONGEST_PIECE && word.contains(piece);
  }

  /**
   * The words of one text.
   *
   * @param all how many it has
   * @param byLanguage those in the list of each language that is read
   * @param own those that no other language here has, the neighbours' too
   */
  record Count(int all, Map<String, Integer> byLanguage, Map<String, Integer> own) {

    int of(String language) {
      return byLanguage.getOrDefault(language, 0);
    }

    int own(String language) {
      return own.getOrDefault(language, 0);
    }

    /** The language that is read with the most words; of two alike the one with more of its own. */
    String best() {
      String best = null;
      for (String language : byLanguage.keySet()) {
        boolean more = best == null ? of(language) > 0 : of(language) > of(best);
        boolean tie = best != null && of(language) == of(best) && own(language) > own(best);
        best = more || tie ? language : best;
      }
      return best;
    }

    /** How many words the next best has. */
    int second() {
      String best = best();
      return byLanguage.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(best))
          .mapToInt(Map.Entry::getValue)
          .max()
          .orElse(0);
    }

    /**
     * The language that is read with the most signs, words or pieces; null when two have as many.
     */
    String likeliest() {
      String found = null;
      boolean tie = false;
      for (String language : byLanguage.keySet()) {
        int signs = of(language) + own(language);
        int before = found == null ? 0 : of(found) + own(found);
        tie = signs == before && signs > 0 || tie && signs < before;
        found = signs > before ? language : found;
      }
      return tie ? null : found;
    }

    int secondOwn(String language) {
      return byLanguage.keySet().stream()
          .filter(other -> !other.equals(language))
          .mapToInt(this::own)
          .max()
          .orElse(0);
    }

    /** How many words a language that is not read has of its own, at most. */
    int neighbour() {
      String likeliest = likeliestNeighbour();
      return likeliest == null ? 0 : own(likeliest);
    }

    /** The language that is not read with the most words of its own, or null. */
    String likeliestNeighbour() {
      String found = null;
      Map<String, Integer> sorted = new HashMap<>(own);
      sorted.keySet().removeAll(byLanguage.keySet());
      for (Map.Entry<String, Integer> entry : new TreeMap<>(sorted).entrySet()) {
        if (entry.getValue() > (found == null ? 0 : own(found))) {
          found = entry.getKey();
        }
      }
      return found;
    }
  }
}
