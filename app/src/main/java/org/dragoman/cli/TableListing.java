package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.archive.PageCsv;

/**
 * A table for the eye: as wide as the terminal, numbers to the right. The last column takes what is
 * left and at least so much that a sentence can be recognised; for that the widest of the others
 * are cut. File names are cut on the left, where they are all the same.
 */
final class TableListing implements Listing {

  private static final int WIDEST = 34; // of a column that is not the last
  private static final int NARROWEST = 8; // to which a column is cut for the last one
  private static final int LAST = 40; // columns that the last one gets if it needs them
  private static final int HELD = 200; // rows looked at for the widths

  /** Columns that hold names of files. */
  private static final Set<String> FILES = Set.of("document", "path");

  /** Columns of which a part says nothing. */
  private static final Set<String> WHOLE =
      Set.of(
          "date",
          "published",
          "id",
          "judgement",
          "made",
          "what",
          "kind",
          "left",
          "right",
          "period",
          "first",
          "last");

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
          PageCsv.cell(row.get(columns.get(i)))
              .replaceAll("\\s+", " ")
              .replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]", "");
    }
    if (widths != null) {
      print(cells, true);
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
    fit();
    String[] headings = new String[columns.size()];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = heading(i);
    }
    print(headings, false);
    held.forEach(cells -> print(cells, true));
    held.clear();
  }

  /** Takes from the widest column but the last, until the last has its due. */
  private void fit() {
    int last = widths.length - 1;
    int due = Math.min(widths[last], LAST);
    while (others() + due > width) {
      int widest = -1;
      for (int i = 0; i < last; i++) {
        int least = Math.max(NARROWEST, length(heading(i)));
        boolean cuttable = !numeric[i] && widths[i] > least && !WHOLE.contains(columns.get(i));
        if (cuttable && (widest < 0 || widths[i] >= widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    widths[last] = Math.max(Math.min(due, 12), Math.min(widths[last], width - others()));
  }

  /** Columns taken by all but the last. */
  private int others() {
    int others = 0;
    for (int i = 0; i < widths.length - 1; i++) {
      others += widths[i] + 2;
    }
    return others;
  }

  private String heading(int i) {
    return columns.get(i).replace('_', ' ').toUpperCase(Locale.ROOT);
  }

  private void print(String[] cells, boolean body) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      boolean file = body && FILES.contains(columns.get(i));
      String cell = file ? tail(cells[i], widths[i]) : cut(cells[i], widths[i]);
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

  private static String tail(String cell, int most) {
    int length = length(cell);
    return length <= most
        ? cell
        : "…" + cell.substring(cell.offsetByCodePoints(0, length - most + 1));
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
