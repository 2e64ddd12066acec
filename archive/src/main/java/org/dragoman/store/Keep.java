package org.dragoman.store;

/** How much of what was read stays in the archive. */
public enum Keep {
  /** The bytes as they came and the whole reading. */
  ALL,

  /** Only the statements, quotes and actors, with the sentences that carry them: no full text. */
  SPANS
}
