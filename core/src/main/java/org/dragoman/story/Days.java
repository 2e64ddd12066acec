package org.dragoman.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dragoman.time.PartialDate;

/**
 * The days on which the act of a report can have happened.
 *
 * @param first the earliest
 * @param last the latest
 * @param firm whether words of the text give the day; otherwise it follows from the publication
 */
record Days(LocalDate first, LocalDate last, boolean firm) {

  /** News that gives no day tells of the last days before its publication. */
  private static final int NEWS_DAYS = 3;

  /** The days of a report, or nothing where neither its date nor its publication is known. */
  static Optional<Days> of(Report report) {
    if (report.date().isPresent()) {
      PartialDate date = report.date().get();
      boolean firm = !report.basis().equals("publication") && !report.basis().equals("carried");
      return Optional.of(new Days(date.first(), date.last(), firm));
    }
    if (report.time().equals("current") && report.published().isPresent()) {
      PartialDate day = report.published().get();
      return Optional.of(new Days(day.first().minusDays(NEWS_DAYS), day.last(), false));
    }
    return Optional.empty();
  }

  /** How many days it may be. */
  long length() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean isDay() {
    return first.equals(last);
  }

  /** Days between the two, 0 when they meet. */
  long gap(Days other) {
    if (last.isBefore(other.first)) {
      return ChronoUnit.DAYS.between(last, other.first);
    }
    return other.last.isBefore(first) ? ChronoUnit.DAYS.between(other.last, first) : 0;
  }
}
