package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command writes what it lists. */
final class ListingOptions {

  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "table to look at; jsonl, one record a line, or csv for programs: ${COMPLETION-CANDIDATES}"
              + " (default table).")
  private Format format = Format.TABLE;

  /**
   * @param columns the keys that a table shows, the widest last; programs get all keys
   */
  Listing listing(PrintWriter out, List<String> columns) {
    return switch (format) {
      case TABLE -> new TableListing(out, columns, Terminal.columns());
      case JSONL -> new JsonListing(out);
      case CSV -> new CsvListing(out);
    };
  }

  boolean table() {
    return format == Format.TABLE;
  }

  boolean csv() {
    return format == Format.CSV;
  }
}
