package org.dragoman.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.syntax.Attributes;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.Morphology;
import org.dragoman.syntax.Upos;
import org.dragoman.syntax.Words;

/** Finds a language's attributes in its treebanks and trains their model. */
final class MorphologyTraining {

  /** Attributes that tell of spelling or style, not of grammar, or that are too rare to learn. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "Typo",
          "Abbr",
          "Foreign",
          "ExtPos",
          "Style",
          "NumForm",
          "AdpType",
          "Polite",
          "Gender[psor]",
          "Number[psor]",
          "Person[psor]",
          "PunctType",
          "PunctSide",
          "PrepCase",
          "NameType",
          "InflClass",
          "Emph",
          "Hyph");

  /** A word class has an attribute when at least this part of its words has it. */
  private static final double LEAST = 0.002;

  private static final int MOST_VALUES = 15;

  /** As many as {@code Analyser} tells apart. */
  private static final int MOST_ATTRIBUTES = 16;

  private MorphologyTraining() {}

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The attributes of {@code trees}. */
  static Attributes attributes(List<Tree> trees) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    int tags = Upos.values().length;
    int[] words = new int[tags];
    List<Map<String, Integer>> byTag = new ArrayList<>();
    for (int t = 0; t < tags; t++) {
      byTag.add(new TreeMap<>());
    }
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        words[tree.tags()[i]]++;
        for (Map.Entry<String, String> pair : Attributes.pairs(tree.feats()[i]).entrySet()) {
          if (!LEFT_OUT.contains(pair.getKey()) && !pair.getValue().equals(Habits.DOUBTFUL)) {
            counts
                .computeIfAbsent(pair.getKey(), k -> new TreeMap<>())
                .merge(pair.getValue(), 1, Integer::sum);
            byTag.get(tree.tags()[i]).merge(pair.getKey(), 1, Integer::sum);
          }
        }
      }
    }
    String[] names =
        counts.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -total(e.getValue())))
            .limit(MOST_ATTRIBUTES)
            .map(Map.Entry::getKey)
            .sorted()
            .toArray(String[]::new);
    String[][] values = new String[names.length][];
    for (int a = 0; a < names.length; a++) {
      List<String> kept = new ArrayList<>(List.of(""));
      counts.get(names[a]).entrySet().stream()
          .filter(e -> e.getValue() >= 5)
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST_VALUES - 1)
          .map(Map.Entry::getKey)
          .forEach(kept::add);
      values[a] = kept.toArray(new String[0]);
    }
    int[][] having = new int[tags][];
    for (int t = 0; t < tags; t++) {
      Set<Integer> own = new TreeSet<>();
      for (int a = 0; a < names.length; a++) {
        if (byTag.get(t).getOrDefault(names[a], 0) > Math.max(3, LEAST * words[t])) {
          own.add(a);
        }
      }
      having[t] = own.stream().mapToInt(Integer::intValue).toArray();
    }
    return new Attributes(names, values, having);
  }

  /** The averaged weights; {@code tags} are the word classes to rely on. */
  static Perceptron train(
      List<Tree> trees, Words[] words, int[][] tags, Attributes attributes, int epochs, long seed) {
    Perceptron perceptron = new Perceptron(attributes.classes());
    Features features = new Features();
    float[] scores = new float[attributes.classes()];
    Random random = new Random(seed);
    int[] order = Order.ascending(trees.size());
    int[][][] gold = new int[trees.size()][][];
    for (int t = 0; t < gold.length; t++) {
      gold[t] = gold(trees.get(t), attributes);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Order.shuffle(order, random);
      for (int t : order) {
        int[][] chosen = new int[gold[t].length][];
        for (int i = 0; i < chosen.length; i++) {
          int[] own = new int[attributes.size()];
          chosen[i] = own;
          int tag = tags[t][i];
          if (attributes.of(tag).length == 0) {
            continue;
          }
          Morphology.extract(words[t], tags[t], chosen, i, features);
          perceptron.score(features, scores);
          perceptron.step();
          boolean sameClass = tag == trees.get(t).tags()[i];
          for (int a : attributes.of(tag)) {
            int first = attributes.first(a);
            own[a] = Morphology.best(scores, first, attributes.count(a));
            if (sameClass && gold[t][i][a] >= 0 && own[a] != gold[t][i][a]) {
              perceptron.update(features, first + gold[t][i][a], first + own[a], 1f);
            }
          }
        }
      }
    }
    perceptron.average();
    return perceptron;
  }

  /** For each word the right value of each attribute, -1 where it is doubtful. */
  static int[][] gold(Tree tree, Attributes attributes) {
    int[][] gold = new int[tree.size()][];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = attributes.parse(tree.feats()[i]);
      for (Map.Entry<String, String> pair : Attributes.pairs(tree.feats()[i]).entrySet()) {
        int a = attributes.number(pair.getKey());
        if (a >= 0 && pair.getValue().equals(Habits.DOUBTFUL)) {
          gold[i][a] = -1;
        }
      }
    }
    return gold;
  }
}
