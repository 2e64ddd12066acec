package org.dragoman.syntax;

/**
 * Gives every word its case, number, tense and so on, once the word classes are known.
 *
 * <p>The idea: one look at the features of a word serves all its attributes; each attribute then
 * takes its own best value. Articles and adjectives look ahead to their noun, and back to the
 * preposition, because in German only all together tell the case.
 */
public final class Morphology {

  private static final int NOUN = Upos.NOUN.ordinal();
  private static final int PROPN = Upos.PROPN.ordinal();
  private static final int ADP = Upos.ADP.ordinal();
  private static final int VERB = Upos.VERB.ordinal();
  private static final int AUX = Upos.AUX.ordinal();
  private static final int REACH = 5;

  private final Attributes attributes;
  private final Scorer scorer;

  public Morphology(Attributes attributes, Scorer scorer) {
    this.attributes = attributes;
    this.scorer = scorer;
  }

  public Attributes attributes() {
    return attributes;
  }

  /** For every word the chosen value of each attribute. */
  public int[][] analyse(Words words, int[] tags, Features features, float[] scores) {
    int[][] chosen = new int[words.size][];
    for (int i = 0; i < words.size; i++) {
      int[] own = new int[attributes.size()];
      chosen[i] = own;
      int[] having = attributes.of(tags[i]);
      if (having.length > 0) {
        extract(words, tags, chosen, i, features);
        scorer.score(features, scores);
        for (int a : having) {
          own[a] = best(scores, attributes.first(a), attributes.count(a));
        }
      }
    }
    return chosen;
  }

  /** The best value among {@code count} classes from {@code first} on. */
  public static int best(float[] scores, int first, int count) {
    int best = 0;
    for (int v = 1; v < count; v++) {
      if (scores[first + v] > scores[first + best]) {
        best = v;
      }
    }
    return best;
  }

  /** Fills {@code f} with the features of word {@code at}; the values before it are given. */
  public static void extract(Words w, int[] tags, int[][] chosen, int at, Features f) {
    f.clear();
    int i = at + Words.MARGIN;
    int p = tags[at];
    int p1 = tag(tags, at - 1);
    int q1 = tag(tags, at + 1);
    int m1 = at > 0 ? java.util.Arrays.hashCode(chosen[at - 1]) : 1;
    int m2 = at > 1 ? java.util.Arrays.hashCode(chosen[at - 2]) : 2;
    int noun = ahead(tags, at);
    int n = noun + Words.MARGIN;
    int before = back(tags, at);
    int adposition = before < 0 ? 0 : w.word[before + Words.MARGIN];
    int word = w.word[i];
    f.add(0, p);
    f.add(1, p, word);
    f.add(2, p, w.ending[0][i]);
    f.add(3, p, w.ending[1][i]);
    f.add(4, p, w.ending[2][i]);
    f.add(5, p, w.ending[3][i]);
    f.add(6, p, w.ending[4][i]);
    f.add(7, p, w.beginning[1][i]);
    f.add(8, p, p1, q1);
    f.add(9, p, p1, tag(tags, at - 2));
    f.add(10, p, q1, tag(tags, at + 2));
    f.add(11, p, w.word[i - 1]);
    f.add(12, p, w.word[i + 1]);
    f.add(13, p, w.word[i - 1], word);
    f.add(14, p, word, w.word[i + 1]);
    f.add(15, p, m1);
    f.add(16, p, m1, m2);
    f.add(17, p, m1, word);
    f.add(18, p, m1, w.ending[1][i]);
    f.add(19, p, m1, w.ending[2][i]);
    f.add(20, p, adposition);
    f.add(21, p, adposition, word);
    f.add(22, p, adposition, w.ending[1][i]);
    f.add(23, p, w.shape[i]);
    f.add(24, p, w.ending[1][i], w.ending[1][i + 1]);
    f.add(25, p, w.ending[2][i - 1], p1);
    f.add(26, p, w.ending[2][i + 1], q1);
    f.add(27, p, w.fine[i]);
    f.add(28, p, m1, p1, q1);
    f.add(29, p, m1, adposition);
    if (noun >= 0) {
      f.add(30, p, w.word[n], word);
      f.add(31, p, w.ending[2][n], word);
      f.add(32, p, w.ending[1][n], w.ending[1][i]);
      f.add(33, p, w.ending[2][n], adposition);
      f.add(34, p, w.word[n]);
      f.add(35, p, word, adposition, w.ending[0][n]);
    }
    int verb = near(tags, at, -1);
    int follow = near(tags, at, 1);
    f.add(36, p, verb < 0 ? 0 : w.word[verb + Words.MARGIN], word);
    f.add(37, p, verb < 0 ? 0 : 1, follow < 0 ? 0 : 1, w.ending[1][i]);
    f.add(38, p, follow < 0 ? 0 : w.word[follow + Words.MARGIN], w.ending[1][i]);
    paradigm(w, p, i, noun, adposition, m1, f);
  }

  /** Adds what the dictionary says of the word, if anything. */
  private static void paradigm(
      Words w, int p, int i, int noun, int adposition, int m1, Features f) {
    int paradigm = w.paradigm[i];
    if (paradigm != 0) {
      f.add(39, p, paradigm);
      f.add(40, p, paradigm, m1);
      f.add(41, p, paradigm, adposition);
      f.add(42, p, paradigm, noun < 0 ? 0 : w.paradigm[noun + Words.MARGIN]);
      f.add(43, p, paradigm, w.paradigm[i + 1]);
      f.add(44, p, paradigm, w.paradigm[i - 1]);
    } else if (noun >= 0 && w.paradigm[noun + Words.MARGIN] != 0) {
      f.add(45, p, w.ending[1][i], w.paradigm[noun + Words.MARGIN]);
    }
  }

  private static int tag(int[] tags, int at) {
    return at < 0 || at >= tags.length ? 30 : tags[at];
  }

  /** The next noun, or -1. */
  private static int ahead(int[] tags, int at) {
    for (int i = at + 1; i < tags.length && i <= at + REACH; i++) {
      if (tags[i] == NOUN || tags[i] == PROPN) {
        return i;
      }
    }
    return -1;
  }

  /** The preposition of the phrase, or -1. */
  private static int back(int[] tags, int at) {
    for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
      if (tags[i] == ADP) {
        return i;
      }
      if (tags[i] == NOUN || tags[i] == PROPN || tags[i] == VERB) {
        return -1;
      }
    }
    return -1;
  }

  /** The nearest verb in one direction, or -1. */
  private static int near(int[] tags, int at, int step) {
    for (int i = at + step; i >= 0 && i < tags.length && Math.abs(i - at) <= 2 * REACH; i += step) {
      if (tags[i] == VERB || tags[i] == AUX) {
        return i;
      }
    }
    return -1;
  }
}
