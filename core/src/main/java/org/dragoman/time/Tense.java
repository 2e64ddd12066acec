package org.dragoman.time;

/** How the clause around an expression is told; it chooses the Monday before or the one to come. */
public enum Tense {
  /** Before now. */
  PAST,
  /** Now. */
  PRESENT,
  /** After now. */
  FUTURE,
  /** The verb does not tell. */
  UNKNOWN
}
