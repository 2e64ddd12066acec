package org.dragoman.time;

import java.text.Normalizer;
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
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;
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
  record Act(PartialDate date, String name, Set<String> parties, String place, List<String> cues) {}

  /** So many letters a word that may go on has in common with the one in the text. */
  private static final int BEGINNING = 4;

  /** Acts that lasted longer say too little about a day. */
  private static final int LONGEST = 10;

  /** Least sum of what the words found weigh: a word that n acts share weighs 1/n. */
  private static final double SHARP = .2;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<Act> acts;
  private final Map<String, Set<String>> shared = new HashMap<>(); // cue or @place → acts' names

  private final Map<String, Tokens> cueWords = new HashMap<>();
  private final Map<String, List<String>> byBeginning = new HashMap<>(); // cues and places
  private final Map<String, BitSet> byWords = new HashMap<>(); // numbers of their acts

  private KnownEvents(List<Act> acts) {
    this.acts = acts;
    for (Act act : acts) {
      for (String cue : act.cues) {
        cueWords.computeIfAbsent(cue, KnownEvents::words);
      }
      cueWords.computeIfAbsent(act.place, KnownEvents::words);
      String kind = act.name.replaceAll("[0-9]", ""); // yearly acts are one
      for (String cue : act.cues) {
        shared.computeIfAbsent(cue, k -> new HashSet<>()).add(kind);
      }
      shared.computeIfAbsent("@" + act.place, k -> new HashSet<>()).add(kind);
    }
    for (int number = 0; number < acts.size(); number++) {
      for (String cue : acts.get(number).cues) {
        byWords.computeIfAbsent(cue, k -> new BitSet()).set(number);
      }
      byWords.computeIfAbsent(acts.get(number).place, k -> new BitSet()).set(number);
    }
    cueWords.forEach(
        (cue, words) -> {
          if (words.size > 0) {
            byBeginning.computeIfAbsent(beginning(words.lower(0)), k -> new ArrayList<>()).add(cue);
          }
        });
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
                cues));
      }
    }
    return new KnownEvents(acts);
  }

  /**
   * What a sentence that tells of a known act says about the day of writing.
   *
   * @param states codes of the states and organisations that the document names
   * @param expressions of the sentence, each with its tense
   */
  public List<Constraint> constraints(
      String source, Span sentence, Set<String> states, List<Told> expressions) {
    if (acts.isEmpty() || expressions.isEmpty()) {
      return List.of();
    }
    String plain = plain(source.substring(sentence.start(), sentence.end()));
    Tokens tokens = new Tokens(plain, new Span(0, plain.length()));
    Set<String> held = held(tokens);
    BitSet possible = new BitSet();
    held.forEach(words -> possible.or(byWords.get(words)));
    List<Constraint> found = new ArrayList<>();
    for (Told told : expressions) {
      if (!sentence.contains(told.expression().span())) {
        continue;
      }
      List<Constraint.Interval> intervals = new ArrayList<>();
      List<String> says = new ArrayList<>();
      double weight = 0;
      for (int number = possible.nextSetBit(0);
          number >= 0;
          number = possible.nextSetBit(number + 1)) {
        Act act = acts.get(number);
        double fit = fit(act, held, states);
        if (fit == 0 || fit < weight) {
          continue;
        }
        for (LocalDate day = act.date.first();
            !day.isAfter(act.date.last());
            day = day.plusDays(1)) {
          Constraint.Interval interval = written(day, told);
          if (interval == null) {
            continue;
          }
          if (fit > weight) {
            intervals.clear();
            says.clear();
            weight = fit;
          }
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
   * person in the act's name must be named.
   */
  private double fit(Act act, Set<String> held, Set<String> states) {
    if (!states.containsAll(act.parties)) {
      return 0;
    }
    int hits = 0;
    double sharp = 0;
    for (String cue : act.cues) {
      if (held.contains(cue)) {
        boolean partly =
            act.cues.stream().anyMatch(c -> !c.equals(cue) && c.contains(cue) && held.contains(c));
        if (partly) {
          continue; // "Castro" in "Raúl Castro" is no second word
        }
        hits++;
        sharp += 1.0 / shared.getOrDefault(cue, Set.of("")).size();
      } else if (isInName(act, cue)) {
        return 0;
      }
    }
    boolean placed = !act.place.isEmpty() && held.contains(act.place);
    if (placed) {
      hits++;
      sharp += 1.0 / Math.max(4, shared.getOrDefault("@" + act.place, Set.of("")).size());
    }
    if (hits < 2 || sharp < SHARP) {
      return 0;
    }
    return hits > 2 || sharp >= .5 ? .9 : .8;
  }

  private static boolean isInName(Act act, String cue) {
    int at = act.name.toLowerCase(Locale.ROOT).indexOf(cue);
    return at >= 0 && Character.isUpperCase(act.name.charAt(at));
  }

  /** The cues and places whose words stand in a sentence: each word asks for those it begins. */
  private Set<String> held(Tokens tokens) {
    Set<String> held = new HashSet<>();
    for (int i = 0; i < tokens.size; i++) {
      for (String cue : byBeginning.getOrDefault(beginning(tokens.lower(i)), List.of())) {
        if (holds(tokens, i, cueWords.get(cue))) {
          held.add(cue);
        }
      }
    }
    return held;
  }

  private static String beginning(String word) {
    return word.length() <= BEGINNING ? word : word.substring(0, BEGINNING);
  }

  /** Whether {@code words} stand at {@code i}; the last one may go on ("vote", "voted"). */
  private static boolean holds(Tokens tokens, int i, Tokens words) {
    int k = 0;
    while (k < words.size
        && (tokens.is(i + k, words.lower(k))
            || (k == words.size - 1
                && words.lower(k).length() >= BEGINNING
                && tokens.lower(i + k).startsWith(words.lower(k))))) {
      k++;
    }
    return k == words.size;
  }

  private static Tokens words(String cue) {
    String plain = plain(cue);
    return new Tokens(plain, new Span(0, plain.length()));
  }

  /** Without accents: reports drop them from names. */
  private static String plain(String s) {
    return isAscii(s)
        ? s
        : MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** When a text was written that names {@code day} as {@code told}; null when it cannot. */
  private static Constraint.Interval written(LocalDate day, Told told) {
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
