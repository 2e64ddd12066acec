package org.dragoman.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * held against the annotation.
 *
 * <p>An event is right when its type is accepted and each side shares a state with the annotation;
 * factuality is counted over the acts that were found.
 */
public final class SentenceTask {

  private final Dragoman dragoman = Dragoman.create();
  private final Path folder;

  /**
   * @param folder holds files such as {@code es-tuning.txt}
   */
  public SentenceTask(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found in a file of sentences.
   *
   * @param sentences how many there are
   * @param unread in how many the language was not recognised
   * @param acts required acts
   * @param found required acts that an event tells
   * @param events events coded
   * @param right events that tell an act
   * @param sure found acts with the right factuality
   * @param asserted events coded as facts
   * @param notFacts facts coded where the sentence says planned, possible, conditional or denied
   * @param fromNothing facts coded in sentences without any act
   * @param notes each miss and each false alarm
   */
  public record Score(
      int sentences,
      int unread,
      int acts,
      int found,
      int events,
      int right,
      int sure,
      int asserted,
      int notFacts,
      int fromNothing,
      List<String> notes) {

    public Score {
      notes = List.copyOf(notes);
    }

    /** The part of the events that is right. */
    public double precision() {
      return share(right, events);
    }

    /** The part of the required acts that is found. */
    public double recall() {
      return share(found, acts);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** The part of the found acts whose factuality is right. */
    public double factuality() {
      return share(sure, found);
    }

    /** The part of the asserted events that is no fact. */
    public double falseFacts() {
      return share(notFacts + fromNothing, asserted);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "F1 %.3f  precision %.3f (%d of %d)  recall %.3f (%d of %d)  factuality %.3f  false facts"
              + " %.3f (%d not a fact, %d from nothing, of %d)  sentences %d, not read %d",
          f1(),
          precision(),
          right,
          events,
          recall(),
          found,
          acts,
          factuality(),
          falseFacts(),
          notFacts,
          fromNothing,
          asserted,
          sentences,
          unread);
    }
  }

  /**
   * @param arguments the folder of the sentences; then languages or parts ({@code es}, {@code
   *     tuning}, {@code es-tuning}), all if none; {@code --misses} to print each miss and false
   *     alarm
   */
  public static void main(String[] arguments) throws IOException {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    boolean show = wanted.remove("--misses");
    SentenceTask task = new SentenceTask(Path.of(wanted.remove(0)));
    for (String name : task.names()) {
      String[] parts = name.split("-");
      if (wanted.stream().allMatch(w -> w.equals(name) || List.of(parts).contains(w))) {
        Score score = task.score(parts[0], parts[1]);
        System.out.println(name + "  " + score);
        if (show) {
          score.notes().forEach(System.out::println);
        }
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z]{2}-(tuning|closed)\\.txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads and scores the sentences of one language.
   *
   * @param language two letters
   * @param part tuning or closed
   */
  public Score score(String language, String part) throws IOException {
    List<SentenceGold> gold = SentenceGold.in(folder.resolve(language + "-" + part + ".txt"));
    Count count = new Count();
    for (SentenceGold sentence : gold) {
      List<Event> events = new ArrayList<>();
      try {
        byte[] bytes = (sentence.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
        for (Reading reading : dragoman.read(Source.of(new ByteArrayInputStream(bytes)).read())) {
          if (!reading.article().languageCode().equals(language)) {
            count.unread++;
          }
          events.addAll(reading.events());
        }
      } catch (UnreadLanguage | UnreadableSource unread) {
        count.unread++;
      }
      count.add(sentence, events);
    }
    return count.score(gold.size());
  }

  /** What is counted while the sentences go by. */
  private static final class Count {
    private final List<String> notes = new ArrayList<>();
    private int unread;
    private int acts;
    private int found;
    private int events;
    private int right;
    private int sure;
    private int asserted;
    private int notFacts;
    private int fromNothing;

    void add(SentenceGold gold, List<Event> coded) {
      int before = notes.size();
      Set<Event> matched = new HashSet<>();
      for (SentenceGold.Act act : gold.acts()) {
        List<Event> hits = coded.stream().filter(event -> tells(event, act)).toList();
        matched.addAll(hits);
        if (!act.optional()) {
          acts++;
          found += hits.isEmpty() ? 0 : 1;
          boolean status = hits.stream().anyMatch(event -> act.statuses().contains(status(event)));
          sure += status ? 1 : 0;
          if (hits.isEmpty()) {
            notes.add("  missed " + act.types() + " " + act.actors() + "->" + act.recipients());
          } else if (!status) {
            notes.add(
                "  factuality "
                    + hits.stream().map(Count::status).toList()
                    + ", wanted "
                    + act.statuses());
          }
        }
      }
      for (Event event : coded) {
        events++;
        right += matched.contains(event) ? 1 : 0;
        if (!matched.contains(event)) {
          notes.add("  false alarm " + told(event));
        }
        if (status(event).equals("asserted")) {
          asserted++;
          List<SentenceGold.Act> told =
              gold.acts().stream().filter(act -> tells(event, act)).toList();
          if (gold.acts().isEmpty()) {
            fromNothing++;
          } else if (!told.isEmpty()
              && told.stream().noneMatch(act -> act.statuses().contains("asserted"))) {
            notFacts++;
          }
        }
      }
      if (notes.size() > before) {
        notes.add(before, gold.file() + ":" + gold.line() + " " + gold.sentence());
      }
    }

    Score score(int sentences) {
      return new Score(
          sentences,
          unread,
          acts,
          found,
          events,
          right,
          sure,
          asserted,
          notFacts,
          fromNothing,
          notes);
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
}
