package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table for the eye: as wide as the terminal, numbers to the right, the last column taking what is
 * left and cut where it does not fit.
 */
final class TableListing implements Listing {

  private static final int WIDEST = 34; // of a column that is not the last
  private static final int HELD = 200; // rows looked at for the widths

  private final PrintWriter out;
  private final List<String> columns;
  private final int width;
  private final List<String[]> held = new ArrayList<>();
  private int[] widths;
  private boolean[] numeric;
  private long rows;

  TableListing(PrintWriter out, List<String> columns, int width) {
    this.out = out;
    this.columns = columns;
    this.width = width;
  }

  @Override
  public void add(Map<String, Object> row) {
    rows++;
    String[] cells = new String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          CsvListing.Cell.of(row.get(columns.get(i)))
              .replaceAll("\\s+", " ")
              .replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]", "");
    }
    if (widths != null) {
      print(cells);
      return;
    }
    held.add(cells);
    if (held.size() == HELD) {
      begin();
    }
  }

  private void begin() {
    widths = new int[columns.size()];
    numeric = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = length(heading(i));
      numeric[i] = held.stream().allMatch(c -> c[column].matches("-?[\\d.,]*%?"));
      for (String[] cells : held) {
        widths[i] = Math.max(widths[i], length(cells[i]));
      }
      widths[i] = i == widths.length - 1 ? widths[i] : Math.min(WIDEST, widths[i]);
    }
    int others = 0;
    for (int i = 0; i < widths.length - 1; i++) {
      others += widths[i] + 2;
    }
    int last = widths.length - 1;
    widths[last] = Math.max(12, Math.min(widths[last], width - others));
    String[] headings = new String[columns.size()];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = heading(i);
    }
    print(headings);
    held.forEach(this::print);
    held.clear();
  }

  private String heading(int i) {
    return columns.get(i).replace('_', ' ').toUpperCase(Locale.ROOT);
  }

  private void print(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = cut(cells[i], widths[i]);
      String blank = " ".repeat(widths[i] - length(cell));
      line.append(i == 0 ? "" : "  ").append(numeric[i] ? blank + cell : cell + blank);
    }
    out.println(line.toString().stripTrailing());
  }

  private static String cut(String cell, int most) {
    if (length(cell) <= most) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** How many rows there were. */
  long rows() {
    return rows;
  }

  @Override
  public void close() {
    if (widths == null && !held.isEmpty()) {
      begin();
    }
    out.flush();
  }
}
