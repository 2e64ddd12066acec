package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * The small words of the languages that are read ({@code function-words.txt}) and what tells their
 * neighbours from them ({@code neighbours.txt}), counted in a text.
 */
final class LanguageWords {

  /** A text cut short is as good, and words repeat. */
  private static final int LONGEST_PIECE = 5;

  private static final String ELIDED = "ldnscjLDNSCJ";

  private final String[] languages; // those that are read first, then their neighbours
  private final int read; // how many of them are read
  private final Map<String, Integer> listed = new HashMap<>(); // a bit for each language
  private final Piece[][] inside; // by first letter
  private final Piece[][] endings; // by last letter

  /** Letters that tell a language wherever they stand in a word, or only at its end. */
  private record Piece(String letters, int language) {}

  LanguageWords() {
    List<String> order = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String word : Table.read(language.code() + "/function-words.txt").values("word")) {
        listed.merge(word, 1 << order.size(), (one, other) -> one | other);
      }
      order.add(language.code());
    }
    read = order.size();
    Set<String> taken = Set.copyOf(listed.keySet());
    List<Piece> anywhere = new ArrayList<>();
    List<Piece> last = new ArrayList<>();
    for (Table.Row row : Table.read("neighbours.txt").rows()) {
      if (!order.contains(row.get("language"))) {
        order.add(row.get("language"));
      }
      int language = order.indexOf(row.get("language"));
      for (String word : row.list("words")) {
        if (!taken.contains(word)) {
          listed.merge(word, 1 << language, (one, other) -> one | other);
        }
      }
      for (String piece : row.list("pieces")) {
        if (piece.startsWith("-")) {
          last.add(new Piece(piece.substring(1), language));
        } else if (piece.length() < LONGEST_PIECE) {
          anywhere.add(new Piece(piece, language));
        }
      }
    }
    languages = order.toArray(String[]::new);
    inside = byLetter(anywhere, piece -> piece.letters.charAt(0));
    endings = byLetter(last, piece -> piece.letters.charAt(piece.letters.length() - 1));
  }

  private static Piece[][] byLetter(List<Piece> pieces, ToIntFunction<Piece> letter) {
    int letters = pieces.stream().mapToInt(letter).max().orElse(0) + 1;
    Piece[][] table = new Piece[letters][];
    pieces.stream()
        .collect(Collectors.groupingBy(letter::applyAsInt))
        .forEach((c, own) -> table[c] = own.toArray(Piece[]::new));
    return table;
  }

  /** How many words of a text are in which language's list, and which only in that one's. */
  Count count(String text) {
    int[] hits = new int[read];
    int[] own = new int[languages.length];
    int all = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    int end;
    for (int start = next(lower, 0, true); start < lower.length(); start = next(lower, end, true)) {
      end = next(lower, start, false);
      String word = lower.substring(start, end);
      all++;
      int in = listed.getOrDefault(word, 0);
      int inRead = in & (1 << read) - 1;
      boolean alone = Integer.bitCount(inRead) == 1;
      for (int rest = in; rest != 0; rest &= rest - 1) {
        int language = Integer.numberOfTrailingZeros(rest);
        if (language < read) {
          hits[language]++;
        }
        own[language] += language >= read || alone ? 1 : 0;
      }
      int marked = marked(word);
      if (Integer.bitCount(marked) == 1) {
        own[Integer.numberOfTrailingZeros(marked)]++;
      }
    }
    Map<String, Integer> byLanguage = new TreeMap<>();
    Map<String, Integer> byOwn = new TreeMap<>();
    for (int l = 0; l < languages.length; l++) {
      if (l < read) {
        byLanguage.put(languages[l], hits[l]);
      }
      byOwn.put(languages[l], own[l]);
    }
    byOwn.merge("fr", 2 * elisions(text), Integer::sum);
    return new Count(all, byLanguage, byOwn);
  }

  /** The languages that are read, then their neighbours. */
  List<String> languages() {
    return List.of(languages);
  }

  /** The languages whose small word the lower-case {@code word} is, a bit each in their order. */
  int listed(String word) {
    return listed.getOrDefault(word, 0);
  }

  /** The words of {@code text}, as they are written. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int end;
    for (int start = next(text, 0, true); start < text.length(); start = next(text, end, true)) {
      end = next(text, start, false);
      words.add(text.substring(start, end));
    }
    return words;
  }

  /** The next place from {@code from} on where a word begins, or the one where it has ended. */
  private static int next(String text, int from, boolean begins) {
    int at = from;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (isLetter(letter) == begins) {
        return at;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private static boolean isLetter(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || c == '·'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The languages whose pieces the word has, a bit each. */
  int marked(String word) {
    int found = 0;
    int length = word.length();
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      Piece[] pieces = c < inside.length ? inside[c] : null;
      if (pieces != null) {
        for (Piece piece : pieces) {
          found |= word.startsWith(piece.letters, i) ? 1 << piece.language : 0;
        }
      }
    }
    char last = word.charAt(length - 1);
    Piece[] pieces = last < endings.length ? endings[last] : null;
    if (pieces != null) {
      for (Piece piece : pieces) {
        boolean longer = length > piece.letters.length() + 2;
        found |= longer && word.endsWith(piece.letters) ? 1 << piece.language : 0;
      }
    }
    return found;
  }

  /** How often a small word is cut short before a longer one: French writes one in every line. */
  static int elisions(String text) {
    int n = 0;
    for (int i = 1; i + 2 < text.length(); i++) {
      char mark = text.charAt(i);
      if (mark == '\'' || mark == '’') {
        char before = text.charAt(i - 1);
        boolean que = before == 'u' && i > 1 && "qQ".indexOf(text.charAt(i - 2)) >= 0;
        int start = que ? i - 2 : i - 1;
        boolean cut = que || ELIDED.indexOf(before) >= 0;
        if (cut
            && (start == 0 || !Character.isLetter(text.codePointBefore(start)))
            && Character.isLetter(text.charAt(i + 1))
            && Character.isLetter(text.charAt(i + 2))) {
          n++;
        }
      }
    }
    return n;
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
