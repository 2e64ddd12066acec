package org.dragoman.syntax;

/**
 * Finds every word's head and relation, in one pass from left to right.
 *
 * <p>Two linear models: one chooses the next move of {@link Configuration}, one names each arc. Two
 * steps are as accurate as one model over all pairs and three times as fast. Trained with a dynamic
 * oracle (Goldberg and Nivre 2013, "Training deterministic parsers with non-deterministic
 * oracles"), so that one wrong move does not spoil the next.
 *
 * <p>What tells most is asked first; where that leaves one answer far ahead, the rest is not asked
 * ({@link Tagger} does likewise). Of 10,000 answers one or two differ from what all features would
 * say.
 */
public final class Parser {

  /** Steps of the weights that an answer must lie ahead for the rest to be left out. */
  private static final float MOVE_AHEAD = 330;

  private static final float LABEL_AHEAD = 205;

  private final Scorer moves;
  private final Scorer labels;
  private final String[] names;
  private final float moveAhead;
  private final float labelAhead;

  /**
   * @param moves model of the moves
   * @param labels model of the labels
   * @param names the labels' names, at most 63
   * @param caution how much further ahead than usual an answer must be for the rest not to be asked
   */
  public Parser(Scorer moves, Scorer labels, String[] names, float caution) {
    this.moves = moves;
    this.labels = labels;
    this.names = names;
    this.moveAhead = MOVE_AHEAD * caution;
    this.labelAhead = LABEL_AHEAD * caution;
  }

  /** The name of label number {@code label}. */
  public String name(int label) {
    return names[label];
  }

  /** The finished configuration of a sentence. */
  public Configuration parse(Signs signs, Features features, float[] scores) {
    Configuration c = new Configuration(signs.size);
    float[] sums = new float[Math.max(Configuration.MOVES, names.length)];
    while (!c.isFinal()) {
      int move = forced(c);
      if (move < 0) {
        move = move(signs, c, features, scores, sums);
      }
      if (move == Configuration.SHIFT) {
        c.shift();
      } else {
        c.arc(move, label(signs, c, move, features, scores, sums));
      }
    }
    return c;
  }

  private int move(Signs signs, Configuration c, Features features, float[] scores, float[] sums) {
    features.clear();
    MoveFeatures.telling(signs, c, features);
    moves.score(features, sums);
    int best = best(c, sums);
    boolean sure = true;
    for (int move = 0; move < Configuration.MOVES; move++) {
      sure &= move == best || !c.allows(move) || sums[best] - sums[move] >= moveAhead;
    }
    if (sure) {
      return best;
    }
    features.clear();
    MoveFeatures.rest(signs, c, features);
    moves.score(features, scores);
    for (int move = 0; move < Configuration.MOVES; move++) {
      sums[move] += scores[move];
    }
    return best(c, sums);
  }

  private int label(
      Signs signs, Configuration c, int move, Features features, float[] scores, float[] sums) {
    features.clear();
    LabelFeatures.telling(signs, c, move, features);
    labels.score(features, sums);
    int best = Tagger.best(sums, names.length);
    if (Tagger.ahead(sums, best, names.length) >= labelAhead) {
      return best;
    }
    features.clear();
    LabelFeatures.rest(signs, c, move, features);
    labels.score(features, scores);
    for (int label = 0; label < names.length; label++) {
      sums[label] += scores[label];
    }
    return Tagger.best(sums, names.length);
  }

  /** The only move allowed, or -1 when there are more. */
  public static int forced(Configuration c) {
    int only = -1;
    for (int move = 0; move < Configuration.MOVES; move++) {
      if (c.allows(move)) {
        if (only >= 0) {
          return -1;
        }
        only = move;
      }
    }
    return only;
  }

  /** The best move allowed. */
  public static int best(Configuration c, float[] scores) {
    int best = -1;
    for (int move = 0; move < Configuration.MOVES; move++) {
      if (c.allows(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }
}
