package org.dragoman.reader;

import java.util.Optional;

/**
 * A stretch of a large file, from where a record begins to where another does: its articles are
 * those that the whole file has there, under the same names.
 *
 * @param from byte
 * @param to byte, exclusive
 * @param linesBefore of a file of lines, how many stand before the part
 */
public record Part(long from, long to, Optional<Long> linesBefore) {

  /** All of a file. */
  public static Part whole(long size) {
    return new Part(0, size, Optional.empty());
  }
}
