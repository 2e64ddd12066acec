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
        float[] alone = alone(words.at(i), tags[i], features, scores);
        features.clear();
        together(words, tags, chosen, i, features);
        scorer.score(features, scores);
        for (int c = 0; c < alone.length; c++) {
          scores[c] += alone[c];
        }
        for (int a : having) {
          own[a] = best(scores, attributes.first(a), attributes.count(a));
        }
      }
    }
    return chosen;
  }

  /** What the word says by itself; summed up once and kept with the word. */
  private float[] alone(WordForm form, int tag, Features f, float[] scores) {
    float[] known = form.inflecting(this, tag);
    if (known == null) {
      f.clear();
      own(form, tag, f);
      scorer.score(f, scores);
      known = java.util.Arrays.copyOf(scores, attributes.classes());
      form.keepInflecting(tag, new WordForm.Sums(this, known));
    }
    return known;
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
    own(w.at(at), tags[at], f);
    together(w, tags, chosen, at, f);
  }

  private static void own(WordForm w, int p, Features f) {
    f.add(0, p);
    f.add(1, p, w.word);
    f.add(2, p, w.ending[0]);
    f.add(3, p, w.ending[1]);
    f.add(4, p, w.ending[2]);
    f.add(5, p, w.ending[3]);
    f.add(6, p, w.ending[4]);
    f.add(7, p, w.beginning[1]);
    f.add(23, p, w.shape);
    f.add(27, p, w.fine);
    if (w.paradigm != 0) {
      f.add(39, p, w.paradigm);
    }
  }

  /** Adds what the word says together with what stands beside it. */
  private static void together(Words words, int[] tags, int[][] chosen, int at, Features f) {
    WordForm w = words.at(at);
    WordForm last = words.at(at - 1);
    WordForm next = words.at(at + 1);
    int p = tags[at];
    int p1 = tag(tags, at - 1);
    int q1 = tag(tags, at + 1);
    int m1 = at > 0 ? java.util.Arrays.hashCode(chosen[at - 1]) : 1;
    int m2 = at > 1 ? java.util.Arrays.hashCode(chosen[at - 2]) : 2;
    int before = back(tags, at);
    int adposition = before < 0 ? 0 : words.at(before).word;
    f.add(8, p, p1, q1);
    f.add(9, p, p1, tag(tags, at - 2));
    f.add(10, p, q1, tag(tags, at + 2));
    f.add(11, p, last.word);
    f.add(12, p, next.word);
    f.add(13, p, last.word, w.word);
    f.add(14, p, w.word, next.word);
    f.add(15, p, m1);
    f.add(16, p, m1, m2);
    f.add(17, p, m1, w.word);
    f.add(18, p, m1, w.ending[1]);
    f.add(19, p, m1, w.ending[2]);
    f.add(20, p, adposition);
    f.add(21, p, adposition, w.word);
    f.add(22, p, adposition, w.ending[1]);
    f.add(24, p, w.ending[1], next.ending[1]);
    f.add(25, p, last.ending[2], p1);
    f.add(26, p, next.ending[2], q1);
    f.add(28, p, m1, p1, q1);
    f.add(29, p, m1, adposition);
    int ahead = ahead(tags, at);
    WordForm noun = ahead < 0 ? null : words.at(ahead);
    if (noun != null) {
      f.add(30, p, noun.word, w.word);
      f.add(31, p, noun.ending[2], w.word);
      f.add(32, p, noun.ending[1], w.ending[1]);
      f.add(33, p, noun.ending[2], adposition);
      f.add(34, p, noun.word);
      f.add(35, p, w.word, adposition, noun.ending[0]);
    }
    int verb = near(tags, at, -1);
    int follow = near(tags, at, 1);
    f.add(36, p, verb < 0 ? 0 : words.at(verb).word, w.word);
    f.add(37, p, verb < 0 ? 0 : 1, follow < 0 ? 0 : 1, w.ending[1]);
    f.add(38, p, follow < 0 ? 0 : words.at(follow).word, w.ending[1]);
    int paradigm = w.paradigm;
    if (paradigm != 0) {
      f.add(40, p, paradigm, m1);
      f.add(41, p, paradigm, adposition);
      f.add(42, p, paradigm, noun == null ? 0 : noun.paradigm);
      f.add(43, p, paradigm, next.paradigm);
      f.add(44, p, paradigm, last.paradigm);
    } else if (noun != null && noun.paradigm != 0) {
      f.add(45, p, w.ending[1], noun.paradigm);
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
