package org.dragoman.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.export.Column.Kind;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * The columns of a table of events: small letters and underscores, a label beside each code, what
 * is unknown left empty. The codebook of a bundle is made from them.
 */
final class EventColumns {

  static final List<Column> ALL = columns();

  private EventColumns() {}

  private static List<Column> columns() {
    List<Column> all = new ArrayList<>();
    what(all);
    parties(all, true);
    parties(all, false);
    circumstances(all);
    evidence(all);
    return List.copyOf(all);
  }

  private static void what(List<Column> all) {
    text(
        all,
        "event_id",
        "Event ID",
        "id of the event, stable as long as its first report is the same",
        r -> r.event().id());
    text(
        all,
        "date",
        "",
        "when it happened, as exact as it is known: year, month, day, or from/to",
        r -> r.event().date().map(PartialDate::value));
    text(
        all,
        "date_precision",
        "",
        "day, month, year or range",
        r -> r.event().date().map(d -> d.precision().label()));
    all.add(
        new Column(
            "date_from",
            Kind.DATE,
            "Event Date",
            "first day it can have happened",
            r -> r.event().date().map(PartialDate::first)));
    all.add(
        new Column(
            "date_to",
            Kind.DATE,
            "",
            "last day it can have happened",
            r -> r.event().date().map(PartialDate::last)));
    all.add(new Column("year", Kind.INTEGER, "", "the year, when it is known", r -> year(r)));
    text(all, "type", "Event Type", "PLOVER type", r -> r.event().type());
    text(all, "type_label", "", "its name", r -> Labels.type(r.event().type()));
    text(all, "mode", "Event Mode", "PLOVER mode of the type", r -> r.event().mode());
    list(all, "contexts", "Contexts", "PLOVER contexts", r -> r.event().contexts());
    list(
        all,
        "contexts_label",
        "",
        "their meaning",
        r -> r.event().contexts().stream().map(c -> Labels.contexts().getOrDefault(c, c)).toList());
    text(
        all,
        "cameo",
        "",
        "nearest CAMEO code, always text: 042 keeps its zero",
        r -> r.event().cameo());
    text(all, "cameo_label", "", "its name", r -> r.event().cameo().flatMap(Labels::cameo));
    text(
        all,
        "quad_code",
        "Quad Code",
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
        r -> Integer.toString(r.event().quad()));
    text(all, "quad_label", "", "its name", r -> Labels.quad(r.event().quad()));
    all.add(
        new Column(
            "score",
            Kind.NUMBER,
            "Intensity",
            "PLOVER's score from -10 (conflict) to 10 (cooperation)",
            r -> r.event().score()));
  }

  private static void parties(List<Column> all, boolean actor) {
    String name = actor ? "actor" : "recipient";
    String polecat = actor ? "Actor" : "Recipient";
    String who = actor ? "who does it" : "to whom it is done";
    Function<EventRow, List<Party>> side = actor ? EventRow::actors : EventRow::recipients;
    party(
        all,
        side,
        name + "_id",
        "",
        who + ": id of the actor in the archive",
        (p, d) -> Optional.of(p.id()));
    party(
        all,
        side,
        name + "_name",
        polecat + " Name",
        who + ": name",
        (p, d) -> Optional.of(p.name()));
    party(
        all,
        side,
        name + "_kind",
        "",
        who + ": person, state, organization or group",
        (p, d) -> Optional.of(p.kind()));
    party(
        all,
        side,
        name + "_state",
        "",
        who + ": ISO 3166-1 alpha-3 of the state, or code of an organisation",
        (p, d) -> p.state());
    party(
        all,
        side,
        name + "_state_label",
        polecat + " Country",
        who + ": name of the state",
        (p, d) -> p.state().flatMap(StateCodes::name));
    party(
        all,
        side,
        name + "_cow",
        polecat + " COW",
        who + ": the state's Correlates of War number on the day of the event",
        (p, d) -> p.state().flatMap(s -> StateCodes.cow(s, d)));
    party(
        all,
        side,
        name + "_gw",
        "",
        who + ": the state's number in the list of Gleditsch and Ward on that day",
        (p, d) -> p.state().flatMap(s -> StateCodes.gw(s, d)));
    party(
        all,
        side,
        name + "_sector",
        "Primary " + polecat + " Sector",
        who + ": PLOVER sector",
        (p, d) -> p.sector());
    party(
        all,
        side,
        name + "_sector_label",
        "",
        who + ": its meaning",
        (p, d) -> p.sector().flatMap(Labels::sector));
  }

  private static void circumstances(List<Column> all) {
    text(
        all,
        "time",
        "",
        "current, historical or future, as seen from the first publication",
        r -> r.event().time());
    text(
        all,
        "factuality",
        "",
        "asserted, planned, possible, conditional or denied: only asserted acts are told as done",
        r -> r.event().factuality());
    text(all, "place", "Placename", "where it happened", r -> r.event().place().map(p -> p.name()));
    text(
        all,
        "place_state",
        "",
        "ISO 3166-1 alpha-3 of the state where it happened",
        r -> r.event().place().flatMap(p -> p.state()));
    text(
        all,
        "place_state_label",
        "Country",
        "its name",
        r -> r.event().place().flatMap(p -> p.state()).flatMap(StateCodes::name));
    all.add(
        new Column(
            "latitude",
            Kind.NUMBER,
            "Latitude",
            "of the place, WGS 84",
            r -> r.event().place().map(p -> p.lat())));
    all.add(
        new Column(
            "longitude",
            Kind.NUMBER,
            "Longitude",
            "of the place, WGS 84",
            r -> r.event().place().map(p -> p.lon())));
    all.add(
        new Column(
            "confidence",
            Kind.NUMBER,
            "",
            "0 to 1, of the best report",
            r -> r.event().confidence()));
    text(all, "story_id", "", "id of the story the event belongs to", r -> r.event().story());
  }

  private static void evidence(List<Column> all) {
    all.add(
        new Column(
            "reports",
            Kind.INTEGER,
            "",
            "how many reports the event has; a property of it, not a count of events",
            r -> r.event().reports().size()));
    all.add(
        new Column(
            "articles", Kind.INTEGER, "", "how many articles tell it", r -> r.event().articles()));
    all.add(
        new Column(
            "sources", Kind.INTEGER, "", "how many sources tell it", r -> r.event().sources()));
    list(
        all,
        "languages",
        "Language",
        "languages in which it is told, ISO 639-1",
        r -> r.event().languages());
    all.add(
        new Column(
            "contradictions",
            Kind.INTEGER,
            "",
            "in how many points its reports contradict one another",
            r -> r.event().contradictions().size()));
    all.add(
        new Column(
            "first_published",
            Kind.DATE,
            "Publication Date",
            "first day a report of it was published",
            r -> r.event().firstPublished()));
    first(
        all,
        "report_id",
        "",
        "id of the first report, to which the next columns belong",
        Report::id);
    first(all, "source", "Source", "who published it", Report::source);
    list(
        all,
        "reported_by",
        "",
        "who says so, the nearest source first",
        r -> r.first().map(n -> n.report().reportedBy()).orElse(List.of()));
    text(all, "title", "", "headline of the article", r -> r.first().flatMap(n -> n.title()));
    text(all, "url", "", "where the article was published", r -> r.first().flatMap(n -> n.url()));
    first(
        all,
        "article_id",
        "",
        "first 16 hex digits of the SHA-256 of the document, #2 after it for its second article",
        Report::article);
    all.add(
        new Column(
            "line",
            Kind.INTEGER,
            "",
            "line of the sentence in the document, from 1",
            r -> r.first().map(n -> n.report().line())));
    all.add(
        new Column(
            "start",
            Kind.INTEGER,
            "",
            "where the sentence begins, in code points of the document",
            r -> r.first().map(n -> n.report().start())));
    all.add(
        new Column(
            "end",
            Kind.INTEGER,
            "",
            "where it ends, exclusive",
            r -> r.first().map(n -> n.report().end())));
    first(all, "sentence", "", "the sentence that tells it", Report::sentence);
    first(all, "trigger", "", "the words that name the act", Report::trigger);
    first(all, "rule", "", "the lexicon entry and construction that coded it", Report::rule);
  }

  private static Object year(EventRow row) {
    return row.event()
        .date()
        .filter(d -> d.first().getYear() == d.last().getYear())
        .map(d -> d.first().getYear());
  }

  private static void text(
      List<Column> all,
      String name,
      String polecat,
      String meaning,
      Function<EventRow, Object> of) {
    all.add(new Column(name, Kind.TEXT, polecat, meaning, of));
  }

  private static void list(
      List<Column> all,
      String name,
      String polecat,
      String meaning,
      Function<EventRow, Object> of) {
    all.add(new Column(name, Kind.LIST, polecat, meaning, of));
  }

  private static void first(
      List<Column> all, String name, String polecat, String meaning, Function<Report, Object> of) {
    text(
        all,
        name,
        polecat,
        meaning,
        r -> {
          Object value = r.first().map(n -> of.apply(n.report())).orElse(null);
          return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        });
  }

  private interface OfParty {
    Optional<String> of(Party party, Optional<LocalDate> day);
  }

  /** A list with a place for each party, empty text where it is not known. */
  private static void party(
      List<Column> all,
      Function<EventRow, List<Party>> side,
      String name,
      String polecat,
      String meaning,
      OfParty of) {
    all.add(
        new Column(
            name,
            Kind.PARTY,
            polecat,
            meaning,
            r -> side.apply(r).stream().map(p -> of.of(p, r.day()).orElse("")).toList()));
  }
}
