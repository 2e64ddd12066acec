package org.dragoman.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * The means by which something is said, by the words that name it: media.txt of a language.
 *
 * <p>A medium counts where the words are said by it: as an adjunct ("in an interview", "on
 * Twitter"), as the subject ("the statement said"), as the audience ("told a news conference") or
 * in the verb itself ("tweeted"); not where it is what is talked about.
 */
final class Media {

  private static final Set<String> BY =
      Set.of(
          "in",
          "on",
          "at",
          "via",
          "during",
          "by",
          "through",
          "from",
          "over",
          "per",
          "im",
          "auf",
          "bei",
          "beim",
          "während",
          "am",
          "über",
          "mit",
          "laut",
          "according",
          "to",
          "zufolge",
          "gegenüber",
          "of",
          "for",
          "vor",
          "an",
          "after",
          "nach");

  /** Of these prepositions the phrase is none of saying unless it is the verb's own audience. */
  private static final Set<String> WEAK =
      Set.of("of", "from", "for", "to", "mit", "after", "nach", "über");

  private final Map<String, String> byPhrase = new LinkedHashMap<>();

  private Media() {}

  static Media of(Language language) {
    Media media = new Media();
    for (Table.Row row : Table.read(language.code() + "/media.txt").rows()) {
      media.byPhrase.put(row.get("phrase").toLowerCase(Locale.ROOT), row.get("medium"));
    }
    return media;
  }

  /** The medium that one word names. */
  Optional<String> in(String word) {
    return Optional.ofNullable(byPhrase.get(word.toLowerCase(Locale.ROOT)));
  }

  /**
   * The medium of what is said in a sentence: a platform before other means, then the nearest to
   * the verb of saying ({@code verb}; -1 where there is none).
   */
  Optional<String> in(Sentence tree, int verb, List<Passage> quoted) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (int first = 0; first < tree.size(); first++) {
      for (int last = first; last < Math.min(tree.size(), first + 3); last++) {
        String medium = byPhrase.get(words(tree, first, last));
        if (medium == null
            || Passage.quoted(tree, first, quoted)
            || !means(tree, verb, first, last)) {
          continue;
        }
        int cost = verb < 0 ? first : Math.abs(first - verb);
        cost -= (last - first) * 3;
        if (platform(medium)) {
          cost -= 100;
        }
        if (cost < least) {
          least = cost;
          best = medium;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Twitter, Telegram and the like: written with a capital. */
  private static boolean platform(String medium) {
    return Character.isUpperCase(medium.charAt(0));
  }

  private static String words(Sentence tree, int first, int last) {
    if (first == last) {
      return tree.form(first).toLowerCase(Locale.ROOT);
    }
    StringBuilder words = new StringBuilder();
    for (int token = first; token <= last; token++) {
      words.append(token > first ? " " : "").append(tree.form(token).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  private static boolean means(Sentence tree, int verb, int first, int last) {
    if (first <= verb && verb <= last || BY.contains(tree.form(first).toLowerCase(Locale.ROOT))) {
      return true;
    }
    int head = last;
    while (tree.head(head) >= 0
        && (tree.is(head, "compound") || tree.is(head, "flat") || tree.is(head, "amod"))) {
      head = tree.head(head);
    }
    if (verb >= 0
        && tree.head(head) == verb
        && (tree.is(head, "nsubj") || tree.is(head, "obj") || tree.is(head, "iobj"))) {
      return tree.is(head, "nsubj")
          || tree.lemma(verb).equals("tell")
          || tree.lemma(verb).equals("publish")
          || tree.lemma(verb).equals("issue");
    }
    if (verb >= 0 && (tree.upos(verb) == Upos.VERB) && Math.abs(first - verb) > 25) {
      return false;
    }
    for (int token = first - 1; token >= Math.max(0, first - 6); token--) {
      String form = tree.form(token).toLowerCase(Locale.ROOT);
      if (tree.upos(token) == Upos.ADP || BY.contains(form) && tree.upos(token) != Upos.PART) {
        return BY.contains(form) && !(WEAK.contains(form) && tree.head(head) != verb);
      }
      if (tree.upos(token) == Upos.VERB || form.equals(",") || tree.upos(token) == Upos.SCONJ) {
        return false;
      }
    }
    return false;
  }
}
