package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.archive.Archive;
import org.dragoman.archive.FoundActor;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.QuoteRow;
import org.dragoman.search.Hit;
import org.dragoman.search.Order;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.Request;
import org.dragoman.search.Results;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman quotes}: who said what about whom. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists what somebody said, about somebody or something.",
    description = {
      "",
      "Words in quotation marks and in indirect speech, by the day of publication. --about takes a",
      "name, which holds for whatever word means that actor, or else a query (docs/search.md).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman quotes --by Merkel",
      "  dragoman quotes --by Erdogan --about Netherlands",
      "  dragoman quotes --about 'gas* date:2019' --format csv > gas.csv"
    })
final class QuotesCommand implements Callable<Integer> {

  private static final List<String> COLUMNS = List.of("published", "source", "speaker", "words");

  @Spec private CommandSpec spec;

  @Option(names = "--by", paramLabel = "NAME", description = "Who says it.")
  private String by;

  @Option(
      names = "--about",
      paramLabel = "NAME/QUERY",
      description = "Whom or what the words are about.")
  private String about;

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("quotes");
        Listing rows = listing.listing(out, COLUMNS)) {
      List<QuoteRow> quotes;
      if (by == null) {
        quotes = opened.store().read(QuoteRow::all);
      } else {
        List<String> speaker = List.of(one(opened, by));
        quotes = opened.store().read(connection -> QuoteRow.by(connection, speaker));
      }
      if (about != null) {
        quotes = about(opened, quotes);
      }
      quotes.forEach(quote -> rows.add(listing.table() ? line(quote) : PageJson.of(quote)));
      if (listing.table()) {
        rows.close();
        out.println(Count.of(quotes.size(), "quote", "quotes"));
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

  /** The one actor of a name. */
  private static String one(Archive archive, String name) throws ArchiveException {
    List<FoundActor> found = archive.store().read(c -> FoundActor.named(c, name));
    if (found.size() == 1) {
      return found.get(0).id();
    }
    throw new ArchiveException(
        found.isEmpty()
            ? "nobody in the archive is called '" + name + "'; 'dragoman search' finds words"
            : "'"
                + name
                + "' may be "
                + String.join(", ", found.stream().limit(8).map(FoundActor::id).toList())
                + (found.size() > 8 ? ", …" : "")
                + "; give one of these ids");
  }

  private List<QuoteRow> about(Archive archive, List<QuoteRow> quotes) throws ArchiveException {
    List<FoundActor> found = archive.store().read(c -> FoundActor.named(c, about));
    if (!found.isEmpty()) {
      List<String> actor = List.of(one(archive, about));
      return archive.store().read(c -> QuoteRow.mentioning(c, quotes, actor));
    }
    Query query = Query.parse(about);
    List<Hit> hits = new ArrayList<>();
    try (SentenceSearcher searcher = archive.searcher()) {
      Request request = Request.first(1000).by(Order.OLDEST);
      Optional<String> cursor = Optional.empty();
      do {
        Results page = searcher.search(query, cursor.map(request::after).orElse(request));
        hits.addAll(page.hits());
        cursor = page.next();
      } while (cursor.isPresent());
    }
    return QuoteRow.within(quotes, hits);
  }

  /** A quote as a line of a table. */
  static Map<String, Object> line(QuoteRow quote) {
    return ActorCommand.row(
        "published", quote.published().orElse("unknown"),
        "source", quote.source().orElse(""),
        "speaker", quote.speakerName().orElse("?"),
        "words", quote.direct() ? "“" + quote.text() + "”" : quote.text());
  }
}
