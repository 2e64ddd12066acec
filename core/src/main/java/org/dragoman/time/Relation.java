package org.dragoman.time;

/** How an act stands to the time its clause names. */
public enum Relation {
  /** "on Monday", "in 2016". */
  AT,
  /** "since 1992", "from Monday". */
  SINCE,
  /** "until May", "by 2030". */
  UNTIL,
  /** "before May". */
  BEFORE,
  /** "after 3 May". */
  AFTER
}
