package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.EventTime;
import org.dragoman.time.PartialDate;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.TimeExpressions;
import org.dragoman.time.When;

/**
 * The days of acts, on the timelines of SemEval 2015, task 4 (Minard and others): of all mentions
 * whose timeline gives a day, how many get that day. An act that nothing dates is taken to be of
 * the day of publication, which the task gives.
 */
final class TimelineTask implements GoldTask {

  private static final String RIGHT = "day of the act right";
  private static final String FLOOR = "day of publication is right";

  private record Mention(int sentence, String event, String date) {}

  private final Syntax syntax = Syntax.load(Language.EN);

  @Override
  public String name() {
    return PublicGold.PREFIX + "timelines";
  }

  @Override
  public String file() {
    return "timeline-rows-en.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    Map<String, List<Mention>> mentions = mentions(gold);
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve("timeline-docs-en.jsonl.gz"))) {
      List<Mention> own = mentions.getOrDefault(row.get("id").asText(), List.of());
      if (!own.isEmpty()) {
        pieces.add(document(row, own, misses));
      }
    }
    return Figures.of(name(), "en", pieces);
  }

  /** The dated mentions of each document, as often as they stand in a timeline. */
  private Map<String, List<Mention>> mentions(Path gold) throws IOException {
    Map<String, List<Mention>> mentions = new HashMap<>();
    for (JsonNode timeline : GoldLines.read(gold.resolve(file()))) {
      for (JsonNode row : timeline.get("rows")) {
        String date = row.get("date").asText();
        for (JsonNode m : row.get("mentions")) {
          boolean day = PartialDate.parse(date).filter(PartialDate::isDay).isPresent();
          Mention mention = new Mention(m.get("sid").asInt(), m.get("event").asText(), date);
          List<Mention> own =
              mentions.computeIfAbsent(m.get("doc").asText(), d -> new ArrayList<>());
          if (day) {
            own.add(mention);
          }
        }
      }
    }
    return mentions;
  }

  private Counts document(JsonNode row, List<Mention> mentions, List<String> misses) {
    LocalDate published = day(row.get("dct").asText());
    Map<Integer, List<Mention>> bySentence = new TreeMap<>();
    mentions.forEach(m -> bySentence.computeIfAbsent(m.sentence, s -> new ArrayList<>()).add(m));
    EventTime time = new EventTime(Language.EN, Optional.of(PartialDate.day(published)));
    Counts counts = new Counts();
    for (JsonNode sentence : row.get("sentences")) {
      int sid = sentence.get("sid").asInt();
      String text = plain(sentence.get("text").asText());
      List<Sentence> trees = syntax.parse(text, new Span(0, text.length()));
      for (Mention mention : bySentence.getOrDefault(sid, List.of())) {
        When when = when(time, text, trees, mention.event);
        LocalDate day = day(when, published);
        boolean right = day.toString().equals(mention.date);
        counts.add(RIGHT, right);
        counts.add(FLOOR, published.toString().equals(mention.date));
        if (!right) {
          misses.add(
              name()
                  + " "
                  + row.get("id").asText()
                  + ":"
                  + sid
                  + " "
                  + mention.event
                  + ": "
                  + mention.date
                  + ", found "
                  + when.value().map(PartialDate::value).orElse("none")
                  + " ("
                  + when.basis()
                  + ", published "
                  + published
                  + "): "
                  + text);
        }
      }
      for (Sentence tree : trees) {
        if (sid > 1 && tree.root() >= 0) {
          time.tell(time.of(tree, tree.root(), TimeExpressions.find(text, tree, Language.EN)));
        }
      }
      if (sid <= 1) {
        time.newBlock();
      }
    }
    return counts;
  }

  private When when(EventTime time, String text, List<Sentence> trees, String event) {
    String head = event.contains(" ") ? event.substring(0, event.indexOf(' ')) : event;
    for (Sentence tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        if (tree.form(i).equals(head)) {
          List<TimeExpression> expressions = TimeExpressions.find(text, tree, Language.EN);
          return time.orPublication(time.of(tree, i, expressions));
        }
      }
    }
    return new When(Optional.empty(), List.of(), When.Basis.NONE, When.Time.CURRENT);
  }

  /** The day of publication: 2009-02-03, in one document written 03-02-2009. */
  private static LocalDate day(String dct) {
    return dct.charAt(2) == '-'
        ? LocalDate.parse(dct.substring(6) + dct.substring(2, 6) + dct.substring(0, 2))
        : LocalDate.parse(dct);
  }

  private static LocalDate day(When when, LocalDate published) {
    return when.value().filter(PartialDate::isDay).map(PartialDate::first).orElse(published);
  }

  /** Undoes what the task's tokenisation did to the words: "Dec. 1 , 2008" as a paper prints it. */
  static String plain(String text) {
    return text.replace(" ,", ",")
        .replace(" .", ".")
        .replace(" 's", "'s")
        .replace(" n't", "n't")
        .replace("`` ", "\"")
        .replace(" ''", "\"")
        .replace("( ", "(")
        .replace(" )", ")")
        .replace(" %", "%")
        .replace("$ ", "$");
  }

  /** {@code TimelineTask GOLD}: prints the figures, and what is missed with a second word. */
  public static void main(String[] arguments) throws IOException {
    GoldTask.print(new TimelineTask(), arguments);
  }
}
