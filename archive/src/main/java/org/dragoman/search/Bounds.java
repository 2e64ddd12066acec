package org.dragoman.search;

import java.time.LocalDate;
import org.dragoman.time.PartialDate;

/**
 * From which number to which a value reaches, both included: days as yyyymmdd, confidences in
 * millionths, counts as they are.
 */
record Bounds(long from, long to) {

  static final int DAY_MIN = 0;
  static final int DAY_MAX = 99_991_231;
  static final int MILLION = 1_000_000;

  static boolean inOrder(Field field, Value.Range range) {
    Bounds bounds = of(field, range);
    return bounds.from <= bounds.to;
  }

  static Bounds of(Field field, Value value) {
    if (value instanceof Value.Name name) {
      return of(field, name.text());
    }
    Value.Range range = (Value.Range) value;
    long from = range.from().map(limit -> lower(field, limit)).orElse((long) DAY_MIN);
    long to = range.to().map(limit -> upper(field, limit)).orElse(Long.valueOf(most(field)));
    return new Bounds(from, to);
  }

  private static int most(Field field) {
    return field == Field.CONFIDENCE
        ? MILLION
        : field == Field.REPORTS ? Integer.MAX_VALUE : DAY_MAX;
  }

  private static Long lower(Field field, Value.Limit limit) {
    Bounds point = of(field, limit.text());
    return limit.included() ? point.from : point.to + 1;
  }

  private static Long upper(Field field, Value.Limit limit) {
    Bounds point = of(field, limit.text());
    return limit.included() ? point.to : point.from - 1;
  }

  private static Bounds of(Field field, String text) {
    switch (field) {
      case CONFIDENCE -> {
        long millionths = Math.round(Double.parseDouble(text) * MILLION);
        return new Bounds(millionths, millionths);
      }
      case REPORTS -> {
        return new Bounds(Long.parseLong(text), Long.parseLong(text));
      }
      default -> {
        PartialDate date = PartialDate.parse(text).orElseThrow();
        return new Bounds(number(date.first()), number(date.last()));
      }
    }
  }

  /** A day as a number that sorts and reads as the day: 20181211. */
  static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  static LocalDate day(int number) {
    return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
  }
}
