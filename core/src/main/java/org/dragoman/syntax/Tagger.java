package org.dragoman.syntax;

/**
 * Gives every word its part of speech, from left to right, the best each time.
 *
 * <p>The idea: an averaged perceptron over the word, its ending and shape, its neighbours and the
 * two tags before it (Collins 2002, "Discriminative training methods for hidden Markov models"); a
 * word's possible classes and its cluster stand for words that training has rarely seen.
 */
public final class Tagger {

  private static final Upos[] TAGS = Upos.values();

  private final Scorer scorer;

  public Tagger(Scorer scorer) {
    this.scorer = scorer;
  }

  /** The tag of every word, as its number in {@link Upos}. */
  public int[] tag(Words words, Features features, float[] scores) {
    int[] tags = new int[words.size];
    for (int i = 0; i < words.size; i++) {
      extract(words, tags, i, features);
      scorer.score(features, scores);
      tags[i] = best(scores, TAGS.length);
    }
    return tags;
  }

  static int best(float[] scores, int count) {
    int best = 0;
    for (int c = 1; c < count; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Fills {@code f} with the features of word {@code at}; the tags before it are given. */
  public static void extract(Words w, int[] tags, int at, Features f) {
    f.clear();
    int i = at + Words.MARGIN;
    int t1 = at > 0 ? tags[at - 1] : 20;
    int t2 = at > 1 ? tags[at - 2] : 21;
    int first = at == 0 ? 1 : 0;
    int word = w.word[i];
    int ending = w.ending[2][i];
    int next = w.word[i + 1];
    int last = w.word[i - 1];
    f.add(0, w.form[i]);
    f.add(1, word);
    f.add(2, last);
    f.add(3, next);
    f.add(4, w.word[i - 2]);
    f.add(5, w.word[i + 2]);
    f.add(6, t1);
    f.add(7, t1, t2);
    f.add(8, t1, word);
    f.add(9, t1, next);
    f.add(10, last, word);
    f.add(11, word, next);
    f.add(12, w.ending[0][i], w.shape[i]);
    f.add(13, w.ending[1][i], w.shape[i]);
    f.add(14, ending, w.shape[i]);
    f.add(15, w.ending[3][i], w.shape[i]);
    f.add(16, w.ending[4][i], w.shape[i]);
    f.add(17, w.beginning[0][i]);
    f.add(18, w.beginning[1][i]);
    f.add(19, w.beginning[2][i]);
    f.add(20, w.beginning[3][i]);
    f.add(21, w.shape[i], first);
    f.add(22, w.shape[i], t1, w.shape[i + 1]);
    f.add(23, w.ending[2][i - 1]);
    f.add(24, w.ending[2][i + 1]);
    f.add(25, w.shape[i - 1], w.shape[i]);
    f.add(26, w.shape[i + 1], w.shape[i]);
    f.add(27, w.classes[i], w.shape[i], first);
    f.add(28, w.classes[i + 1], t1);
    f.add(29, w.classes[i], t1, w.classes[i + 1]);
    f.add(30, w.classes[i + 1], w.classes[i + 2], w.classes[i]);
    f.add(31, ending, t1, w.shape[i]);
    f.add(32, w.ending[1][i], t1, t2);
    f.add(33, w.ending[1][i], w.ending[1][i + 1]);
    f.add(34, w.form[i], first);
    f.add(35, w.coarse[i], w.shape[i]);
    f.add(36, w.fine[i], w.shape[i]);
    f.add(37, w.fine[i - 1], w.shape[i]);
    f.add(38, w.fine[i + 1], w.shape[i]);
    f.add(39, w.coarse[i], w.coarse[i + 1], t1);
    f.add(40, w.coarse[i - 1], w.coarse[i]);
    f.add(41, w.fine[i], t1);
    f.add(42, w.ending[2][i], w.fine[i + 1]);
    f.add(43, w.coarse[i + 1], w.coarse[i + 2]);
    f.add(44, w.word[i - 1], next);
    if (w.stem[i] != 0 || w.stemFine[i] != 0) {
      f.add(45, w.stem[i], w.ending[0][i], t1);
      f.add(46, w.stem[i], w.ending[0][i], w.shape[i]);
      f.add(47, w.stemFine[i], w.ending[0][i]);
      f.add(48, w.stem[i], w.ending[0][i], w.classes[i + 1]);
      f.add(49, w.stem[i], w.ending[0][i], w.classes[i + 1], t1);
    }
    if (w.paradigm[i] != 0) {
      f.add(50, w.paradigm[i], w.shape[i]);
      f.add(51, w.paradigm[i], t1);
      f.add(52, w.paradigm[i], w.classes[i + 1]);
      f.add(53, w.paradigm[i], w.paradigm[i - 1]);
      f.add(54, w.paradigm[i], w.paradigm[i + 1]);
    }
  }
}
