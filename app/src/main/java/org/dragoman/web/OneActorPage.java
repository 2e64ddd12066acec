package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
   * An office held once: what articles call it in all languages, the most used title first.
   *
   * @param from beginning and end as the lexicon or an article gives them; empty where unknown
   */
  public record Tenure(
      List<String> titles,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to,
      Optional<LocalDate> firstSeen,
      Optional<LocalDate> lastSeen,
      long articles) {}

  /** The page. */
  public record One(
      ActorPage actor,
      List<Tenure> tenures,
      List<EventRecord> did,
      List<EventRecord> received,
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
    One page = room.once("actor " + found.id(), One.class, () -> read(found));
    List<EventRecord> events = new ArrayList<>(page.actor().did());
    events.addAll(page.actor().received());
    Paper.show(ctx, frame, "actor", page, () -> Show.rows(events));
  }

  private One read(FoundActor found) throws ArchiveException {
    ActorPage actor = room.store().read(c -> ActorPage.latest(c, found, EVENTS));
    Optional<List<String>> ids = Optional.of(List.of(found.id()));
    Page.Wish wish = new Page.Wish(QUOTES, Optional.empty());
    Set<String> links = new TreeSet<>(Set.of(found.id()));
    actor.links().forEach(link -> links.add(link.localId()));
    return new One(
        actor,
        tenures(actor.offices()),
        latestFirst(actor.did()),
        latestFirst(actor.received()),
        room.catalogue().quotes(ids, Optional.empty(), Query.everything(), wish),
        room.catalogue().quotes(Optional.empty(), ids, Query.everything(), wish),
        room.store().read(c -> Flow.around(c, found.id(), COMPANIONS)),
        room.store().read(Judgements::active).stream()
            .filter(j -> links.contains(j.left()) || j.right().filter(links::contains).isPresent())
            .toList());
  }

  /** Titles of one state, beginning and end are one office. */
  private static List<Tenure> tenures(List<ActorPage.Office> offices) {
    Map<List<Optional<String>>, Tenure> tenures = new LinkedHashMap<>();
    List<ActorPage.Office> byUse = new ArrayList<>(offices);
    byUse.sort(Comparator.comparingLong(ActorPage.Office::articles).reversed());
    for (ActorPage.Office office : byUse) {
      Tenure one =
          new Tenure(
              List.of(office.title()),
              office.state(),
              office.from(),
              office.to(),
              office.firstSeen(),
              office.lastSeen(),
              office.articles());
      boolean known = office.from().isPresent() || office.to().isPresent();
      Optional<String> title = known ? Optional.empty() : Optional.of(office.title());
      tenures.merge(
          List.of(office.state(), office.from(), office.to(), title), one, OneActorPage::together);
    }
    return tenures.values().stream()
        .sorted(
            Comparator.comparing(
                t -> t.from().orElse(t.firstSeen().map(String::valueOf).orElse("9"))))
        .toList();
  }

  private static Tenure together(Tenure a, Tenure b) {
    List<String> titles = new ArrayList<>(a.titles());
    b.titles().stream()
        .filter(t -> titles.stream().noneMatch(t::equalsIgnoreCase))
        .forEach(titles::add);
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return new Tenure(
        titles,
        a.state(),
        a.from(),
        a.to(),
        Stream.of(a.firstSeen(), b.firstSeen()).flatMap(Optional::stream).min(order),
        Stream.of(a.lastSeen(), b.lastSeen()).flatMap(Optional::stream).max(order),
        a.articles() + b.articles());
  }

  private static List<EventRecord> latestFirst(List<EventRecord> events) {
    List<EventRecord> reversed = new ArrayList<>(events);
    Collections.reverse(reversed);
    reversed.sort(
        Comparator.comparing(event -> event.date().isEmpty())); // those without a day last
    return reversed;
  }
}
