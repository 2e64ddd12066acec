package org.dragoman.evaluation;

import java.util.Locale;

/**
 * One figure of accuracy.
 *
 * @param task which gold it was measured on, such as {@code samples-closed}
 * @param language ISO 639-1, or {@code all}
 * @param measure what was measured, such as {@code event F1}
 * @param value from 0 to 1
 * @param low lower end of the interval that holds the figure 95 times of 100
 * @param high its upper end
 * @param count how many things it was measured on
 */
record Figure(
    String task,
    String language,
    String measure,
    double value,
    double low,
    double high,
    long count) {

  String key() {
    return task + " | " + language + " | " + measure;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-18s %-4s %-34s %.3f  (%.3f to %.3f, n = %d)",
        task,
        language,
        measure,
        value,
        low,
        high,
        count);
  }
}
