package org.dragoman.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.time.TimeValue.Absolute;
import org.dragoman.time.TimeValue.Calendar;
import org.dragoman.time.TimeValue.Easter;
import org.dragoman.time.TimeValue.Month;
import org.dragoman.time.TimeValue.MonthDay;
import org.dragoman.time.TimeValue.Part;
import org.dragoman.time.TimeValue.Range;
import org.dragoman.time.TimeValue.Season;
import org.dragoman.time.TimeValue.Unit;
import org.dragoman.time.TimeValue.Weekday;

/** Reads what a calendar names: days, months, years, weekdays, seasons and feasts. */
final class CalendarReading {

  /** What begins at a token: its value and the token after it. */
  record Found(int end, TimeValue value, boolean doubtful) {
    Found(int end, TimeValue value) {
      this(end, value, false);
    }
  }

  private final Tokens tokens;
  private final TimeWords words;
  private final boolean dayFirst;
  private final boolean ofMonth;
  private final NumericReading numbers;

  CalendarReading(Tokens tokens, TimeWords words, Habits habits) {
    this.tokens = tokens;
    this.words = words;
    this.dayFirst = habits.dayFirst();
    this.ofMonth = habits.ofMonth();
    this.numbers = new NumericReading(tokens, habits.dayFirst());
  }

  /** The name of a time that begins at token {@code i}, or null. */
  Found read(int i, Which which) {
    Found found = tokens.isNumber(i) ? number(i, which) : word(i, which);
    return found;
  }

  private Found word(int i, Which which) {
    TimeWords.Entry entry = words.at(tokens, i, "date");
    if (entry != null) {
      return new Found(
          i + entry.length(), new Absolute(PartialDate.parse(entry.value()).orElseThrow()));
    }
    entry = words.at(tokens, i, "feast");
    if (entry != null) {
      return feast(i + entry.length(), entry.value(), which);
    }
    entry = words.at(tokens, i, "month");
    if (entry != null) {
      return month(i, entry, which);
    }
    entry = words.at(tokens, i, "weekday");
    if (entry != null) {
      return weekday(i, entry, which);
    }
    entry = words.at(tokens, i, "season");
    if (entry != null) {
      return season(i + entry.length(), entry.number(), which);
    }
    return null;
  }

  private Found feast(int end, String value, Which which) {
    int[] year = year(end);
    Optional<Integer> y = year == null ? Optional.empty() : Optional.of(year[1]);
    int after = year == null ? end : year[0];
    if (value.startsWith("easter")) {
      return new Found(after, new Easter(Integer.parseInt(value.substring(6)), which, y));
    }
    return monthDay(
        after,
        y.orElse(-1),
        Integer.parseInt(value.substring(0, 2)),
        Integer.parseInt(value.substring(3)),
        Optional.empty(),
        which);
  }

  private Found season(int end, int season, Which which) {
    int[] year = year(end);
    if (year != null) {
      return new Found(year[0], new Season(season, which, Optional.of(year[1])));
    }
    WhichAfter behind = WhichAfter.at(tokens, words, end);
    if (behind != null && which == Which.OPEN) {
      return new Found(behind.end(), new Season(season, behind.which(), Optional.empty()));
    }
    boolean named =
        which != Which.OPEN || (dayFirst && words.before(tokens, end - 1, "at") != null);
    return named ? new Found(end, new Season(season, which, Optional.empty())) : null;
  }

  /** "December", "Dec. 11th, 2018", "December 3-5", "December last year". */
  private Found month(int i, TimeWords.Entry entry, Which which) {
    int month = entry.number();
    int at = i + entry.length();
    int dot = tokens.is(at, ".") && tokens.touches(at) ? at + 1 : at;
    int day = dayNumber(dot);
    if (day > 0 && !tokens.is(dot + 1, ":")) {
      int end = afterDay(dot);
      int last = -1;
      if (isJoiner(end) && dayNumber(end + 1) > day && !isMonth(afterDay(end + 1))) {
        last = dayNumber(end + 1);
        int[] year = year(afterDay(end + 1));
        if (!tokens.is(end, "-") && year == null) {
          last = -1; // "met on May 3 and 5 ministers ..." names one day
        }
      }
      if (last > 0) {
        end = afterDay(end + 1);
        int[] year = year(end);
        return days(
            year == null ? end : year[0], year == null ? -1 : year[1], month, day, last, which);
      }
      int[] year = year(end);
      Which of = which;
      if (year == null) {
        Found calendar = yearBeside(end);
        if (calendar != null) {
          of = ((Calendar) calendar.value).which();
          end = calendar.end;
        }
      }
      return monthDay(
          year == null ? end : year[0],
          year == null ? -1 : year[1],
          month,
          day,
          Optional.empty(),
          of);
    }
    int[] year = year(dot);
    if (year != null) {
      return new Found(year[0], new Absolute(PartialDate.month(year[1], month)));
    }
    Found calendar = yearBeside(at);
    if (calendar != null) {
      return new Found(calendar.end, new Part(month, 12, calendar.value));
    }
    WhichAfter after = WhichAfter.at(tokens, words, at);
    return after != null && which == Which.OPEN
        ? new Found(after.end(), new Month(month, after.which()))
        : new Found(at, new Month(month, which), entry.doubtful());
  }

  /** "last year", "dieses Jahres" after the name of a month or day. */
  private Found yearBeside(int at) {
    int i = at;
    TimeWords.Entry of = words.at(tokens, i, "of");
    i += of == null ? 0 : of.length();
    TimeWords.Entry the = words.at(tokens, i, "the");
    i += the == null ? 0 : the.length();
    for (Which which : new Which[] {Which.LAST, Which.THIS, Which.NEXT}) {
      TimeWords.Entry entry = words.at(tokens, i, which.name().toLowerCase(java.util.Locale.ROOT));
      if (entry != null) {
        TimeWords.Entry unit = words.at(tokens, i + entry.length(), "unit");
        if (unit != null && unit.value().equals("year")) {
          return new Found(i + entry.length() + unit.length(), new Calendar(Unit.YEAR, which));
        }
      }
    }
    WhichAfter after = WhichAfter.ofUnit(tokens, words, i, "year");
    return after == null ? null : new Found(after.end(), new Calendar(Unit.YEAR, after.which()));
  }

  /** "Monday", "Tuesday, December 11, 2018", "Montag, den 14. Dezember", "Monday last week". */
  private Found weekday(int i, TimeWords.Entry entry, Which which) {
    DayOfWeek day = DayOfWeek.of(entry.number());
    int end = i + entry.length();
    int at = end;
    if (tokens.is(at, ".") && tokens.touches(at) && entry.form()[0].length() < 6) {
      at++;
    }
    if (tokens.is(at, ",")) {
      at++;
    }
    TimeWords.Entry article = words.at(tokens, at, "the");
    at += article == null ? 0 : article.length();
    Found date =
        tokens.isNumber(at)
            ? number(at, Which.OPEN)
            : words.at(tokens, at, "month") != null ? word(at, Which.OPEN) : null;
    if (date != null && date.value instanceof MonthDay named) {
      return new Found(
          date.end, new MonthDay(named.month(), named.day(), Optional.of(day), named.which()));
    }
    if (date != null && date.value instanceof Absolute absolute && absolute.date().isDay()) {
      return date;
    }
    if (entry.doubtful()) {
      return null;
    }
    TimeWords.Entry part = words.at(tokens, end, "part");
    if (part != null) {
      end += part.length();
    }
    return week(end, day, which);
  }

  private Found week(int end, DayOfWeek day, Which which) {
    int at = end;
    TimeWords.Entry of = words.at(tokens, at, "of");
    at += of == null ? 0 : of.length();
    for (Which w : new Which[] {Which.LAST, Which.THIS, Which.NEXT}) {
      TimeWords.Entry entry = words.at(tokens, at, w.name().toLowerCase(java.util.Locale.ROOT));
      if (entry == null) {
        continue;
      }
      int next = at + entry.length();
      TimeWords.Entry unit = words.at(tokens, next, "unit");
      if (unit != null && unit.value().equals("week")) {
        return new Found(next + unit.length(), new Weekday(day, w, true));
      }
      TimeWords.Entry part = words.at(tokens, next, "part");
      if (w == Which.THIS && part != null) {
        return new Found(next + part.length(), new Weekday(day, Which.THIS, false));
      }
    }
    TimeWords.Entry the = words.at(tokens, at, "the");
    WhichAfter week =
        WhichAfter.ofUnit(tokens, words, at + (the == null ? 0 : the.length()), "week");
    if (week != null && at > end) {
      return new Found(week.end(), new Weekday(day, week.which(), true));
    }
    WhichAfter after = WhichAfter.at(tokens, words, end);
    return after != null && which == Which.OPEN
        ? new Found(after.end(), new Weekday(day, after.which(), false))
        : new Found(end, new Weekday(day, which, false));
  }

  private Found number(int i, Which which) {
    Found numeric = numbers.read(i);
    if (numeric != null) {
      return numeric;
    }
    int day = dayNumber(i);
    if (day > 0) {
      int end = afterDay(i);
      int last = -1;
      if (isJoiner(end) && dayNumber(end + 1) > day) {
        boolean paired =
            tokens.is(end, "-")
                || words.before(tokens, i, "between") != null
                || words.before(tokens, i, "since") != null
                || words.before(tokens, i, "at") != null;
        if (paired && isMonth(skipOf(afterDay(end + 1)))) {
          last = dayNumber(end + 1);
          end = afterDay(end + 1);
        }
      }
      int at = skipOf(end);
      TimeWords.Entry month = words.at(tokens, at, "month");
      if (month != null) {
        at += month.length();
        int dot = tokens.is(at, ".") && tokens.touches(at) ? at + 1 : at;
        int[] year = year(dot);
        int y = year == null ? -1 : year[1];
        int after = year == null ? at : year[0];
        Which of = which;
        if (year == null) {
          Found calendar = yearBeside(at);
          if (calendar != null) {
            of = ((Calendar) calendar.value).which();
            after = calendar.end;
          }
        }
        return last > 0
            ? days(after, y, month.number(), day, last, of)
            : monthDay(after, y, month.number(), day, Optional.empty(), of);
      }
    }
    return null;
  }

  static Found day(int end, int year, int month, int day) {
    try {
      return new Found(end, new Absolute(PartialDate.day(LocalDate.of(year, month, day))));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Found monthDay(
      int end, int year, int month, int day, Optional<DayOfWeek> weekday, Which which) {
    if (year > 0) {
      return day(end, year, month, day);
    }
    return day <= java.time.Month.of(month).maxLength()
        ? new Found(end, new MonthDay(month, day, weekday, which))
        : null;
  }

  private static Found days(int end, int year, int month, int from, int to, Which which) {
    Found first = monthDay(end, year, month, from, Optional.empty(), which);
    Found last = monthDay(end, year, month, to, Optional.empty(), which);
    return first == null || last == null
        ? null
        : new Found(end, new Range(first.value, last.value));
  }

  /** A day of the month at {@code i}, with or without "th" or a dot, or -1. */
  private int dayNumber(int i) {
    int day = tokens.number(i, 2);
    if (day < 1 || day > 31 || (tokens.touches(i) && tokens.is(i - 1, "."))) {
      return -1;
    }
    if (tokens.touches(i + 1) && tokens.isWord(i + 1)) {
      return words.at(tokens, i + 1, "day-suffix") != null ? day : -1;
    }
    if (tokens.is(i + 1, "%")
        || (tokens.touches(i + 1)
            && tokens.touches(i + 2)
            && tokens.isNumber(i + 2)
            && (tokens.is(i + 1, ".") || tokens.is(i + 1, ",") || tokens.is(i + 1, ":")))) {
      return -1; // 3.5, 11:30, 20 %
    }
    return day;
  }

  private int afterDay(int i) {
    if (tokens.touches(i + 1) && words.at(tokens, i + 1, "day-suffix") != null) {
      return i + 2;
    }
    boolean dot = dayFirst && tokens.is(i + 1, ".") && tokens.touches(i + 1);
    return dot ? i + 2 : i + 1;
  }

  private int skipOf(int i) {
    TimeWords.Entry of = ofMonth ? words.at(tokens, i, "of") : null;
    return of == null ? i : i + of.length();
  }

  private boolean isJoiner(int i) {
    return tokens.is(i, "-") || words.at(tokens, i, "joiner") != null;
  }

  private boolean isMonth(int i) {
    return words.at(tokens, i, "month") != null;
  }

  /** The year at {@code i}, after a comma or "of" if need be: {token after it, year}, or null. */
  private int[] year(int i) {
    int at = tokens.is(i, ",") ? i + 1 : i;
    if (at == i) {
      TimeWords.Entry of = words.at(tokens, at, "of");
      at += of == null ? 0 : of.length();
    }
    int year = tokens.year(at);
    boolean part =
        tokens.touches(at + 1)
            && tokens.touches(at + 2)
            && (tokens.is(at + 1, ".") || tokens.is(at + 1, ","))
            && tokens.isNumber(at + 2);
    return year > 0 && !part ? new int[] {at + 1, year} : null;
  }
}
