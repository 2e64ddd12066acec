package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.archive.Archive;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.StoryPage;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman story}: articles on one matter. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists the stories of the archive, or shows one.",
    description = {
      "",
      "A story is the articles on one matter, over days and across outlets and languages. With the",
      "id of one, as the list gives it, its articles, its events, and where the reports of one",
      "event contradict each other; with a query, the stories that have an article it finds.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman story",
      "  dragoman story dyad:RUS-UKR date:2014",
      "  dragoman story 7c82c8fcaafcc5f3"
    })
final class StoryCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("id", "first", "last", "articles", "events", "languages", "title");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID|QUERY",
      arity = "0..*",
      description = "The id of a story, or what to look for; all stories without it.")
  private List<String> words = List.of();

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "How many stories a table shows (default 50).")
  private int limit = 50;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    String asked = String.join(" ", words).strip();
    try (Archive opened = archive.read("story")) {
      Optional<StoryPage> page = opened.store().read(c -> StoryPage.of(c, asked));
      if (page.isPresent()) {
        if (listing.table()) {
          show(out, page.get());
        } else {
          try (Listing rows = listing.listing(out, List.of())) {
            rows.add(PageJson.of(page.get()));
          }
        }
        return 0;
      }
      list(out, stories(opened, Query.parse(asked)));
      return 0;
    } catch (QueryException e) {
      complaints.query(e);
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private static List<StoryPage.Summary> stories(Archive archive, Query query)
      throws ArchiveException {
    if (query.canonical().equals("*")) {
      return archive.store().read(StoryPage::all);
    }
    try (SentenceSearcher searcher = archive.searcher()) {
      List<Long> articles = Arrays.stream(searcher.articles(query).toArray()).boxed().toList();
      return archive.store().read(c -> StoryPage.withArticles(c, articles));
    }
  }

  private void list(PrintWriter out, List<StoryPage.Summary> stories) {
    int shown = listing.table() ? Math.min(Math.max(0, limit), stories.size()) : stories.size();
    try (Listing rows = listing.listing(out, COLUMNS)) {
      for (StoryPage.Summary story : stories.subList(0, shown)) {
        rows.add(PageJson.of(story));
      }
    }
    if (listing.table()) {
      out.println(
          Count.of(stories.size(), "story", "stories")
              + (shown < stories.size() ? ", " + shown + " shown; more with --limit" : ""));
    }
  }

  private static void show(PrintWriter out, StoryPage page) {
    StoryPage.Summary summary = page.summary();
    out.println(summary.title() + "  [" + summary.id() + "]");
    String days =
        summary.from().map(LocalDate::toString).orElse("day unknown")
            + (summary.from().equals(summary.to())
                ? ""
                : " to " + summary.to().map(LocalDate::toString).orElse("unknown"));
    out.println(
        String.join(
            ", ",
            days,
            Count.of(summary.articles(), "article", "articles"),
            Count.of(summary.events(), "event", "events"),
            "languages: " + String.join(" ", summary.languages())));
    ActorCommand.section(
        out,
        "Articles",
        page.articles().stream().map(StoryCommand::article).toList(),
        List.of("source", "language", "published", "reports", "path", "title"));
    ActorCommand.section(
        out,
        "One text, several articles",
        page.texts().stream().map(StoryCommand::text).toList(),
        List.of("n", "first", "agency", "outlets", "earliest"));
    ActorCommand.section(
        out,
        "Events",
        page.events().stream().map(EventsCommand::line).toList(),
        EventsCommand.COLUMNS);
    ActorCommand.section(
        out,
        "Contradictions",
        page.events().stream()
            .flatMap(event -> event.contradictions().stream().map(c -> conflict(event, c)))
            .toList(),
        List.of("field", "one", "other", "event", "said_in"));
  }

  private static Map<String, Object> article(StoryPage.Article article) {
    return ActorCommand.row(
        "source", article.source().orElse(""),
        "language", article.language(),
        "published", article.published().orElse(""),
        "reports", article.reports(),
        "path", article.path(),
        "title", article.title().orElse(""));
  }

  private static Map<String, Object> text(StoryPage.SharedText text) {
    return ActorCommand.row(
        "n", text.articles(),
        "first", text.first().map(LocalDate::toString).orElse(""),
        "agency", text.agency().orElse(""),
        "outlets", String.join("; ", text.outlets()),
        "earliest", text.earliest());
  }

  private static Map<String, Object> conflict(EventRecord event, EventRecord.Conflict conflict) {
    return ActorCommand.row(
        "field", conflict.field(),
        "one", conflict.leftValue(),
        "other", conflict.rightValue(),
        "event", EventsCommand.code(event),
        "said_in",
            where(event, conflict.leftReport()) + " / " + where(event, conflict.rightReport()));
  }

  private static String where(EventRecord event, long number) {
    return event.reports().stream()
        .filter(report -> report.number() == number)
        .map(report -> report.report().source().orElse(report.path()))
        .findFirst()
        .orElse("?");
  }
}
