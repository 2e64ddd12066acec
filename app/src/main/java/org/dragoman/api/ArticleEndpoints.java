package org.dragoman.api;

import static org.dragoman.api.Parameter.CURSOR;
import static org.dragoman.api.Parameter.LIMIT;
import static org.dragoman.api.Parameter.Q;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.ArchiveShapes;
import org.dragoman.archive.FoundSentence;
import org.dragoman.archive.ListedArticle;
import org.dragoman.archive.Page;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.StoryPage;
import org.dragoman.search.Facets;
import org.dragoman.search.Hit;
import org.dragoman.search.Order;
import org.dragoman.search.Request;
import org.dragoman.search.Results;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Articles;

/** Sentences, articles and stories. */
final class ArticleEndpoints {

  private final ReadingRoom room;

  ArticleEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/search",
                "search",
                "Sentences that the query finds, with the article each stands in",
                ArchiveShapes.SearchPage.class,
                Endpoint.Form.TABLE)
            .with(
                Q,
                Parameter.choice("order", "In which order", "relevance", "newest", "oldest"),
                Parameter.flag("facets", "Whether the whole result is counted as well"),
                LIMIT,
                CURSOR)
            .by(this::search),
        Endpoint.get(
                "/api/v1/articles",
                "listArticles",
                "Articles with a sentence that the query finds, by the day of publication",
                ArchiveShapes.ListedArticle.class,
                Endpoint.Form.PAGE)
            .with(Q, LIMIT, CURSOR)
            .by(this::articles),
        Endpoint.get(
                "/api/v1/articles/{id}",
                "getArticle",
                "An article and what was read in it",
                ArchiveShapes.Article.class,
                Endpoint.Form.OBJECT)
            .with(Parameter.path("id", "Id of an article; write # as %23", ""))
            .by(this::article),
        Endpoint.get(
                "/api/v1/stories",
                "listStories",
                "Stories with an article that the query finds, the largest first",
                ArchiveShapes.Story.class,
                Endpoint.Form.PAGE)
            .with(Q, LIMIT, CURSOR)
            .by(this::stories),
        Endpoint.get(
                "/api/v1/stories/{id}",
                "getStory",
                "A story: its articles, its events, their contradictions",
                ArchiveShapes.StoryPage.class,
                Endpoint.Form.OBJECT)
            .with(Parameter.path("id", "Id of a story", ""))
            .by(this::story));
  }

  private Outcome search(Asked asked) throws ArchiveException, Fault {
    Page.Wish wish = asked.wish();
    Order order =
        switch (asked.given("order")) {
          case "newest" -> Order.NEWEST;
          case "oldest" -> Order.OLDEST;
          default -> Order.RELEVANCE;
        };
    boolean facets = asked.flag("facets");
    Request request = new Request(order, wish.size(), wish.cursor(), facets);
    Results results = room.searcher().search(asked.query(), request);
    List<Map<String, Object>> items =
        room.store().read(connection -> FoundSentence.of(connection, results.hits())).stream()
            .map(ArticleEndpoints::hit)
            .toList();
    Outcome page = Outcome.page(results.total(), results.next(), items);
    Map<String, Object> json = new LinkedHashMap<>();
    ((Map<?, ?>) page.json()).forEach((key, value) -> json.put((String) key, value));
    json.put("facets", facets ? facets(results.facets()) : null);
    return new Outcome(200, json, items, results.next());
  }

  private static Map<String, Object> facets(Facets facets) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("types", facets.types());
    json.put("factualities", facets.factualities());
    json.put("languages", facets.languages());
    json.put("sources", facets.sources());
    json.put("states", facets.states());
    json.put("years", facets.years());
    return json;
  }

  private static Map<String, Object> hit(FoundSentence found) {
    Hit hit = found.hit();
    ListedArticle article = found.article();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("article", article.id());
    json.put("path", article.path());
    json.put("url", article.url().orElse(null));
    json.put("title", article.title().orElse(null));
    json.put("source", article.source().orElse(null));
    json.put("language", hit.language());
    json.put("published", article.published().orElse(null));
    json.put("day", hit.day().map(Object::toString).orElse(null));
    json.put("line", hit.line());
    json.put("start", hit.start());
    json.put("end", hit.end());
    json.put("text", hit.text());
    json.put("words", hit.words().stream().map(ArticleEndpoints::piece).toList());
    List<Map<String, Object>> reports = new ArrayList<>();
    for (int i = 0; i < hit.reports().size(); i++) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("number", hit.reports().get(i).reportNo());
      report.put(
          "trigger", hit.reports().get(i).trigger().map(ArticleEndpoints::piece).orElse(null));
      report.put("event", found.events().get(i));
      reports.add(report);
    }
    json.put("reports", reports);
    List<Map<String, Object>> actors = new ArrayList<>();
    for (int i = 0; i < hit.actors().size(); i++) {
      Map<String, Object> actor = new LinkedHashMap<>();
      actor.put("id", found.actors().get(i));
      actor.putAll(piece(hit.actors().get(i).mark()));
      actors.add(actor);
    }
    json.put("actors", actors);
    return json;
  }

  private static Map<String, Object> piece(Hit.Mark mark) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", mark.start());
    json.put("end", mark.end());
    return json;
  }

  private Outcome articles(Asked asked) throws ArchiveException, Fault {
    return Outcome.page(room.catalogue().articles(asked.query(), asked.wish()), PageJson::of);
  }

  private Outcome article(Asked asked) throws ArchiveException, Fault {
    String id = asked.given("id");
    Optional<Articles.Entry> entry = room.store().read(c -> Articles.byId(c, id));
    Optional<ListedArticle> listed = room.store().read(c -> ListedArticle.withId(c, id));
    if (entry.isEmpty() || listed.isEmpty()) {
      throw Fault.missing("there is no article '" + id + "'; /api/v1/articles lists them");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("article", PageJson.of(listed.get()));
    json.put("reading", new RawValue(entry.get().article().json()));
    return Outcome.of(json);
  }

  private Outcome stories(Asked asked) throws ArchiveException, Fault {
    return Outcome.page(room.catalogue().stories(asked.query(), asked.wish()), PageJson::of);
  }

  private Outcome story(Asked asked) throws ArchiveException, Fault {
    String id = asked.given("id");
    StoryPage page =
        room.store()
            .read(connection -> StoryPage.of(connection, id))
            .orElseThrow(
                () -> Fault.missing("there is no story '" + id + "'; /api/v1/stories lists them"));
    return Outcome.of(PageJson.of(page));
  }
}
