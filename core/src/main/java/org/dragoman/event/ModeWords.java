package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/**
 * Words that give an act its mode where its own words tell none: what is demanded ("reform", "a
 * meeting"), with what is attacked ("drones"), by what means is talked ("by phone"): {@code
 * lexicon/<language>/mode-words.txt}. The nearest in the tree counts.
 */
final class ModeWords {

  /** Farther down in the tree a word speaks of something else. */
  private static final int DEPTH = 5;

  private final Map<String, List<String>> whole = new TreeMap<>();
  private final Map<String, List<String>> beginnings = new TreeMap<>();

  private ModeWords() {}

  static ModeWords of(Language language) {
    ModeWords words = new ModeWords();
    for (Table.Row row : Table.read(language.code() + "/mode-words.txt").rows()) {
      String word = row.get("word").toLowerCase(Locale.ROOT);
      boolean beginning = word.endsWith("*");
      (beginning ? words.beginnings : words.whole)
          .computeIfAbsent(
              beginning ? word.substring(0, word.length() - 1) : word, w -> new ArrayList<>())
          .add(row.get("mode"));
    }
    return words;
  }

  /** The mode of the act, its own or that of the nearest word below it that gives it one. */
  Optional<String> of(Codebook codebook, Sentence tree, Act act) {
    Optional<String> own = act.mode().filter(mode -> codebook.hasMode(act.type(), mode));
    int head = act.hit().head();
    boolean spoken = codebook.type(act.type()).about(); // its subject tells not what it is about
    for (int depth = 0; own.isEmpty() && depth <= DEPTH; depth++) {
      for (int token = 0; own.isEmpty() && token < tree.size(); token++) {
        if (depth(tree, head, token, spoken) == depth) {
          own = at(tree, token).filter(mode -> codebook.hasMode(act.type(), mode)).findFirst();
        }
      }
    }
    return own;
  }

  /** Steps from {@code token} up to the head, or -1 where it does not stand below it. */
  private static int depth(Sentence tree, int head, int token, boolean spoken) {
    int at = token;
    for (int steps = 0; steps <= DEPTH && at >= 0; steps++) {
      if (at == head) {
        return steps;
      }
      String relation = tree.deprel(at);
      boolean apart = relation.startsWith("parataxis") || relation.startsWith("conj");
      if (apart && tree.head(at) == head || spoken && relation.startsWith("nsubj")) {
        return -1;
      }
      at = tree.head(at);
    }
    return -1;
  }

  private Stream<String> at(Sentence tree, int token) {
    String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
    List<String> modes = new ArrayList<>(whole.getOrDefault(lemma, List.of()));
    beginnings.forEach(
        (beginning, its) -> {
          if (lemma.startsWith(beginning)) {
            modes.addAll(its);
          }
        });
    return modes.stream();
  }
}
