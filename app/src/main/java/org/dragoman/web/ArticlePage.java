package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.UnreadLanguage;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.ListedArticle;
import org.dragoman.derived.EventRows;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Articles;
import org.dragoman.store.Documents;

/**
 * {@code /article/{id}}: the article as it stood in its page, with what was found in it in layers,
 * and on demand every decision on a line.
 */
public final class ArticlePage implements Part {

  /** A piece of evidence for the day of publication, or a date that is not it. */
  public record Dating(String what, String text, String why) {}

  /** Why a line was read as it was: the explanation's lines, those with the word marked. */
  public record Why(int line, String word, List<Marked.Run> runs) {}

  /** The page. */
  public record Read(
      ListedArticle article,
      ArticleRecord record,
      List<Lines.Line> lines,
      boolean whole,
      List<Dating> evidence,
      List<Dating> rejected,
      double probability,
      List<EventRecord> events,
      Optional<String> source,
      Optional<String> dateline,
      Optional<Why> why) {

    Read with(Optional<Why> explained) {
      return new Read(
          article,
          record,
          lines,
          whole,
          evidence,
          rejected,
          probability,
          events,
          source,
          dateline,
          explained);
    }
  }

  private static final int LONG = 60_000; // characters of a page that is not remembered

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ReadingRoom room;

  ArticlePage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/article/{id}", this::show);
    routes.get("/article/{id}/why", this::why);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String id = ctx.pathParam("id");
    ListedArticle listed =
        room.store()
            .read(connection -> ListedArticle.withId(connection, id))
            .orElseThrow(() -> new NoSuchElementException(frame.say("article.none", id)));
    Read page = room.once("article " + id, Read.class, ArticlePage::isShort, () -> read(listed));
    if (page.whole() && frame.parameter("line").isPresent()) {
      page = page.with(document(listed).flatMap(document -> explained(document, frame)));
    }
    List<EventRecord> events = page.events();
    Paper.show(ctx, frame, "article", page, () -> Show.rows(events));
  }

  private static boolean isShort(Read page) {
    return page.source().map(String::length).orElse(0) < LONG;
  }

  private Read read(ListedArticle listed) throws ArchiveException {
    ArticleRecord record = record(listed);
    Optional<Document> document = document(listed);
    JsonNode json = json(record);
    List<EventRecord> events =
        room.store().read(connection -> EventRows.where(connection, inArticle(listed.number())));
    boolean whole = document.isPresent();
    Lines lines = new Lines(record, json, events);
    JsonNode published = json.path("document").path("published");
    return new Read(
        listed,
        record,
        whole ? lines.ofSource(document.get().text()) : lines.ofSentences(),
        whole,
        dating(published.path("evidence"), "kind", "says"),
        dating(published.path("rejected"), "value", "why"),
        published.path("probability").asDouble(),
        events,
        document.map(d -> d.text().string()),
        Optional.ofNullable(json.path("document").path("dateline").path("text").textValue()),
        Optional.empty());
  }

  private void why(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String id = ctx.pathParam("id");
    ListedArticle listed =
        room.store()
            .read(connection -> ListedArticle.withId(connection, id))
            .orElseThrow(() -> new NoSuchElementException(frame.say("article.none", id)));
    Optional<Why> why = document(listed).flatMap(document -> explained(document, frame));
    if (why.isEmpty()) {
      throw new NoSuchElementException(frame.say("article.no-line"));
    }
    Paper.show(ctx, frame, "why", why.get());
  }

  private Optional<Why> explained(Document document, Frame frame) {
    String asked = frame.parameter("line").orElse("");
    String word = frame.parameter("word").orElse("");
    if (!asked.matches("\\d{1,7}")) {
      return Optional.empty();
    }
    int line = Integer.parseInt(asked);
    if (line < 1 || line > document.text().lineCount()) {
      return Optional.empty();
    }
    try {
      String text = room.dragoman().explain(document, line);
      return Optional.of(new Why(line, word, Marked.runs(text, Lines.places(text, word))));
    } catch (UnreadLanguage e) {
      return Optional.empty();
    }
  }

  private static String inArticle(long number) {
    return "e.event IN (SELECT event FROM event_reports WHERE report_no BETWEEN "
        + number * 1000
        + " AND "
        + (number * 1000 + 999)
        + ")";
  }

  private Optional<Document> document(ListedArticle article) throws ArchiveException {
    ArticleRecord record = record(article);
    return room.store()
        .read(connection -> Documents.raw(connection, article.document()))
        .flatMap(raw -> KeptPage.of(article.path(), raw, record));
  }

  private ArticleRecord record(ListedArticle article) throws ArchiveException {
    return room.store()
        .read(connection -> Articles.byNumber(connection, article.number()))
        .orElseThrow()
        .article();
  }

  private static JsonNode json(ArticleRecord record) {
    try {
      return MAPPER.readTree(record.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(record.id(), e); // it was parsed from it
    }
  }

  private static List<Dating> dating(JsonNode list, String what, String why) {
    List<Dating> all = new java.util.ArrayList<>();
    for (JsonNode each : list) {
      all.add(
          new Dating(
              each.path(what).asText(), each.path("text").asText(), each.path(why).asText()));
    }
    return all;
  }
}
