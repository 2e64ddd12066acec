package org.dragoman.cli;

import java.util.Map;

/** Records on their way out: a table, CSV, or JSON a line. */
interface Listing extends AutoCloseable {

  /** Writes a record: keys in order, values text, numbers, lists, maps or null. */
  void add(Map<String, Object> row);

  /** Writes what has been held back. */
  @Override
  void close();
}
