package org.dragoman.actor;

import org.dragoman.lexicon.Table;

/** Reads columns that a lexicon file may lack, and files that a language may lack. */
final class Columns {

  private Columns() {}

  static java.util.List<Table.Row> rows(String file) {
    return Table.exists(file) ? Table.read(file).rows() : java.util.List.of();
  }

  /** Whether the file of {@code rows} has {@code column}. */
  static boolean has(java.util.List<Table.Row> rows, String column) {
    if (rows.isEmpty()) {
      return false;
    }
    try {
      rows.get(0).get(column);
      return true;
    } catch (IllegalArgumentException absent) {
      return false;
    }
  }
}
