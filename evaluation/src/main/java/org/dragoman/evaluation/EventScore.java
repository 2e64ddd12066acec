package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the events of an article were found, with factuality and date, and how many of those that
 * were read are there.
 *
 * <p>Several reports of one act are one: it is found when any of them is. Optional events are
 * neither missed nor false. A headline may tell again what the body tells.
 */
final class EventScore {

  static final String FOUND = "events found";
  static final String RIGHT = "events that are right";
  static final String FALSE_FACTS = "false facts";

  private final GoldArticle gold;
  private final List<JsonNode> events = new ArrayList<>();
  private final Set<Integer> matched = new TreeSet<>();
  private final Counts counts;
  private final List<String> misses;

  private EventScore(
      GoldArticle gold, List<JsonNode> readings, Counts counts, List<String> misses) {
    this.gold = gold;
    this.counts = counts;
    this.misses = misses;
    readings.forEach(reading -> reading.path("events").forEach(events::add));
  }

  static void add(GoldArticle gold, List<JsonNode> readings, Counts counts, List<String> misses) {
    EventScore score = new EventScore(gold, readings, counts, misses);
    score.acts().forEach(score::act);
    score.headlines();
    score.precision();
  }

  /** For each event of the readings, in their order, whether the annotation has it. */
  static List<Boolean> right(GoldArticle gold, List<JsonNode> readings) {
    EventScore score = new EventScore(gold, readings, new Counts(), new ArrayList<>());
    score.acts().forEach(score::act);
    score.headlines();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < score.events.size(); i++) {
      right.add(score.matched.contains(i));
    }
    return right;
  }

  /** The annotated acts, each with all its reports. */
  private Iterable<List<JsonNode>> acts() {
    Map<Integer, List<JsonNode>> acts = new LinkedHashMap<>();
    for (int i = 0; i < gold.events().size(); i++) {
      acts.computeIfAbsent(head(i), k -> new ArrayList<>()).add(gold.events().get(i));
    }
    return acts.values();
  }

  /** The place of the report that an act's other reports point to. */
  private int head(int report) {
    JsonNode event = gold.events().get(report);
    for (int i = 0; event.has("same_as_line") && i < gold.events().size(); i++) {
      JsonNode other = gold.events().get(i);
      if (!other.has("same_as_line")
          && other.path("line").equals(event.path("same_as_line"))
          && SameAct.accepts(other, event.path("type").asText())) {
        return i;
      }
    }
    return report;
  }

  private void act(List<JsonNode> reports) {
    Set<Integer> lines = new TreeSet<>();
    reports.forEach(report -> lines.add(report.path("line").asInt()));
    List<JsonNode> hits = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      if (lines(event).stream().anyMatch(lines::contains)
          && reports.stream().anyMatch(report -> SameAct.is(report, event))) {
        hits.add(event);
        matched.add(i);
      }
    }
    List<JsonNode> required =
        reports.stream().filter(report -> !report.path("optional").asBoolean(false)).toList();
    if (required.isEmpty()) {
      return;
    }
    JsonNode told = required.get(0);
    String status = told.path("status").asText();
    counts.add(FOUND, !hits.isEmpty());
    counts.add(FOUND + ": " + told.path("type").asText(), !hits.isEmpty());
    counts.add(FOUND + ": " + status, !hits.isEmpty());
    if (hits.isEmpty()) {
      misses.add(where(told) + " missed " + describe(told) + " (" + status + ")");
    } else {
      factuality(told, status, hits, lines);
      date(told, required, hits);
    }
  }

  private void factuality(JsonNode told, String status, List<JsonNode> hits, Set<Integer> lines) {
    boolean right = hits.stream().anyMatch(e -> e.path("factuality").asText().equals(status));
    counts.add("factuality right", right);
    if (!right) {
      misses.add(
          where(told)
              + " "
              + describe(told)
              + " read as "
              + hits.get(0).path("factuality").asText()
              + ", wanted "
              + status);
    }
    if (!status.equals("asserted")) {
      counts.add(FALSE_FACTS, hits.stream().anyMatch(event -> falseFact(event, lines)));
    }
  }

  /** Told as a fact, though none of its lines tells such a fact. */
  private boolean falseFact(JsonNode event, Set<Integer> lines) {
    if (!event.path("factuality").asText().equals("asserted")) {
      return false;
    }
    for (JsonNode other : gold.events()) {
      if (other.path("status").asText().equals("asserted")
          && lines.contains(other.path("line").asInt())
          && SameAct.is(other, event)) {
        return false;
      }
    }
    return true;
  }

  private void date(JsonNode told, List<JsonNode> required, List<JsonNode> hits) {
    boolean silent = hits.stream().noneMatch(event -> event.at("/date/value").isTextual());
    double best = -1;
    for (JsonNode report : required) {
      String date = report.path("date").asText("");
      if (!report.path("date").isTextual()
          || silent && date.length() == 7 && gold.published().startsWith(date)) {
        continue; // an act without a date of its own: its month is right, and so is unknown
      }
      for (JsonNode event : hits) {
        best = Math.max(best, agreement(report, event.at("/date/value").asText("")));
      }
    }
    if (best >= 0) {
      counts.add("event dates right", best, 1);
      if (best < 1) {
        misses.add(
            where(told)
                + " "
                + describe(told)
                + " dated "
                + hits.get(0).at("/date/value").asText("unknown")
                + ", wanted "
                + told.path("date").asText());
      }
    }
  }

  /** 1 for as exact as annotated or more, and agreeing; half for less exact, and agreeing. */
  private static double agreement(JsonNode report, String said) {
    if (said.isEmpty() || said.equals("null")) {
      return 0;
    }
    List<String> told = new ArrayList<>(List.of(report.path("date").asText()));
    report.path("date_accept").forEach(accepted -> told.add(accepted.asText()));
    String first = said.split("/")[0];
    String last = said.substring(said.indexOf('/') + 1);
    double best = 0;
    for (String date : told) {
      if (first.startsWith(date) && last.startsWith(date)) {
        return 1;
      }
      if (cut(first, date).compareTo(cut(date, first)) <= 0
          && cut(date, last).compareTo(cut(last, date)) <= 0) {
        best = 0.5;
      }
    }
    return best;
  }

  private static String cut(String date, String toLengthOf) {
    return date.substring(0, Math.min(date.length(), toLengthOf.length()));
  }

  private void headlines() {
    Set<Integer> heads = gold.lines("headline_lines");
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      Set<Integer> lines = lines(event);
      if (!lines.isEmpty() && heads.containsAll(lines)) {
        for (JsonNode told : gold.events()) {
          if (SameAct.is(told, event)) {
            matched.add(i);
          }
        }
      }
    }
  }

  private void precision() {
    Set<Integer> traps = new TreeSet<>();
    gold.gold().path("not_events").forEach(trap -> traps.add(trap.path("line").asInt()));
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      boolean right = matched.contains(i);
      boolean asserted = event.path("factuality").asText().equals("asserted");
      counts.add(RIGHT, right);
      counts.add(RIGHT + ": " + event.path("type").asText(), right);
      counts.add(RIGHT + ": " + event.path("factuality").asText(), right);
      if (!right) {
        misses.add(
            gold.file()
                + ":"
                + lines(event)
                + " false alarm "
                + describe(event)
                + " ("
                + event.path("factuality").asText()
                + ")");
        if (asserted && lines(event).stream().anyMatch(traps::contains)) {
          counts.add(FALSE_FACTS, 1, 1);
        }
      }
    }
  }

  private static Set<Integer> lines(JsonNode event) {
    Set<Integer> lines = new TreeSet<>();
    event.path("evidence").forEach(e -> lines.add(e.path("line").asInt()));
    return lines;
  }

  private String where(JsonNode told) {
    return gold.file() + ":" + told.path("line").asInt();
  }

  private static String describe(JsonNode event) {
    return event.path("type").asText()
        + " "
        + SameAct.states(event.path("actors"))
        + " -> "
        + SameAct.states(event.path("recipients"));
  }
}
