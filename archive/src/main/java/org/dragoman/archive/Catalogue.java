package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.dragoman.derived.EventRows;
import org.dragoman.derived.ReportRows;
import org.dragoman.derived.Wanted;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Order;
import org.dragoman.search.Query;
import org.dragoman.search.Request;
import org.dragoman.search.Results;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/** The archive's lists, page by page, each in an order that does not change while it grows. */
public final class Catalogue {

  private static final Keyset.Key FIRST_DAY =
      new Keyset.Key("coalesce(e.date_from, DATE '9999-12-31')", "DATE");
  private static final Keyset.Key LAST_DAY =
      new Keyset.Key("coalesce(e.date_to, DATE '9999-12-31')", "DATE");
  private static final Keyset.Key LATEST =
      new Keyset.Key("-coalesce(epoch(e.date_to), -1e15)::BIGINT", "BIGINT");
  private static final Keyset.Key EVENT = new Keyset.Key("e.event", "VARCHAR");
  private static final Keyset.Key PUBLISHED =
      new Keyset.Key("coalesce(a.published_to, DATE '9999-12-31')", "DATE");
  private static final Keyset.Key ARTICLE = new Keyset.Key("a.article_no", "BIGINT");

  private static final String NUMBERED = " IN (SELECT no FROM wanted_numbers)";

  private final Store store;
  private final SentenceSearcher searcher;

  public Catalogue(Store store, SentenceSearcher searcher) {
    this.store = store;
    this.searcher = searcher;
  }

  /**
   * Events that have a report the query holds for.
   *
   * @param newest latest day first; else earliest first; those without a day last
   */
  public Page<EventRecord> events(Query query, boolean newest, Page.Wish wish)
      throws ArchiveException {
    Optional<long[]> reports = narrow(query, true);
    Keyset list =
        new Keyset(
            "e.event",
            "events e",
            reports.isEmpty()
                ? "true"
                : "e.event IN (SELECT event FROM event_reports WHERE report_no" + NUMBERED + ")",
            newest ? List.of(LATEST, EVENT) : List.of(FIRST_DAY, LAST_DAY, EVENT));
    return store.read(
        connection -> {
          wanted(connection, reports);
          Page<String> ids =
              list.page(connection, query.canonical(), wish, row -> row.getString(1));
          Map<String, EventRecord> events = new HashMap<>();
          EventRows.of(connection, ids.items()).forEach(event -> events.put(event.id(), event));
          return new Page<>(
              ids.total(), ids.items().stream().map(events::get).toList(), ids.next());
        });
  }

  /** Reports the query holds for, in the order in which they came into the archive. */
  public Page<ListedReport> reports(Query query, Page.Wish wish) throws ArchiveException {
    Optional<long[]> reports = narrow(query, true);
    Keyset list =
        new Keyset(
            "x.report_no, x.event",
            "event_reports x",
            reports.isEmpty() ? "true" : "x.report_no" + NUMBERED,
            List.of(new Keyset.Key("x.report_no", "BIGINT")));
    return store.read(
        connection -> {
          wanted(connection, reports);
          Map<Long, String> events = new HashMap<>();
          Page<Long> numbers =
              list.page(
                  connection,
                  query.canonical(),
                  wish,
                  row -> {
                    events.put(row.getLong(1), row.getString(2));
                    return row.getLong(1);
                  });
          List<ListedReport> rows = new ArrayList<>();
          String some =
              numbers.items().stream().map(String::valueOf).collect(Collectors.joining(", "));
          if (!some.isEmpty()) {
            ReportRows.of(connection, some)
                .forEach(
                    n ->
                        rows.add(
                            new ListedReport(
                                events.get(n.number()),
                                new EventRecord.NumberedReport(
                                    n.number(), n.report(), n.path(), n.url(), n.title()))));
          }
          return new Page<>(
              numbers.total(), rows.subList(0, Math.min(rows.size(), wish.size())), numbers.next());
        });
  }

  /** Current articles with a sentence the query finds, by the day of publication. */
  public Page<ListedArticle> articles(Query query, Page.Wish wish) throws ArchiveException {
    Optional<long[]> numbers = narrow(query, false);
    Keyset list =
        new Keyset(
            ListedArticle.COLUMNS,
            ListedArticle.FROM,
            "a.current" + (numbers.isEmpty() ? "" : " AND a.article_no" + NUMBERED),
            List.of(PUBLISHED, ARTICLE));
    return store.read(
        connection -> {
          wanted(connection, numbers);
          return list.page(connection, query.canonical(), wish, ListedArticle::of);
        });
  }

  /** Stories with an article that has a sentence the query finds; the largest first. */
  public Page<StoryPage.Summary> stories(Query query, Page.Wish wish) throws ArchiveException {
    Optional<long[]> numbers = narrow(query, false);
    Keyset list =
        new Keyset(
            "s.*",
            "stories s",
            numbers.isEmpty()
                ? "true"
                : "s.story IN (SELECT story FROM story_articles WHERE article_no" + NUMBERED + ")",
            List.of(new Keyset.Key("-s.articles", "BIGINT"), new Keyset.Key("s.story", "VARCHAR")));
    return store.read(
        connection -> {
          wanted(connection, numbers);
          return list.page(connection, query.canonical(), wish, StoryPage::summary);
        });
  }

  /**
   * Actors, those of most articles first.
   *
   * @param name whom somebody may mean: {@link FoundActor#named}; all when empty
   * @param kind person, state, organization or group; any when empty
   */
  public Page<FoundActor> actors(
      Optional<String> name, Optional<String> kind, Optional<String> state, Page.Wish wish)
      throws ArchiveException {
    return store.read(
        connection -> {
          List<Object> values = new ArrayList<>();
          StringBuilder where = new StringBuilder("true");
          if (name.isPresent()) {
            where.append(" AND c.actor IN (SELECT unnest(?))");
            values.add(
                FoundActor.named(connection, name.get()).stream().map(FoundActor::id).toList());
          }
          kind.ifPresent(
              k -> {
                where.append(" AND c.kind = ?");
                values.add(k);
              });
          state.ifPresent(
              s -> {
                where.append(" AND c.state = ?");
                values.add(s);
              });
          Keyset list =
              new Keyset(
                  "c.*",
                  "actors c",
                  where.toString(),
                  List.of(
                      new Keyset.Key("-c.articles", "BIGINT"),
                      new Keyset.Key("c.actor", "VARCHAR")));
          String about = name + " " + kind + " " + state;
          return list.page(connection, about, wish, FoundActor::of, values.toArray());
        });
  }

  /**
   * Quotes, by the day of publication.
   *
   * @param by ids of the actors who speak; anybody when empty
   * @param about ids of the actors who are mentioned in the words; anybody when empty
   * @param query the words stand in a sentence that it finds
   */
  public Page<QuoteRow> quotes(
      Optional<List<String>> by, Optional<List<String>> about, Query query, Page.Wish wish)
      throws ArchiveException {
    Optional<List<long[]>> spans = spans(query);
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("a.current");
    by.ifPresent(
        actors -> {
          where.append(" AND l.actor IN (SELECT unnest(?))");
          values.add(actors);
        });
    about.ifPresent(
        actors -> {
          where.append(
              " AND EXISTS (SELECT 1 FROM mentions m JOIN actor_links k USING (local_id) WHERE"
                  + " m.article_no = q.article_no AND m.start_at >= q.start_at AND m.end_at <="
                  + " q.end_at AND k.actor IN (SELECT unnest(?)))");
          values.add(actors);
        });
    if (spans.isPresent()) {
      where.append(
          " AND EXISTS (SELECT 1 FROM wanted_spans w WHERE w.article_no = q.article_no AND"
              + " w.start_at < q.end_at AND q.start_at < w.end_at)");
    }
    Keyset list =
        new Keyset(
            QuoteRow.COLUMNS,
            QuoteRow.FROM,
            where.toString(),
            List.of(
                PUBLISHED,
                ARTICLE,
                new Keyset.Key("q.start_at", "INTEGER"),
                new Keyset.Key("q.quote", "VARCHAR")));
    return store.read(
        connection -> {
          if (spans.isPresent()) {
            Wanted.spans(connection, spans.get());
          }
          String what = by + " " + about + " " + query.canonical();
          return list.page(connection, what, wish, QuoteRow::of, values.toArray());
        });
  }

  /** Where the sentences stand that the query finds; empty when it asks for nothing. */
  private Optional<List<long[]>> spans(Query query) throws ArchiveException {
    if (query.canonical().equals(Query.everything().canonical())) {
      return Optional.empty();
    }
    List<long[]> spans = new ArrayList<>();
    Request request = Request.first(Page.LARGEST).by(Order.OLDEST);
    Optional<String> cursor = Optional.empty();
    do {
      Results page = searcher.search(query, cursor.map(request::after).orElse(request));
      page.hits().forEach(h -> spans.add(new long[] {h.articleNo(), h.start(), h.end()}));
      cursor = page.next();
    } while (cursor.isPresent());
    return Optional.of(spans);
  }

  /** The numbers of reports or articles that the query finds; empty when it asks for nothing. */
  private Optional<long[]> narrow(Query query, boolean reports) throws ArchiveException {
    if (query.canonical().equals(Query.everything().canonical())) {
      return Optional.empty();
    }
    LongStream found = reports ? searcher.reports(query) : searcher.articles(query);
    return Optional.of(found.toArray());
  }

  private static void wanted(Connection connection, Optional<long[]> numbers) throws SQLException {
    if (numbers.isPresent()) {
      Wanted.numbers(connection, LongStream.of(numbers.get()));
    }
  }
}
