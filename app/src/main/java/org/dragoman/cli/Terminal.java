package org.dragoman.cli;

/** What the launcher script tells about the terminal, which Java cannot find out by itself. */
final class Terminal {

  private static final int USUAL = 100;
  private static final int NARROWEST = 50;
  private static final int WIDEST = 120; // longer lines are hard to read

  private Terminal() {}

  /** How many columns to write. */
  static int columns() {
    int told = Integer.getInteger("dragoman.columns", USUAL);
    return told <= 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, told));
  }
}
