package org.dragoman.search;

/**
 * What is wrong with a query while it is being parsed; leaves the package as {@link
 * QueryException}.
 */
final class Flaw extends Exception {

  private static final long serialVersionUID = 1;

  final int start;
  final int end;
  final String why;

  /** What to write from start to end instead; null when nothing can be proposed. */
  final String instead;

  Flaw(int start, int end, String why, String instead) {
    super(why, null, false, false);
    this.start = start;
    this.end = end;
    this.why = why;
    this.instead = instead;
  }
}
