package org.dragoman.training;

import java.util.List;
import java.util.Random;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.Scorer;
import org.dragoman.syntax.Tagger;
import org.dragoman.syntax.Upos;
import org.dragoman.syntax.Words;

/** Trains the tagger. */
final class TaggerTraining {

  private static final int TAGS = Upos.values().length;

  private TaggerTraining() {}

  /** The averaged weights after {@code epochs} rounds over {@code trees}. */
  static Perceptron train(List<Tree> trees, Words[] words, int epochs, long seed) {
    Perceptron perceptron = new Perceptron(TAGS);
    Features features = new Features();
    float[] scores = new float[TAGS];
    Random random = new Random(seed);
    int[] order = Order.ascending(trees.size());
    for (int epoch = 0; epoch < epochs; epoch++) {
      Order.shuffle(order, random);
      for (int t : order) {
        int[] gold = trees.get(t).tags();
        int[] tags = new int[gold.length];
        for (int i = 0; i < gold.length; i++) {
          Tagger.extract(words[t], tags, i, features);
          perceptron.score(features, scores);
          perceptron.step();
          tags[i] = best(scores);
          if (tags[i] != gold[i]) {
            perceptron.update(features, gold[i], tags[i], 1f);
          }
        }
      }
    }
    perceptron.average();
    return perceptron;
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < TAGS; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Tags {@code words} with {@code scorer}. */
  static int[] tag(Scorer scorer, Words words, Features features) {
    return new Tagger(scorer).tag(words, features, new float[TAGS]);
  }
}
