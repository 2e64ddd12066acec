package org.dragoman.time;

import org.dragoman.time.CalendarReading.Found;
import org.dragoman.time.TimeValue.Absolute;

/**
 * Reads bare years and decades. Four digits are a year only in company that says so: a preposition,
 * brackets, a possessive before an act ("its 2014 annexation"), or, where the language writes years
 * alone, a verb after them.
 */
final class YearReading {

  /** Bare numbers out of these bounds are counts, not years of a news text. */
  private static final int FIRST = 1500;

  private static final int LAST = 2100;

  private final Tokens tokens;
  private final TimeWords words;

  YearReading(Tokens tokens, TimeWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  Found read(int i) {
    int year = tokens.year(i);
    if (year < FIRST || year > LAST || insideNumber(i)) {
      return null;
    }
    if (tokens.touches(i + 1) && words.at(tokens, i + 1, "decade-suffix") != null) {
      if (year % 10 != 0) {
        return null;
      }
      int end = i + 2;
      TimeWords.Entry years = words.at(tokens, tokens.is(end, "-") ? end + 1 : end, "units");
      if (years != null && years.value().equals("year")) {
        end = (tokens.is(end, "-") ? end + 1 : end) + 1;
      }
      return new Found(
          end, new Absolute(PartialDate.range(PartialDate.year(year), PartialDate.year(year + 9))));
    }
    if (tokens.touches(i + 1) && tokens.isWord(i + 1)) {
      return null; // 1990km
    }
    if (tokens.is(i + 1, "-") && tokens.touches(i + 1) && tokens.touches(i + 2)) {
      int last = tokens.year(i + 2);
      if (last < 0 && tokens.number(i + 2, 2) > 0 && tokens.lower(i + 2).length() == 2) {
        last = year / 100 * 100 + tokens.number(i + 2, 2);
      }
      if (last > year && last - year < 100) {
        return new Found(
            i + 3, new Absolute(PartialDate.range(PartialDate.year(year), PartialDate.year(last))));
      }
      if (!tokens.isWord(i + 2)) {
        return null;
      }
    }
    return isYear(i, year) ? new Found(i + 1, new Absolute(PartialDate.year(year))) : null;
  }

  private boolean insideNumber(int i) {
    boolean before =
        tokens.touches(i)
            && (tokens.is(i - 1, ".")
                || tokens.is(i - 1, ",")
                || tokens.is(i - 1, "-")
                || tokens.is(i - 1, "$")
                || tokens.is(i - 1, "€")
                || tokens.is(i - 1, "£")
                || tokens.is(i - 1, "#")
                || tokens.is(i - 1, "/")
                || tokens.isWord(i - 1));
    boolean after =
        tokens.touches(i + 1)
            && tokens.touches(i + 2)
            && tokens.isNumber(i + 2)
            && !tokens.is(i + 1, "-");
    return before || after || tokens.is(i + 1, "%") || tokens.is(i - 1, "$");
  }

  private boolean isYear(int i, int year) {
    if (tokens.is(i - 1, "(") && (tokens.is(i + 1, ")") || tokens.is(i + 1, "-"))) {
      return true;
    }
    boolean round = year % 100 == 0;
    boolean possessive = (tokens.is(i - 1, "s") && tokens.is(i - 2, "'")) || tokens.is(i - 1, "'");
    if (possessive) {
      return !round;
    }
    TimeWords.Entry before = words.before(tokens, i, "joins-year");
    if (before == null) {
      return words.bareYear()
          && !round
          && year > 1799
          && tokens.isWord(i + 1)
          && !tokens.isCapital(i + 1)
          && !countsNoun(i);
    }
    if (round && words.before(tokens, i, "sure") == null) {
      return false;
    }
    // "by 2025 troops", "to 1990 soldiers": a plural at once after the number makes it a count.
    boolean firm =
        words.before(tokens, i, "sure") != null
            || words.before(tokens, i, "the") != null
            || words.before(tokens, i, "since") != null;
    return firm || !countsNoun(i);
  }

  private boolean countsNoun(int i) {
    if (words.bareYear()) {
      return tokens.isCapital(i + 1)
          || (tokens.isCapital(i + 2) && tokens.lower(i + 1).endsWith("e"));
    }
    String next = tokens.lower(i + 1);
    return tokens.isWord(i + 1) && next.length() > 3 && next.endsWith("s");
  }
}
