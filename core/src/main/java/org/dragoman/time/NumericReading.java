package org.dragoman.time;

import java.util.Optional;
import org.dragoman.time.CalendarReading.Found;
import org.dragoman.time.TimeValue.Absolute;

/** Reads dates that are written in numbers alone. */
final class NumericReading {

  private final Tokens tokens;
  private final boolean dayFirst;

  NumericReading(Tokens tokens, boolean dayFirst) {
    this.tokens = tokens;
    this.dayFirst = dayFirst;
  }

  /** 2018-12-11, 2018/12/11, 11.12.2018, 11/12/2018, 11.12. */
  Found read(int i) {
    if (!joined(i + 1) || !tokens.isNumber(i + 2) || !tokens.touches(i + 2)) {
      return null;
    }
    String sign = tokens.lower(i + 1);
    boolean third =
        tokens.is(i + 3, sign)
            && tokens.touches(i + 3)
            && tokens.isNumber(i + 4)
            && tokens.touches(i + 4);
    if (third && tokens.year(i) > 0) {
      return CalendarReading.day(
          i + 5, tokens.year(i), tokens.number(i + 2, 2), tokens.number(i + 4, 2));
    }
    int a = tokens.number(i, 2);
    int b = tokens.number(i + 2, 2);
    if (third && a > 0 && b > 0 && tokens.year(i + 4) > 0) {
      int year = tokens.year(i + 4);
      if (sign.equals(".") || dayFirst || a > 12) {
        return CalendarReading.day(i + 5, year, b, a);
      }
      if (b > 12 || a == b) {
        return CalendarReading.day(i + 5, year, a, b);
      }
      // 11/12/2018 is one day in London and another in New York: only the year is said.
      return new Found(i + 5, new Absolute(PartialDate.year(year)));
    }
    if (dayFirst
        && sign.equals(".")
        && a > 0
        && b > 0
        && tokens.is(i + 3, ".")
        && tokens.touches(i + 3)
        && b <= 12
        && a <= 31) {
      return CalendarReading.monthDay(i + 3, -1, b, a, Optional.empty(), Which.OPEN);
    }
    return null;
  }

  private boolean joined(int i) {
    return tokens.touches(i) && (tokens.is(i, "-") || tokens.is(i, ".") || tokens.is(i, "/"));
  }
}
