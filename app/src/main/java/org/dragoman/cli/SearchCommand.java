package org.dragoman.cli;

import java.io.PrintWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.archive.Archive;
import org.dragoman.search.Hit;
import org.dragoman.search.Order;
import org.dragoman.search.QueryException;
import org.dragoman.search.Request;
import org.dragoman.search.Results;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman search}: sentences in their articles. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Finds sentences, with the article each stands in.",
    footer = {
      "",
      "Examples:",
      "  dragoman search 'grain corridor' --order newest",
      "  dragoman search 'said:\"red line\" speaker:Lavrov' --format jsonl"
    })
final class SearchCommand implements Callable<Integer> {

  private static final int PAGE = 500;
  private static final List<String> COLUMNS =
      List.of("published", "source", "language", "document", "line", "sentence");

  @Spec private CommandSpec spec;
  @Mixin private QueryOptions words;
  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "How many sentences at most (default 20 in a table, else all).")
  private Integer limit;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "${COMPLETION-CANDIDATES} (default relevance).")
  private Order order = Order.RELEVANCE;

  /** What of an article a hit shows. */
  private record Place(
      String article, String path, String title, String source, String published) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    long most = limit != null ? limit : listing.table() ? 20 : Long.MAX_VALUE;
    try (Archive opened = archive.read("search");
        SentenceSearcher searcher = opened.searcher();
        Listing rows = listing.listing(out, COLUMNS)) {
      long shown = 0;
      long total = 0;
      Optional<String> cursor = Optional.empty();
      do {
        Request request = Request.first((int) Math.min(PAGE, most - shown)).by(order);
        Results page = searcher.search(words.query(), cursor.map(request::after).orElse(request));
        total = page.total();
        cursor = page.next();
        Map<Long, Place> places = places(opened.store(), page.hits());
        for (Hit hit : page.hits()) {
          rows.add(row(hit, places.get(hit.articleNo())));
          shown++;
        }
      } while (cursor.isPresent() && shown < most && !out.checkError());
      if (listing.table()) {
        rows.close();
        out.println(
            Count.of(total, "sentence", "sentences")
                + (shown < total ? ", " + shown + " shown; more with --limit" : ""));
      }
      return 0;
    } catch (QueryException e) {
      complaints.query(e);
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private static Map<String, Object> row(Hit hit, Place place) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("article", place.article());
    row.put("document", place.path());
    row.put("title", place.title());
    row.put("source", place.source());
    row.put("published", place.published());
    row.put("language", hit.language());
    row.put("line", hit.line());
    row.put("start", hit.start());
    row.put("end", hit.end());
    row.put("sentence", hit.text());
    row.put(
        "words",
        hit.words().stream()
            .map(
                m ->
                    hit.text()
                        .substring(
                            hit.text().offsetByCodePoints(0, m.start()),
                            hit.text().offsetByCodePoints(0, m.end())))
            .toList());
    row.put("reports", hit.reports().stream().map(r -> r.reportNo()).toList());
    return row;
  }

  private static Map<Long, Place> places(Store store, List<Hit> hits) throws ArchiveException {
    List<Long> numbers = new ArrayList<>(hits.stream().map(Hit::articleNo).distinct().toList());
    return store.read(
        connection -> {
          Map<Long, Place> places = new HashMap<>();
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT a.article_no, a.article, d.path, a.title, a.source, a.published FROM"
                      + " articles a JOIN documents d USING (document_no) WHERE a.article_no IN"
                      + " (SELECT unnest(?))")) {
            query.setObject(1, connection.createArrayOf("BIGINT", numbers.toArray()));
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                places.put(
                    row.getLong(1),
                    new Place(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
              }
            }
          }
          return places;
        });
  }
}
