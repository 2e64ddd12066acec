package org.dragoman.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * Events as linked data in the words of schema.org: an event is an Action with agents and objects,
 * its articles are NewsArticles. What schema.org has no word for (factuality, PLOVER codes, scores)
 * has a word of our own in {@code urn:dragoman:term:}.
 *
 * <p>The same statements come as N-Triples, Turtle or JSON-LD. Only asserted acts are completed
 * actions; a plan is a potential one, and of a denied act schema.org can only say nothing.
 */
final class Linked {

  static final String SCHEMA = "https://schema.org/";
  static final String OWN = "urn:dragoman:term:";

  /** A thing and what is said of it: predicates with values, in order. */
  record Subject(String iri, String type, List<Statement> statements) {}

  /** A value is another thing's address, or a text, number, or other literal of a type. */
  record Statement(String predicate, String value, Kind kind) {}

  /** What the value of a statement is. */
  enum Kind {
    THING,
    TEXT,
    DOUBLE
  }

  /** Writes subjects in one notation. */
  private interface Notation {
    void begin(OutputStream out) throws IOException;

    void subject(OutputStream out, Subject subject) throws IOException;

    void end(OutputStream out) throws IOException;
  }

  private final Set<String> known = new HashSet<>();

  private Linked() {}

  static Written ntriples(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return new Linked().write(selection, out, new Triples(false));
  }

  static Written turtle(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return new Linked().write(selection, out, new Triples(true));
  }

  static Written jsonLd(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return new Linked().write(selection, out, new JsonLd());
  }

  private Written write(Selection selection, OutputStream out, Notation notation)
      throws IOException, ArchiveException {
    long[] counts = new long[2];
    notation.begin(out);
    selection.each(
        event -> {
          counts[0]++;
          for (Subject subject : subjects(event)) {
            if (known.add(subject.iri())) {
              notation.subject(out, subject);
              counts[1]++;
            }
          }
        });
    notation.end(out);
    return Written.all(counts[0], counts[1], "thing");
  }

  private static List<Subject> subjects(EventRecord event) {
    List<Subject> all = new ArrayList<>();
    event.actors().forEach(party -> all.add(party(party)));
    event.recipients().forEach(party -> all.add(party(party)));
    event.reports().forEach(report -> all.add(article(report)));
    event
        .place()
        .ifPresent(
            place -> {
              List<Statement> said = new ArrayList<>();
              said.add(text("name", place.name()));
              said.add(
                  new Statement(SCHEMA + "latitude", Double.toString(place.lat()), Kind.DOUBLE));
              said.add(
                  new Statement(SCHEMA + "longitude", Double.toString(place.lon()), Kind.DOUBLE));
              place.state().ifPresent(state -> said.add(text("addressCountry", state)));
              all.add(new Subject(place(place.name(), place.state()), SCHEMA + "Place", said));
            });
    all.add(action(event));
    return all;
  }

  private static Subject action(EventRecord event) {
    List<Statement> said = new ArrayList<>();
    said.add(text("identifier", event.id()));
    said.add(text("additionalType", "PLOVER " + event.type()));
    event.actors().forEach(party -> said.add(thing("agent", actor(party))));
    event.recipients().forEach(party -> said.add(thing("object", actor(party))));
    event
        .date()
        .ifPresent(
            date -> {
              said.add(text("startTime", date.first().toString()));
              said.add(text("endTime", date.last().toString()));
              said.add(own("date", date.value()));
            });
    String status =
        switch (event.factuality()) {
          case "asserted" -> "CompletedActionStatus";
          case "denied" -> "";
          default -> "PotentialActionStatus";
        };
    if (!status.isEmpty()) {
      said.add(thing("actionStatus", SCHEMA + status));
    }
    event.place().ifPresent(p -> said.add(thing("location", place(p.name(), p.state()))));
    event.reports().stream()
        .findFirst()
        .ifPresent(r -> said.add(text("description", r.report().sentence())));
    event.reports().stream()
        .map(r -> article(r.report()))
        .distinct()
        .forEach(article -> said.add(thing("subjectOf", article)));
    said.add(own("type", event.type()));
    event.mode().ifPresent(mode -> said.add(own("mode", mode)));
    event.contexts().forEach(context -> said.add(own("context", context)));
    event.cameo().ifPresent(cameo -> said.add(own("cameo", cameo)));
    said.add(own("quad", Integer.toString(event.quad())));
    said.add(new Statement(OWN + "score", Double.toString(event.score()), Kind.DOUBLE));
    said.add(own("factuality", event.factuality()));
    said.add(own("time", event.time()));
    said.add(new Statement(OWN + "confidence", Double.toString(event.confidence()), Kind.DOUBLE));
    return new Subject("urn:dragoman:event:" + encoded(event.id()), SCHEMA + "Action", said);
  }

  private static Subject party(Party party) {
    List<Statement> said = new ArrayList<>();
    said.add(text("name", party.name()));
    said.add(text("identifier", party.id()));
    party.state().ifPresent(state -> said.add(own("state", state)));
    party.sector().ifPresent(sector -> said.add(own("sector", sector)));
    String type =
        switch (party.kind()) {
          case "person" -> "Person";
          case "state" -> "Country";
          default -> "Organization";
        };
    return new Subject(actor(party), SCHEMA + type, said);
  }

  private static Subject article(EventRecord.NumberedReport numbered) {
    Report report = numbered.report();
    List<Statement> said = new ArrayList<>();
    numbered.title().ifPresent(title -> said.add(text("headline", title)));
    said.add(text("identifier", report.article()));
    said.add(text("inLanguage", report.language()));
    report.published().map(PartialDate::value).ifPresent(d -> said.add(text("datePublished", d)));
    report.source().ifPresent(source -> said.add(text("publisher", source)));
    numbered.url().flatMap(Linked::address).ifPresent(url -> said.add(thing("url", url)));
    return new Subject(article(report), SCHEMA + "NewsArticle", said);
  }

  private static String actor(Party party) {
    return "urn:dragoman:actor:" + encoded(party.id());
  }

  private static String article(Report report) {
    return "urn:dragoman:article:" + encoded(report.article());
  }

  private static String place(String name, Optional<String> state) {
    return "urn:dragoman:place:" + encoded(state.map(s -> s + "-").orElse("") + name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  /** An address that may stand in angle brackets; empty when it may not. */
  private static Optional<String> address(String url) {
    try {
      return Optional.of(URI.create(url).toASCIIString()).filter(a -> URI.create(a).isAbsolute());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Statement text(String word, String value) {
    return new Statement(SCHEMA + word, value, Kind.TEXT);
  }

  private static Statement thing(String word, String iri) {
    return new Statement(SCHEMA + word, iri, Kind.THING);
  }

  private static Statement own(String word, String value) {
    return new Statement(OWN + word, value, Kind.TEXT);
  }

  /** N-Triples, or the same with Turtle's prefixes, one block a subject. */
  private record Triples(boolean turtle) implements Notation {

    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    @Override
    public void begin(OutputStream out) throws IOException {
      if (turtle) {
        put(out, "@prefix schema: <" + SCHEMA + "> .\n@prefix dragoman: <" + OWN + "> .\n");
      }
    }

    @Override
    public void subject(OutputStream out, Subject subject) throws IOException {
      String about = "<" + subject.iri() + ">";
      if (turtle) {
        StringBuilder block = new StringBuilder("\n" + about + " a " + term(subject.type()));
        for (Statement s : subject.statements()) {
          block.append(" ;\n  ").append(term(s.predicate())).append(' ').append(object(s));
        }
        put(out, block.append(" .\n").toString());
      } else {
        put(out, about + " <" + RDF_TYPE + "> <" + subject.type() + "> .\n");
        for (Statement s : subject.statements()) {
          put(out, about + " <" + s.predicate() + "> " + object(s) + " .\n");
        }
      }
    }

    @Override
    public void end(OutputStream out) {}

    private String object(Statement s) {
      return switch (s.kind()) {
        case THING -> turtle ? term(s.value()) : "<" + s.value() + ">";
        case TEXT -> '"' + escaped(s.value()) + '"';
        case DOUBLE -> '"' + s.value() + "\"^^<" + XSD + "double>";
      };
    }

    private static String term(String iri) {
      return iri.startsWith(SCHEMA)
          ? "schema:" + iri.substring(SCHEMA.length())
          : iri.startsWith(OWN) ? "dragoman:" + iri.substring(OWN.length()) : "<" + iri + ">";
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\")
          .replace("\"", "\\\"")
          .replace("\n", "\\n")
          .replace("\r", "\\r")
          .replace("\t", "\\t");
    }

    private static void put(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** JSON-LD: one document, all things in its graph. */
  private static final class JsonLd implements Notation {
    private JsonGenerator json;

    @Override
    public void begin(OutputStream out) throws IOException {
      json = JsonLines.MAPPER.getFactory().createGenerator(out);
      json.writeStartObject();
      json.writeObjectFieldStart("@context");
      json.writeStringField("@vocab", SCHEMA);
      json.writeStringField("dragoman", OWN);
      json.writeEndObject();
      json.writeArrayFieldStart("@graph");
    }

    @Override
    public void subject(OutputStream out, Subject subject) throws IOException {
      Map<String, List<Object>> properties = new LinkedHashMap<>();
      for (Statement s : subject.statements()) {
        properties.computeIfAbsent(word(s.predicate()), k -> new ArrayList<>()).add(value(s));
      }
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("@id", subject.iri());
      object.put("@type", word(subject.type()));
      properties.forEach(
          (word, values) -> object.put(word, values.size() == 1 ? values.get(0) : values));
      json.writeRaw("\n");
      json.writeObject(object);
    }

    @Override
    public void end(OutputStream out) throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }

    private static Object value(Statement s) {
      return switch (s.kind()) {
        case THING -> Map.of("@id", s.value());
        case TEXT -> s.value();
        case DOUBLE -> Double.valueOf(s.value());
      };
    }

    private static String word(String iri) {
      return iri.startsWith(OWN)
          ? "dragoman:" + iri.substring(OWN.length())
          : iri.substring(SCHEMA.length());
    }
  }
}
