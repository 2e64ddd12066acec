package org.dragoman.actor;

/** How a mention refers: by name, by office ("the president"), by pronoun, by a seat of power. */
public enum MentionKind {
  /** By a name. */
  NAME,
  /** By an office, such as "the foreign minister". */
  OFFICE,
  /** By a pronoun. */
  PRONOUN,
  /** By a place that stands for a government, such as "the Kremlin". */
  METONYM
}
