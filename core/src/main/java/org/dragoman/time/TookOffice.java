package org.dragoman.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.text.Span;
import org.dragoman.time.TimeValue.Month;

/**
 * "... since taking office in April": a month without a year is a month of the last twelve, so if
 * the person's term began in an April, the text was written within a year of it. "The first visit
 * since taking office" is told in the first year or two of a term, whichever that was.
 */
public final class TookOffice {

  /** What a holder does for the first time is news for so long. */
  private static final int FIRST_DAYS = 730;

  private TookOffice() {}

  /**
   * What such words say about the day of writing.
   *
   * @param expressions of the sentence that tells of the taking of office
   * @param sentence its place
   * @param from when the person's term began, by the lexicon
   * @param who the person and office, for the reader
   */
  public static Optional<Constraint> constraint(
      List<TimeExpression> expressions, Span sentence, PartialDate from, String who) {
    if (from.precision() != Precision.DAY && from.precision() != Precision.MONTH) {
      return Optional.empty();
    }
    LocalDate start = from.first();
    for (TimeExpression e : expressions) {
      boolean inside = sentence.contains(e.span());
      if (inside
          && e.value() instanceof Month month
          && month.month() == start.getMonthValue()
          && month.which() != Which.NEXT) {
        LocalDate last = start.plusYears(1).withDayOfMonth(1).minusDays(1);
        return Optional.of(
            Constraint.of(
                start,
                last,
                Constraint.Kind.RELATIVE,
                e.span(),
                e.text(),
                who + " took office in " + from.value() + ": written within the year after",
                .93));
      }
    }
    return Optional.empty();
  }

  /**
   * What "the first ... since taking office" says.
   *
   * @param starts when terms of the person began, by the lexicon
   */
  public static Optional<Constraint> first(
      Span sentence, String text, List<PartialDate> starts, String who) {
    List<Constraint.Interval> terms =
        starts.stream()
            .filter(start -> start.precision() != Precision.RANGE)
            .distinct()
            .map(start -> new Constraint.Interval(start.first(), start.last().plusDays(FIRST_DAYS)))
            .toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Constraint(
                terms,
                Constraint.Kind.RELATIVE,
                sentence,
                text,
                who
                    + " took office in "
                    + starts.stream()
                        .map(PartialDate::value)
                        .distinct()
                        .collect(Collectors.joining(" or "))
                    + ": the first since is told in the time after",
                .8));
  }
}
