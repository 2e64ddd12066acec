package org.dragoman.syntax;

/**
 * What the parser looks at to name the relation of a word to its head: both words, what stands
 * around them, the word's own dependents (its preposition, its auxiliary) and the relations the
 * head has already.
 */
public final class LabelFeatures {

  private static final int NONE = 0x1B873593;

  private LabelFeatures() {}

  private static int at(int[] signs, int i) {
    return i < 0 || i >= signs.length ? NONE : signs[i];
  }

  /** Fills {@code f} for the arc that {@code move} would draw in the configuration {@code c}. */
  public static void extract(Signs s, Configuration c, int move, Features f) {
    f.clear();
    telling(s, c, move, f);
    rest(s, c, move, f);
  }

  /** Adds what tells most: both words, what stands around them, the preposition. */
  static void telling(Signs s, Configuration c, int move, Features f) {
    final int h = c.head(move);
    final int d = c.stack(0);
    final int side = move;
    final int hw = s.word[h];
    final int ht = s.tag[h];
    final int hi = s.inflected[h];
    final int hl = s.lemma[h];
    final int dw = s.word[d];
    final int dt = s.tag[d];
    final int di = s.inflected[d];
    final int dl = s.lemma[d];
    final int near = MoveFeatures.distance(h, d);
    final int left = c.leftmost[d];
    final int leftWord = at(s.word, left);
    final int leftLabel = at(c.labels, left);
    final int set = Long.hashCode(c.labelSets[h]);
    final int own = Long.hashCode(c.labelSets[d]);
    final int headRight = c.rightmost[h];
    final int headLeft = c.leftmost[h];
    final int s1 = c.stack(1);
    f.add(6, side, hl, di);
    f.add(7, side, hi, dl);
    f.add(10, dw, dt);
    f.add(11, hw, ht);
    f.add(12, di, side);
    f.add(13, ht, dt, near, side);
    f.add(15, side, dt, leftWord, ht);
    f.add(16, side, dt, leftLabel, hi);
    f.add(18, side, di, own, ht);
    f.add(19, side, dw, own);
    f.add(24, side, di, at(s.word, c.leftNext[d]), leftWord);
    f.add(26, side, hi, set, di);
    f.add(29, side, ht, dt, at(c.labels, headRight));
    f.add(30, side, ht, dt, at(c.labels, headLeft));
    f.add(33, side, dt, ht, at(s.tag, h + 1));
    f.add(36, side, dt, at(s.word, d - 1));
    f.add(37, side, dt, at(s.word, d + 1));
    f.add(39, side, ht, dt, at(s.tag, h - 1));
    f.add(41, side, hi, di, at(s.tag, d + 1));
    f.add(42, side, hi, di, at(s.tag, d - 1));
    f.add(45, side, s.fine[h], ht, dt);
    f.add(48, side, s.coarse[d], hi, leftWord);
    f.add(50, side, s.ending[d], ht);
    f.add(56, side, ht, dt, at(s.tag, s1));
  }

  /** Adds all else. */
  static void rest(Signs s, Configuration c, int move, Features f) {
    final int h = c.head(move);
    final int d = c.stack(0);
    final int side = move;
    final int hw = s.word[h];
    final int ht = s.tag[h];
    final int hi = s.inflected[h];
    final int hl = s.lemma[h];
    final int dw = s.word[d];
    final int dt = s.tag[d];
    final int di = s.inflected[d];
    final int dl = s.lemma[d];
    final int near = MoveFeatures.distance(h, d);
    final int left = c.leftmost[d];
    final int leftWord = at(s.word, left);
    final int set = Long.hashCode(c.labelSets[h]);
    final int own = Long.hashCode(c.labelSets[d]);
    final int right = c.rightmost[d];
    final int headRight = c.rightmost[h];
    final int headLeft = c.leftmost[h];
    final int b0 = c.ahead(0);
    final int b1 = c.ahead(1);
    final int s1 = c.stack(1);
    f.add(0, side, ht, dt);
    f.add(1, side, hi, di);
    f.add(2, side, hw, dt);
    f.add(3, side, ht, dw);
    f.add(4, side, hw, dw);
    f.add(5, side, hl, dl);
    f.add(8, side, hw, di);
    f.add(9, side, hi, dw);
    f.add(14, hi, di, near, side);
    f.add(17, side, hl, leftWord, dt);
    f.add(20, side, hl, own, dt);
    f.add(21, side, dt, at(s.word, right), ht);
    f.add(22, side, dl, leftWord);
    f.add(23, side, dt, at(s.word, c.leftNext[d]), ht);
    f.add(25, side, ht, set, dt);
    f.add(27, side, hl, set, di);
    f.add(28, side, hw, set, dt);
    f.add(31, side, hi, di, at(s.word, headLeft));
    f.add(32, side, ht, di, at(s.word, headRight));
    f.add(34, side, di, hi, at(s.inflected, h + 1));
    f.add(35, side, di, hi, at(s.word, h + 1));
    f.add(38, side, dt, at(s.tag, d - 1), at(s.tag, d + 1));
    f.add(40, side, ht, dt, at(s.word, h - 1));
    f.add(43, side, hi, di, s.agreement[h] * 31 + s.agreement[d]);
    f.add(44, side, s.fine[d], ht, dt);
    f.add(46, side, s.fine[h], s.fine[d]);
    f.add(47, side, s.coarse[h], s.coarse[d], di);
    f.add(49, side, hl, s.coarse[d], di);
    f.add(51, side, s.ending[h], di);
    f.add(52, side, ht, dt, at(s.tag, b0) * 50 + at(s.tag, b1));
    f.add(53, side, hi, di, at(s.word, b0));
    f.add(54, side, di, at(s.word, b1), ht);
    f.add(55, side, d == 0 ? 1 : 0, ht, di);
    f.add(57, side, hi, di, at(s.word, s1));
    f.add(58, side, ht, c.leftCount[d] * 4 + Math.min(3, c.rightCount[d]), di);
  }
}
