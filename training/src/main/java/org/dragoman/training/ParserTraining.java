package org.dragoman.training;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dragoman.syntax.Configuration;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.LabelFeatures;
import org.dragoman.syntax.MoveFeatures;
import org.dragoman.syntax.Parser;
import org.dragoman.syntax.Signs;

/**
 * Trains the parser's two models together. After the first rounds the parser mostly follows its own
 * moves, right or wrong, so that it learns what to do after a mistake.
 */
final class ParserTraining {

  private static final double EXPLORING = 0.9;

  private final String[] names;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Perceptron moves = new Perceptron(Configuration.MOVES);
  private final Perceptron labels;
  private final Features features = new Features();
  private final float[] scores = new float[64];

  /**
   * @param names the labels, at most 63
   */
  ParserTraining(String[] names) {
    this.names = names;
    for (int i = 0; i < names.length; i++) {
      numbers.put(names[i], i);
    }
    this.labels = new Perceptron(names.length);
  }

  /** The relations of {@code trees}, commonest first, those under five times left out. */
  static String[] names(List<Tree> trees) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Tree tree : trees) {
      for (String relation : tree.relations()) {
        counts.merge(relation, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= 3 && !e.getKey().equals(Habits.OPEN))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(62)
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  Perceptron moves() {
    return moves;
  }

  Perceptron labels() {
    return labels;
  }

  String[] names() {
    return names;
  }

  /**
   * Trains both models.
   *
   * @param weight how much each sentence counts
   */
  void train(List<Tree> trees, Signs[] signs, float[] weight, int epochs, long seed) {
    Random random = new Random(seed);
    int[] order = Order.ascending(trees.size());
    for (int epoch = 0; epoch < epochs; epoch++) {
      Order.shuffle(order, random);
      for (int t : order) {
        float rate = weight[t];
        learn(trees.get(t), signs[t], rate, epoch > 0, random);
      }
    }
    moves.average();
    labels.average();
  }

  private void learn(Tree tree, Signs signs, float rate, boolean exploring, Random random) {
    Oracle oracle = new Oracle(tree);
    Configuration c = new Configuration(tree.size());
    int[] cost = new int[Configuration.MOVES];
    while (!c.isFinal()) {
      int move = Parser.forced(c);
      if (move < 0) {
        move = choose(signs, c, oracle, cost, rate, exploring, random);
      }
      oracle.moving(c, move);
      if (move == Configuration.SHIFT) {
        c.shift();
      } else {
        c.arc(move, label(tree, signs, c, move, oracle, rate));
      }
    }
  }

  private int choose(
      Signs signs,
      Configuration c,
      Oracle oracle,
      int[] cost,
      float rate,
      boolean exploring,
      Random random) {
    MoveFeatures.extract(signs, c, features);
    moves.score(features, scores);
    moves.step();
    int least = Integer.MAX_VALUE;
    for (int m = 0; m < Configuration.MOVES; m++) {
      cost[m] = c.allows(m) ? oracle.cost(c, m) : Integer.MAX_VALUE;
      least = Math.min(least, cost[m]);
    }
    int best = Parser.best(c, scores);
    int good = -1;
    for (int m = 0; m < Configuration.MOVES; m++) {
      if (cost[m] == least && (good < 0 || scores[m] > scores[good])) {
        good = m;
      }
    }
    if (cost[best] > least) {
      moves.update(features, good, best, rate);
    }
    return exploring && random.nextDouble() < EXPLORING ? best : good;
  }

  private int label(Tree tree, Signs signs, Configuration c, int move, Oracle oracle, float rate) {
    int dependent = c.stack(0);
    LabelFeatures.extract(signs, c, move, features);
    labels.score(features, scores);
    labels.step();
    int best = 0;
    for (int l = 1; l < names.length; l++) {
      if (scores[l] > scores[best]) {
        best = l;
      }
    }
    Integer gold = numbers.get(tree.relations()[dependent]);
    if (gold != null && oracle.head(dependent) == c.head(move) && gold != best) {
      labels.update(features, gold, best, rate);
      return gold;
    }
    return best;
  }
}
