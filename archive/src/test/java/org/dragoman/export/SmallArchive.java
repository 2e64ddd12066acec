package org.dragoman.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.derived.Derivations;
import org.dragoman.event.Event;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Store;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * An archive of seven events with all that makes exports fail: quotation marks, commas, tabs, line
 * ends, angle brackets and emoji in texts; codes with zeros; unknown dates, places and recipients;
 * denied and historical acts; several actors on a side.
 */
final class SmallArchive {

  static final int EVENTS = 7;
  static final int REPORTS = 8;
  static final String NASTY =
      "Moscow's \"envoy\", <b>Ivan & Co</b>,\tarrived;\r\nhe said: „Nein“ 🕊 \u0001\\n.";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private SmallArchive() {}

  static Store at(Path folder) throws ArchiveException {
    return at(folder, false);
  }

  /** The same archive, its documents perhaps added in reversed order. */
  static Store at(Path folder, boolean reversed) throws ArchiveException {
    List<Kept> documents = new ArrayList<>(documents());
    if (reversed) {
      Collections.reverse(documents);
    }
    Store store = Store.open(folder, Store.Access.WRITE, CLOCK, "test");
    Derivations derivations = new Derivations(Codebook.plover());
    for (Kept document : documents) {
      store.add(List.of(document), Keep.ALL, derivations::update);
    }
    return store;
  }

  private static List<Kept> documents() {
    Party putin =
        new Party(
            "vladimir-putin", "person", "Vladimir Putin", Optional.of("RUS"), Optional.of("GOV"));
    Event.Place havana = new Event.Place("Havana", Optional.of("CUB"), 23.11, -82.37);
    List<Report> first = new ArrayList<>();
    first.add(
        report(
            "CONSULT",
            "visit",
            List.of("economic", "diplomatic"),
            "042",
            List.of(putin),
            List.of(state("CUB")),
            "2018-12-11",
            "current",
            "asserted",
            Optional.of(havana),
            NASTY));
    first.add(
        report(
            "SANCTION",
            "discontinue",
            List.of(),
            "163",
            List.of(state("USA")),
            List.of(state("RUS")),
            "2018-12",
            "current",
            "asserted",
            Optional.empty(),
            "Washington cut its aid."));
    first.add(
        report(
            "ASSAULT",
            null,
            List.of("military"),
            "190",
            List.of(state("RUS")),
            List.of(state("UKR")),
            "2018-12-10",
            "current",
            "denied",
            Optional.empty(),
            "Russia denied it had attacked Ukraine."));
    first.add(
        report(
            "THREATEN",
            null,
            List.of(),
            "130",
            List.of(state("USA")),
            List.of(),
            null,
            "current",
            "possible",
            Optional.empty(),
            "Washington may threaten."));
    List<Report> second =
        List.of(
            report(
                "CONSULT",
                "visit",
                List.of("economic"),
                "042",
                List.of(putin),
                List.of(state("CUB")),
                "2018-12-11",
                "current",
                "asserted",
                Optional.of(havana),
                "Putin besuchte Kuba."));
    List<Report> third =
        List.of(
            report(
                "CONSULT",
                "multilateral",
                List.of(),
                "040",
                List.of(state("DEU"), state("FRA"), state("POL")),
                List.of(state("DEU"), state("FRA"), state("POL")),
                "2019-01-05",
                "current",
                "asserted",
                Optional.empty(),
                "Berlin, Paris and Warsaw conferred."),
            report(
                "ACCUSE",
                "allege",
                List.of(),
                "112",
                List.of(state("DEU")),
                List.of(state("FRA")),
                "2019-02",
                "current",
                "asserted",
                Optional.empty(),
                "Berlin accused Paris."),
            report(
                "REJECT",
                null,
                List.of(),
                "120",
                List.of(state("DEU")),
                List.of(state("SUN")),
                "1975-06-01",
                "historical",
                "asserted",
                Optional.empty(),
                "In June 1975 Bonn had refused."));
    return List.of(
        document("a", "en", "2018-12-12", "https://a.example/x?a=1,2&b=\"q\"", first),
        document("b", "de", "2018-12-13", null, second),
        document("c", "en", "2019-02-06", "https://c.example/1", third));
  }

  private static Party state(String code) {
    return new Party(code, "state", code, Optional.of(code), Optional.empty());
  }

  private static Report report(
      String type,
      String mode,
      List<String> contexts,
      String cameo,
      List<Party> actors,
      List<Party> recipients,
      String date,
      String time,
      String factuality,
      Optional<Event.Place> place,
      String sentence) {
    return new Report(
        "",
        "",
        Optional.empty(),
        "",
        Optional.empty(),
        type,
        Optional.ofNullable(mode),
        contexts,
        Optional.of(cameo),
        Codebook.plover().type(type).quad(),
        Codebook.plover().score(type, Optional.ofNullable(mode)),
        actors,
        recipients,
        Optional.ofNullable(date).flatMap(PartialDate::parse),
        date == null ? "none" : "clause",
        time,
        factuality,
        place,
        List.of("Tass", "an official"),
        0.8,
        3,
        10,
        10 + sentence.length(),
        sentence,
        "arrived",
        "lexicon/en/triggers/test.txt:1");
  }

  private static Kept document(
      String name, String language, String published, String url, List<Report> reports) {
    byte[] raw = ("document " + name).getBytes(StandardCharsets.UTF_8);
    String id = Kept.idOf(raw);
    Optional<String> source = Optional.of("The \"" + name + "\" Post, Ltd");
    List<Report> own = new ArrayList<>();
    List<ActorRecord> actors = new ArrayList<>();
    for (Report r : reports) {
      own.add(
          new Report(
              id + "-" + own.size(),
              id,
              source,
              language,
              PartialDate.parse(published),
              r.type(),
              r.mode(),
              r.contexts(),
              r.cameo(),
              r.quad(),
              r.score(),
              r.actors(),
              r.recipients(),
              r.date(),
              r.basis(),
              r.time(),
              r.factuality(),
              r.place(),
              r.reportedBy(),
              r.confidence(),
              r.line(),
              r.start(),
              r.end(),
              r.sentence(),
              r.trigger(),
              r.rule()));
      List<Party> parties = new ArrayList<>(r.actors());
      parties.addAll(r.recipients());
      for (Party p : parties) {
        if (actors.stream().noneMatch(a -> a.id().equals(p.id()))) {
          actors.add(
              new ActorRecord(
                  p.id(),
                  p.kind(),
                  p.name(),
                  List.of(p.name()),
                  p.state(),
                  p.sector(),
                  List.of(),
                  List.of(),
                  List.of(new ActorRecord.MentionRecord(p.name(), 1, 0, 3, "name"))));
        }
      }
    }
    ArticleRecord article =
        new ArticleRecord(
            id,
            id,
            "news/" + name + ".txt",
            Optional.ofNullable(url),
            Optional.of("Headline, \"" + name + "\""),
            Optional.empty(),
            Optional.empty(),
            source,
            language,
            false,
            PartialDate.parse(published),
            "Text",
            List.of(),
            actors,
            List.of(),
            own,
            "0",
            "0",
            "{\"document\":{\"id\":\"" + id + "\"}}");
    return Kept.of(raw, "news/" + name + ".txt", Optional.ofNullable(url), List.of(article));
  }
}
