package org.dragoman.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the day off dates written for machines: ISO 8601 and the forms near it. */
final class IsoDates {

  private IsoDates() {}

  /** 2018-12-11T10:00:00Z, 2018-12-11, 20181211, 2018/12/11; what follows does not count. */
  static Optional<LocalDate> read(String value) {
    String v = value.strip();
    return v.length() < 8 ? Optional.empty() : at(v, 0, "-/.");
  }

  /** 29-10-2021 at the start of a part of an address, when the day cannot be a month. */
  static Optional<LocalDate> dayFirst(String url, int start) {
    int day = digits(url, start, 2);
    int month = digits(url, start + 3, 2);
    int year = digits(url, start + 6, 4);
    boolean signs =
        year > 1900
            && url.charAt(start + 2) == url.charAt(start + 5)
            && "-/_.".indexOf(url.charAt(start + 2)) >= 0;
    boolean ends = start + 10 >= url.length() || !Character.isDigit(url.charAt(start + 10));
    return signs && ends && day > 12 ? day(year, month, day) : Optional.empty();
  }

  /** The same inside an address, where nothing but a sign or the end may follow. */
  static Optional<LocalDate> inAddress(String url, int start) {
    return at(url, start, "/-_");
  }

  private static Optional<LocalDate> at(String v, int start, String signs) {
    int year = digits(v, start, 4);
    if (year < 1900) {
      return Optional.empty();
    }
    int at = start + 4;
    if (at >= v.length()) {
      return Optional.empty();
    }
    char sign = v.charAt(at);
    if (signs.indexOf(sign) < 0) {
      boolean alone =
          start + 8 == v.length()
              || !Character.isDigit(v.charAt(start + 8))
              || isClock(v, start + 8);
      return alone ? day(year, digits(v, at, 2), digits(v, at + 2, 2)) : Optional.empty();
    }
    int month = digits(v, at + 1, 2);
    int length = 2;
    if (month < 0) {
      month = digits(v, at + 1, 1);
      length = 1;
    }
    at += 1 + length;
    if (month < 0 || at >= v.length() || signs.indexOf(v.charAt(at)) < 0) {
      return Optional.empty();
    }
    int day = digits(v, at + 1, 2);
    length = 2;
    if (day < 0) {
      day = digits(v, at + 1, 1);
      length = 1;
    }
    boolean ends = at + 1 + length >= v.length() || !Character.isDigit(v.charAt(at + 1 + length));
    return ends ? day(year, month, day) : Optional.empty();
  }

  /** 20181211103000: a time of day may follow without a sign. */
  private static boolean isClock(String v, int at) {
    int digits = 0;
    while (at + digits < v.length() && Character.isDigit(v.charAt(at + digits))) {
      digits++;
    }
    return digits == 4 || digits == 6;
  }

  private static int digits(String v, int start, int count) {
    if (start + count > v.length()) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < start + count; i++) {
      char c = v.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
