package org.dragoman.time;

/** Which Monday, May or year of several is meant: the word that stands beside its name. */
public enum Which {
  /** "on Monday": tense decides. */
  OPEN,
  /** "last Monday". */
  LAST,
  /** "this Monday". */
  THIS,
  /** "later in November": the one that is going on. */
  NOW,
  /** "next Monday". */
  NEXT
}
