package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.api.ReadingRoom;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.dragoman.store.Judgements;

/** {@code /event/{id}}: one act, and every sentence that tells it side by side. */
public final class EventPage implements Part {

  /** A report with the words that name the act marked. */
  public record Telling(EventRecord.NumberedReport report, List<Marked.Run> runs) {}

  /** Two reports that cannot both be right. */
  public record Conflict(
      String field, Telling left, String leftValue, Telling right, String rightValue) {}

  /** The page. */
  public record One(
      EventRecord event,
      List<Telling> tellings,
      List<Conflict> conflicts,
      List<Judgement> history,
      List<String> codes,
      String definition) {}

  private final ReadingRoom room;

  EventPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/event/{id}", this::show);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String id = ctx.pathParam("id");
    One page = room.once("event " + id, One.class, () -> read(frame, id));
    Paper.show(ctx, frame, "event", page, () -> rows(page.event()));
  }

  private One read(Frame frame, String id) throws ArchiveException {
    EventRecord event =
        room.store().read(connection -> EventRows.withId(connection, id)).stream()
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(frame.say("event.none", id)));
    Set<String> reports = new TreeSet<>();
    event.reports().forEach(r -> reports.add(r.report().id()));
    List<Judgement> history =
        room.store().read(Judgements::all).stream()
            .filter(
                j -> reports.contains(j.left()) || j.right().filter(reports::contains).isPresent())
            .toList();
    Codebook codebook = Codebook.plover();
    return new One(
        event,
        event.reports().stream().map(EventPage::telling).toList(),
        conflicts(event),
        history,
        codebook.types().stream().map(EventType::name).toList(),
        codebook.type(event.type()).definition());
  }

  static Telling telling(EventRecord.NumberedReport numbered) {
    String sentence = numbered.report().sentence();
    String trigger = numbered.report().trigger();
    int at = sentence.indexOf(trigger);
    List<Marked.Mark> marks = new ArrayList<>();
    if (at >= 0 && !trigger.isEmpty()) {
      int start = sentence.codePointCount(0, at);
      int end = start + trigger.codePointCount(0, trigger.length());
      marks.add(Marked.Mark.of(start, end, "trigger"));
    }
    return new Telling(numbered, Marked.runs(sentence, marks));
  }

  static List<Conflict> conflicts(EventRecord event) {
    Map<Long, Telling> tellings = new LinkedHashMap<>();
    event.reports().forEach(r -> tellings.put(r.number(), telling(r)));
    List<Conflict> conflicts = new ArrayList<>();
    for (EventRecord.Conflict c : event.contradictions()) {
      Optional<Telling> left = Optional.ofNullable(tellings.get(c.leftReport()));
      Optional<Telling> right = Optional.ofNullable(tellings.get(c.rightReport()));
      if (left.isPresent() && right.isPresent()) {
        conflicts.add(
            new Conflict(c.field(), left.get(), c.leftValue(), right.get(), c.rightValue()));
      }
    }
    return conflicts;
  }

  private static List<Map<String, Object>> rows(EventRecord event) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EventRecord.NumberedReport numbered : event.reports()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("event", event.id());
      row.put("report", numbered.report().id());
      row.put("article", numbered.report().article());
      row.put("source", numbered.report().source().orElse(null));
      row.put("language", numbered.report().language());
      row.put("published", numbered.report().published().map(d -> d.value()).orElse(null));
      row.put("type", numbered.report().type());
      row.put("mode", numbered.report().mode().orElse(null));
      row.put("date", numbered.report().date().map(d -> d.value()).orElse(null));
      row.put("factuality", numbered.report().factuality());
      row.put("confidence", numbered.report().confidence());
      row.put("line", numbered.report().line());
      row.put("sentence", numbered.report().sentence());
      row.put("trigger", numbered.report().trigger());
      row.put("rule", numbered.report().rule());
      rows.add(row);
    }
    return rows;
  }
}
