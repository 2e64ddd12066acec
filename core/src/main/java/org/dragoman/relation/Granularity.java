package org.dragoman.relation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a period of a timeline is. */
public enum Granularity {
  /** A day of the calendar. */
  DAY,
  /** From Monday to Sunday. */
  WEEK,
  /** A month of the calendar. */
  MONTH,
  /** A year of the calendar. */
  YEAR;

  /** First day of the period that holds {@code day}; weeks begin on Monday (ISO 8601). */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the period after the one that begins on {@code start}. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }

  /** The name DuckDB's {@code date_trunc} has for it. */
  public String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
