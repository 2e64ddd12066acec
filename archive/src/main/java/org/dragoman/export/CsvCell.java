package org.dragoman.export;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula, made harmless: texts come from strangers, and
 * {@code =HYPERLINK(…)} in a headline must not do anything in somebody's spreadsheet.
 *
 * <p>As OWASP advises ("CSV Injection"), a single quote goes before what begins with {@code =},
 * {@code +}, {@code -}, {@code @}, a tab or a line end, so that a spreadsheet shows it as text.
 * Numbers stay numbers. What begins so after quotes of its own gets one more, so that {@link
 * #original} brings back every cell exactly.
 */
public final class CsvCell {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CsvCell() {}

  /** What to write for a value. */
  public static String harmless(String value) {
    return value != null && FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches()
        ? "'" + value
        : value;
  }

  /** The value for which a cell was written. */
  public static String original(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
