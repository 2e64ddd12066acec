package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.ActorPage;
import org.dragoman.archive.Flow;
import org.dragoman.archive.FoundActor;
import org.dragoman.archive.Page;
import org.dragoman.archive.QuoteRow;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.dragoman.store.Judgements;

/** {@code /actor/{id}}: all that the archive has on one person, state or organisation. */
public final class OneActorPage implements Part {

  /**
   * An office as a bar: from its beginning, or the first article that gives it, to its end or the
   * last such article.
   *
   * @param sure whether beginning and end are known, not only the days on which it was named
   */
  public record Tenure(ActorPage.Office office, LocalDate from, LocalDate to, boolean sure) {}

  /** The page. */
  public record One(
      ActorPage actor,
      List<Tenure> tenures,
      List<EventRecord> events,
      Page<QuoteRow> said,
      Page<QuoteRow> saidOf,
      List<Flow> companions,
      List<Judgement> judgements) {}

  private static final int EVENTS = 25;
  private static final int QUOTES = 15;
  private static final int COMPANIONS = 24;

  private final ReadingRoom room;

  OneActorPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/actor/{id}", this::show);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    String id = ctx.pathParam("id");
    FoundActor found =
        room.store().read(connection -> FoundActor.byId(connection, id)).stream()
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(frame.say("actor.none", id)));
    ActorPage actor = room.store().read(c -> ActorPage.latest(c, found, EVENTS));
    Optional<List<String>> ids = Optional.of(List.of(found.id()));
    Page.Wish wish = new Page.Wish(QUOTES, Optional.empty());
    Set<String> links = new TreeSet<>(Set.of(found.id()));
    actor.links().forEach(link -> links.add(link.localId()));
    List<EventRecord> events = new ArrayList<>(actor.did());
    events.addAll(actor.received());
    One page =
        new One(
            actor,
            tenures(actor.offices()),
            events,
            room.catalogue().quotes(ids, Optional.empty(), Query.everything(), wish),
            room.catalogue().quotes(Optional.empty(), ids, Query.everything(), wish),
            room.store().read(c -> Flow.around(c, found.id(), COMPANIONS)),
            room.store().read(Judgements::active).stream()
                .filter(
                    j -> links.contains(j.left()) || j.right().filter(links::contains).isPresent())
                .toList());
    Paper.show(ctx, frame, "actor", page, () -> Show.rows(events));
  }

  private static List<Tenure> tenures(List<ActorPage.Office> offices) {
    List<Tenure> tenures = new ArrayList<>();
    for (ActorPage.Office office : offices) {
      Optional<LocalDate> from = office.from().flatMap(d -> day(d, false)).or(office::firstSeen);
      Optional<LocalDate> to = office.to().flatMap(d -> day(d, true)).or(office::lastSeen);
      if (from.isPresent() && to.isPresent()) {
        LocalDate end = to.get().isBefore(from.get()) ? from.get() : to.get();
        tenures.add(
            new Tenure(
                office, from.get(), end, office.from().isPresent() && office.to().isPresent()));
      }
    }
    tenures.sort((a, b) -> a.from().compareTo(b.from()));
    return tenures;
  }

  private static Optional<LocalDate> day(String date, boolean end) {
    return org.dragoman.time.PartialDate.parse(date).map(d -> end ? d.last() : d.first());
  }
}
