package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.store.ArchiveException;

/** Events as comma-separated values (RFC 4180): a header, then one event a row, or one pair. */
final class EventTable {

  private EventTable() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    List<Column> columns = EventColumns.ALL;
    BitSet quoted = new BitSet();
    for (int i = 0; i < columns.size(); i++) {
      quoted.set(i, columns.get(i).kind().quoted());
    }
    long[] counts = new long[2];
    try (Delimited csv = Delimited.commas(out, quoted)) {
      csv.row(columns.stream().map(c -> options.polecatNames() ? polecat(c) : c.name()).toList());
      selection.each(
          event -> {
            counts[0]++;
            for (EventRow row : EventRow.of(event, options.expand())) {
              List<String> values = new ArrayList<>();
              columns.forEach(column -> values.add(text(column.of(row))));
              csv.row(values);
              counts[1]++;
            }
          });
    }
    return Written.all(counts[0], counts[1], "row");
  }

  /** A value as text; the places of a list are parted by semicolons, empty ones too. */
  static String text(Object value) {
    return value == null
        ? ""
        : value instanceof List<?> list
            ? list.stream().map(Object::toString).collect(Collectors.joining("; "))
            : value.toString();
  }

  /** The name POLECAT has for a column, or its own in that manner: {@code Date Precision}. */
  private static String polecat(Column column) {
    return column.polecat().isEmpty()
        ? Arrays.stream(column.name().split("_"))
            .map(EventTable::capital)
            .collect(Collectors.joining(" "))
        : column.polecat();
  }

  private static String capital(String word) {
    return switch (word) {
      case "id", "gw", "url", "cameo" -> word.toUpperCase(java.util.Locale.ROOT);
      default -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
    };
  }
}
