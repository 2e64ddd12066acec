package org.dragoman.export;

/**
 * How tables of events are written.
 *
 * @param expand a row for each pair of actor and recipient, instead of lists
 * @param polecatNames the header of the POLECAT files where they have the same column
 */
public record Options(boolean expand, boolean polecatNames) {

  /** One row an event, Dragoman's own names. */
  public static final Options PLAIN = new Options(false, false);
}
