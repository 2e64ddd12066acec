package org.dragoman.actor;

/** How a mention refers: by name, by office ("the president"), by pronoun, by a seat of power. */
public enum MentionKind {
  NAME,
  OFFICE,
  PRONOUN,
  METONYM
}
