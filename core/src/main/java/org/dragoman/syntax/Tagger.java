package org.dragoman.syntax;

/**
 * Gives every word its part of speech, from left to right, the best each time.
 *
 * <p>The idea: an averaged perceptron over the word, its ending and shape, its neighbours and the
 * two tags before it (Collins 2002, "Discriminative training methods for hidden Markov models"); a
 * word's possible classes and its cluster stand for words that training has rarely seen.
 *
 * <p>What a word says by itself, of its own class and of its neighbours', is summed up once and
 * kept with the word. Where that leaves one class far ahead, no more is asked; else a few features
 * of word and neighbours together, then the rest (Strubell, Vilnis, Silverstein and McCallum 2015,
 * "Learning dynamic feature selection for fast sequential prediction", with the margins chosen
 * afterwards: of 10,000 words some 3 get another class than all features would give them).
 */
public final class Tagger {

  private static final Upos[] TAGS = Upos.values();

  /** What a word says of itself, of the word behind it, two behind, before it, two before. */
  private static final int SAYINGS = 5;

  private static final int NO_TAG = 20;
  private static final int NO_TAG_BEFORE = 21;

  /** Steps of the weights that a class must lie ahead for the looks to come to be left out. */
  private static final float FAR_AHEAD = 250;

  private static final float AHEAD = 210;

  private final Scorer scorer;
  private final float[][] histories = new float[(NO_TAG_BEFORE + 1) * (NO_TAG_BEFORE + 1)][];

  public Tagger(Scorer scorer) {
    this.scorer = scorer;
  }

  Scorer scorer() {
    return scorer;
  }

  /** The tag of every word, as its number in {@link Upos}. */
  public int[] tag(Words words, Features features, float[] scores) {
    int[] tags = new int[words.size];
    float[] sums = new float[TAGS.length];
    for (int i = 0; i < words.size; i++) {
      tags[i] = tag(words, tags, i, features, scores, sums);
    }
    return tags;
  }

  private int tag(Words w, int[] tags, int at, Features f, float[] scores, float[] sums) {
    f.clear();
    if (at == 0) {
      own(w.at(at), 1, f);
      scorer.score(f, scores);
      System.arraycopy(scores, 0, sums, 0, sums.length);
    } else {
      System.arraycopy(sayings(w.at(at), f, scores), 0, sums, 0, sums.length);
    }
    add(sayings(w.at(at - 1), f, scores), 1, sums);
    add(sayings(w.at(at - 2), f, scores), 2, sums);
    add(sayings(w.at(at + 1), f, scores), 3, sums);
    add(sayings(w.at(at + 2), f, scores), 4, sums);
    add(history(first(tags, at), second(tags, at), f, scores), 0, sums);
    int best = best(sums, TAGS.length);
    if (ahead(sums, best, TAGS.length) >= FAR_AHEAD) {
      return best;
    }
    f.clear();
    telling(w, tags, at, f);
    scorer.score(f, scores);
    add(scores, 0, sums);
    best = best(sums, TAGS.length);
    if (ahead(sums, best, TAGS.length) >= AHEAD) {
      return best;
    }
    f.clear();
    rest(w, tags, at, f);
    scorer.score(f, scores);
    add(scores, 0, sums);
    return best(sums, TAGS.length);
  }

  private static void add(float[] scores, int saying, float[] sums) {
    int from = saying * TAGS.length;
    for (int c = 0; c < TAGS.length; c++) {
      sums[c] += scores[from + c];
    }
  }

  /** How far the best class is ahead of the next. */
  static float ahead(float[] sums, int best, int count) {
    float second = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      second = c != best && sums[c] > second ? sums[c] : second;
    }
    return sums[best] - second;
  }

  /** All that a word says by itself, one saying after the other. */
  private float[] sayings(WordForm form, Features f, float[] scores) {
    float[] known = form.tagging(this);
    if (known == null) {
      known = new float[SAYINGS * TAGS.length];
      for (int saying = 0; saying < SAYINGS; saying++) {
        f.clear();
        switch (saying) {
          case 0 -> own(form, 0, f);
          case 1 -> before(form, f);
          case 2 -> secondBefore(form, f);
          case 3 -> behind(form, f);
          default -> secondBehind(form, f);
        }
        scorer.score(f, scores);
        System.arraycopy(scores, 0, known, saying * TAGS.length, TAGS.length);
      }
      form.keepTagging(new WordForm.Sums(this, known));
    }
    return known;
  }

  private float[] history(int t1, int t2, Features f, float[] scores) {
    int number = t1 * (NO_TAG_BEFORE + 1) + t2;
    float[] known = histories[number];
    if (known == null) {
      f.clear();
      history(t1, t2, f);
      scorer.score(f, scores);
      known = java.util.Arrays.copyOf(scores, TAGS.length);
      histories[number] = known; // another thread may do the same and find the same
    }
    return known;
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

  private static int first(int[] tags, int at) {
    return at > 0 ? tags[at - 1] : NO_TAG;
  }

  private static int second(int[] tags, int at) {
    return at > 1 ? tags[at - 2] : NO_TAG_BEFORE;
  }

  /** Fills {@code f} with the features of word {@code at}; the tags before it are given. */
  public static void extract(Words w, int[] tags, int at, Features f) {
    f.clear();
    own(w.at(at), at == 0 ? 1 : 0, f);
    before(w.at(at - 1), f);
    secondBefore(w.at(at - 2), f);
    behind(w.at(at + 1), f);
    secondBehind(w.at(at + 2), f);
    history(first(tags, at), second(tags, at), f);
    telling(w, tags, at, f);
    rest(w, tags, at, f);
  }

  private static void own(WordForm w, int first, Features f) {
    f.add(0, w.form);
    f.add(1, w.word);
    f.add(12, w.ending[0], w.shape);
    f.add(13, w.ending[1], w.shape);
    f.add(14, w.ending[2], w.shape);
    f.add(15, w.ending[3], w.shape);
    f.add(16, w.ending[4], w.shape);
    f.add(17, w.beginning[0]);
    f.add(18, w.beginning[1]);
    f.add(19, w.beginning[2]);
    f.add(20, w.beginning[3]);
    f.add(21, w.shape, first);
    f.add(27, w.classes, w.shape, first);
    f.add(34, w.form, first);
    f.add(35, w.coarse, w.shape);
    f.add(36, w.fine, w.shape);
    if (w.stem != 0 || w.stemFine != 0) {
      f.add(46, w.stem, w.ending[0], w.shape);
      f.add(47, w.stemFine, w.ending[0]);
    }
    if (w.paradigm != 0) {
      f.add(50, w.paradigm, w.shape);
    }
  }

  private static void before(WordForm last, Features f) {
    f.add(2, last.word);
    f.add(23, last.ending[2]);
  }

  private static void secondBefore(WordForm second, Features f) {
    f.add(4, second.word);
  }

  private static void behind(WordForm next, Features f) {
    f.add(3, next.word);
    f.add(24, next.ending[2]);
  }

  private static void secondBehind(WordForm second, Features f) {
    f.add(5, second.word);
  }

  private static void history(int t1, int t2, Features f) {
    f.add(6, t1);
    f.add(7, t1, t2);
  }

  /** What tells most of the word together with those beside it. */
  private static void telling(Words words, int[] tags, int at, Features f) {
    WordForm w = words.at(at);
    int t1 = first(tags, at);
    f.add(8, t1, w.word);
    f.add(33, w.ending[1], words.at(at + 1).ending[1]);
    f.add(37, words.at(at - 1).fine, w.shape);
    f.add(38, words.at(at + 1).fine, w.shape);
    f.add(41, w.fine, t1);
  }

  private static void rest(Words words, int[] tags, int at, Features f) {
    int t1 = first(tags, at);
    int t2 = second(tags, at);
    WordForm w = words.at(at);
    WordForm last = words.at(at - 1);
    WordForm next = words.at(at + 1);
    WordForm second = words.at(at + 2);
    f.add(9, t1, next.word);
    f.add(10, last.word, w.word);
    f.add(11, w.word, next.word);
    f.add(22, w.shape, t1, next.shape);
    f.add(25, last.shape, w.shape);
    f.add(26, next.shape, w.shape);
    f.add(28, next.classes, t1);
    f.add(29, w.classes, t1, next.classes);
    f.add(30, next.classes, second.classes, w.classes);
    f.add(31, w.ending[2], t1, w.shape);
    f.add(32, w.ending[1], t1, t2);
    f.add(39, w.coarse, next.coarse, t1);
    f.add(40, last.coarse, w.coarse);
    f.add(42, w.ending[2], next.fine);
    f.add(43, next.coarse, second.coarse);
    f.add(44, last.word, next.word);
    if (w.stem != 0 || w.stemFine != 0) {
      f.add(45, w.stem, w.ending[0], t1);
      f.add(48, w.stem, w.ending[0], next.classes);
      f.add(49, w.stem, w.ending[0], next.classes, t1);
    }
    if (w.paradigm != 0) {
      f.add(51, w.paradigm, t1);
      f.add(52, w.paradigm, next.classes);
      f.add(53, w.paradigm, last.paradigm);
      f.add(54, w.paradigm, next.paradigm);
    }
  }
}
