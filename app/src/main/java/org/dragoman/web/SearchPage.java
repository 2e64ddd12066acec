package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.FoundSentence;
import org.dragoman.search.Field;
import org.dragoman.search.Hit;
import org.dragoman.search.Order;
import org.dragoman.search.Query;
import org.dragoman.search.Request;
import org.dragoman.search.Results;
import org.dragoman.store.ArchiveException;

/** {@code /search?q=}: sentences with the words, actors and acts marked, and facets beside them. */
public final class SearchPage implements Part {

  /** A sentence with its marks. */
  public record Line(FoundSentence found, List<Marked.Run> runs) {}

  /** A value of a facet and the query that it leads to. */
  public record Choice(String label, long count, String query, boolean chosen) {}

  /** A facet. */
  public record Facet(String key, List<Choice> choices) {}

  /** The page. */
  public record Found(
      long total,
      List<Line> lines,
      Optional<String> next,
      List<Facet> facets,
      String order,
      List<String> saved) {}

  /** What a query found. */
  private record Sought(Results results, List<FoundSentence> sentences) {}

  private static final int SIZE = 25;
  private static final int VALUES = 8;

  private final ReadingRoom room;

  SearchPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::show);
    routes.get(
        "/search/help",
        ctx -> {
          Frame frame = Frame.of(ctx);
          Paper.show(ctx, frame, "help", Field.values());
        });
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    List<String> saved = SavedQueries.of(ctx);
    if (frame.flaw().isPresent()) {
      ctx.status(400);
      Found none = new Found(0, List.of(), Optional.empty(), List.of(), "relevance", saved);
      Paper.show(ctx, frame, "search", none);
      return;
    }
    Order order = order(frame.parameter("order").orElse("relevance"));
    Sought sought = room.once(frame.matter(), Sought.class, () -> read(frame, order));
    List<FoundSentence> sentences = sought.sentences();
    Results results = sought.results();
    List<Line> lines = sentences.stream().map(s -> new Line(s, runs(s))).toList();
    Found found =
        new Found(
            results.total(),
            lines,
            results.next(),
            facets(frame, results),
            order.name().toLowerCase(Locale.ROOT),
            saved);
    Paper.show(ctx, frame, "search", found, () -> rows(sentences));
  }

  private Sought read(Frame frame, Order order) throws ArchiveException {
    Request request = new Request(order, SIZE, frame.parameter("cursor"), true);
    Results results = room.searcher().search(frame.query(), request);
    return new Sought(
        results, room.store().read(connection -> FoundSentence.of(connection, results.hits())));
  }

  private static Order order(String name) {
    return switch (name) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> Order.RELEVANCE;
    };
  }

  private static List<Marked.Run> runs(FoundSentence found) {
    List<Marked.Mark> marks = new ArrayList<>();
    Hit hit = found.hit();
    hit.words().forEach(m -> marks.add(Marked.Mark.of(m.start(), m.end(), "hit")));
    for (int i = 0; i < hit.actors().size(); i++) {
      Hit.NamedActor actor = hit.actors().get(i);
      marks.add(
          new Marked.Mark(
              actor.mark().start(),
              actor.mark().end(),
              "actor",
              Optional.of(Show.actor(found.actors().get(i))),
              found.actors().get(i)));
    }
    for (int i = 0; i < hit.reports().size(); i++) {
      String event = found.events().get(i);
      hit.reports()
          .get(i)
          .trigger()
          .ifPresent(
              m ->
                  marks.add(
                      new Marked.Mark(
                          m.start(),
                          m.end(),
                          "trigger",
                          Optional.of(event).filter(e -> !e.isEmpty()).map(Show::event),
                          "")));
    }
    return Marked.runs(hit.text(), marks);
  }

  private static List<Facet> facets(Frame frame, Results results) {
    List<Facet> facets = new ArrayList<>();
    Words words = frame.words();
    facet(facets, frame, "type", Field.EVENT, results.facets().types(), c -> words.code("type", c));
    facet(facets, frame, "state", Field.ACTOR, results.facets().states(), words::state);
    facet(facets, frame, "language", Field.LANG, results.facets().languages(), words::languageName);
    facet(facets, frame, "source", Field.SOURCE, results.facets().sources(), s -> s);
    facet(
        facets,
        frame,
        "factuality",
        Field.FACTUALITY,
        results.facets().factualities(),
        c -> words.code("factuality", c));
    facet(facets, frame, "year", Field.DATE, results.facets().years(), y -> y);
    return facets;
  }

  private static void facet(
      List<Facet> facets,
      Frame frame,
      String key,
      Field field,
      Map<String, Long> counts,
      java.util.function.UnaryOperator<String> label) {
    List<Choice> choices = new ArrayList<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      if (choices.size() >= (key.equals("year") ? 12 : VALUES)) {
        break;
      }
      Query narrowed = frame.query().narrowed(field, count.getKey());
      choices.add(
          new Choice(
              label.apply(count.getKey()),
              count.getValue(),
              narrowed.written(),
              narrowed.canonical().equals(frame.query().canonical())));
    }
    if (!choices.isEmpty()) {
      facets.add(new Facet(key, choices));
    }
  }

  private static List<Map<String, Object>> rows(List<FoundSentence> sentences) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FoundSentence found : sentences) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("article", found.article().id());
      row.put("title", found.article().title().orElse(null));
      row.put("source", found.article().source().orElse(null));
      row.put("published", found.article().published().orElse(null));
      row.put("language", found.hit().language());
      row.put("line", found.hit().line());
      row.put("start", found.hit().start());
      row.put("end", found.hit().end());
      row.put("sentence", found.hit().text());
      row.put("events", found.events());
      row.put("actors", found.actors());
      rows.add(row);
    }
    return rows;
  }
}
