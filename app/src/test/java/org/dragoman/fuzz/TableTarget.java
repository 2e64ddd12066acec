package org.dragoman.fuzz;

import java.nio.charset.StandardCharsets;
import org.dragoman.lexicon.Table;

/** Any lines as a file of the lexicon: a table, or a complaint that names the line. */
public final class TableTarget {

  private TableTarget() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String words = new String(bytes, StandardCharsets.UTF_8);
    try {
      Table table = Table.parse("en/fuzz.txt", words.lines().toList());
      for (Table.Row row : table.rows()) {
        if (!row.source().startsWith("en/fuzz.txt:") || row.toString().isBlank()) {
          throw new AssertionError("an entry without its place: " + row);
        }
      }
    } catch (IllegalArgumentException e) {
      if (!e.getMessage().matches("lexicon/en/fuzz\\.txt:[0-9]+: .+")) {
        throw new AssertionError("no place in: " + e.getMessage(), e);
      }
    }
  }
}
