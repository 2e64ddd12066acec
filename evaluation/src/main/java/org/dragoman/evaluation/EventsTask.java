package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.event.Event;
import org.dragoman.text.Text;

/**
 * How well single sentences are coded: the sentences of the Open Event Data Alliance's PLOVER gold
 * records (Halterman and others 2018), one event a sentence.
 *
 * <p>The records use type names of 2016; what has been renamed or merged since is mapped. A type is
 * right if any event of the sentence has it; the states of the two sides are judged where it is.
 */
public final class EventsTask {

  /**
   * The figures.
   *
   * @param rows sentences
   * @param type share of all sentences with an event of the right type
   * @param actor of these, the share with the right states for actor
   * @param recipient of these, the share with the right states for recipient, where there is one
   * @param whole share of all sentences where all three are right in one event
   * @param misses what is read instead, a line a sentence
   */
  public record Score(
      int rows, double type, double actor, double recipient, double whole, List<String> misses) {}

  private static final Map<String, Set<String>> TODAY =
      Map.of(
          "DEMAND", Set.of("REQUEST"),
          "DISAPPROVE", Set.of("ACCUSE"),
          "INVESTIGATE", Set.of("ACCUSE"),
          "FIGHT", Set.of("ASSAULT"),
          "YIELD", Set.of("CONCEDE", "RETREAT"));

  private EventsTask() {}

  /**
   * Reads the sentences and compares.
   *
   * @param gold gzip of JSON lines
   */
  public static Score score(Path gold) throws IOException {
    Dragoman dragoman = Dragoman.create();
    ObjectMapper json = new ObjectMapper();
    int rows = 0;
    int types = 0;
    int actors = 0;
    int recipients = 0;
    int whole = 0;
    List<String> misses = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        JsonNode wanted = row.get("events").get(0);
        String text = row.get("text").asText().replace("{", "").replace("}", "");
        List<Event> events = events(dragoman, row.get("id").asText(), text);
        String type = wanted.get("code").asText();
        Set<String> names = TODAY.getOrDefault(type, Set.of(type));
        Set<String> source = codes(wanted.get("source").asText());
        Set<String> target = codes(wanted.get("target").asText());
        List<Event> typed = events.stream().filter(e -> names.contains(e.type())).toList();
        boolean actor = typed.stream().anyMatch(e -> agrees(source, e.actors()));
        boolean recipient = typed.stream().anyMatch(e -> agrees(target, e.recipients()));
        boolean all =
            typed.stream()
                .anyMatch(e -> agrees(source, e.actors()) && agrees(target, e.recipients()));
        rows++;
        types += typed.isEmpty() ? 0 : 1;
        actors += actor ? 1 : 0;
        recipients += recipient ? 1 : 0;
        whole += all ? 1 : 0;
        if (!all) {
          misses.add(source + " " + type + " " + target + " | " + said(events) + " | " + text);
        }
      }
    }
    double found = Math.max(1, types);
    return new Score(
        rows,
        types / (double) Math.max(1, rows),
        actors / found,
        recipients / found,
        whole / (double) Math.max(1, rows),
        List.copyOf(misses));
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
