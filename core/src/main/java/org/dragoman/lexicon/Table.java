package org.dragoman.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of {@code lexicon/}: knowledge that a political scientist can read and correct.
 *
 * <p>The format, the same for every file:
 *
 * <pre>
 * # a comment: from a hash at the start of a line to its end; empty lines are skipped
 * state | name    | kind      &lt;- the first other line names the columns
 * RUS   | Kremlin | seat      &lt;- one entry a line; space around a value does not count
 * RUS   | Moscow  | capital   &lt;- columns left off at the end are empty
 * </pre>
 *
 * <p>Files are UTF-8 and are found on the class path under {@code lexicon/}.
 */
public final class Table {

  /**
   * One entry, with the place it stands at, so that every statement can name the entry it rests on.
   */
  public static final class Row {
    private final Table table;
    private final int line;
    private final String[] values;

    private Row(Table table, int line, String[] values) {
      this.table = table;
      this.line = line;
      this.values = values;
    }

    /** The value in {@code column}, empty where the entry has none. */
    public String get(String column) {
      Integer index = table.columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException(table.name + " has no column '" + column + "'");
      }
      return index < values.length ? values[index] : "";
    }

    /** The values in {@code column}, which commas part. */
    public List<String> list(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        return List.of();
      }
      return Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** For example {@code en/triggers/consult.txt:12}. */
    public String source() {
      return table.name + ":" + line;
    }

    @Override
    public String toString() {
      return source() + " " + String.join(" | ", values);
    }
  }

  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Table(String name) {
    this.name = name;
  }

  /**
   * Reads {@code lexicon/<name>} from the class path.
   *
   * @param name for example {@code en/states.txt}
   * @throws IllegalArgumentException when there is no such file or a line does not fit its columns
   */
  public static Table read(String name) {
    InputStream in = Table.class.getResourceAsStream("/lexicon/" + name);
    if (in == null) {
      throw new IllegalArgumentException("lexicon/" + name + ": no such file");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Table table = parse(name, reader.lines().toList());
      table.rows.addAll(Additions.to(name));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code lexicon/<name>} exists. */
  public static boolean exists(String name) {
    return Table.class.getResource("/lexicon/" + name) != null;
  }

  /** Reads the lines of a file that stands elsewhere; {@code name} is for its messages. */
  public static Table parse(String name, List<String> lines) {
    Table table = new Table(name);
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] values = line.split("\\|", -1);
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i].strip();
      }
      if (table.columns.isEmpty()) {
        for (int i = 0; i < values.length; i++) {
          table.columns.put(values[i], i);
        }
      } else if (values.length > table.columns.size()) {
        throw new IllegalArgumentException(
            "lexicon/"
                + name
                + ":"
                + number
                + ": "
                + values.length
                + " values for "
                + table.columns.size()
                + " columns");
      } else {
        table.rows.add(new Row(table, number, values));
      }
    }
    return table;
  }

  /** All rows, in the order of the file. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The values of {@code column}, each once. */
  public Set<String> values(String column) {
    Set<String> values = new HashSet<>();
    for (Row row : rows) {
      values.add(row.get(column));
    }
    return values;
  }
}
