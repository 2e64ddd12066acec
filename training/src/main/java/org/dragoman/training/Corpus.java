package org.dragoman.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.syntax.Orthography;
import org.dragoman.syntax.Vocabulary;
import org.dragoman.text.Language;

/**
 * The trees that a language's models are trained on.
 *
 * @param trees the treebanks' sentences, then altered copies of some
 * @param groups for each tree the number of the sentence it comes from: a copy never helps to tag
 *     its original when training data are tagged by models that have not seen them
 * @param gold how many sentences people have annotated
 * @param silver how many after those models have parsed; copies follow
 */
record Corpus(List<Tree> trees, int[] groups, int gold, int silver) {

  private static final Map<Language, List<String>> FILES =
      Map.of(
          Language.EN,
          List.of("en-ewt-train", "en-gum-train", "en-pud-half-train"),
          Language.DE,
          List.of("de-gsd-dev-as-train", "de-pud-half-train"),
          Language.ES,
          List.of("es-gsd-dev-as-train", "es-pud-half-train"),
          Language.FR,
          List.of("fr-sequoia-train", "fr-gsd-dev-as-train", "fr-pud-half-train"),
          Language.PT,
          List.of("pt-bosque-train", "pt-pud-half-train"),
          Language.RU,
          List.of("ru-taiga-dev-as-train", "ru-gsd-dev-as-train", "ru-pud-half-train"));

  static Corpus read(Path folder, Language language, Path extra) throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<List<Tree>> treebanks = new ArrayList<>();
    for (String name : FILES.get(language)) {
      Path file = folder.resolve(name + ".conllu.gz");
      Path plain = folder.resolve(name + ".conllu");
      List<Tree> treebank = Treebank.read(Files.exists(file) ? file : plain);
      treebank.forEach(tree -> Habits.even(tree, language, name));
      treebanks.add(treebank);
      trees.addAll(treebank);
    }
    if (language != Language.EN && language != Language.DE) {
      Habits.doubt(treebanks);
    }
    int gold = trees.size();
    String silver = language.code() + "-silver.conllu.gz";
    if (extra != null && Files.exists(extra.resolve(silver))) {
      trees.addAll(Treebank.read(extra.resolve(silver)));
    }
    int originals = trees.size();
    List<Integer> groups = new ArrayList<>();
    for (int t = 0; t < originals; t++) {
      groups.add(t);
    }
    Copies.add(trees, groups, language);
    int[] origins = groups.stream().mapToInt(Integer::intValue).toArray();
    return new Corpus(trees, origins, gold, originals - gold);
  }

  /** Whether tree {@code t} is people's work. */
  boolean isGold(int t) {
    return groups[t] < gold;
  }

  /** What is known of the words. */
  Vocabulary vocabulary(WordLists lists) {
    Map<Integer, Integer> counts = new TreeMap<>(Integer::compareUnsigned);
    Map<Integer, Integer> classes = new TreeMap<>(Integer::compareUnsigned);
    for (int t = 0; t < trees.size(); t++) {
      if (groups[t] != t || !isGold(t)) {
        continue;
      }
      Tree tree = trees.get(t);
      for (int i = 0; i < tree.size(); i++) {
        int word = Orthography.hash(tree.forms()[i]);
        counts.merge(word, 1, Integer::sum);
        classes.merge(word, 1 << tree.tags()[i], (a, b) -> a | b);
      }
    }
    Map<Integer, Long> entries = new TreeMap<>(Integer::compareUnsigned);
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > 1) {
        // the class of a word seen twice would give its own tag away
        int own = entry.getValue() > 3 ? classes.get(entry.getKey()) : 0;
        entries.put(entry.getKey(), Vocabulary.pack(true, own, 0, 0));
      }
    }
    for (Map.Entry<Integer, Integer> entry : lists.classes().entrySet()) {
      add(entries, entry.getKey(), Vocabulary.pack(false, entry.getValue(), 0, 0));
    }
    for (Map.Entry<String, int[]> entry : lists.clusters().entrySet()) {
      int[] of = entry.getValue();
      add(entries, Orthography.hash(entry.getKey()), Vocabulary.pack(false, 0, of[0], of[1]));
    }
    Map<String, Integer> numbers = paradigms(lists);
    for (Map.Entry<Integer, String> entry : lists.paradigms().entrySet()) {
      int paradigm = numbers.getOrDefault(entry.getValue(), 0);
      add(entries, entry.getKey(), Vocabulary.pack(paradigm));
    }
    int[] keys = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[] values = entries.values().stream().mapToLong(Long::longValue).toArray();
    return new Vocabulary(keys, values);
  }

  /** The numbers of the commonest paradigms. */
  private static Map<String, Integer> paradigms(WordLists lists) {
    Map<String, Integer> counts = new TreeMap<>();
    lists.paradigms().values().forEach(paradigm -> counts.merge(paradigm, 1, Integer::sum));
    Map<String, Integer> numbers = new TreeMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Vocabulary.MOST_PARADIGMS)
        .forEach(entry -> numbers.put(entry.getKey(), numbers.size() + 1));
    return numbers;
  }

  private static void add(Map<Integer, Long> entries, int word, long entry) {
    entries.merge(word, entry, (a, b) -> a | b);
  }
}
