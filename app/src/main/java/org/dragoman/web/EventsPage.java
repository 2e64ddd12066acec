package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Page;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;

/** {@code /events?q=}: the events that a query finds. */
public final class EventsPage implements Part {

  /** The page. */
  public record Events(Page<EventRecord> list, boolean newest) {}

  private static final int SIZE = 50;

  private final ReadingRoom room;

  EventsPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/events", this::show);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    boolean newest = !frame.parameter("order").equals(Optional.of("oldest"));
    Page<EventRecord> list = new Page<>(0, List.of(), Optional.empty());
    if (frame.flaw().isPresent()) {
      ctx.status(400);
    } else {
      Page.Wish wish = new Page.Wish(SIZE, frame.parameter("cursor"));
      list = room.catalogue().events(frame.query(), newest, wish);
    }
    List<EventRecord> items = list.items();
    Paper.show(ctx, frame, "events", new Events(list, newest), () -> Show.rows(items));
  }
}
