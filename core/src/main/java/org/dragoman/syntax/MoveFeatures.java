package org.dragoman.syntax;

/**
 * What the parser looks at to choose its next move: the top three words of the stack, the next
 * three words, their outermost dependents and how far they are apart (after Zhang and Nivre 2011,
 * "Transition-based dependency parsing with rich non-local features", for the arc-hybrid system).
 */
public final class MoveFeatures {

  private static final int NONE = 0x1B873593;

  private MoveFeatures() {}

  private static int at(int[] signs, int i) {
    return i < 0 ? NONE : signs[i];
  }

  private static int of(int[] links, int i) {
    return i < 0 ? -1 : links[i];
  }

  /** How far two places are apart, coarsely. */
  static int distance(int from, int to) {
    int d = Math.abs(to - from);
    return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8;
  }

  /** Fills {@code f} for the configuration {@code c} of the sentence {@code s}. */
  public static void extract(Signs s, Configuration c, Features f) {
    f.clear();
    telling(s, c, f);
    rest(s, c, f);
  }

  /** Adds what tells most: the words at the front, what they have already, what follows. */
  static void telling(Signs s, Configuration c, Features f) {
    final int s0 = c.stack(0);
    final int s1 = c.stack(1);
    final int s2 = c.stack(2);
    final int b0 = c.ahead(0);
    final int b1 = c.ahead(1);
    final int b2 = c.ahead(2);
    final int s0w = at(s.word, s0);
    final int s0t = at(s.tag, s0);
    final int s0i = at(s.inflected, s0);
    final int s0l = at(s.lemma, s0);
    final int s1w = at(s.word, s1);
    final int s1t = at(s.tag, s1);
    final int s1i = at(s.inflected, s1);
    final int s2t = at(s.tag, s2);
    final int b0w = at(s.word, b0);
    final int b0t = at(s.tag, b0);
    final int b0i = at(s.inflected, b0);
    final int b1t = at(s.tag, b1);
    final int b1i = at(s.inflected, b1);
    final int b2t = at(s.tag, b2);
    final int s0left = of(c.leftmost, s0);
    final int s0right = of(c.rightmost, s0);
    final int s1left = of(c.leftmost, s1);
    final int s1right = of(c.rightmost, s1);
    final int b0left = of(c.leftmost, b0);
    final int s0rightTag = at(s.tag, s0right);
    final int s0leftTag = at(s.tag, s0left);
    final int b0leftTag = at(s.tag, b0left);
    final int s1rightTag = at(s.tag, s1right);
    final int s0leftLabel = at(c.labels, s0left);
    final int s0rightLabel = at(c.labels, s0right);
    final int b0leftLabel = at(c.labels, b0left);
    final int s1rightLabel = at(c.labels, s1right);
    final int s1leftLabel = at(c.labels, s1left);
    final int s0set = s0 < 0 ? 0 : Long.hashCode(c.labelSets[s0]);
    final int near = s0 < 0 || b0 < 0 ? 9 : distance(s0, b0);
    final int s0count =
        s0 < 0 ? 0 : Math.min(c.leftCount[s0], 4) * 5 + Math.min(c.rightCount[s0], 4);
    final int s1count = s1 < 0 ? 0 : Math.min(c.rightCount[s1], 4);
    f.add(9, s0l, b0t);
    f.add(12, s0i, b0w);
    f.add(17, s1i, s0i);
    f.add(19, b0i, b1i);
    f.add(24, s0l, at(s.lemma, b0));
    f.add(25, s0t, b0t, b1t);
    f.add(26, s1t, s0t, b0t);
    f.add(27, s2t, s1t, s0t);
    f.add(30, b0t, b1t, b2t);
    f.add(31, s0w, b0t, b1t);
    f.add(33, s1t, s0w, b0t);
    f.add(35, s0t, b0w, b1t);
    f.add(37, s1t, s0t, b0t, b1t);
    f.add(38, s0t, s0leftTag, s0leftLabel, b0t);
    f.add(40, b0t, b0leftTag, b0leftLabel, s0t);
    f.add(44, s0t, at(s.word, s0right), b0t);
    f.add(45, b0t, at(s.word, b0left), s0t);
    f.add(47, s0w, s0leftLabel, s0rightLabel);
    f.add(48, s1w, s1leftLabel, s1rightLabel);
    f.add(49, b0w, b0leftLabel);
    f.add(51, s0t, b0t, at(s.tag, of(c.rightNext, s0)), s0rightTag);
    f.add(53, s1t, s0t, at(s.tag, of(c.rightNext, s1)), s1rightTag);
    f.add(54, s0t, s0set, b0t);
    f.add(61, b0w, near);
    f.add(66, s1w, s1count);
    f.add(68, s0t, b0t, s0count, near);
    f.add(69, s0i, b0i, at(s.agreement, s0), at(s.agreement, b0));
    f.add(72, at(s.fine, s1), at(s.fine, s0));
    f.add(73, at(s.coarse, s0), b0i);
    f.add(74, at(s.coarse, b0), s0i);
    f.add(76, at(s.word, b0 > 0 ? b0 - 1 : -1), s0t, b0t);
    f.add(78, at(s.word, s0 > 0 ? s0 - 1 : -1), s0t, b0t);
  }

  /** Adds all else. */
  static void rest(Signs s, Configuration c, Features f) {
    final int s0 = c.stack(0);
    final int s1 = c.stack(1);
    final int s2 = c.stack(2);
    final int b0 = c.ahead(0);
    final int b1 = c.ahead(1);
    final int b2 = c.ahead(2);
    final int s0w = at(s.word, s0);
    final int s0t = at(s.tag, s0);
    final int s0i = at(s.inflected, s0);
    final int s0l = at(s.lemma, s0);
    final int s1w = at(s.word, s1);
    final int s1t = at(s.tag, s1);
    final int s1i = at(s.inflected, s1);
    final int s2t = at(s.tag, s2);
    final int b0w = at(s.word, b0);
    final int b0t = at(s.tag, b0);
    final int b0i = at(s.inflected, b0);
    final int b1w = at(s.word, b1);
    final int b1t = at(s.tag, b1);
    final int b1i = at(s.inflected, b1);
    final int b2t = at(s.tag, b2);
    final int s0left = of(c.leftmost, s0);
    final int s0right = of(c.rightmost, s0);
    final int s1left = of(c.leftmost, s1);
    final int s1right = of(c.rightmost, s1);
    final int b0left = of(c.leftmost, b0);
    final int s0rightTag = at(s.tag, s0right);
    final int s0leftTag = at(s.tag, s0left);
    final int b0leftTag = at(s.tag, b0left);
    final int s1rightTag = at(s.tag, s1right);
    final int s0rightLabel = at(c.labels, s0right);
    final int s1rightLabel = at(c.labels, s1right);
    final int s1leftLabel = at(c.labels, s1left);
    final int s0set = s0 < 0 ? 0 : Long.hashCode(c.labelSets[s0]);
    final int s1set = s1 < 0 ? 0 : Long.hashCode(c.labelSets[s1]);
    final int b0set = b0 < 0 ? 0 : Long.hashCode(c.labelSets[b0]);
    final int near = s0 < 0 || b0 < 0 ? 9 : distance(s0, b0);
    final int far = s1 < 0 || s0 < 0 ? 9 : distance(s1, s0);
    final int s0count =
        s0 < 0 ? 0 : Math.min(c.leftCount[s0], 4) * 5 + Math.min(c.rightCount[s0], 4);
    final int b0count = b0 < 0 ? 0 : Math.min(c.leftCount[b0], 4);
    f.add(0, s0w, s0t);
    f.add(1, s0i);
    f.add(2, s1w, s1t);
    f.add(3, s1i);
    f.add(4, b0w, b0t);
    f.add(5, b0i);
    f.add(6, b1w, b1t);
    f.add(7, b1i);
    f.add(8, at(s.word, b2), b2t);
    f.add(10, s0w, b0w);
    f.add(11, s0w, b0i);
    f.add(13, s0i, b0i);
    f.add(14, s1w, s0w);
    f.add(15, s1w, s0i);
    f.add(16, s1i, s0w);
    f.add(18, s1i, b0i);
    f.add(20, b0w, b1t);
    f.add(21, b0t, b1w);
    f.add(22, s1w, b0w);
    f.add(23, at(s.lemma, s1), s0l);
    f.add(28, s0i, b0i, b1i);
    f.add(29, s1i, s0i, b0i);
    f.add(32, s1w, s0t, b0t);
    f.add(34, s1t, s0t, b0w);
    f.add(36, s2t, s1t, s0t, b0t);
    f.add(39, s0t, s0rightTag, s0rightLabel, b0t);
    f.add(41, s1t, s1rightTag, s1rightLabel, s0t);
    f.add(42, s1t, at(s.tag, s1left), s1leftLabel, s0t);
    f.add(43, s0t, at(s.word, s0left), b0t);
    f.add(46, s1t, at(s.word, s1right), s0t);
    f.add(50, s0t, b0t, at(s.tag, of(c.leftNext, s0)), s0leftTag);
    f.add(52, b0t, s0t, at(s.tag, of(c.leftNext, b0)), b0leftTag);
    f.add(55, s1t, s1set, s0i);
    f.add(56, b0t, b0set, s0i);
    f.add(57, s1i, s1set, s0t, b0t);
    f.add(58, s0i, s0set, b0w);
    f.add(59, s0t, b0t, near);
    f.add(60, s0w, near);
    f.add(62, s1t, s0t, far);
    f.add(63, s1w, far);
    f.add(64, s0w, far);
    f.add(65, s0w, s0count);
    f.add(67, b0w, b0count);
    f.add(70, s1i, s0i, at(s.agreement, s1), at(s.agreement, s0));
    f.add(71, at(s.fine, s0), at(s.fine, b0));
    f.add(75, at(s.coarse, s1), at(s.coarse, s0), b0t);
    f.add(77, at(s.tag, b0 > 0 ? b0 - 1 : -1), s0t, b0t, b1t);
    f.add(79, s0t, b0t, at(s.tag, c.ahead(3)), b1t);
    f.add(80, Math.min(c.depth(), 4), s0t, b0t);
  }
}
