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
    Events page = new Events(new Page<>(0, List.of(), Optional.empty()), newest);
    if (frame.flaw().isPresent()) {
      ctx.status(400);
    } else {
      page = room.once(frame.matter(), Events.class, () -> read(frame, newest));
    }
    List<EventRecord> items = page.list().items();
    Paper.show(ctx, frame, "events", page, () -> Show.rows(items));
  }

  private Events read(Frame frame, boolean newest) throws ArchiveException {
    Page.Wish wish = new Page.Wish(SIZE, frame.parameter("cursor"));
    return new Events(room.catalogue().events(frame.query(), newest, wish), newest);
  }
}
