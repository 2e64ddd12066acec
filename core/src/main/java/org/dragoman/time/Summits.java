package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Summits that a text names by number or place, from {@code lexicon/summits.txt}: "the 15th BRICS
 * summit" was in August 2023, so what tells of it as past was written then or later, and what tells
 * of it as to come before that; a weekday beside it leaves one week.
 *
 * <p>How much later is not said: summits are remembered. A number is named in the news for as long
 * as there is no later one, which is weak evidence and weighs little.
 */
public final class Summits {

  /** One of a series; {@code number} is 0 where nobody counts. */
  private record Edition(String series, int number, PartialDate date, String place) {}

  /** Before it, a summit is spoken of by its number for so long. */
  private static final int AHEAD = 540; // days

  /** How far behind the title its place stands. */
  private static final int NEAR = 40; // characters

  private static final double TOLD_AS_PAST = .93;
  private static final double TOLD_AS_FUTURE = .9;
  private static final double NEVER_LONG_AHEAD = .9;
  private static final double UNTIL_THE_NEXT = .6;
  private static final double ON_A_DAY = .85;

  private final List<Edition> editions = new ArrayList<>();
  private final SummitNames names = new SummitNames();
  private final Set<String> places = new LinkedHashSet<>();
  private final Map<Language, ActWords> words = new ConcurrentHashMap<>();

  private Summits() {
    for (Table.Row row : Table.read("summits.txt").rows()) {
      String number = row.get("number");
      Edition edition =
          new Edition(
              row.get("series"),
              number.isEmpty() ? 0 : Integer.parseInt(number),
              PartialDate.parse(row.get("date")).orElseThrow(),
              row.get("place").toLowerCase(Locale.ROOT));
      editions.add(edition);
      if (!edition.place.isEmpty()) {
        places.add(edition.place);
      }
    }
  }

  /** The summits of the lexicon. */
  public static Summits load() {
    return new Summits();
  }

  /**
   * What a sentence that names a summit says about the day of writing.
   *
   * @param expressions of time in the sentence, each with its tense
   * @param tense of the clause around a place of the source
   */
  public List<Constraint> constraints(
      String source,
      Span sentence,
      Language language,
      List<Told> expressions,
      IntFunction<Tense> tense) {
    String text = source.substring(sentence.start(), sentence.end());
    List<Constraint> found = new ArrayList<>();
    for (SummitNames.Found title : names.in(text)) {
      List<Edition> meant = meant(title, text, language);
      if (!meant.isEmpty()) {
        Span span = new Span(sentence.start() + title.start(), sentence.start() + title.end());
        found.addAll(says(meant, span, source, sentence, expressions, tense.apply(span.end() - 1)));
      }
    }
    return found;
  }

  private List<Edition> meant(SummitNames.Found title, String text, Language language) {
    List<Edition> series = editions.stream().filter(e -> e.series.equals(title.series())).toList();
    if (title.number() > 0) {
      return series.stream().filter(e -> e.number == title.number()).toList();
    }
    String near = text.substring(title.end(), Math.min(text.length(), title.end() + NEAR));
    Set<String> held =
        words.computeIfAbsent(language, l -> new ActWords(places, l)).held(near).keySet();
    return series.stream().filter(e -> held.contains(e.place)).toList();
  }

  private List<Constraint> says(
      List<Edition> meant,
      Span span,
      String source,
      Span sentence,
      List<Told> expressions,
      Tense tense) {
    List<Constraint> found = new ArrayList<>();
    String text = source.substring(span.start(), span.end());
    String when =
        meant.stream().map(e -> label(e) + e.date.value()).collect(Collectors.joining(" or "));
    boolean dated = false; // by a day or year beside it
    for (Told told : expressions) {
      if (sentence.contains(told.expression().span())) {
        dated |= told.expression().value() instanceof TimeValue.Absolute;
        List<Constraint.Interval> days = new ArrayList<>();
        for (Edition e : meant) {
          for (LocalDate day = e.date.first();
              e.date.days() <= 10 && !day.isAfter(e.date.last());
              day = day.plusDays(1)) {
            Constraint.Interval interval = KnownEvents.written(day, told);
            if (interval != null) {
              days.add(interval);
            }
          }
        }
        if (!days.isEmpty()) {
          dated = true;
          found.add(new Constraint(days, Constraint.Kind.KNOWN_EVENT, span, text, when, ON_A_DAY));
        }
      }
    }
    LocalDate first = meant.get(0).date.first();
    if (tense == Tense.FUTURE) {
      List<Constraint.Interval> before =
          meant.stream()
              .map(e -> new Constraint.Interval(e.date.first().minusDays(AHEAD), e.date.last()))
              .toList();
      found.add(
          new Constraint(
              before, Constraint.Kind.RELATIVE, span, text, when + ": to come", TOLD_AS_FUTURE));
      return found;
    }
    boolean past = tense == Tense.PAST;
    found.add(
        Constraint.of(
            past ? first : first.minusDays(AHEAD),
            null,
            Constraint.Kind.RELATIVE,
            span,
            text,
            when + (past ? ": written then or later" : ": not long before, or later"),
            past ? TOLD_AS_PAST : NEVER_LONG_AHEAD));
    LocalDate next = next(meant);
    if (!dated && meant.size() == 1 && meant.get(0).number > 0 && next != null) {
      found.add(
          Constraint.of(
              null,
              next,
              Constraint.Kind.RELATIVE,
              span,
              text,
              when + ": seldom named after the next, " + next,
              UNTIL_THE_NEXT));
    }
    return found;
  }

  private static String label(Edition e) {
    return (e.place.isEmpty()
            ? ""
            : Character.toUpperCase(e.place.charAt(0)) + e.place.substring(1))
        + (e.place.isEmpty() ? "" : ", ");
  }

  private LocalDate next(List<Edition> meant) {
    TreeMap<LocalDate, Edition> later = new TreeMap<>();
    for (Edition e : editions) {
      if (e.series.equals(meant.get(0).series)
          && e.date.first().isAfter(meant.get(0).date.last())) {
        later.put(e.date.last(), e);
      }
    }
    return later.isEmpty() ? null : later.firstKey();
  }
}
