package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.api.Capitals;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Flow;
import org.dragoman.store.ArchiveException;
import org.dragoman.time.PartialDate;

/**
 * {@code /network} and {@code /map}: who acts upon whom, between states or people, over a time that
 * can be moved along. Both are the same table of arrows, drawn as a graph or between capitals.
 */
public final class NetworkPage implements Part {

  /**
   * The page.
   *
   * @param first year of the earliest day of the archive; 0 when it has none
   */
  public record Arrows(
      List<Flow> flows,
      String of,
      String from,
      String to,
      int first,
      int last,
      Capitals capitals) {}

  private static final int STATES = 400;
  private static final int ACTORS = 700;

  private final ReadingRoom room;
  private final Capitals capitals = Capitals.known();

  NetworkPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/network", ctx -> show(ctx, "network"));
    routes.get("/map", ctx -> show(ctx, "map"));
  }

  private void show(Context ctx, String template) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    if (frame.flaw().isPresent()) {
      ctx.status(400);
    }
    Arrows page = room.once(frame.matter(), Arrows.class, () -> read(frame, template));
    Paper.show(ctx, frame, template, page, () -> RelationPage.flows(page.flows()));
  }

  private Arrows read(Frame frame, String template) throws ArchiveException {
    boolean states = template.equals("map") || !frame.parameter("of").equals(Optional.of("people"));
    String from = frame.parameter("from").orElse("");
    String to = frame.parameter("to").orElse("");
    Optional<long[]> reports = Optional.empty();
    if (frame.narrowed()) {
      reports = Optional.of(room.searcher().reports(frame.query()).toArray());
    }
    Flow.Wish wish =
        new Flow.Wish(day(from, false), day(to, true), reports, states ? STATES : ACTORS);
    List<Flow> flows =
        room.store().read(c -> states ? Flow.betweenStates(c, wish) : Flow.betweenActors(c, wish));
    List<Integer> years =
        room.store()
            .read(
                connection -> {
                  try (var statement = connection.createStatement();
                      var row =
                          statement.executeQuery(
                              "SELECT coalesce(min(year(date_from)), 0)::INT,"
                                  + " coalesce(max(year(date_to)), 0)::INT FROM event_dyads WHERE"
                                  + " factuality = 'asserted' AND time <> 'historical'")) {
                    row.next();
                    return List.of(row.getInt(1), row.getInt(2));
                  }
                });
    return new Arrows(
        flows, states ? "states" : "people", from, to, years.get(0), years.get(1), capitals);
  }

  private static Optional<LocalDate> day(String date, boolean end) {
    return PartialDate.parse(date.strip()).map(d -> end ? d.last() : d.first());
  }
}
