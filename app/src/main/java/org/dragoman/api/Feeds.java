package org.dragoman.api;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.archive.NewestEvents;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;

/**
 * The newest events of a query as an Atom 1.0 feed (RFC 4287), in the order in which they came into
 * the archive, latest first: what a reader has seen stays below what is new.
 */
public final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;

  private final ReadingRoom room;

  public Feeds(ReadingRoom room) {
    this.room = room;
  }

  /** The feed of a query. */
  Answer search(Call call) {
    return answered(
        () -> {
          String written = written(call);
          String title = written.isBlank() ? "all events" : written;
          return feed(call, Query.parse(written), title, "/search");
        });
  }

  private static String written(Call call) {
    return call.query().getOrDefault("q", List.of("")).get(0);
  }

  /** The feed of a pair of states. */
  Answer relation(Call call) {
    return answered(
        () -> {
          Dyad dyad =
              new Dyad(
                  ActorEndpoints.state(call.path().get("A")),
                  ActorEndpoints.state(call.path().get("B")));
          Query query = Query.parse("dyad:" + dyad.from() + "-" + dyad.to());
          return feed(call, query, dyad.from() + " and " + dyad.to(), "/relation");
        });
  }

  private interface Answering {
    Answer answer() throws ArchiveException, Fault;
  }

  private static Answer answered(Answering answering) {
    try {
      return answering.answer();
    } catch (Fault e) {
      return Api.fault(e);
    } catch (ArchiveException e) {
      return Api.fault(Fault.of(e));
    }
  }

  private Answer feed(Call call, Query query, String title, String kind) throws ArchiveException {
    String tag = '"' + Integer.toHexString((room.version() + kind + title).hashCode()) + '"';
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", "private, no-cache");
    if (call.header("if-none-match").filter(tag::equals).isPresent()) {
      return new Answer(304, "application/atom+xml", headers, new byte[0]);
    }
    List<NewestEvents.Entry> entries =
        NewestEvents.of(room.store(), room.searcher(), query, ENTRIES);
    String server = address(call);
    String self =
        server
            + call.address()
            + (written(call).isEmpty()
                ? ""
                : "?q=" + URLEncoder.encode(written(call), StandardCharsets.UTF_8));
    String xml = xml(entries, query, title, kind, server, self);
    return new Answer(
        200, "application/atom+xml; charset=utf-8", headers, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The server as it was called, for links that lead back. */
  private static String address(Call call) {
    String host = call.header("host").filter(h -> h.matches("[\\w.:\\[\\]-]+")).orElse("localhost");
    return call.scheme() + "://" + host;
  }

  private static String xml(
      List<NewestEvents.Entry> entries,
      Query query,
      String title,
      String kind,
      String address,
      String self) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", id(kind + "\n" + query.canonical()));
      element(xml, "title", "Dragoman: " + title);
      Instant updated =
          entries.stream()
              .map(NewestEvents.Entry::added)
              .max(Instant::compareTo)
              .orElse(Instant.EPOCH);
      element(xml, "updated", updated.toString());
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "self");
      xml.writeAttribute("href", self);
      xml.writeStartElement("author");
      element(xml, "name", "Dragoman");
      xml.writeEndElement();
      for (NewestEvents.Entry entry : entries) {
        entry(xml, entry, address);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a string takes everything
    }
    return out.toString();
  }

  private static void entry(XMLStreamWriter xml, NewestEvents.Entry entry, String address)
      throws XMLStreamException {
    EventRecord event = entry.event();
    xml.writeStartElement("entry");
    element(xml, "id", id("event\n" + event.id()));
    element(xml, "title", title(event));
    element(xml, "updated", entry.added().toString());
    Optional<LocalDate> published = event.firstPublished();
    if (published.isPresent()) {
      element(
          xml, "published", published.get().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
    }
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", address + "/event/" + event.id());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", event.type());
    element(
        xml,
        "summary",
        event.reports().stream()
            .map(r -> r.report().source().map(s -> s + ": ").orElse("") + r.report().sentence())
            .collect(Collectors.joining("\n")));
    xml.writeEndElement();
  }

  private static String title(EventRecord event) {
    return event.date().map(PartialDate::value).orElse("day unknown")
        + " "
        + event.type()
        + event.mode().map(mode -> "/" + mode).orElse("")
        + " "
        + names(event.actors())
        + (event.actors().equals(event.recipients()) ? " ↔" : " → " + names(event.recipients()))
        + (event.factuality().equals("asserted") ? "" : " (" + event.factuality() + ")");
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    // XML has no place for these, however they are written.
    xml.writeCharacters(text.replaceAll("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]", ""));
    xml.writeEndElement();
  }
}
