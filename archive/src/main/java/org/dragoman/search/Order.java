package org.dragoman.search;

/** In which order hits are given. */
public enum Order {
  /** By how much the words of the query say of a sentence; without words, as NEWEST. */
  RELEVANCE,
  /** By the day of the act, or of publication where that is not known; latest first. */
  NEWEST,
  /** The same, earliest first. */
  OLDEST
}
