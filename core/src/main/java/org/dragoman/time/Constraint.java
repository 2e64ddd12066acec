package org.dragoman.time;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.text.Span;

/**
 * What words of a text say about the day it was written: it lies within one of these intervals.
 *
 * @param intervals any of them may be true ("an autumn vote on a Thursday" fits several years)
 * @param span the words, and {@code text} the same
 * @param says why, for a reader: "prime minister from 2012-05-08 to 2020-01-15"
 * @param weight how probable it is that this holds, between 0 and 1
 */
public record Constraint(
    List<Interval> intervals, Kind kind, Span span, String text, String says, double weight) {

  /** Where a constraint comes from. */
  public enum Kind {
    /** An office holder named with the office. */
    TENURE("tenure"),
    /** A dated event that the text tells of as news. */
    KNOWN_EVENT("known-event"),
    /** History told, "first visit since", "later in November". */
    RELATIVE("relative"),
    /** Other documents of the same collection. */
    BATCH("relative");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind of evidence it is in the output. */
    public String label() {
      return label;
    }
  }

  /** Days from {@code from} to {@code to}, both included; null where open. */
  public record Interval(LocalDate from, LocalDate to) {
    boolean intersects(PartialDate date) {
      return (from == null || !date.last().isBefore(from))
          && (to == null || !date.first().isAfter(to));
    }
  }

  public Constraint {
    intervals = List.copyOf(intervals);
    if (intervals.isEmpty() || weight < 0 || weight > 1) {
      throw new IllegalArgumentException("no constraint: " + intervals + ", weight " + weight);
    }
  }

  public static Constraint of(
      LocalDate from, LocalDate to, Kind kind, Span span, String text, String says, double weight) {
    return new Constraint(List.of(new Interval(from, to)), kind, span, text, says, weight);
  }

  /** An office holder named with the office: {@code from}, {@code to} null where open. */
  public static Constraint tenure(
      PartialDate from, PartialDate to, Span span, String text, String says) {
    return of(
        from == null ? null : from.first(),
        to == null ? null : to.last(),
        Kind.TENURE,
        span,
        text,
        says,
        .98);
  }

  /** Whether some day of {@code date} fits. */
  boolean intersects(PartialDate date) {
    return intervals.stream().anyMatch(i -> i.intersects(date));
  }

  /** Whether some day fits both. */
  boolean overlaps(Constraint other) {
    return intervals.stream()
        .anyMatch(
            a ->
                other.intervals.stream()
                    .anyMatch(
                        b ->
                            (a.from() == null || b.to() == null || !a.from().isAfter(b.to()))
                                && (b.from() == null
                                    || a.to() == null
                                    || !b.from().isAfter(a.to()))));
  }
}
