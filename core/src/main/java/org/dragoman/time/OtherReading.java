package org.dragoman.time;

import org.dragoman.time.CalendarReading.Found;
import org.dragoman.time.TimeValue.OtherYear;
import org.dragoman.time.TimeValue.Recurring;

/**
 * Reads times that are no day, month or year of the calendar: "every Monday", "fiscal year 2023",
 * "1445 AH". They are found so that the Monday and the year in them are not taken for dates, and
 * are left as text.
 */
final class OtherReading {

  private final Tokens tokens;
  private final TimeWords words;

  OtherReading(Tokens tokens, TimeWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The time that begins at token {@code i}, or null. */
  Found read(int i) {
    TimeWords.Entry recurring = words.at(tokens, i, "recurring");
    if (recurring != null) {
      return new Found(i + recurring.length(), new Recurring());
    }
    Found found = every(i);
    if (found == null) {
      found = fiscal(i);
    }
    return found == null ? hijri(i) : found;
  }

  /** "every second Monday", "jede Woche", «каждые два года». */
  private Found every(int i) {
    TimeWords.Entry every = words.at(tokens, i, "every");
    if (every == null) {
      return null;
    }
    int at = i + every.length();
    TimeWords.Entry unit = unit(at);
    if (unit == null) {
      TimeWords.Entry count = first(at, "number", "ordinal");
      at += count != null ? count.length() : tokens.number(at, 2) > 0 ? 1 : 0;
      unit = unit(at);
    }
    return unit == null ? null : new Found(at + unit.length(), new Recurring());
  }

  private TimeWords.Entry unit(int at) {
    return first(at, "weekday", "unit", "units", "month", "season", "part", "feast", "share");
  }

  /** "fiscal year 2023/24", "FY2023", «2023 финансового года». */
  private Found fiscal(int i) {
    TimeWords.Entry before = words.at(tokens, i, "fiscal");
    int at = before == null ? i : i + before.length();
    if (before != null) {
      TimeWords.Entry of = words.at(tokens, at, "of");
      at += of == null ? 0 : of.length();
    }
    int year = tokens.year(at);
    if (year < 0) {
      return null;
    }
    at++;
    if ((tokens.is(at, "/") || tokens.is(at, "-"))
        && tokens.touches(at)
        && tokens.touches(at + 1)
        && tokens.number(at + 1, 4) > 0) {
      at += 2;
    }
    if (before != null) {
      return new Found(at, new OtherYear());
    }
    TimeWords.Entry after = words.at(tokens, at, "fiscal");
    return after == null ? null : new Found(at + after.length(), new OtherYear());
  }

  /** "10 Muharram 1445", "Ramadan", "1445 AH". */
  private Found hijri(int i) {
    boolean number = tokens.number(i, 4) > 0;
    TimeWords.Entry month = words.at(tokens, number ? i + 1 : i, "hijri-month");
    int at = number ? i + 1 : i;
    if (month != null) {
      at += month.length();
      boolean dated = tokens.number(at, 4) > 999;
      at += dated ? 1 : 0;
      if (!dated && !number && (tokens.isCapital(at) || tokens.isCapital(i - 1))) {
        return null; // a first or a family name
      }
    } else if (!number) {
      return null;
    }
    TimeWords.Entry era = words.at(tokens, at, "hijri");
    at += era == null ? 0 : era.length();
    return month == null && era == null ? null : new Found(at, new OtherYear());
  }

  private TimeWords.Entry first(int at, String... kinds) {
    for (String kind : kinds) {
      TimeWords.Entry entry = words.at(tokens, at, kind);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }
}
