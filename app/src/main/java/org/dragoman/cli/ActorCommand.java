package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.ActorPage;
import org.dragoman.archive.Archive;
import org.dragoman.archive.FoundActor;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.ReviewQuestion;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman actor}: who somebody is, did and said. */
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows who somebody is, what they did and said.",
    description = {
      "",
      "Names in all scripts, offices with the days they were seen, what the actor did and what was",
      "done to it, what it said, and why these names are one person. A name in any spelling or",
      "language will do; when several bear it they are listed, and the id tells them apart.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman actor Lawrow",
      "  dragoman actor raul-castro --limit 50",
      "  dragoman actor Russland --format jsonl",
      "",
      "Exit codes: 0 shown, 1 several bear the name, 2 nobody does."
    })
final class ActorCommand implements Callable<Integer> {

  private static final List<String> CANDIDATES = List.of("id", "kind", "state", "articles", "name");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name or id.")
  private List<String> words;

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "How many events and quotes a table shows of each kind (default 20).")
  private int limit = 20;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    String name = String.join(" ", words);
    try (Archive opened = archive.read("actor")) {
      List<FoundActor> found = opened.store().read(c -> FoundActor.named(c, name));
      if (found.isEmpty()) {
        complaints.say(
            "nobody in the archive is called '" + name + "'; 'dragoman search' finds words");
        return 2;
      }
      if (found.size() > 1) {
        complaints.say(found.size() + " actors are called '" + name + "'; name one by its id");
        try (Listing rows = listing.listing(out, CANDIDATES)) {
          found.forEach(actor -> rows.add(PageJson.of(actor)));
        }
        return 1;
      }
      ActorPage page = opened.store().read(c -> ActorPage.of(c, found.get(0)));
      if (listing.table()) {
        show(out, page);
      } else {
        try (Listing rows = listing.listing(out, List.of())) {
          rows.add(PageJson.of(page));
        }
      }
      return 0;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private void show(PrintWriter out, ActorPage page) {
    FoundActor actor = page.actor();
    List<String> facts = new ArrayList<>(List.of(actor.kind()));
    actor.state().filter(state -> !state.equals(actor.id())).ifPresent(facts::add);
    actor.sector().ifPresent(facts::add);
    facts.add(Count.of(actor.articles(), "article", "articles"));
    if (actor.kind().equals("person") && !actor.known()) {
      facts.add("not met often enough to be sure of");
    }
    out.println(actor.name() + "  [" + actor.id() + "]");
    out.println(String.join(", ", facts));
    section(
        out,
        "Names",
        page.names().stream()
            .map(n -> row("articles", n.articles(), "script", n.script(), "name", n.name()))
            .toList(),
        List.of("articles", "script", "name"));
    section(
        out,
        "Offices",
        page.offices().stream().map(ActorCommand::office).toList(),
        List.of("from", "to", "first_seen", "last_seen", "articles", "office"));
    events(out, "Did", page.did());
    events(out, "Was done to " + (actor.kind().equals("person") ? "them" : "it"), page.received());
    section(
        out,
        "Said",
        limited(page.said()).stream().map(QuotesCommand::line).toList(),
        List.of("published", "source", "words"));
    more(out, page.said().size());
    if (actor.kind().equals("person")) {
      section(
          out,
          "Why these names are one person",
          page.links().stream().map(ActorCommand::link).toList(),
          List.of("id", "score", "names", "reason"));
      section(
          out,
          "May be the same: 'dragoman review same A B' or 'review different A B' says",
          page.questions().stream().map(ActorCommand::question).toList(),
          List.of("score", "left", "right", "reason"));
    }
  }

  private void events(PrintWriter out, String heading, List<EventRecord> events) {
    List<EventRecord> newestLast = new ArrayList<>(events);
    newestLast.sort(Comparator.comparing(event -> event.date().isPresent())); // stable
    section(
        out,
        heading,
        limited(newestLast).stream().map(EventsCommand::line).toList(),
        EventsCommand.COLUMNS);
    more(out, events.size());
  }

  /** The last ones: what is newest is wanted most. */
  private <T> List<T> limited(List<T> all) {
    return all.subList(Math.max(0, all.size() - Math.max(0, limit)), all.size());
  }

  private void more(PrintWriter out, int all) {
    if (all > limit) {
      out.println("  the last " + limit + " of " + all + "; more with --limit");
    }
  }

  /** A heading and a table under it; nothing where there are no rows. */
  static void section(
      PrintWriter out, String heading, List<Map<String, Object>> rows, List<String> columns) {
    if (rows.isEmpty()) {
      return;
    }
    out.println();
    out.println(heading);
    try (TableListing table = new TableListing(out, columns, Terminal.columns())) {
      rows.forEach(table::add);
    }
  }

  static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  private static Map<String, Object> office(ActorPage.Office office) {
    String of =
        List.of(office.organization(), office.state()).stream()
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return row(
        "from", office.from().orElse(""),
        "to", office.to().orElse(""),
        "first_seen", office.firstSeen().map(LocalDate::toString).orElse(""),
        "last_seen", office.lastSeen().map(LocalDate::toString).orElse(""),
        "articles", office.articles(),
        "office", office.title() + (of.isEmpty() ? "" : " (" + of + ")"));
  }

  private static Map<String, Object> link(ActorPage.Link link) {
    return row(
        "id", link.localId(),
        "score", score(link.score()),
        "names", String.join("; ", link.names()),
        "reason", link.reason());
  }

  static Map<String, Object> question(ReviewQuestion question) {
    return row(
        "score", score(question.score()),
        "left", question.left(),
        "right", question.right(),
        "reason", question.reason());
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
