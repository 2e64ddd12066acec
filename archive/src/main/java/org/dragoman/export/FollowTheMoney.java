package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Precision;

/**
 * Events as entities of FollowTheMoney, one a line, for Aleph and OpenSanctions' tools: Person,
 * PublicBody and Organization for those who act, Event, Article, and a Mention that ties an actor
 * to the article that names it.
 *
 * <p>FollowTheMoney knows dates by their prefix ({@code 2018-12}) but no ranges: a range becomes
 * startDate and endDate. It has no property for what did not happen: each Event says its factuality
 * at the beginning of its summary and as a keyword.
 */
final class FollowTheMoney {

  private final Set<String> known = new HashSet<>();

  private FollowTheMoney() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return JsonLines.write(selection, out, new FollowTheMoney()::entities);
  }

  private List<Map<String, Object>> entities(EventRecord event) {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Party> parties =
        Stream.concat(event.actors().stream(), event.recipients().stream()).distinct().toList();
    for (Party party : parties) {
      if (known.add(actor(party))) {
        all.add(legalEntity(party));
      }
    }
    for (EventRecord.NumberedReport report : event.reports()) {
      if (known.add(article(report.report()))) {
        all.add(article(report));
      }
      for (Party party : parties) {
        String id = "mention-" + report.report().article() + "-" + party.id();
        if (known.add(id)) {
          Map<String, List<String>> properties = new LinkedHashMap<>();
          put(properties, "document", article(report.report()));
          put(properties, "resolved", actor(party));
          put(properties, "name", party.name());
          put(properties, "detectedSchema", schema(party));
          party
              .state()
              .flatMap(StateCodes::iso2)
              .ifPresent(c -> put(properties, "contextCountry", c));
          all.add(entity(id, "Mention", properties));
        }
      }
    }
    all.add(event(event, parties));
    return all;
  }

  private static Map<String, Object> event(EventRecord event, List<Party> parties) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    put(properties, "name", name(event));
    String sentence =
        event.reports().stream().findFirst().map(r -> r.report().sentence()).orElse("");
    put(properties, "summary", ("[" + event.factuality() + "] " + sentence).strip());
    put(properties, "keywords", event.type());
    put(properties, "keywords", event.factuality());
    event.mode().ifPresent(mode -> put(properties, "keywords", mode));
    event.date().ifPresent(date -> date(properties, date));
    event.actors().forEach(party -> put(properties, "organizer", actor(party)));
    parties.forEach(party -> put(properties, "involved", actor(party)));
    event.place().ifPresent(place -> put(properties, "location", place.name()));
    event
        .place()
        .flatMap(place -> place.state())
        .flatMap(StateCodes::iso2)
        .ifPresent(country -> put(properties, "country", country));
    for (EventRecord.NumberedReport report : event.reports()) {
      put(properties, "proof", article(report.report()));
      report.url().ifPresent(url -> put(properties, "sourceUrl", url));
    }
    return entity("event-" + event.id(), "Event", properties);
  }

  private static void date(Map<String, List<String>> properties, PartialDate date) {
    if (date.precision() == Precision.RANGE) {
      put(properties, "startDate", date.value().substring(0, date.value().indexOf('/')));
      put(properties, "endDate", date.value().substring(date.value().indexOf('/') + 1));
    } else {
      put(properties, "date", date.value());
    }
  }

  private static String name(EventRecord event) {
    String by = String.join(", ", event.actors().stream().map(Party::name).toList());
    String to = String.join(", ", event.recipients().stream().map(Party::name).toList());
    return (by + " " + event.type() + " " + to).strip();
  }

  private static Map<String, Object> legalEntity(Party party) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    put(properties, "name", party.name());
    Optional<String> country = party.state().flatMap(StateCodes::iso2);
    String where = party.kind().equals("person") ? "nationality" : "country";
    country.ifPresent(code -> put(properties, where, code));
    party.sector().ifPresent(sector -> put(properties, "keywords", sector));
    return entity(actor(party), schema(party), properties);
  }

  private static String schema(Party party) {
    return switch (party.kind()) {
      case "person" -> "Person";
      case "state", "group" -> "PublicBody";
      default -> "Organization";
    };
  }

  private static Map<String, Object> article(EventRecord.NumberedReport numbered) {
    Report report = numbered.report();
    Map<String, List<String>> properties = new LinkedHashMap<>();
    numbered.title().ifPresent(title -> put(properties, "title", title));
    put(properties, "fileName", numbered.path());
    numbered.url().ifPresent(url -> put(properties, "sourceUrl", url));
    report.source().ifPresent(source -> put(properties, "publisher", source));
    put(properties, "language", report.language());
    report
        .published()
        .filter(date -> date.precision() != Precision.RANGE)
        .ifPresent(date -> put(properties, "publishedAt", date.value()));
    return entity(article(report), "Article", properties);
  }

  private static String actor(Party party) {
    return "actor-" + party.id();
  }

  private static String article(Report report) {
    return "article-" + report.article();
  }

  private static Map<String, Object> entity(
      String id, String schema, Map<String, List<String>> properties) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("id", id);
    entity.put("schema", schema);
    entity.put("properties", properties);
    return entity;
  }

  private static void put(Map<String, List<String>> properties, String name, String value) {
    List<String> values = properties.computeIfAbsent(name, k -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }
}
