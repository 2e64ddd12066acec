package org.dragoman.time;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.TimeValue.Calendar;
import org.dragoman.time.TimeValue.MonthDay;
import org.dragoman.time.TimeValue.Shift;
import org.dragoman.time.TimeValue.Unit;
import org.dragoman.time.TimeValue.Weekday;

/**
 * Dated acts that everyone reported, from {@code lexicon/known-events.txt}: a text that tells of
 * one "on Thursday" was written within a week of it.
 *
 * <p>Acts that come back every year share their words; all those whose weekday agrees stay possible
 * and {@link Dating} lets the office holders choose.
 */
public final class KnownEvents {

  /** One act: the parties' state codes, the place, the words that betray it. */
  /** An act; {@code names} are those of its key words that are names. */
  record Act(
      PartialDate date,
      String name,
      Set<String> parties,
      String place,
      List<String> cues,
      Set<String> names) {}

  /** Acts that lasted longer say too little about a day. */
  private static final int LONGEST = 10;

  /** What two words weigh where a party stands far off. */
  private static final double AFAR = .6;

  /** A common noun is never an act's own: "delegation" counts no more than so. */
  private static final double COMMON = .25;

  /** An act whose words are so many times as much its own as another's is the one that is told. */
  private static final double MUCH = 1.5;

  /** How probable it is that an act is told, and how much its words there are its own. */
  private record Fit(double weight, double sharp) {
    static final Fit NONE = new Fit(0, 0);
  }

  /** Least sum of what the words found weigh: a word that n acts share weighs 1/n. */
  private static final double SHARP = .2;

  private final List<Act> acts;
  private final Map<String, Set<String>> shared = new HashMap<>(); // cue or @place → acts' names
  private final Set<String> places = new HashSet<>();

  private final Map<String, BitSet> byWords = new HashMap<>(); // numbers of their acts
  private final Map<Language, ActWords> words = new ConcurrentHashMap<>();

  /** The key words that are names: a capital or a figure begins them. */
  private static Set<String> names(List<String> cues) {
    return cues.stream()
        .filter(cue -> !Character.isLowerCase(cue.charAt(0)))
        .map(cue -> cue.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private KnownEvents(List<Act> acts) {
    this.acts = acts;
    for (Act act : acts) {
      String kind = act.name.replaceAll("[0-9]", ""); // yearly acts are one
      for (String cue : act.cues) {
        shared.computeIfAbsent(cue, k -> new HashSet<>()).add(kind);
      }
      shared.computeIfAbsent("@" + act.place, k -> new HashSet<>()).add(kind);
      places.add(act.place);
    }
    for (int number = 0; number < acts.size(); number++) {
      for (String cue : acts.get(number).cues) {
        byWords.computeIfAbsent(cue, k -> new BitSet()).set(number);
      }
      byWords.computeIfAbsent(acts.get(number).place, k -> new BitSet()).set(number);
    }
  }

  /** The acts of the lexicon; none where it has no such file. */
  public static KnownEvents load() {
    return Table.exists("known-events.txt")
        ? of(Table.read("known-events.txt"))
        : new KnownEvents(List.of());
  }

  static KnownEvents of(Table table) {
    List<Act> acts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Optional<PartialDate> date = PartialDate.parse(row.get("date"));
      if (date.isPresent() && date.get().days() <= LONGEST) {
        List<String> cues = row.list("cues").stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        acts.add(
            new Act(
                date.get(),
                row.get("name"),
                new LinkedHashSet<>(row.list("parties")),
                row.get("place").toLowerCase(Locale.ROOT),
                cues,
                names(row.list("cues"))));
      }
    }
    return new KnownEvents(acts);
  }

  /**
   * What a sentence that tells of a known act says about the day of writing.
   *
   * @param names English names of the people and bodies that the sentence speaks of: in another
   *     script, or by a pronoun, its words do not tell them
   * @param states codes of the states and organisations that the document names
   * @param near codes of those that stand in the sentence or close to it
   * @param expressions of the sentence, each with its tense
   */
  public List<Constraint> constraints(
      String source,
      Span sentence,
      Language language,
      List<String> names,
      Set<String> states,
      Set<String> near,
      List<Told> expressions) {
    if (acts.isEmpty() || expressions.isEmpty()) {
      return List.of();
    }
    String text = source.substring(sentence.start(), sentence.end());
    Map<String, Integer> held =
        words
            .computeIfAbsent(language, k -> new ActWords(byWords.keySet(), k))
            .held(text + "\n" + String.join("\n", names));
    BitSet possible = new BitSet();
    held.keySet().forEach(words -> possible.or(byWords.get(words)));
    List<Constraint> found = new ArrayList<>();
    for (Told told : expressions) {
      if (!sentence.contains(told.expression().span())) {
        continue;
      }
      List<Constraint.Interval> intervals = new ArrayList<>();
      List<String> says = new ArrayList<>();
      double sharpest = 0;
      double weight = 0;
      for (int number = possible.nextSetBit(0);
          number >= 0;
          number = possible.nextSetBit(number + 1)) {
        Act act = acts.get(number);
        Fit fit = fit(act, held, states, near);
        if (fit.weight == 0 || fit.sharp * MUCH < sharpest) {
          continue;
        }
        for (LocalDate day = act.date.first();
            !day.isAfter(act.date.last());
            day = day.plusDays(1)) {
          Constraint.Interval interval = written(day, told);
          if (interval == null) {
            continue;
          }
          if (fit.sharp > sharpest * MUCH) {
            intervals.clear();
            says.clear();
            weight = 0;
          }
          sharpest = Math.max(sharpest, fit.sharp);
          weight = Math.max(weight, fit.weight);
          intervals.add(interval);
          says.add(
              act.name
                  + ": "
                  + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                  + ", "
                  + day);
        }
      }
      if (!intervals.isEmpty()) {
        found.add(
            new Constraint(
                intervals,
                Constraint.Kind.KNOWN_EVENT,
                told.expression().span(),
                told.expression().text(),
                String.join(" or ", says),
                weight));
      }
    }
    return found;
  }

  /**
   * How surely the sentence tells of {@code act}: 0 when too few of its words stand there. A word
   * that many acts share ("visit", "summit") counts little, one of its own ("Ryabkov") much; a
   * person in the act's name must be named. A word of the text counts once. Two words alone weigh
   * little where a party does not stand near by: "soldiers" and "Caracas" are not yet the Russian
   * planes that landed there.
   */
  private Fit fit(Act act, Map<String, Integer> held, Set<String> states, Set<String> near) {
    if (!states.containsAll(act.parties)) {
      return Fit.NONE;
    }
    Set<Integer> hits = new HashSet<>();
    double sharp = 0;
    for (String cue : act.cues) {
      if (held.containsKey(cue)) {
        boolean partly =
            act.cues.stream()
                .anyMatch(c -> !c.equals(cue) && c.contains(cue) && held.containsKey(c));
        if (partly || !hits.add(held.get(cue))) {
          continue; // "Castro" in "Raúl Castro" is no second word
        }
        double own = 1.0 / shared.getOrDefault(cue, Set.of("")).size();
        sharp += act.names.contains(cue) ? own : Math.min(COMMON, own);
      } else if (isInName(act, cue)) {
        return Fit.NONE;
      }
    }
    boolean there = act.place.isEmpty() || held.containsKey(act.place);
    if (!act.place.isEmpty() && there && hits.add(held.get(act.place))) {
      sharp += 1.0 / Math.max(4, shared.getOrDefault("@" + act.place, Set.of("")).size());
    }
    if (hits.size() < 2 || sharp < SHARP) {
      return Fit.NONE;
    }
    if (hits.size() == 2 && !there && places.stream().anyMatch(held::containsKey)) {
      return Fit.NONE; // her visit to Warsaw is not her visit to Moscow
    }
    if (hits.size() == 2 && !near.containsAll(act.parties)) {
      return new Fit(AFAR, sharp);
    }
    return new Fit(hits.size() > 2 || sharp >= .5 ? .9 : .8, sharp);
  }

  private static boolean isInName(Act act, String cue) {
    int at = act.name.toLowerCase(Locale.ROOT).indexOf(cue);
    return at >= 0 && Character.isUpperCase(act.name.charAt(at));
  }

  /** When a text was written that names {@code day} as {@code told}; null when it cannot. */
  static Constraint.Interval written(LocalDate day, Told told) {
    TimeValue value = told.expression().value();
    if (told.expression().relation() != Relation.AT
        && told.expression().relation() != Relation.AFTER) {
      return null;
    }
    boolean future = told.tense() == Tense.FUTURE;
    if (value instanceof Weekday w && w.day() == day.getDayOfWeek()) {
      if (w.ofWeek()) {
        LocalDate monday = PartialDate.week(day).first();
        int weeks = w.which() == Which.LAST ? 1 : w.which() == Which.NEXT ? -1 : 0;
        return new Constraint.Interval(
            monday.plusWeeks(weeks), monday.plusWeeks(weeks).plusDays(6));
      }
      return switch (w.which()) {
        case LAST -> new Constraint.Interval(day.plusDays(1), day.plusDays(13));
        case NEXT -> new Constraint.Interval(day.minusDays(13), day.minusDays(1));
        default ->
            future
                ? new Constraint.Interval(day.minusDays(6), day)
                : new Constraint.Interval(day, day.plusDays(6));
      };
    }
    if (value instanceof Shift s
        && s.unit() == Unit.DAY
        && s.anchor() == TimeValue.Anchor.WRITING) {
      return new Constraint.Interval(day.minusDays(s.count()), day.minusDays(s.count()));
    }
    if (value instanceof Calendar c && c.unit() == Unit.WEEK) {
      LocalDate monday = PartialDate.week(day).first();
      int weeks = c.which() == Which.LAST ? 1 : c.which() == Which.NEXT ? -1 : 0;
      return new Constraint.Interval(monday.plusWeeks(weeks), monday.plusWeeks(weeks).plusDays(6));
    }
    if (value instanceof MonthDay m
        && m.month() == day.getMonthValue()
        && m.day() == day.getDayOfMonth()
        && !future) {
      return new Constraint.Interval(day, day.plusDays(180));
    }
    return null;
  }
}
