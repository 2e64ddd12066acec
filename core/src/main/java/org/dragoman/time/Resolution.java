package org.dragoman.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.dragoman.time.TimeValue.Absolute;
import org.dragoman.time.TimeValue.Anchor;
import org.dragoman.time.TimeValue.Calendar;
import org.dragoman.time.TimeValue.Easter;
import org.dragoman.time.TimeValue.Month;
import org.dragoman.time.TimeValue.MonthDay;
import org.dragoman.time.TimeValue.Part;
import org.dragoman.time.TimeValue.Range;
import org.dragoman.time.TimeValue.Season;
import org.dragoman.time.TimeValue.Shift;
import org.dragoman.time.TimeValue.Stretch;
import org.dragoman.time.TimeValue.Unit;
import org.dragoman.time.TimeValue.Weekday;

/**
 * From what words say to a date, given the day of writing.
 *
 * <p>News writers name a day within a week of it by its weekday and a month within the year by its
 * name; tense tells before from after. Where only the month or year of writing is known, the words
 * are resolved from its first and from its last day, and what both have in common is said.
 */
final class Resolution {

  /** A day of the year named without its year is rarely told from farther away than this. */
  private static final int MONTH_DAY_REACH = 300;

  /** A day told as past that lies no farther ahead than this is the nearer reading. */
  private static final int APPOINTMENT = 45;

  private Resolution() {}

  static Optional<PartialDate> of(
      TimeValue value,
      Optional<PartialDate> published,
      Tense tense,
      Optional<PartialDate> reference) {
    try {
      if (value instanceof Absolute absolute) {
        return Optional.of(absolute.date());
      }
      if (value instanceof Range range) {
        return range(range, published, tense, reference);
      }
      if (value instanceof Season season && season.year().isPresent()) {
        return Optional.of(season(season.season(), season.year().get()));
      }
      if (value instanceof Easter easter && easter.year().isPresent()) {
        return Optional.of(PartialDate.day(easter(easter.year().get()).plusDays(easter.days())));
      }
      if (value instanceof Part part && part.year() instanceof Absolute year) {
        return Optional.of(part(part, year.date().first().getYear()));
      }
      if (value instanceof Shift shift && shift.anchor() != Anchor.WRITING) {
        return reference
            .filter(r -> r.isDay() || shift.unit().compareTo(Unit.MONTH) >= 0)
            .map(r -> shift(r.first(), shift.count(), shift.unit()));
      }
      if (published.isEmpty()) {
        return Optional.empty();
      }
      PartialDate day = published.get();
      Optional<PartialDate> early = from(value, day.first(), tense);
      return day.isDay() ? early : common(early, from(value, day.last(), tense), day);
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February, or a date beyond the calendar
    }
  }

  private static Optional<PartialDate> range(
      Range range, Optional<PartialDate> published, Tense tense, Optional<PartialDate> reference) {
    Optional<PartialDate> to = of(range.to(), published, tense, reference);
    Optional<PartialDate> from = of(range.from(), published, tense, reference);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().last().isBefore(from.get().first())) {
      return Optional.empty();
    }
    return Optional.of(PartialDate.range(from.get(), to.get()));
  }

  /** What is true whether the day of writing was the first or the last one possible. */
  private static Optional<PartialDate> common(
      Optional<PartialDate> early, Optional<PartialDate> late, PartialDate published) {
    if (early.isEmpty() || late.isEmpty()) {
      return Optional.empty();
    }
    PartialDate a = early.get();
    PartialDate b = late.get();
    if (a.equals(b)) {
      return early;
    }
    if (b.last().isBefore(a.first())) {
      return Optional.empty();
    }
    if (published.precision() == Precision.YEAR
        || (published.precision() == Precision.RANGE && published.days() > 62)) {
      LocalDate from = a.first().withDayOfYear(1);
      LocalDate to = b.last().with(TemporalAdjusters.lastDayOfYear());
      // A weekday seen from 1 January may lie in the year before: the year of writing is meant.
      int year = published.first().getYear();
      if (from.getYear() == year - 1 && ChronoUnit.DAYS.between(a.first(), published.first()) < 8) {
        from = LocalDate.of(year, 1, 1);
      }
      if (to.getYear() == year + 1 && ChronoUnit.DAYS.between(published.last(), b.last()) < 8) {
        to = LocalDate.of(year, 12, 31);
      }
      return Optional.of(PartialDate.days(from, to));
    }
    return Optional.of(PartialDate.days(a.first(), b.last()));
  }

  private static Optional<PartialDate> from(TimeValue value, LocalDate day, Tense tense) {
    PartialDate date = null;
    if (value instanceof Weekday weekday) {
      date = weekday(weekday, day, tense);
    } else if (value instanceof MonthDay named) {
      date = PartialDate.day(monthDay(named, day, tense));
    } else if (value instanceof Month month) {
      date = PartialDate.month(month(month, YearMonth.from(day), tense));
    } else if (value instanceof Shift shift) {
      date = shift(day, shift.count(), shift.unit());
    } else if (value instanceof Calendar calendar) {
      date = calendar(calendar, day, tense);
    } else if (value instanceof Stretch stretch) {
      PartialDate end = shift(day, stretch.count(), stretch.unit());
      date =
          stretch.count() < 0
              ? PartialDate.days(end.first(), day)
              : PartialDate.days(day, end.last());
    } else if (value instanceof Part part && part.year() instanceof Calendar year) {
      date = part(part, calendar(year, day, tense).first().getYear());
    } else if (value instanceof Season season) {
      date = season(season, day, tense);
    } else if (value instanceof Easter easter) {
      date = PartialDate.day(easter(easter, day, tense));
    }
    return Optional.ofNullable(date);
  }

  private static PartialDate weekday(Weekday weekday, LocalDate day, Tense tense) {
    DayOfWeek name = weekday.day();
    if (weekday.ofWeek()) {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate week =
          monday.plusWeeks(
              weekday.which() == Which.LAST ? -1 : weekday.which() == Which.NEXT ? 1 : 0);
      return PartialDate.day(week.with(TemporalAdjusters.nextOrSame(name)));
    }
    switch (weekday.which()) {
      case LAST:
        return PartialDate.day(day.with(TemporalAdjusters.previous(name)));
      case NEXT:
        return PartialDate.day(day.with(TemporalAdjusters.next(name)));
      case THIS:
        if (tense == Tense.UNKNOWN || tense == Tense.PRESENT) {
          LocalDate before = day.with(TemporalAdjusters.previousOrSame(name));
          LocalDate after = day.with(TemporalAdjusters.nextOrSame(name));
          boolean past =
              ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after);
          return PartialDate.day(past ? before : after);
        }
        break;
      default:
        break;
    }
    return PartialDate.day(
        day.with(
            tense == Tense.FUTURE
                ? TemporalAdjusters.nextOrSame(name)
                : TemporalAdjusters.previousOrSame(name)));
  }

  private static LocalDate monthDay(MonthDay named, LocalDate day, Tense tense) {
    int year = day.getYear();
    if (named.which() == Which.LAST) {
      return LocalDate.of(year - 1, named.month(), named.day());
    }
    if (named.which() == Which.NEXT) {
      return LocalDate.of(year + 1, named.month(), named.day());
    }
    if (named.which() == Which.THIS) {
      return LocalDate.of(year, named.month(), named.day());
    }
    LocalDate before = null;
    LocalDate after = null;
    for (int y = year + 8; y >= year - 8; y--) {
      boolean exists = YearMonth.of(y, named.month()).isValidDay(named.day());
      LocalDate d = exists ? LocalDate.of(y, named.month(), named.day()) : null;
      boolean fits =
          exists && (named.weekday().isEmpty() || d.getDayOfWeek() == named.weekday().get());
      if (fits && d.isAfter(day)) {
        after = d;
      } else if (fits && before == null) {
        before = d;
      }
    }
    if (before == null || after == null) {
      if (before == null && after == null) {
        throw new DateTimeException("no such day near " + day);
      }
      return before == null ? after : before;
    }
    long back = ChronoUnit.DAYS.between(before, day);
    long ahead = ChronoUnit.DAYS.between(day, after);
    if (tense == Tense.FUTURE && ahead <= MONTH_DAY_REACH) {
      return after;
    }
    if (tense == Tense.PAST && (back <= MONTH_DAY_REACH || ahead > APPOINTMENT)) {
      return before;
    }
    return back <= ahead ? before : after;
  }

  private static YearMonth month(Month named, YearMonth now, Tense tense) {
    int ahead = Math.floorMod(named.month() - now.getMonthValue(), 12);
    int back = Math.floorMod(now.getMonthValue() - named.month(), 12);
    switch (named.which()) {
      case LAST:
        return now.minusMonths(back == 0 ? 12 : back);
      case NEXT:
        return now.plusMonths(ahead == 0 ? 12 : ahead);
      case THIS:
        return YearMonth.of(now.getYear(), named.month());
      case NOW:
        return ahead <= back ? now.plusMonths(ahead) : now.minusMonths(back);
      default:
        if (tense == Tense.FUTURE) {
          return now.plusMonths(ahead);
        }
        // Told openly, a month close ahead is an appointment, any other one a memory.
        boolean appointment = tense != Tense.PAST && ahead <= 3;
        return appointment ? now.plusMonths(ahead) : now.minusMonths(back);
    }
  }

  private static PartialDate shift(LocalDate day, int count, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR ->
          count * (unit == Unit.HOUR ? 60 : 1) > -360 && count * (unit == Unit.HOUR ? 60 : 1) < 360
              ? PartialDate.day(day)
              : PartialDate.days(
                  day.plusDays(Math.min(0, Math.floorDiv(count, 24))),
                  day.plusDays(Math.max(0, Math.floorDiv(count + 23, 24))));
      case DAY -> PartialDate.day(day.plusDays(count));
      case WEEKEND -> weekend(day.plusWeeks(count));
      case WEEK -> PartialDate.week(day.plusWeeks(count));
      case FORTNIGHT -> PartialDate.week(day.plusWeeks(2L * count));
      case MONTH -> PartialDate.month(YearMonth.from(day).plusMonths(count));
      case QUARTER -> quarter(day.plusMonths(3L * count));
      case YEAR -> PartialDate.year(day.getYear() + count);
      case DECADE -> years(day.getYear() + 10 * count - 1, day.getYear() + 10 * count + 1);
      case CENTURY -> years(day.getYear() + 100 * count - 5, day.getYear() + 100 * count + 5);
    };
  }

  private static PartialDate calendar(Calendar calendar, LocalDate day, Tense tense) {
    int step =
        switch (calendar.which()) {
          case LAST -> -1;
          case NEXT -> 1;
          default -> 0;
        };
    return switch (calendar.unit()) {
      case MINUTE, HOUR -> PartialDate.day(day);
      case DAY -> PartialDate.day(day.plusDays(step));
      case WEEKEND -> weekend(day.plusWeeks(step), calendar.which(), tense);
      case DECADE ->
          years(day.getYear() / 10 * 10 + 10 * step, day.getYear() / 10 * 10 + 10 * step + 9);
      case CENTURY ->
          years(
              (day.getYear() - 1) / 100 * 100 + 1 + 100 * step,
              (day.getYear() - 1) / 100 * 100 + 100 + 100 * step);
      default -> shift(day, step, calendar.unit());
    };
  }

  private static PartialDate weekend(LocalDate day) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return PartialDate.days(saturday, saturday.plusDays(1));
  }

  private static PartialDate weekend(LocalDate day, Which which, Tense tense) {
    boolean during = day.getDayOfWeek().getValue() >= 6;
    boolean ahead = which == Which.NEXT ? !during : which != Which.LAST && tense == Tense.FUTURE;
    if (which == Which.LAST) {
      return weekend(during ? day : day.plusWeeks(1));
    }
    if (which == Which.NEXT) {
      return weekend(day);
    }
    return weekend(ahead && !during ? day.plusWeeks(1) : day);
  }

  private static PartialDate quarter(LocalDate day) {
    int first = (day.getMonthValue() - 1) / 3 * 3 + 1;
    return months(day.getYear(), first, 3);
  }

  private static PartialDate months(int year, int first, int count) {
    YearMonth from = YearMonth.of(year, first);
    return PartialDate.range(
        PartialDate.month(from), PartialDate.month(from.plusMonths(count - 1L)));
  }

  private static PartialDate years(int from, int to) {
    return PartialDate.range(PartialDate.year(from), PartialDate.year(to));
  }

  private static PartialDate part(Part part, int year) {
    int months = 12 / part.of();
    return months(year, (part.index() - 1) * months + 1, months);
  }

  private static PartialDate season(int season, int year) {
    return months(year, 3 * season, 3); // winter of a year begins in its December
  }

  private static PartialDate season(Season season, LocalDate day, Tense tense) {
    PartialDate found = null;
    for (int year = day.getYear() - 2; year <= day.getYear() + 2; year++) {
      PartialDate candidate = season(season.season(), year);
      boolean over = candidate.last().isBefore(day);
      boolean begun = !candidate.first().isAfter(day);
      boolean fits =
          switch (season.which()) {
            case LAST -> over;
            case NEXT -> !begun && found == null;
            default -> tense == Tense.FUTURE ? !over && found == null : begun;
          };
      if (fits) {
        found = candidate;
      }
    }
    return found;
  }

  private static LocalDate easter(Easter feast, LocalDate day, Tense tense) {
    LocalDate same = easter(day.getYear()).plusDays(feast.days());
    LocalDate before = easter(day.getYear() - 1).plusDays(feast.days());
    LocalDate after = easter(day.getYear() + 1).plusDays(feast.days());
    return switch (feast.which()) {
      case LAST -> same.isBefore(day) ? same : before;
      case NEXT -> same.isAfter(day) ? same : after;
      case THIS, NOW -> same;
      default ->
          tense == Tense.FUTURE && same.isBefore(day)
              ? after
              : tense == Tense.PAST && same.isAfter(day) ? before : same;
    };
  }

  /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int e = b - b / 4 - (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + e + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
