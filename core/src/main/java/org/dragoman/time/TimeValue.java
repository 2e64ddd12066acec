package org.dragoman.time;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * What an expression of time says by itself, before anyone knows when it was written: "Monday" is a
 * weekday, not a date. {@link TimeExpression#resolve} makes a {@link PartialDate} of it.
 */
public sealed interface TimeValue {

  /** Units that expressions count in. */
  enum Unit {
    /** Sixty seconds. */
    MINUTE,
    /** Sixty minutes. */
    HOUR,
    /** From midnight to midnight. */
    DAY,
    /** Saturday and Sunday. */
    WEEKEND,
    /** From Monday to Sunday. */
    WEEK,
    /** Two weeks. */
    FORTNIGHT,
    /** A month of the calendar. */
    MONTH,
    /** Three months of the calendar. */
    QUARTER,
    /** A year of the calendar. */
    YEAR,
    /** Ten years, such as the nineties. */
    DECADE,
    /** A hundred years. */
    CENTURY
  }

  /** What "three days later" is counted from. */
  enum Anchor {
    /** The day of writing: "three days ago". */
    WRITING,
    /** The time the story had reached: "three days later". */
    STORY,
    /** An act named next to it: "a day after the vote". */
    ACT
  }

  /** "11 December 2018", "2016", "the 1990s". */
  record Absolute(PartialDate date) implements TimeValue {}

  /** "11 December", "Tuesday, Dec. 11": a day of some year. */
  record MonthDay(int month, int day, Optional<DayOfWeek> weekday, Which which)
      implements TimeValue {}

  /** "November", "last November". */
  record Month(int month, Which which) implements TimeValue {}

  /**
   * "Monday", "this Tuesday".
   *
   * @param ofWeek whether {@code which} is said of the week: "Monday last week"
   */
  record Weekday(DayOfWeek day, Which which, boolean ofWeek) implements TimeValue {}

  /** "yesterday", "two weeks ago", "three days later": so many units before (negative) or after. */
  record Shift(int count, Unit unit, Anchor anchor) implements TimeValue {}

  /** "last week", "this year", "next month". */
  record Calendar(Unit unit, Which which) implements TimeValue {}

  /** "in the past three weeks": so many units up to (negative) or from the day of writing. */
  record Stretch(int count, Unit unit) implements TimeValue {}

  /** "the third quarter of 2005", "the first half of this year". */
  record Part(int index, int of, TimeValue year) implements TimeValue {}

  /** "last summer", "spring 2018": meteorological seasons of the north, 1 = spring. */
  record Season(int season, Which which, Optional<Integer> year) implements TimeValue {}

  /** A feast that moves with Easter: "Good Friday" is -2. */
  record Easter(int days, Which which, Optional<Integer> year) implements TimeValue {}

  /** "3-5 May", "between 2003 and 2005". */
  record Range(TimeValue from, TimeValue to) implements TimeValue {}

  /** "recently": a time is meant, none is named. */
  record Vague() implements TimeValue {}

  /** "every Monday": not one time. */
  record Recurring() implements TimeValue {}

  /** "fiscal year 2023", "1445 AH": a year that begins elsewhere, left as text. */
  record OtherYear() implements TimeValue {}

  /** Whether no date can come of it, whatever the day of writing. */
  default boolean isUndatable() {
    return this instanceof Vague || this instanceof Recurring || this instanceof OtherYear;
  }
}
