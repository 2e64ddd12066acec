package org.dragoman.time;

/** How exactly a {@link PartialDate} is known. */
public enum Precision {
  DAY("day"),
  MONTH("month"),
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
