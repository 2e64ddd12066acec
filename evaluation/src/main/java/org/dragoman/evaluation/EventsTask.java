package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.dragoman.text.Text;

/**
 * How well single sentences are coded: the sentences of the Open Event Data Alliance's PLOVER gold
 * records (Halterman and others 2018), one event a sentence.
 *
 * <p>The records use type names of 2016; what has been renamed or merged since is mapped. A type is
 * right if any event of the sentence has it; the states of the two sides are judged where it is.
 */
final class EventsTask implements GoldTask {

  private static final Map<String, Set<String>> TODAY =
      Map.of(
          "DEMAND", Set.of("REQUEST"),
          "DISAPPROVE", Set.of("ACCUSE"),
          "INVESTIGATE", Set.of("ACCUSE"),
          "FIGHT", Set.of("ASSAULT"),
          "YIELD", Set.of("CONCEDE", "RETREAT"));

  private final Dragoman dragoman;

  /** Acts inside one state are asked for, since a third of the records tell such. */
  EventsTask() {
    this.dragoman = Dragoman.create(Scope.ALL);
  }

  @Override
  public String name() {
    return PublicGold.PREFIX + "events-en-plover";
  }

  @Override
  public String file() {
    return "events-en-plover.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : JsonLines.of(gold.resolve(file()))) {
      JsonNode wanted = row.get("events").get(0);
      String text = row.get("text").asText().replace("{", "").replace("}", "");
      List<Event> events = events(dragoman, row.get("id").asText(), text);
      String type = wanted.get("code").asText();
      Set<String> names = TODAY.getOrDefault(type, Set.of(type));
      Set<String> source = codes(wanted.get("source").asText());
      Set<String> target = codes(wanted.get("target").asText());
      List<Event> typed = events.stream().filter(e -> names.contains(e.type())).toList();
      boolean whole =
          typed.stream()
              .anyMatch(e -> agrees(source, e.actors()) && agrees(target, e.recipients()));
      Counts counts = new Counts();
      counts.add("type right", !typed.isEmpty());
      if (!typed.isEmpty()) {
        counts.add(
            "actor right, of right type", typed.stream().anyMatch(e -> agrees(source, e.actors())));
        counts.add(
            "recipient right, of right type",
            typed.stream().anyMatch(e -> agrees(target, e.recipients())));
      }
      counts.add("type, actor and recipient right", whole);
      pieces.add(counts);
      if (!whole) {
        misses.add(source + " " + type + " " + target + " | " + said(events) + " | " + text);
      }
    }
    return Figures.of(name(), "en", pieces);
  }

  private static List<Event> events(Dragoman dragoman, String id, String text) {
    try {
      return dragoman.read(new Document(id, id, Optional.empty(), new Text(text))).stream()
          .map(Reading::events)
          .flatMap(List::stream)
          .toList();
    } catch (UnreadLanguage e) {
      return List.of();
    }
  }

  /** The states of one side: the first part of each code, {@code IGO} for organisations. */
  private static Set<String> codes(String side) {
    return Arrays.stream(side.split("\\|"))
        .map(code -> code.split("/")[0].strip())
        .map(code -> code.equals("JAP") ? "JPN" : code) // a slip of some records
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a side has one of the states that the record gives; a record may give none. */
  private static boolean agrees(Set<String> wanted, List<Actor> side) {
    return wanted.isEmpty()
        || side.stream()
            .anyMatch(
                actor ->
                    actor.state().filter(wanted::contains).isPresent()
                        || wanted.contains("IGO") && actor.sector().equals(Optional.of("IGO")));
  }

  private static String said(List<Event> events) {
    return events.stream()
        .map(e -> states(e.actors()) + " " + e.type() + " " + states(e.recipients()))
        .collect(Collectors.joining("; "));
  }

  private static Set<String> states(List<Actor> side) {
    return side.stream()
        .flatMap(actor -> actor.state().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
