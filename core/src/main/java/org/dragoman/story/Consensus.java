package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dragoman.event.Event;
import org.dragoman.time.PartialDate;

/**
 * What the reports of an event have in common, each source having one voice.
 *
 * <p>A value that more sources give goes before one that fewer give; among equals that of the
 * better report: asserted, with a firm day, more confident. Where sources differ in a way that
 * matters, {@link Contradictions} says so; nothing is lost here, since every report is kept.
 *
 * @param best the report that stands for the event
 * @param date the day most sources give; without one the shortest stretch
 * @param factuality asserted where at least as many sources assert the act as deny it; denied where
 *     more deny it; otherwise the surest of what is said
 * @param sources distinct sources; an article without a known source counts as its own
 * @param confidence of the best report
 */
public record Consensus(
    Report best,
    String type,
    Optional<String> mode,
    List<String> contexts,
    Optional<PartialDate> date,
    String time,
    String factuality,
    Optional<Event.Place> place,
    List<Party> actors,
    List<Party> recipients,
    double confidence,
    int articles,
    int sources,
    List<String> languages,
    Optional<LocalDate> firstPublished) {

  private static final List<String> SURENESS =
      List.of("asserted", "planned", "possible", "conditional", "denied");

  private static final Comparator<Report> BETTER =
      Comparator.comparingInt((Report r) -> SURENESS.indexOf(r.factuality()))
          .thenComparing(r -> firmDay(r) ? 0 : 1)
          .thenComparing(r -> r.mode().isPresent() ? 0 : 1)
          .thenComparing(r -> -r.confidence())
          .thenComparing(Report::id);

  /** What is common to the reports, of which there is at least one. */
  public static Consensus of(Collection<Report> reports) {
    List<Report> ordered = new ArrayList<>(reports);
    ordered.sort(BETTER);
    Report best = ordered.get(0);
    String type = vote(ordered, r -> Optional.of(r.type())).orElseThrow();
    List<Report> ofType = ordered.stream().filter(r -> r.type().equals(type)).toList();
    Set<String> contexts = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    Set<String> articles = new HashSet<>();
    Set<String> sources = new HashSet<>();
    Optional<LocalDate> published = Optional.empty();
    for (Report report : ordered) {
      contexts.addAll(report.contexts());
      languages.add(report.language());
      articles.add(report.article());
      sources.add(source(report));
      Optional<LocalDate> day = report.published().map(PartialDate::first);
      if (day.isPresent() && (published.isEmpty() || day.get().isBefore(published.get()))) {
        published = day;
      }
    }
    return new Consensus(
        best,
        type,
        vote(ofType, Report::mode),
        List.copyOf(contexts),
        date(ordered),
        vote(ordered, r -> Optional.of(r.time())).orElseThrow(),
        factuality(ordered),
        vote(ordered, Report::place),
        parties(ordered, Report::actors),
        parties(ordered, Report::recipients),
        best.confidence(),
        articles.size(),
        sources.size(),
        List.copyOf(languages),
        published);
  }

  /** The value that most sources give; among equals the one met first. */
  private static <T> Optional<T> vote(List<Report> reports, Function<Report, Optional<T>> value) {
    Map<T, Set<String>> voices = new HashMap<>();
    List<T> order = new ArrayList<>();
    for (Report report : reports) {
      Optional<T> said = value.apply(report);
      if (said.isPresent()) {
        voices
            .computeIfAbsent(
                said.get(),
                k -> {
                  order.add(k);
                  return new HashSet<>();
                })
            .add(source(report));
      }
    }
    T most = null;
    for (T candidate : order) {
      if (most == null || voices.get(candidate).size() > voices.get(most).size()) {
        most = candidate;
      }
    }
    return Optional.ofNullable(most);
  }

  private static Optional<PartialDate> date(List<Report> reports) {
    Optional<PartialDate> day = vote(reports, r -> firmDay(r) ? r.date() : Optional.empty());
    if (day.isPresent()) {
      return day;
    }
    return reports.stream()
        .flatMap(r -> r.date().stream())
        .min(
            Comparator.comparingLong((PartialDate d) -> d.days())
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean firmDay(Report report) {
    return report.date().isPresent()
        && report.date().get().isDay()
        && !report.basis().equals("publication")
        && !report.basis().equals("carried");
  }

  private static String factuality(List<Report> reports) {
    Map<String, Set<String>> voices = new HashMap<>();
    for (Report report : reports) {
      voices.computeIfAbsent(report.factuality(), k -> new HashSet<>()).add(source(report));
    }
    int asserting = voices.getOrDefault("asserted", Set.of()).size();
    int denying = voices.getOrDefault("denied", Set.of()).size();
    if (asserting > 0 && asserting >= denying) {
      return "asserted";
    }
    int others = voices.values().stream().mapToInt(Set::size).sum() - denying;
    if (denying > 0 && denying >= others) {
      return "denied";
    }
    return SURENESS.stream()
        .filter(f -> !f.equals("asserted") && voices.containsKey(f))
        .findFirst()
        .orElse("asserted");
  }

  /** Who takes part according to a third of the sources at least, the most named first. */
  private static List<Party> parties(List<Report> reports, Function<Report, List<Party>> side) {
    Map<String, Set<String>> voices = new HashMap<>();
    Map<String, Party> byId = new HashMap<>();
    List<String> order = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    for (Report report : reports) {
      sources.add(source(report));
      for (Party party : side.apply(report)) {
        if (byId.putIfAbsent(party.id(), party) == null) {
          order.add(party.id());
        }
        voices.computeIfAbsent(party.id(), k -> new HashSet<>()).add(source(report));
      }
    }
    return order.stream()
        .filter(id -> 3 * voices.get(id).size() >= sources.size())
        .sorted(Comparator.comparingInt((String id) -> -voices.get(id).size()))
        .map(byId::get)
        .toList();
  }

  private static String source(Report report) {
    return report.source().orElse(report.article());
  }
}
