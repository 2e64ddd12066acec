package org.dragoman.search;

/** What one query may ask for, so that none can hold up the others. */
final class Limits {

  /** UTF-16 units of a query. */
  static final int LENGTH = 4_000;

  /** Brackets in brackets. */
  static final int DEPTH = 50;

  /** Words and fields of a query. */
  static final int TERMS = 256;

  /** Words of the index that one word with a star or tilde may stand for. */
  static final int EXPANSIONS = 2_000;

  /** Words within which {@code "a b"~n} may look. */
  static final int SLOP = 100;

  /** Flaws that a proposal mends before it is given up. */
  static final int REPAIRS = 8;

  /** Hits on a page. */
  static final int PAGE = 1_000;

  private Limits() {}
}
