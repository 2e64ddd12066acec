package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.FoundActor;
import org.dragoman.archive.Page;
import org.dragoman.store.ArchiveException;

/** {@code /actors?name=}: who is in the archive. */
public final class ActorsPage implements Part {

  /** The page. */
  public record Actors(Page<FoundActor> list, String name, String kind) {}

  private static final int SIZE = 60;

  private final ReadingRoom room;

  ActorsPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/actors", this::show);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    Page<FoundActor> list =
        room.catalogue()
            .actors(
                frame.parameter("name"),
                frame.parameter("kind"),
                java.util.Optional.empty(),
                new Page.Wish(SIZE, frame.parameter("cursor")));
    Actors page =
        new Actors(list, frame.parameter("name").orElse(""), frame.parameter("kind").orElse(""));
    Paper.show(ctx, frame, "actors", page, () -> rows(list.items()));
  }

  private static List<Map<String, Object>> rows(List<FoundActor> actors) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FoundActor actor : actors) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", actor.id());
      row.put("kind", actor.kind());
      row.put("name", actor.name());
      row.put("state", actor.state().orElse(null));
      row.put("sector", actor.sector().orElse(null));
      row.put("articles", actor.articles());
      row.put("sources", actor.sources());
      rows.add(row);
    }
    return rows;
  }
}
