package org.dragoman.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with a line of column names, parted by commas, semicolons, tabs or bars (RFC 4180).
 *
 * <p>A quote that is never closed would swallow the rest of the file as one value. So a record is
 * taken to end where its quotes are even and it has as many values as there are columns; where that
 * is not to be had, its first line is named as broken and reading goes on with the next.
 */
final class CsvTable implements Shelf {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int MOST_LINES = 5000; // of one record
  private static final int LONGEST = Lines.LONGEST;

  private final Input input;
  private final Lines lines;
  private final char separator;
  private final int width;
  private final Map<Columns.Field, Integer> places = new EnumMap<>(Columns.Field.class);

  private CsvTable(Input input) throws IOException, UnreadableSource {
    this.input = input;
    byte[] head = input.head().bytes();
    this.lines = new Lines(new InputStreamReader(input.in(), Encoding.ofTable(head)));
    String first = firstLine();
    this.separator = separator(first);
    List<String> names = values(first, separator);
    this.width = names.size();
    Optional<String> missing = input.columns().missing(names);
    if (missing.isPresent()) {
      throw new UnreadableSource(
          input.path(),
          "it has no column '" + missing.get() + "'",
          "it has " + String.join(", ", names));
    }
    input.columns().among(names).forEach((field, name) -> places.put(field, names.indexOf(name)));
  }

  static boolean fits(Head head, Columns columns) {
    String words = head.words();
    int end = words.indexOf('\n');
    String first = (end < 0 ? words : words.substring(0, end)).strip();
    if (first.isEmpty() || first.startsWith("<") || first.length() > 8000) {
      return false;
    }
    try {
      List<String> names = values(first, separator(first));
      boolean short_ = names.stream().allMatch(name -> name.length() <= 60);
      return short_
          && (columns.isGiven()
              ? !columns.among(names).isEmpty() || names.size() > 2 && columns.fit(names)
              : columns.fit(names));
    } catch (IllegalArgumentException | CsvParseException e) {
      return false;
    }
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    return new CsvTable(input);
  }

  private String firstLine() throws IOException {
    Lines.Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    return line == null ? "" : line.text();
  }

  private static char separator(String first) {
    char best = ',';
    long most = 0;
    for (char each : SEPARATORS) {
      long count = first.chars().filter(c -> c == each).count();
      if (count > most) {
        best = each;
        most = count;
      }
    }
    return best;
  }

  private static List<String> values(String record, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(LONGEST + 1)
        .allowUnclosedQuote(false)
        .ofSingleCsvRecord(record)
        .getFields();
  }

  @Override
  public Optional<Piece> next() throws IOException {
    Lines.Line first;
    do {
      first = lines.next();
      if (first == null) {
        return Optional.empty();
      }
    } while (first.text().isBlank());
    List<Lines.Line> more = new ArrayList<>();
    StringBuilder record = new StringBuilder(first.text());
    boolean open = odd(first.text());
    while (open && more.size() < MOST_LINES && record.length() < LONGEST) {
      Lines.Line line = lines.next();
      if (line == null) {
        break;
      }
      more.add(line);
      record.append('\n').append(line.text());
      open ^= odd(line.text());
    }
    String path = input.path() + ":" + first.number();
    Optional<List<String>> values = open ? Optional.empty() : whole(record.toString());
    if (values.isEmpty() && !more.isEmpty()) {
      lines.back(more);
      values = whole(first.text());
    }
    if (values.isEmpty() || first.cut()) {
      return Optional.of(
          new Piece.Trouble(
              new UnreadableSource(
                  path,
                  first.text().indexOf('"') >= 0
                      ? "its quotes are broken"
                      : "it does not have " + width + " values like the first line",
                  "mend the line")));
    }
    return Optional.of(Piece.Article.of(path, item(values.get())));
  }

  private Optional<List<String>> whole(String record) {
    try {
      List<String> values = values(record, separator);
      return values.size() == width ? Optional.of(values) : Optional.empty();
    } catch (CsvParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Item item(List<String> values) {
    Item item = Item.EMPTY;
    for (Map.Entry<Columns.Field, Integer> place : places.entrySet()) {
      item = item.with(place.getKey(), values.get(place.getValue()));
    }
    return item;
  }

  private static boolean odd(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  @Override
  public void close() throws IOException {
    input.in().close();
  }
}
