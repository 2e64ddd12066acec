package org.dragoman.time;

/** How exactly a {@link PartialDate} is known. */
public enum Precision {
  /** The day is known. */
  DAY("day"),
  /** The month is known, the day is not. */
  MONTH("month"),
  /** Only the year is known. */
  YEAR("year"),
  /** From one partial date to another: a week, a quarter, a decade. */
  RANGE("range");

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /** The word for it in the output. */
  public String label() {
    return label;
  }
}
