package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Page;
import org.dragoman.archive.StoryPage;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;

/** {@code /stories} and {@code /story/{id}}: articles on one matter over days. */
public final class StoriesPage implements Part {

  /** One story: what several sources tell alike, what conflicts, and the rest. */
  public record One(
      StoryPage story,
      List<EventRecord> agreed,
      List<EventRecord> single,
      List<EventRecord> contested,
      List<EventPage.Conflict> conflicts) {}

  private static final int SIZE = 40;

  private final ReadingRoom room;

  StoriesPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/stories", this::list);
    routes.get("/story/{id}", this::show);
  }

  private void list(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    Page<StoryPage.Summary> page = new Page<>(0, List.of(), Optional.empty());
    if (frame.flaw().isPresent()) {
      ctx.status(400);
    } else {
      Page.Wish wish = new Page.Wish(SIZE, frame.parameter("cursor"));
      page = room.catalogue().stories(frame.query(), wish);
    }
    List<StoryPage.Summary> items = page.items();
    Paper.show(ctx, frame, "stories", page, () -> rows(items));
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String id = ctx.pathParam("id");
    One page = room.once("story " + id, One.class, () -> read(frame, id));
    Paper.show(ctx, frame, "story", page, () -> Show.rows(page.story().events()));
  }

  private One read(Frame frame, String id) throws ArchiveException {
    StoryPage story =
        room.store()
            .read(connection -> StoryPage.of(connection, id))
            .orElseThrow(() -> new NoSuchElementException(frame.say("story.none", id)));
    List<EventRecord> agreed = new ArrayList<>();
    List<EventRecord> single = new ArrayList<>();
    List<EventRecord> contested = new ArrayList<>();
    List<EventPage.Conflict> conflicts = new ArrayList<>();
    for (EventRecord event : story.events()) {
      if (!event.contradictions().isEmpty()) {
        contested.add(event);
        conflicts.addAll(EventPage.conflicts(event));
      } else if (event.articles() > 1) {
        agreed.add(event);
      } else {
        single.add(event);
      }
    }
    return new One(story, agreed, single, contested, conflicts);
  }

  private static List<Map<String, Object>> rows(List<StoryPage.Summary> stories) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StoryPage.Summary story : stories) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", story.id());
      row.put("title", story.title());
      row.put("from", story.from().map(Object::toString).orElse(null));
      row.put("to", story.to().map(Object::toString).orElse(null));
      row.put("articles", story.articles());
      row.put("sources", story.sources());
      row.put("events", story.events());
      row.put("languages", story.languages());
      rows.add(row);
    }
    return rows;
  }
}
