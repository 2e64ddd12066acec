package org.dragoman.syntax;

/**
 * Finds every word's head and relation, in one pass from left to right.
 *
 * <p>Two linear models: one chooses the next move of {@link Configuration}, one names each arc. Two
 * steps are as accurate as one model over all pairs and three times as fast. Trained with a dynamic
 * oracle (Goldberg and Nivre 2013, "Training deterministic parsers with non-deterministic
 * oracles"), so that one wrong move does not spoil the next.
 */
public final class Parser {

  private final Scorer moves;
  private final Scorer labels;
  private final String[] names;

  /**
   * @param moves model of the moves
   * @param labels model of the labels
   * @param names the labels' names, at most 63
   */
  public Parser(Scorer moves, Scorer labels, String[] names) {
    this.moves = moves;
    this.labels = labels;
    this.names = names;
  }

  /** The name of label number {@code label}. */
  public String name(int label) {
    return names[label];
  }

  /** The finished configuration of a sentence. */
  public Configuration parse(Signs signs, Features features, float[] scores) {
    Configuration c = new Configuration(signs.size);
    while (!c.isFinal()) {
      int move = forced(c);
      if (move < 0) {
        MoveFeatures.extract(signs, c, features);
        moves.score(features, scores);
        move = best(c, scores);
      }
      if (move == Configuration.SHIFT) {
        c.shift();
      } else {
        c.arc(move, label(signs, c, move, features, scores));
      }
    }
    return c;
  }

  private int label(Signs signs, Configuration c, int move, Features features, float[] scores) {
    LabelFeatures.extract(signs, c, move, features);
    labels.score(features, scores);
    return Tagger.best(scores, names.length);
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
