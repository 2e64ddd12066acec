package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.time.TimeValue.Absolute;
import org.dragoman.time.TimeValue.Month;
import org.dragoman.time.TimeValue.MonthDay;
import org.dragoman.time.TimeValue.Weekday;

/**
 * Finds the day of publication from all that a page and its text say of it together.
 *
 * <p>The idea: every day of some eighty years is a hypothesis. A date on the page gives its day a
 * share of the belief, as large as such dates deserve; an office holder, a known event, a weekday
 * or a past year makes the days that do not fit less probable. What is left is summed over days,
 * months and years, and the finest unit that is probable enough is stated; if none is, the date is
 * unknown and the evidence is still given. So a month and day without year, a weekday and a term of
 * office find the year together, a page date that was only the day of fetching loses against two
 * facts of the text, and an article that fits many years gets none.
 */
public final class Dating {

  /**
   * A day is stated from this probability on where the page bears a date, be it without a year;
   * {@code COARSE} holds for months and years.
   */
  private static final double DAY = .6;

  /** The same where only the text speaks: below it six days of ten are right, above nine. */
  private static final double DAY_OF_TEXT_ALONE = .7;

  private static final double COARSE = .8;

  /** A report is printed this long after it was written. */
  private static final int DAYS_AFTER_DATELINE = 2;

  /** How often news is published so many days after the weekday it names, 0 to 6. */
  private static final double[] AFTER_WEEKDAY = {.45, .33, .10, .05, .03, .02, .01};

  /** The same under a dateline with a day: agencies write on the day they tell of. */
  private static final double[] AFTER_WIRED = {.72, .18, .04, .02, .02, .01, .01};

  /** The same for each further weekday a text names: news looks back on the days before. */
  private static final double[] AFTER_FURTHER = {.24, .19, .15, .13, .11, .10, .08};

  /** The same for "this Tuesday". */
  private static final double[] AFTER_THIS = {.85, .06, .03, .02, .02, .01, .01};

  private record Bounds(LocalDate earliest, LocalDate horizon) {
    static final Bounds LEXICON = read();

    private static Bounds read() {
      LocalDate earliest = null;
      LocalDate horizon = null;
      for (Table.Row row : Table.read("dating.txt").rows()) {
        LocalDate day = LocalDate.parse(row.get("value"));
        if (row.get("name").equals("earliest")) {
          earliest = day;
        } else if (row.get("name").equals("horizon")) {
          horizon = day;
        }
      }
      return new Bounds(earliest, horizon);
    }
  }

  private final List<Candidate> candidates;
  private final List<Told> told;
  private final List<Constraint> constraints;
  private final DayBelief belief;

  private Dating(List<Candidate> candidates, List<Told> told, List<Constraint> constraints) {
    this.candidates = candidates.stream().map(c -> confirmed(c, candidates)).toList();
    this.told = told;
    this.constraints = new ArrayList<>(oncePerEvent(constraints));
    this.constraints.addAll(history(told));
    this.belief =
        new DayBelief(Bounds.LEXICON.earliest(), Bounds.LEXICON.horizon(), this.candidates);
  }

  /**
   * The day of publication.
   *
   * @param candidates dates the page bears
   * @param told the text's expressions of time, furniture left out
   * @param constraints what later steps know of the people and events named
   */
  public static Published date(
      List<Candidate> candidates, List<Told> told, List<Constraint> constraints) {
    return new Dating(candidates, told, constraints).solve();
  }

  /**
   * A date on the page of the dateline's day or soon after it is not there by chance: it is no day
   * of fetching.
   */
  private static Candidate confirmed(Candidate page, List<Candidate> all) {
    if (page.mark() != DateMark.PAGE || page.date().filter(PartialDate::isDay).isEmpty()) {
      return page;
    }
    LocalDate day = page.date().get().first();
    for (Candidate c : all) {
      if (c.mark() == DateMark.DATELINE && c.value() instanceof MonthDay named) {
        for (int back = 0; back <= DAYS_AFTER_DATELINE; back++) {
          LocalDate written = day.minusDays(back);
          if (written.getDayOfMonth() == named.day() && written.getMonthValue() == named.month()) {
            return new Candidate(page.span(), page.text(), page.value(), DateMark.BYLINE);
          }
        }
      }
    }
    return page;
  }

  /** Two sentences about one event are one piece of evidence, the surer of them. */
  private static List<Constraint> oncePerEvent(List<Constraint> constraints) {
    List<Constraint> kept = new ArrayList<>();
    constraints.stream().filter(c -> c.kind() != Constraint.Kind.KNOWN_EVENT).forEach(kept::add);
    List<Constraint> events =
        constraints.stream()
            .filter(c -> c.kind() == Constraint.Kind.KNOWN_EVENT)
            .sorted(
                Comparator.comparingDouble(Constraint::weight)
                    .reversed()
                    .thenComparing(c -> c.intervals().size())
                    .thenComparing(Constraint::span))
            .toList();
    List<Constraint> used = new ArrayList<>();
    for (Constraint event : events) {
      if (used.stream().noneMatch(event::overlaps)) {
        used.add(event);
      }
    }
    kept.addAll(used);
    return kept;
  }

  private Published solve() {
    constraints.forEach(belief::constrain);
    weekdays();
    for (Candidate c : candidates) {
      if (c.value() instanceof MonthDay named) {
        belief.monthDay(
            c.mark().trust(),
            day ->
                day.getDayOfMonth() == named.day()
                    && day.getMonthValue() == named.month()
                    && (named.weekday().isEmpty() || day.getDayOfWeek() == named.weekday().get()));
      }
    }
    belief.decide(candidates);
    PartialDate best = belief.best(candidates.isEmpty() ? DAY_OF_TEXT_ALONE : DAY, COARSE);
    double probability = best == null ? 0 : Math.min(1, belief.of(best));
    Optional<PartialDate> value = Optional.ofNullable(best);
    return new Published(value, probability, evidence(value), rejected(value));
  }

  private void weekdays() {
    Set<Weekday> seen = new HashSet<>();
    Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
    for (Told t : told) {
      if (!(t.expression().value() instanceof Weekday w)
          || w.ofWeek()
          || !seen.add(w)
          || t.expression().relation() != Relation.AT
          || t.tense() == Tense.FUTURE) {
        continue;
      }
      if (w.which() == Which.THIS) {
        belief.weekdays(EnumSet.of(w.day()), AFTER_THIS, AFTER_FURTHER);
      } else if (w.which() == Which.OPEN) {
        open.add(w.day());
      }
    }
    if (!open.isEmpty()) {
      boolean wired = candidates.stream().anyMatch(c -> c.mark() == DateMark.DATELINE);
      belief.weekdays(open, wired ? AFTER_WIRED : AFTER_WEEKDAY, AFTER_FURTHER);
    }
  }

  /** What the years and months a text speaks of say about the time it was written. */
  private static List<Constraint> history(List<Told> told) {
    List<Constraint> found = new ArrayList<>();
    Told latestPast = null;
    Told latestOpen = null;
    for (Told t : told) {
      TimeExpression e = t.expression();
      if (e.value() instanceof Absolute) {
        if (!later(t, latestPast) && !later(t, latestOpen)) {
          continue;
        }
        boolean past =
            t.tense() == Tense.PAST
                || (e.relation() == Relation.SINCE && t.tense() != Tense.FUTURE);
        boolean open =
            t.tense() != Tense.FUTURE
                && e.relation() != Relation.UNTIL
                && e.relation() != Relation.BEFORE;
        if (past && open && later(t, latestPast)) {
          latestPast = t;
        } else if (open && later(t, latestOpen)) {
          latestOpen = t;
        }
      } else if (e.value() instanceof Month m && m.which() == Which.NOW) {
        found.add(inMonth(e, m.month()));
      }
    }
    if (latestPast != null) {
      found.add(notBefore(latestPast, .97));
    }
    if (latestOpen != null && later(latestOpen, latestPast)) {
      found.add(notBefore(latestOpen, .7));
    }
    return found;
  }

  private static boolean later(Told t, Told than) {
    return than == null || first(t).isAfter(first(than));
  }

  private static LocalDate first(Told t) {
    return ((Absolute) t.expression().value()).date().first();
  }

  private static Constraint notBefore(Told t, double weight) {
    TimeExpression e = t.expression();
    return Constraint.of(
        first(t),
        null,
        Constraint.Kind.RELATIVE,
        e.span(),
        e.text(),
        "told as past: written in " + first(t).getYear() + " or later",
        weight);
  }

  private static Constraint inMonth(TimeExpression e, int month) {
    List<Constraint.Interval> months = new ArrayList<>();
    for (int year = Bounds.LEXICON.earliest().getYear(); year <= 2100; year++) {
      PartialDate m = PartialDate.month(year, month);
      months.add(new Constraint.Interval(m.first(), m.last()));
    }
    return new Constraint(
        months,
        Constraint.Kind.RELATIVE,
        e.span(),
        e.text(),
        "written in the month of this name",
        .98);
  }

  private List<Evidence> evidence(Optional<PartialDate> value) {
    List<Evidence> found = new ArrayList<>();
    for (Candidate c : candidates) {
      if (c.value() instanceof MonthDay named) {
        if (value.isEmpty() || belief.covers(value.get(), named.month(), named.day())) {
          found.add(new Evidence(c.mark().label(), c.text(), c.span(), "month and day; no year"));
        }
      } else if (value.isEmpty() ? !contradicted(c) : c.date().get().intersects(value.get())) {
        found.add(new Evidence(c.mark().label(), c.text(), c.span(), c.mark().says()));
      }
    }
    Set<String> seen = new HashSet<>();
    for (Told t : told) {
      TimeExpression e = t.expression();
      if (e.value() instanceof Weekday w
          && !w.ofWeek()
          && w.which() != Which.LAST
          && w.which() != Which.NEXT
          && !seen.contains(w.toString())
          && t.tense() != Tense.FUTURE) {
        seen.add(w.toString());
        found.add(new Evidence("weekday", e.text(), e.span(), weekdaySays(w, value)));
      }
    }
    for (Constraint c : constraints) {
      if ((value.isEmpty() || c.intersects(value.get())) && seen.add(c.text() + c.says())) {
        found.add(new Evidence(c.kind().label(), c.text(), c.span(), c.says()));
      }
    }
    found.sort(Comparator.comparing(Evidence::span));
    return found;
  }

  private static String weekdaySays(Weekday w, Optional<PartialDate> value) {
    String name = w.day().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    if (value.isEmpty() || !value.get().isDay()) {
      return "a " + name + "; which week is not said";
    }
    LocalDate day = value.get().first();
    int after = Math.floorMod(day.getDayOfWeek().getValue() - w.day().getValue(), 7);
    LocalDate meant = day.minusDays(after);
    return after == 0
        ? meant + " is a " + name
        : meant + " is a " + name + ", " + after + (after == 1 ? " day" : " days") + " before";
  }

  private List<Rejected> rejected(Optional<PartialDate> value) {
    List<Rejected> found = new ArrayList<>();
    for (Candidate c : candidates) {
      Optional<PartialDate> date = c.date();
      if (date.isEmpty() || (value.isPresent() && date.get().intersects(value.get()))) {
        continue;
      }
      Optional<Constraint> against = against(c);
      if (against.isPresent()) {
        found.add(
            new Rejected(
                date.get().value(),
                c.text(),
                c.mark().shortly()
                    + "; the text says '"
                    + against.get().text()
                    + "': "
                    + against.get().says()));
      } else if (value.isPresent()) {
        found.add(
            new Rejected(
                date.get().value(),
                c.text(),
                c.mark().shortly() + "; better evidence for " + value.get().value()));
      }
    }
    return found;
  }

  private boolean contradicted(Candidate candidate) {
    return against(candidate).isPresent();
  }

  /** The weightiest constraint that the candidate breaks. */
  private Optional<Constraint> against(Candidate candidate) {
    return constraints.stream()
        .filter(c -> c.weight() >= .7 && !c.intersects(candidate.date().orElseThrow()))
        .max(
            Comparator.comparingDouble(Constraint::weight)
                .thenComparing(Constraint::span, Comparator.reverseOrder()));
  }
}
