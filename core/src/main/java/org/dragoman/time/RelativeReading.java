package org.dragoman.time;

import java.util.Locale;
import org.dragoman.time.CalendarReading.Found;
import org.dragoman.time.TimeValue.Absolute;
import org.dragoman.time.TimeValue.Anchor;
import org.dragoman.time.TimeValue.Calendar;
import org.dragoman.time.TimeValue.Part;
import org.dragoman.time.TimeValue.Shift;
import org.dragoman.time.TimeValue.Stretch;
import org.dragoman.time.TimeValue.Unit;
import org.dragoman.time.TimeValue.Vague;

/** Reads what is counted from the day of writing or from the story, and years and decades. */
final class RelativeReading {

  private static final Which[] WHICH = {Which.LAST, Which.THIS, Which.NEXT};

  private final Tokens tokens;
  private final TimeWords words;
  private final CalendarReading calendar;
  private final Habits habits;

  RelativeReading(Tokens tokens, TimeWords words, Habits habits, CalendarReading calendar) {
    this.habits = habits;
    this.tokens = tokens;
    this.words = words;
    this.calendar = calendar;
  }

  /** The time that begins at token {@code i}, or null. */
  Found read(int i) {
    TimeWords.Entry entry = words.at(tokens, i, "vague");
    if (entry != null) {
      return new Found(i + entry.length(), new Vague());
    }
    entry = words.at(tokens, i, "reference");
    TimeWords.Entry day = words.at(tokens, i, "day");
    if (entry != null && (day == null || day.length() < entry.length())) {
      return new Found(i + entry.length(), new Shift(entry.number(), Unit.DAY, Anchor.STORY));
    }
    Found found = counted(i);
    if (found == null) {
      found = which(i);
    }
    if (found == null) {
      found = calendarPart(i);
    }
    if (found == null) {
      found = today(i);
    }
    if (found == null) {
      found = weekend(i);
    }
    return found;
  }

  /** "yesterday", "heute Morgen". */
  private Found today(int i) {
    TimeWords.Entry entry = words.at(tokens, i, "day");
    if (entry == null) {
      return null;
    }
    int end = i + entry.length();
    TimeWords.Entry part = words.at(tokens, end, "part");
    end += part == null ? 0 : part.length();
    return new Found(end, new Shift(entry.number(), Unit.DAY, Anchor.WRITING));
  }

  /** "two days ago", "vor zwei Tagen", "three weeks later", "in two days". */
  private Found counted(int i) {
    TimeWords.Entry before = words.at(tokens, i, "ago-before");
    if (before != null) {
      int[] count = count(i + before.length());
      Unit unit = count == null ? null : unit(count[0]);
      return unit == null
          ? null
          : new Found(count[0] + 1, new Shift(-count[1], unit, Anchor.WRITING));
    }
    int[] count = count(i);
    Unit unit = count == null ? null : unit(count[0]);
    if (unit == null && habits.unitAlone() && words.at(tokens, i, "unit") != null) {
      count = new int[] {i, 1};
      unit = unit(i);
    }
    if (unit == null) {
      return null;
    }
    int at = count[0] + 1;
    TimeWords.Entry entry = words.at(tokens, at, "ago");
    if (entry != null) {
      return new Found(at + entry.length(), new Shift(-count[1], unit, Anchor.WRITING));
    }
    entry = words.at(tokens, at, "earlier");
    if (entry != null) {
      return new Found(at + entry.length(), new Shift(-count[1], unit, Anchor.STORY));
    }
    entry = words.at(tokens, at, "later");
    if (entry != null) {
      return new Found(at + entry.length(), new Shift(count[1], unit, Anchor.STORY));
    }
    for (String kind : new String[] {"earlier-than", "later-than"}) {
      entry = words.at(tokens, at, kind);
      if (entry != null) {
        int end = at + entry.length();
        Anchor anchor = tokens.isWord(end) || tokens.isNumber(end) ? Anchor.ACT : Anchor.STORY;
        int sign = kind.equals("later-than") ? 1 : -1;
        return new Found(end, new Shift(sign * count[1], unit, anchor));
      }
    }
    return isAhead(i) && !tokens.is(at, "of") ? new Found(at, new Stretch(count[1], unit)) : null;
  }

  /** "in two days", «dentro de dos días», «через два дня». */
  private boolean isAhead(int i) {
    return habits.ahead().contains(tokens.lower(i - 1))
        || habits.ahead().contains(tokens.lower(i - 2) + " " + tokens.lower(i - 1));
  }

  /** A count at {@code i}: {token after it, count}, or null. */
  private int[] count(int i) {
    int digits = tokens.number(i, 3);
    if (digits > 0 && !tokens.touches(i + 1)) {
      return new int[] {i + 1, digits};
    }
    TimeWords.Entry entry = words.at(tokens, i, "number");
    if (entry == null) {
      entry = words.at(tokens, i, "article");
    }
    return entry == null ? null : new int[] {i + entry.length(), entry.number()};
  }

  private Unit unit(int i) {
    TimeWords.Entry entry = words.at(tokens, i, "units");
    if (entry == null) {
      entry = words.at(tokens, i, "unit");
    }
    return entry == null ? null : Unit.valueOf(entry.value().toUpperCase(Locale.ROOT));
  }

  /** "last week", "this Tuesday", "next May", "the past three weeks", "this morning". */
  private Found which(int i) {
    Found stretch = stretch(i, "past", -1);
    if (stretch == null) {
      stretch = stretch(i, "coming", 1);
    }
    if (stretch != null) {
      return stretch;
    }
    for (Which which : WHICH) {
      TimeWords.Entry entry = words.at(tokens, i, which.name().toLowerCase(Locale.ROOT));
      if (entry == null) {
        continue;
      }
      int at = i + entry.length();
      TimeWords.Entry unit = words.at(tokens, at, "unit");
      if (unit != null && !(tokens.is(at + 1, "-") && tokens.touches(at + 1))) {
        return new Found(
            at + unit.length(),
            new Calendar(Unit.valueOf(unit.value().toUpperCase(Locale.ROOT)), which));
      }
      TimeWords.Entry share = words.at(tokens, at, "share");
      if (share != null && share.value().equals("4")) {
        return new Found(at + share.length(), new Calendar(Unit.QUARTER, which));
      }
      TimeWords.Entry units = words.at(tokens, at, "units");
      if (units != null && which != Which.THIS) {
        return new Found(at + units.length(), new Vague());
      }
      TimeWords.Entry part = words.at(tokens, at, "part");
      if (part != null && which == Which.THIS) {
        return new Found(at + part.length(), new Shift(0, Unit.DAY, Anchor.WRITING));
      }
      if (part != null && which == Which.NEXT) {
        return new Found(at + part.length(), new Shift(1, Unit.DAY, Anchor.STORY));
      }
      Found named = calendar.read(at, which);
      if (named != null) {
        return new Found(named.end(), named.value());
      }
    }
    TimeWords.Entry unit = words.at(tokens, i, "unit");
    WhichAfter after =
        unit == null ? null : WhichAfter.at(tokens, words, i + unit.length()); // «el mes pasado»
    return after == null
        ? null
        : new Found(
            after.end(),
            new Calendar(Unit.valueOf(unit.value().toUpperCase(Locale.ROOT)), after.which()));
  }

  private Found stretch(int i, String kind, int sign) {
    TimeWords.Entry entry = words.at(tokens, i, kind);
    int[] count = entry == null ? null : count(i + entry.length());
    Unit unit = count == null ? null : unit(count[0]);
    return unit == null ? null : new Found(count[0] + 1, new Stretch(sign * count[1], unit));
  }

  /** "third quarter of 2005", "the first half of this year". */
  private Found calendarPart(int i) {
    TimeWords.Entry ordinal = words.at(tokens, i, "ordinal");
    int at;
    int index;
    if (ordinal != null) {
      index = ordinal.number();
      at = i + ordinal.length();
    } else if (tokens.number(i, 1) > 0 && tokens.touches(i + 1) && tokens.is(i + 1, ".")) {
      index = tokens.number(i, 1);
      at = i + 2;
    } else {
      return null;
    }
    at += tokens.is(at, "-") ? 1 : 0;
    TimeWords.Entry share = words.at(tokens, at, "share");
    if (share == null || index > share.number()) {
      return null;
    }
    at += share.length();
    TimeWords.Entry of = words.at(tokens, at, "of");
    at += of == null ? 0 : of.length();
    TimeWords.Entry the = words.at(tokens, at, "the");
    at += the == null ? 0 : the.length();
    if (tokens.year(at) > 0) {
      return new Found(
          at + 1, new Part(index, share.number(), new Absolute(PartialDate.year(tokens.year(at)))));
    }
    Found year = which(at);
    return year != null && year.value() instanceof Calendar c && c.unit() == Unit.YEAR
        ? new Found(year.end(), new Part(index, share.number(), c))
        : null;
  }

  /** "at the weekend", "am Wochenende". */
  private Found weekend(int i) {
    TimeWords.Entry unit = words.at(tokens, i, "unit");
    boolean named =
        unit != null
            && unit.value().equals("weekend")
            && (words.before(tokens, i, "the") != null || words.before(tokens, i, "at") != null);
    return named ? new Found(i + unit.length(), new Calendar(Unit.WEEKEND, Which.OPEN)) : null;
  }
}
