package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.Relations;
import org.dragoman.archive.StateNames;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.relation.Period;
import org.dragoman.relation.Timeline;
import org.dragoman.search.QueryException;
import org.dragoman.store.ArchiveException;
import org.dragoman.time.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman relation}: two states over time. */
@Command(
    name = "relation",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows what two states did to each other, one period a line.",
    description = {
      "",
      "Counted are events that are told as done. For each period: how many articles were read, the",
      "cooperative and conflictual events in both directions, their number for each hundred",
      "articles, and their types. Where no article was read, no event does not mean that nothing",
      "happened. Below the table: where the rate changed, with the events behind it, and the last",
      "visit, agreement, sanction and threat. jsonl and csv give the periods alone, empty ones"
          + " too.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman relation RUS CUB",
      "  dragoman relation Russland Ukraine --by week --from 2014 --to 2014-06",
      "  dragoman relation USA IRN --by year --historical --format csv > usa-iran.csv"
    })
final class RelationCommand implements Callable<Integer> {

  private static final int BEHIND = 5; // events shown for a change

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "STATE",
      description = "A state, by its code or its name in any language.")
  private String first;

  @Parameters(index = "1", paramLabel = "STATE", description = "Another state.")
  private String second;

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      description = "${COMPLETION-CANDIDATES} (default month).")
  private Granularity by = Granularity.MONTH;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day: 2018, 2018-11 or 2018-11-02.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
  private String to;

  @Option(
      names = "--historical",
      description = "Also count what articles tell as history, long before they were published.")
  private boolean historical;

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("relation")) {
      Dyad dyad = new Dyad(StateNames.code(first), StateNames.code(second));
      if (dyad.from().equals(dyad.to())) {
        throw new ArchiveException(
            "'" + first + "' and '" + second + "' are the same state; name two");
      }
      Relations.Range range = range();
      Relations.Both both =
          opened.store().read(connection -> Relations.both(connection, dyad, by, range));
      if (listing.table()) {
        show(out, opened, both, range);
      } else {
        try (Listing rows = listing.listing(out, List.of())) {
          for (int i = 0; i < both.forward().periods().size(); i++) {
            rows.add(PageJson.of(both.forward(), both.backward(), i));
          }
        }
      }
      return 0;
    } catch (QueryException e) {
      complaints.say(e.why());
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private Relations.Range range() throws ArchiveException {
    Optional<LocalDate> start = Optional.empty();
    Optional<LocalDate> end = Optional.empty();
    if (from != null) {
      start = Optional.of(date("--from", from).first());
    }
    if (to != null) {
      end = Optional.of(date("--to", to).last());
    }
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new ArchiveException("--to " + to + " is before --from " + from + "; turn them round");
    }
    return new Relations.Range(start, end, historical);
  }

  /** A date of an option. */
  static PartialDate date(String option, String date) throws ArchiveException {
    return PartialDate.parse(date.strip())
        .orElseThrow(
            () ->
                new ArchiveException(
                    option
                        + " "
                        + date
                        + ": this is no date; dates are written 2018, 2018-11 or 2018-11-02"));
  }

  private void show(PrintWriter out, Archive archive, Relations.Both both, Relations.Range range)
      throws ArchiveException {
    Dyad dyad = both.forward().dyad();
    String there = dyad.from() + ">" + dyad.to();
    String back = dyad.to() + ">" + dyad.from();
    int events = 0;
    int empty = 0;
    int unread = 0;
    try (TableListing table =
        new TableListing(
            out,
            List.of(
                "period",
                "read",
                there + " +",
                there + " -",
                back + " +",
                back + " -",
                "per 100",
                "types"),
            Terminal.columns())) {
      for (int i = 0; i < both.forward().periods().size(); i++) {
        Period a = both.forward().periods().get(i);
        Period b = both.backward().periods().get(i);
        if (a.events() + b.events() == 0) {
          empty++;
          unread += a.articles() == 0 ? 1 : 0;
        } else {
          events += a.events() + b.events();
          table.add(line(there, a, back, b));
        }
      }
    }
    out.println(
        Count.of(events, "act", "acts")
            + " (+ cooperative, - conflictual; what both do to each other counts on both sides)");
    if (empty > 0) {
      out.println(
          Count.of(empty, "period", "periods")
              + " without an act left out, "
              + unread
              + " of them without any article read");
    }
    int undated = both.forward().undated() + both.backward().undated();
    if (undated > 0) {
      out.println(
          Count.of(undated, "act", "acts")
              + " in no period, the day not being known to the "
              + by.sql());
    }
    changes(out, archive, both, range);
    List<Relations.Last> lasts =
        archive.store().read(connection -> Relations.lasts(connection, dyad, range));
    ActorCommand.section(
        out,
        "Last",
        lasts.stream().map(RelationCommand::last).toList(),
        List.of("last", "date", "by", "to", "n", "sentence"));
  }

  private Map<String, Object> line(String there, Period a, String back, Period b) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("period", name(a.start()));
    row.put("read", a.articles());
    row.put(there + " +", a.cooperative());
    row.put(there + " -", a.events() - a.cooperative());
    row.put(back + " +", b.cooperative());
    row.put(back + " -", b.events() - b.cooperative());
    row.put(
        "per 100",
        a.articles() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", a.share() + b.share()));
    Map<String, Integer> types = new TreeMap<>(a.types());
    b.types().forEach((type, n) -> types.merge(type, n, Integer::sum));
    row.put(
        "types",
        types.entrySet().stream()
            .map(type -> type.getKey() + (type.getValue() > 1 ? " " + type.getValue() : ""))
            .collect(Collectors.joining(", ")));
    return row;
  }

  /** How a period is called: 2018, 2018-11, or its first day. */
  private String name(LocalDate start) {
    return switch (by) {
      case YEAR -> start.toString().substring(0, 4);
      case MONTH -> start.toString().substring(0, 7);
      default -> start.toString();
    };
  }

  private void changes(PrintWriter out, Archive archive, Relations.Both both, Relations.Range range)
      throws ArchiveException {
    List<Relations.Behind> changes =
        archive.store().read(connection -> Relations.behind(connection, both, range));
    for (Relations.Behind one : changes) {
      Timeline timeline = one.timeline();
      Timeline.Change change = one.change();
      int all = one.events().size();
      List<EventRecord> shown =
          archive.store().read(connection -> EventRows.of(connection, one.nearest(BEHIND)));
      out.println();
      out.printf(
          Locale.ROOT,
          "%s: from %s on %s %s, %.2f events an article instead of %.2f%n",
          timeline.dyad(),
          name(change.period().start()),
          one.more() ? "more" : "less",
          change.of(),
          change.point().after(),
          change.point().before());
      List<Map<String, Object>> rows = new ArrayList<>();
      shown.forEach(event -> rows.add(EventsCommand.line(event)));
      try (TableListing table = new TableListing(out, EventsCommand.COLUMNS, Terminal.columns())) {
        rows.forEach(table::add);
      }
      if (all > BEHIND) {
        out.println(
            "  the "
                + (one.more() ? "first " : "last ")
                + BEHIND
                + " of "
                + all
                + " events"
                + (one.more() ? "" : " before it"));
      }
    }
  }

  private static Map<String, Object> last(Relations.Last last) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("last", last.kind());
    row.putAll(EventsCommand.line(last.event()));
    return row;
  }
}
