package org.dragoman.time;

import java.util.List;
import java.util.Optional;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * A date that a page bears and that may be its day of publication.
 *
 * @param value {@link TimeValue.Absolute} or, where no year stands, {@link TimeValue.MonthDay}
 */
public record Candidate(Span span, String text, TimeValue value, DateMark mark) {

  /** A date that is fully told by its words. */
  public static Candidate of(Span span, String text, PartialDate date, DateMark mark) {
    return new Candidate(span, text, new TimeValue.Absolute(date), mark);
  }

  /** The first date within {@code span} of a source, in the months of any language known. */
  public static Optional<Candidate> find(
      String source, Span span, Optional<Language> language, DateMark mark) {
    return PageDates.find(source, span, language).stream()
        .map(f -> new Candidate(f.span(), f.text(), f.value(), mark))
        .findFirst();
  }

  /** Every date within {@code span} of a source. */
  public static List<Candidate> findAll(
      String source, Span span, Optional<Language> language, DateMark mark) {
    return PageDates.find(source, span, language).stream()
        .map(f -> new Candidate(f.span(), f.text(), f.value(), mark))
        .toList();
  }

  /** The date where it stands in full. */
  Optional<PartialDate> date() {
    return value instanceof TimeValue.Absolute absolute
        ? Optional.of(absolute.date())
        : Optional.empty();
  }
}
