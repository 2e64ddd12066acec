package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Dealings;
import org.dragoman.archive.Flow;
import org.dragoman.archive.Relations;
import org.dragoman.archive.StateNames;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.relation.Period;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;
import org.dragoman.time.PartialDate;

/**
 * {@code /relation/RUS/CUB}: what two states did to each other over time, both ways on one axis,
 * with the events under it.
 *
 * <p>What is drawn is the share of what was read, events for each hundred articles of the period,
 * unless counts are asked for: a period with more articles has more events of everything.
 */
public final class RelationPage implements Part {

  /** Both ways in one period, as what is drawn: share or count. */
  public record Row(
      String period,
      int articles,
      double cooperationForth,
      double conflictForth,
      double cooperationBack,
      double conflictBack,
      int events) {}

  /** A pair to compare with: all acts, whoever acted, period by period. */
  public record Other(Dyad dyad, Map<String, Double> cooperation, Map<String, Double> conflict) {}

  /** The page. */
  public record Relation(
      Dyad dyad,
      String by,
      boolean counts,
      List<Row> rows,
      int undated,
      Dealings dealings,
      List<Other> others,
      String with) {}

  /** The page that asks which relation. */
  public record Choice(List<Flow> flows, String left, String right) {}

  private static final Dealings.Most MOST = new Dealings.Most(100, 15, 6);
  private static final int OTHERS = 4;

  private final ReadingRoom room;

  RelationPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/relation", this::choose);
    routes.get("/relation/{left}/{right}", this::show);
  }

  private void choose(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    Optional<String> left = frame.parameter("left");
    Optional<String> right = frame.parameter("right");
    if (left.isPresent() && right.isPresent()) {
      ctx.redirect(Show.relation(StateNames.code(left.get()), StateNames.code(right.get())));
      return;
    }
    Flow.Wish wish = new Flow.Wish(Optional.empty(), Optional.empty(), Optional.empty(), 60);
    List<Flow> flows = room.store().read(connection -> Flow.betweenStates(connection, wish));
    Paper.show(
        ctx,
        frame,
        "relations",
        new Choice(flows, left.orElse(""), right.orElse("")),
        () -> flows(flows));
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String left = StateNames.code(ctx.pathParam("left"));
    String right = StateNames.code(ctx.pathParam("right"));
    if (!left.equals(ctx.pathParam("left")) || !right.equals(ctx.pathParam("right"))) {
      ctx.redirect(Show.relation(left, right));
      return;
    }
    Relation page =
        room.once(frame.matter(), Relation.class, () -> read(new Dyad(left, right), frame));
    Paper.show(ctx, frame, "relation", page, () -> table(page.rows(), page.dyad()));
  }

  private Relation read(Dyad dyad, Frame frame) throws ArchiveException {
    Relations.Range range =
        new Relations.Range(
            frame.parameter("from").flatMap(d -> day(d, false)),
            frame.parameter("to").flatMap(d -> day(d, true)),
            frame.parameter("historical").isPresent());
    Optional<Granularity> asked = frame.parameter("by").flatMap(RelationPage::granularity);
    Relations.Both first = both(dyad, asked.orElse(Granularity.MONTH), range);
    Granularity by = asked.orElseGet(() -> fitting(first.forward().periods()));
    Relations.Both both = by == first.forward().granularity() ? first : both(dyad, by, range);
    boolean counts = frame.parameter("show").equals(Optional.of("counts"));
    String with = frame.parameter("with").orElse("");
    List<Row> rows = rows(both, by, counts);
    long[] reports = room.searcher().reports(Query.parse("dyad:" + dyad + span(range))).toArray();
    Dealings dealings =
        room.store().read(connection -> Dealings.of(connection, both, range, reports, MOST));
    return new Relation(
        dyad,
        by.name().toLowerCase(Locale.ROOT),
        counts,
        rows,
        both.forward().undated() + both.backward().undated(),
        dealings,
        others(with, by, range, counts),
        with);
  }

  private Relations.Both both(Dyad dyad, Granularity by, Relations.Range range)
      throws ArchiveException {
    return room.store().read(connection -> Relations.both(connection, dyad, by, range));
  }

  private static String span(Relations.Range range) {
    return range.from().map(d -> " date:>=" + d).orElse("")
        + range.to().map(d -> " date:<=" + d).orElse("");
  }

  /** Months, but years where there would be too many of them to be seen. */
  private static Granularity fitting(List<Period> months) {
    return months.size() > 120 ? Granularity.YEAR : Granularity.MONTH;
  }

  private static Optional<Granularity> granularity(String name) {
    for (Granularity granularity : Granularity.values()) {
      if (granularity.name().equalsIgnoreCase(name)) {
        return Optional.of(granularity);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String date, boolean end) {
    return PartialDate.parse(date.strip()).map(d -> end ? d.last() : d.first());
  }

  private static List<Row> rows(Relations.Both both, Granularity by, boolean counts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < both.forward().periods().size(); i++) {
      Period forth = both.forward().periods().get(i);
      Period back = both.backward().periods().get(i);
      rows.add(
          new Row(
              name(forth.start(), by),
              forth.articles(),
              drawn(forth.cooperative(), forth, counts),
              drawn(forth.events() - forth.cooperative(), forth, counts),
              drawn(back.cooperative(), back, counts),
              drawn(back.events() - back.cooperative(), back, counts),
              forth.events() + back.events()));
    }
    return rows;
  }

  /** Not a number where a share is wanted and nothing was read. */
  private static double drawn(int events, Period period, boolean counts) {
    if (counts) {
      return events;
    }
    return period.articles() == 0 ? Double.NaN : 100.0 * events / period.articles();
  }

  private static String name(LocalDate start, Granularity by) {
    return switch (by) {
      case YEAR -> start.toString().substring(0, 4);
      case MONTH -> start.toString().substring(0, 7);
      default -> start.toString();
    };
  }

  private List<Other> others(String with, Granularity by, Relations.Range range, boolean counts)
      throws ArchiveException {
    List<Other> others = new ArrayList<>();
    for (String pair : with.split("[,;]")) {
      String[] sides = pair.strip().split("\\s*[-/>]\\s*", 2);
      if (sides.length == 2 && others.size() < OTHERS) {
        Dyad dyad = new Dyad(StateNames.code(sides[0]), StateNames.code(sides[1]));
        Map<String, Double> cooperation = new LinkedHashMap<>();
        Map<String, Double> conflict = new LinkedHashMap<>();
        for (Row row : rows(both(dyad, by, range), by, counts)) {
          cooperation.put(row.period(), row.cooperationForth() + row.cooperationBack());
          conflict.put(row.period(), row.conflictForth() + row.conflictBack());
        }
        others.add(new Other(dyad, cooperation, conflict));
      }
    }
    return others;
  }

  private static List<Map<String, Object>> table(List<Row> rows, Dyad dyad) {
    List<Map<String, Object>> table = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("period", row.period());
      line.put("articles", row.articles());
      line.put(dyad + " cooperation", number(row.cooperationForth()));
      line.put(dyad + " conflict", number(row.conflictForth()));
      line.put(dyad.reversed() + " cooperation", number(row.cooperationBack()));
      line.put(dyad.reversed() + " conflict", number(row.conflictBack()));
      table.add(line);
    }
    return table;
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  static List<Map<String, Object>> flows(List<Flow> flows) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Flow flow : flows) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("from", flow.from());
      row.put("to", flow.to());
      row.put("events", flow.events());
      row.put("cooperative", flow.cooperative());
      row.put("conflictual", flow.conflictual());
      row.put("reports", flow.reports());
      rows.add(row);
    }
    return rows;
  }
}
