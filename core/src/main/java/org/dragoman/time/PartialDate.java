package org.dragoman.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A date as exact as it is known and no more: {@code 2018-12-11}, {@code 2018-12}, {@code 2018}, or
 * a range of two such values, {@code 2018-10-29/2018-11-04}.
 *
 * <p>The values are those of EDTF (ISO 8601-2) that have plain prefixes, so that a text comparison
 * of the first eight or ten signs is a comparison in time.
 */
public record PartialDate(String value, Precision precision) implements Comparable<PartialDate> {

  /** Checks that value and precision belong together and that the days exist. */
  public PartialDate {
    if (precision == Precision.RANGE) {
      int slash = value.indexOf('/');
      if (slash < 0 || lastOf(value.substring(slash + 1)).isBefore(firstOf(value))) {
        throw new IllegalArgumentException("no range: " + value);
      }
    } else if (precisionOf(value) != precision) {
      throw new IllegalArgumentException("'" + value + "' is no " + precision.label());
    }
  }

  /** A day. */
  public static PartialDate day(LocalDate day) {
    return new PartialDate(day.toString(), Precision.DAY);
  }

  /** A day. */
  public static PartialDate day(int year, int month, int day) {
    return day(LocalDate.of(year, month, day));
  }

  /** A month, its day unknown. */
  public static PartialDate month(int year, int month) {
    return new PartialDate(String.format("%04d-%02d", year, month), Precision.MONTH);
  }

  /** A month, its day unknown. */
  public static PartialDate month(YearMonth month) {
    return month(month.getYear(), month.getMonthValue());
  }

  /** A year, its day unknown. */
  public static PartialDate year(int year) {
    return new PartialDate(String.format("%04d", year), Precision.YEAR);
  }

  /** From the start of {@code from} to the end of {@code to}; one value where both are the same. */
  public static PartialDate range(PartialDate from, PartialDate to) {
    if (from.equals(to)) {
      return from;
    }
    String first = head(from.value);
    String last = to.value.substring(to.value.indexOf('/') + 1);
    return first.equals(last)
        ? new PartialDate(first, precisionOf(first))
        : new PartialDate(first + "/" + last, Precision.RANGE);
  }

  /** The days from {@code first} to {@code last}: a month or year where they fill one exactly. */
  public static PartialDate days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()))) {
      return month(YearMonth.from(first));
    }
    if (first.getDayOfYear() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfYear()))) {
      return year(first.getYear());
    }
    return range(day(first), day(last));
  }

  /** Monday to Sunday around {@code day}. */
  public static PartialDate week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return days(monday, monday.plusDays(6));
  }

  /** Reads {@code 2018}, {@code 2018-12}, {@code 2018-12-11} or two of them parted by a slash. */
  public static Optional<PartialDate> parse(String value) {
    try {
      Precision precision = value.indexOf('/') >= 0 ? Precision.RANGE : precisionOf(value);
      return Optional.of(new PartialDate(value, precision));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day it can be. */
  public LocalDate first() {
    return firstOf(value);
  }

  /** The last day it can be. */
  public LocalDate last() {
    return lastOf(value.substring(value.indexOf('/') + 1));
  }

  /** How many days it may be. */
  public long days() {
    return ChronoUnit.DAYS.between(first(), last()) + 1;
  }

  /** Whether it is a single day. */
  public boolean isDay() {
    return precision == Precision.DAY;
  }

  /** Whether a day lies in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** Whether every day of {@code other} is a day of this one. */
  public boolean covers(PartialDate other) {
    return covers(other.first()) && covers(other.last());
  }

  /** Whether both have a day in common. */
  public boolean intersects(PartialDate other) {
    return !last().isBefore(other.first()) && !other.last().isBefore(first());
  }

  /** By the first day, then the shorter before the longer. */
  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : last().compareTo(other.last());
  }

  @Override
  public String toString() {
    return value;
  }

  private static String head(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }

  private static LocalDate firstOf(String value) {
    String v = head(value);
    return switch (precisionOf(v)) {
      case YEAR -> LocalDate.of(Integer.parseInt(v), 1, 1);
      case MONTH -> YearMonth.parse(v).atDay(1);
      default -> LocalDate.parse(v);
    };
  }

  private static LocalDate lastOf(String v) {
    return switch (precisionOf(v)) {
      case YEAR -> LocalDate.of(Integer.parseInt(v), 12, 31);
      case MONTH -> YearMonth.parse(v).atEndOfMonth();
      default -> LocalDate.parse(v);
    };
  }

  private static Precision precisionOf(String v) {
    for (int i = 0; i < v.length(); i++) {
      char c = v.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        throw new IllegalArgumentException("no date: " + v);
      }
    }
    switch (v.length()) {
      case 4:
        return Precision.YEAR;
      case 7:
        YearMonth.parse(v);
        return Precision.MONTH;
      case 10:
        LocalDate.parse(v);
        return Precision.DAY;
      default:
        throw new IllegalArgumentException("no date: " + v);
    }
  }
}
