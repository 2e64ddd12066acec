package org.dragoman.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.event.Event;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/**
 * How well single sentences are coded: each is read as an article of its own, and its events are
 * held against the annotation (gold/sentences/GUIDELINES.md).
 *
 * <p>An event is right when its type is accepted and each side shares a state with the annotation;
 * factuality is counted over the acts that were found. A false fact is an event told as a fact
 * where the sentence tells the act as planned, possible, conditional or denied, or where it tells
 * no act at all.
 */
public final class SentenceTask {

  private final Dragoman dragoman;
  private final Path folder;

  /**
   * @param folder holds files such as {@code es-tuning.txt}
   */
  SentenceTask(Path folder, Dragoman dragoman) {
    this.folder = folder;
    this.dragoman = dragoman;
  }

  /**
   * @param arguments the folder of the sentences; then languages or parts ({@code es}, {@code
   *     tuning}, {@code es-tuning}), all if none; {@code --misses} to print each miss and false
   *     alarm
   */
  public static void main(String[] arguments) throws IOException {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    boolean show = wanted.remove("--misses");
    SentenceTask task = new SentenceTask(Path.of(wanted.remove(0)), Dragoman.create());
    for (String name : task.parts()) {
      if (wanted.stream().allMatch(w -> w.equals(name) || List.of(name.split("-")).contains(w))) {
        List<String> misses = new ArrayList<>();
        task.score(name, misses).stream()
            .filter(figure -> !figure.measure().contains(":"))
            .forEach(System.out::println);
        if (show) {
          misses.forEach(System.out::println);
        }
      }
    }
  }

  /** The events that are read in the sentences of a part, each with whether it is right. */
  List<JudgedEvent> judged(String part) throws IOException {
    List<JudgedEvent> judged = new ArrayList<>();
    for (String name : parts()) {
      if (!name.endsWith(part)) {
        continue;
      }
      for (SentenceGold gold : SentenceGold.in(folder.resolve(name + ".txt"))) {
        for (Event event : read(gold, name.substring(0, 2), new ArrayList<>())) {
          boolean right = gold.acts().stream().anyMatch(act -> tells(event, act));
          judged.add(JudgedEvent.of(event, right));
        }
      }
    }
    return judged;
  }

  /** The files there are, such as {@code es-tuning}. */
  List<String> parts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z]{2}-(tuning|closed)\\.txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList();
    }
  }

  /** The figures of one part. */
  List<Figure> score(String name, List<String> misses) throws IOException {
    String language = name.substring(0, 2);
    List<Counts> pieces = new ArrayList<>();
    for (SentenceGold gold : SentenceGold.in(folder.resolve(name + ".txt"))) {
      List<String> notes = new ArrayList<>();
      pieces.add(count(gold, read(gold, language, notes), notes));
      if (!notes.isEmpty()) {
        misses.add(gold.file() + ":" + gold.line() + " " + gold.sentence());
        misses.addAll(notes);
      }
    }
    String task = "sentences" + name.substring(2);
    return Figures.of(task, language, pieces, SamplesTask.EVENT_F1);
  }

  private List<Event> read(SentenceGold gold, String language, List<String> notes)
      throws IOException {
    List<Event> events = new ArrayList<>();
    try {
      byte[] bytes = (gold.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
      for (Reading reading : dragoman.read(Source.of(new ByteArrayInputStream(bytes)).read())) {
        if (!reading.article().languageCode().equals(language)) {
          notes.add("  taken for " + reading.article().languageCode());
        }
        events.addAll(reading.events());
      }
    } catch (UnreadLanguage | UnreadableSource e) {
      notes.add("  not read: " + e.getMessage());
    }
    return events;
  }

  private static Counts count(SentenceGold gold, List<Event> coded, List<String> notes) {
    Counts counts = new Counts();
    Set<Event> matched = new HashSet<>();
    for (SentenceGold.Act act : gold.acts()) {
      List<Event> hits = coded.stream().filter(event -> tells(event, act)).toList();
      matched.addAll(hits);
      if (!act.optional()) {
        found(act, hits, counts, notes);
      }
    }
    for (Event event : coded) {
      boolean right = matched.contains(event);
      counts.add(EventScore.RIGHT, right);
      counts.add(EventScore.RIGHT + ": " + event.type(), right);
      counts.add(EventScore.RIGHT + ": " + status(event), right);
      if (!right) {
        notes.add("  false alarm " + told(event));
      }
      if (status(event).equals("asserted")) {
        counts.add(EventScore.FALSE_FACTS, falseFact(gold, event));
      }
    }
    return counts;
  }

  private static void found(
      SentenceGold.Act act, List<Event> hits, Counts counts, List<String> notes) {
    counts.add(EventScore.FOUND, !hits.isEmpty());
    counts.add(EventScore.FOUND + ": " + act.types().get(0), !hits.isEmpty());
    counts.add(EventScore.FOUND + ": " + act.statuses().get(0), !hits.isEmpty());
    if (hits.isEmpty()) {
      notes.add("  missed " + act.types() + " " + act.actors() + "->" + act.recipients());
      return;
    }
    boolean right = hits.stream().anyMatch(event -> act.statuses().contains(status(event)));
    counts.add("factuality right", right);
    if (!right) {
      notes.add(
          "  factuality "
              + hits.stream().map(SentenceTask::status).toList()
              + ", wanted "
              + act.statuses());
    }
  }

  private static boolean falseFact(SentenceGold gold, Event event) {
    List<SentenceGold.Act> told = gold.acts().stream().filter(act -> tells(event, act)).toList();
    return gold.acts().isEmpty()
        || !told.isEmpty() && told.stream().noneMatch(act -> act.statuses().contains("asserted"));
  }

  private static boolean tells(Event event, SentenceGold.Act act) {
    return act.is(event.type(), states(event.actors()), states(event.recipients()));
  }

  private static String status(Event event) {
    return event.factuality().label();
  }

  private static Set<String> states(List<Actor> actors) {
    Set<String> states = new TreeSet<>();
    actors.forEach(actor -> actor.state().ifPresent(states::add));
    return states;
  }

  private static String told(Event event) {
    return event.type()
        + event.mode().map(mode -> " " + mode).orElse("")
        + " "
        + states(event.actors())
        + "->"
        + states(event.recipients())
        + " "
        + status(event)
        + " by "
        + event.rule();
  }
}
