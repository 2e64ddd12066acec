package org.dragoman.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where the reports of one event conflict: the day, the place, a number, the person, or whether it
 * happened at all.
 *
 * <p>Only firm statements conflict: two days that the texts give, two named places in different
 * states, two counts of the same thing in the same language, two different people of one state on
 * the same side, an assertion and a denial. A plan and the deed do not. Each value is represented
 * by the first report that gives it.
 */
public final class Contradictions {

  private Contradictions() {}

  /** All contradictions of an event's reports, by field and report. */
  public static List<Contradiction> in(List<Report> reports) {
    List<Report> ordered = new ArrayList<>(reports);
    ordered.sort(Comparator.comparing(Report::id));
    List<Contradiction> found = new ArrayList<>();
    field("actor", ordered, r -> person(r.actors()), found);
    field("day", ordered, Contradictions::day, found);
    field("factuality", ordered, Contradictions::commitment, found);
    numbers(ordered, found);
    field("place", ordered, Contradictions::place, found);
    return found;
  }

  private static void field(
      String field,
      List<Report> reports,
      Function<Report, Optional<String>> value,
      List<Contradiction> found) {
    SortedMap<String, Report> firsts = new TreeMap<>();
    for (Report report : reports) {
      value.apply(report).ifPresent(v -> firsts.putIfAbsent(v, report));
    }
    pairs(field, firsts, found);
  }

  private static void pairs(
      String field, SortedMap<String, Report> firsts, List<Contradiction> found) {
    List<Map.Entry<String, Report>> values = new ArrayList<>(firsts.entrySet());
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        found.add(
            new Contradiction(
                field,
                values.get(i).getValue(),
                values.get(i).getKey(),
                values.get(j).getValue(),
                values.get(j).getKey()));
      }
    }
  }

  private static Optional<String> day(Report report) {
    return Days.of(report)
        .filter(days -> days.firm() && days.isDay())
        .map(days -> days.first().toString());
  }

  private static Optional<String> place(Report report) {
    return report
        .place()
        .map(place -> place.state().map(s -> place.name() + ", " + s).orElse(place.name()));
  }

  private static Optional<String> commitment(Report report) {
    return Optional.of(report.factuality()).filter(f -> f.equals("asserted") || f.equals("denied"));
  }

  /** The one person of a side; several are no contradiction to one of them. */
  private static Optional<String> person(List<Party> parties) {
    List<Party> people = parties.stream().filter(p -> p.kind().equals("person")).toList();
    return people.size() == 1 ? Optional.of(people.get(0).name()) : Optional.empty();
  }

  private static void numbers(List<Report> reports, List<Contradiction> found) {
    SortedMap<String, SortedMap<String, Report>> counts = new TreeMap<>();
    for (Report report : reports) {
      Numbers.in(report.sentence())
          .forEach(
              (word, number) ->
                  counts
                      .computeIfAbsent(report.language() + " " + word, k -> new TreeMap<>())
                      .putIfAbsent(number + " " + word, report));
    }
    counts.values().forEach(firsts -> pairs("number", firsts, found));
  }
}
