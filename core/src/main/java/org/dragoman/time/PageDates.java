package org.dragoman.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.TimeValue.Absolute;
import org.dragoman.time.TimeValue.MonthDay;

/**
 * Reads dates as pages print them, in whatever language the page's furniture is written: an English
 * article may stand under "24 novembre 2024". Only for lines known to hold a date: running text is
 * read by {@link TimeExpressions}.
 */
public final class PageDates {

  /** A date with its words. */
  public record Found(Span span, String text, TimeValue value) {}

  private static final int LAST_SHORT = 70;

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> OF = new HashSet<>();

  static {
    for (Table.Row row : Table.read("page-dates.txt").rows()) {
      for (String word : row.list("words")) {
        if (row.get("kind").equals("month")) {
          MONTHS.put(word, Integer.parseInt(row.get("value")));
        } else {
          OF.add(word);
        }
      }
    }
  }

  private final Tokens tokens;
  private final boolean monthFirst;

  private PageDates(String source, Span span, Optional<Language> language) {
    this.tokens = new Tokens(source, span);
    this.monthFirst = language.isEmpty() || language.get() == Language.EN;
  }

  /**
   * The dates within {@code span}.
   *
   * @param language of the page, which tells whether 11/12/2018 leaves its day open
   */
  public static List<Found> find(String source, Span span, Optional<Language> language) {
    return new PageDates(source, span, language).all();
  }

  private List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size; ) {
      Object[] date = numeric(i);
      if (date == null) {
        date = dayFirst(i);
      }
      if (date == null) {
        date = monthFirst(i);
      }
      if (date == null) {
        i++;
        continue;
      }
      int end = (Integer) date[0];
      Span span = tokens.span(i, end);
      found.add(
          new Found(span, tokens.source.substring(span.start(), span.end()), (TimeValue) date[1]));
      i = end;
    }
    return found;
  }

  private Object[] numeric(int i) {
    if (!tokens.isNumber(i) || !tokens.isNumber(i + 2) || !tokens.isNumber(i + 4)) {
      return null;
    }
    String sign = tokens.lower(i + 1);
    if (!tokens.is(i + 3, sign) || !(sign.equals("-") || sign.equals(".") || sign.equals("/"))) {
      return null;
    }
    if (tokens.year(i) > 0) {
      return day(i + 5, tokens.year(i), tokens.number(i + 2, 2), tokens.number(i + 4, 2));
    }
    int a = tokens.number(i, 2);
    int b = tokens.number(i + 2, 2);
    int year =
        sign.equals(".") && tokens.number(i + 4, 2) >= 0 ? shortYear(i + 4) : tokens.year(i + 4);
    if (a < 1 || b < 1 || year < 0) {
      return null;
    }
    if (a > 12 || sign.equals(".") || !monthFirst) {
      return day(i + 5, year, b, a);
    }
    if (b > 12 || a == b) {
      return day(i + 5, year, a, b);
    }
    return new Object[] {i + 5, new Absolute(PartialDate.year(year))};
  }

  /** "31.10.23": the twenty-first century up to now, else the twentieth; -1 for one digit. */
  private int shortYear(int i) {
    int year = tokens.number(i, 2);
    int digits = tokens.end(i) - tokens.start(i);
    return digits != 2 ? -1 : year < LAST_SHORT ? 2000 + year : 1900 + year;
  }

  /** 24 novembre 2024, 3. März 2019, 1 de enero de 2020, 24th November. */
  private Object[] dayFirst(int i) {
    int day = tokens.number(i, 2);
    if (day < 1 || day > 31) {
      return null;
    }
    int at = i + 1;
    if (tokens.touches(at) && (tokens.is(at, ".") || tokens.is(at, "º") || tokens.isWord(at))) {
      at++;
    }
    at += OF.contains(tokens.lower(at)) ? 1 : tokens.is(at, "-") ? 1 : 0;
    Integer month = MONTHS.get(tokens.lower(at));
    if (month == null) {
      return null;
    }
    return withYear(at + 1, month, day);
  }

  /** November 24, 2024. */
  private Object[] monthFirst(int i) {
    Integer month = MONTHS.get(tokens.lower(i));
    if (month == null) {
      return null;
    }
    int at = tokens.is(i + 1, ".") ? i + 2 : i + 1;
    int day = tokens.number(at, 2);
    if (day < 1 || day > 31) {
      int year = tokens.year(OF.contains(tokens.lower(at)) ? at + 1 : at);
      int end = OF.contains(tokens.lower(at)) ? at + 2 : at + 1;
      return year < 0 ? null : new Object[] {end, new Absolute(PartialDate.month(year, month))};
    }
    at++;
    if (tokens.touches(at) && tokens.isWord(at)) {
      at++;
    }
    return withYear(at, month, day);
  }

  private Object[] withYear(int end, int month, int day) {
    int at = tokens.is(end, ".") && tokens.touches(end) ? end + 1 : end;
    at += tokens.is(at, ",") || tokens.is(at, "-") || OF.contains(tokens.lower(at)) ? 1 : 0;
    int year = tokens.year(at);
    if (year > 0) {
      return day(at + 1, year, month, day);
    }
    return day <= java.time.Month.of(month).maxLength()
        ? new Object[] {end, new MonthDay(month, day, Optional.empty(), Which.OPEN)}
        : null;
  }

  private static Object[] day(int end, int year, int month, int day) {
    try {
      return new Object[] {end, new Absolute(PartialDate.day(LocalDate.of(year, month, day)))};
    } catch (DateTimeException e) {
      return null;
    }
  }
}
