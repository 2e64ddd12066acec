package org.dragoman.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.EventRecord;
import org.dragoman.record.QuoteRecord;
import org.dragoman.record.SentenceRecord;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/** The lines of an article's page with what was found in them as marks. */
public final class Lines {

  /**
   * A line.
   *
   * @param number counted from 1
   * @param furniture kind of page furniture that it is; empty where it is the article's
   * @param headline whether it is the headline
   * @param other whether it is neither the article's nor furniture: of another article of the page
   */
  public record Line(
      int number, String furniture, boolean headline, boolean other, List<Marked.Run> runs) {}

  private record Furniture(int line, String kind) {}

  private final ArticleRecord article;
  private final List<Marked.Mark> marks = new ArrayList<>();
  private final List<Furniture> furniture = new ArrayList<>();

  Lines(ArticleRecord article, JsonNode json, List<EventRecord> events) {
    this.article = article;
    for (ActorRecord actor : article.actors()) {
      for (ActorRecord.MentionRecord m : actor.mentions()) {
        add(m.start(), m.end(), "actor " + m.kind(), Show.actor(actor.id()), actor.name());
      }
    }
    for (QuoteRecord quote : article.quotes()) {
      add(quote.start(), quote.end(), "quote", null, "");
    }
    for (JsonNode event : json.path("events")) {
      for (JsonNode e : event.path("evidence")) {
        trigger(event, e, events);
      }
      for (JsonNode e : event.path("date").path("evidence")) {
        add(e.path("start").asInt(), e.path("end").asInt(), "time", null, date(event));
      }
    }
    JsonNode published = json.path("document").path("published");
    for (JsonNode e : published.path("evidence")) {
      if (e.path("start").isInt()) {
        add(e.path("start").asInt(), e.path("end").asInt(), "time", null, e.path("says").asText());
      }
    }
    for (JsonNode piece : json.path("document").path("furniture")) {
      furniture.add(new Furniture(piece.path("line").asInt(), piece.path("kind").asText()));
    }
  }

  private static String date(JsonNode event) {
    return event.path("date").path("value").asText("");
  }

  private void add(int start, int end, String kind, String link, String note) {
    marks.add(new Marked.Mark(start, end, kind, Optional.ofNullable(link), note));
  }

  private void trigger(JsonNode event, JsonNode evidence, List<EventRecord> events) {
    String text = evidence.path("text").asText();
    String trigger = evidence.path("trigger").asText();
    int at = text.indexOf(trigger);
    int start = evidence.path("start").asInt();
    String link = null;
    for (EventRecord known : events) {
      for (EventRecord.NumberedReport report : known.reports()) {
        if (report.report().id().equals(event.path("id").asText())) {
          link = Show.event(known.id());
        }
      }
    }
    if (at >= 0 && !trigger.isEmpty()) {
      int from = start + text.codePointCount(0, at);
      int to = from + trigger.codePointCount(0, trigger.length());
      add(from, to, "trigger", link, event.path("type").asText());
    }
    add(start, evidence.path("end").asInt(), "event", null, "");
  }

  /** Every line of the page, furniture too. */
  List<Line> ofSource(Text text) {
    List<Line> lines = new ArrayList<>();
    String title = article.title().orElse("");
    boolean titled = false;
    for (int number = 1; number <= text.lineCount(); number++) {
      Span span = text.line(number);
      String words = text.slice(span);
      if (words.isBlank()) {
        continue;
      }
      int start = text.codePoint(span.start());
      int end = text.codePoint(span.end());
      int at = number;
      String kind =
          furniture.stream()
              .filter(f -> f.line() == at)
              .map(Furniture::kind)
              .findFirst()
              .orElse("");
      boolean own = article.sentences().stream().anyMatch(s -> s.start() < end && start < s.end());
      boolean headline = !titled && kind.isEmpty() && own && words.strip().equals(title.strip());
      titled |= headline;
      lines.add(new Line(number, kind, headline, !own && kind.isEmpty(), runs(words, start, end)));
    }
    return lines;
  }

  /** The sentences alone, where the page was not kept. */
  List<Line> ofSentences() {
    List<Line> lines = new ArrayList<>();
    for (SentenceRecord sentence : article.sentences()) {
      String text = sentence.text();
      lines.add(
          new Line(
              sentence.line(), "", false, false, runs(text, sentence.start(), sentence.end())));
    }
    return lines;
  }

  private List<Marked.Run> runs(String text, int start, int end) {
    List<Marked.Mark> here = new ArrayList<>();
    for (Marked.Mark mark : marks) {
      if (mark.start() < end && start < mark.end()) {
        here.add(
            new Marked.Mark(
                mark.start() - start, mark.end() - start, mark.kind(), mark.link(), mark.note()));
      }
    }
    return Marked.runs(text, here);
  }

  /** Where a word stands in an explanation. */
  static List<Marked.Mark> places(String text, String word) {
    List<Marked.Mark> places = new ArrayList<>();
    if (word.length() < 2) {
      return places;
    }
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      int start = text.codePointCount(0, at);
      places.add(Marked.Mark.of(start, start + word.codePointCount(0, word.length()), "hit"));
    }
    return places;
  }
}
