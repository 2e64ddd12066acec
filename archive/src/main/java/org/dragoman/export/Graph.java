package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;

/**
 * Events as a directed graph: actors are nodes, and an event is one edge for each pair of actor and
 * recipient. Edges carry the factuality; who wants only what was done filters by it.
 */
final class Graph {

  private static final List<String> NODE = List.of("kind", "state", "sector");
  private static final List<String> EDGE =
      List.of("event", "type", "mode", "quad", "score", "date", "time", "factuality", "confidence");

  /** An edge: the event and its place among the event's pairs. */
  private interface EdgeTaker {
    void take(EventRow row, int number) throws IOException;
  }

  private final Selection selection;
  private final boolean dated;
  private final TreeMap<String, Party> nodes = new TreeMap<>();
  private final Map<String, Long> leftOut = new LinkedHashMap<>();
  private long events;
  private long edges;

  private Graph(Selection selection, boolean dated) {
    this.selection = selection;
    this.dated = dated;
  }

  /**
   * GEXF 1.3, dynamic by dates, for Gephi. Every edge has an interval, the days the event can have
   * happened on, and no timestamps are used: Gephi cannot mix the two. An event without a date
   * would be an edge at all times and is left out.
   */
  static Written gexf(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    Graph graph = new Graph(selection, true);
    graph.findNodes();
    try (Xml xml = new Xml(out)) {
      graph.gexf(xml);
    }
    return graph.written();
  }

  /** GraphML, for igraph, NetworkX and others; dates are attributes. */
  static Written graphml(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    Graph graph = new Graph(selection, false);
    graph.findNodes();
    try (Xml xml = new Xml(out)) {
      graph.graphml(xml);
    }
    return graph.written();
  }

  private Written written() {
    return new Written(events, edges, "edge", leftOut);
  }

  private void findNodes() throws IOException, ArchiveException {
    selection.each(
        event -> {
          event.actors().forEach(party -> nodes.putIfAbsent(party.id(), party));
          event.recipients().forEach(party -> nodes.putIfAbsent(party.id(), party));
        });
  }

  private void eachEdge(EdgeTaker taker) throws IOException, ArchiveException {
    selection.each(
        event -> {
          List<EventRow> pairs = new ArrayList<>();
          for (EventRow row : EventRow.of(event, true)) {
            if (!row.actors().isEmpty() && !row.recipients().isEmpty()) {
              pairs.add(row);
            }
          }
          if (pairs.isEmpty()) {
            leftOut.merge("without a pair of actors", 1L, Long::sum);
          } else if (dated && event.date().isEmpty()) {
            leftOut.merge("without a date", 1L, Long::sum);
          } else {
            events++;
            for (EventRow row : pairs) {
              taker.take(row, pairs.indexOf(row) + 1);
              edges++;
            }
          }
        });
  }

  private void gexf(Xml xml) throws IOException, ArchiveException {
    xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.open("meta");
    xml.text("creator", "Dragoman");
    xml.text("description", "Edges are events: " + selection.query().canonical());
    xml.shut("meta");
    xml.open(
        "graph",
        "mode",
        "dynamic",
        "defaultedgetype",
        "directed",
        "timeformat",
        "date",
        "timerepresentation",
        "interval");
    gexfAttributes(xml, "node", NODE);
    gexfAttributes(xml, "edge", EDGE);
    xml.open("nodes");
    for (Party party : nodes.values()) {
      xml.open("node", "id", party.id(), "label", party.name());
      gexfValues(xml, NODE, values(party));
      xml.shut("node");
    }
    xml.shut("nodes").open("edges");
    eachEdge(
        (row, number) -> {
          PartialDate date = row.event().date().orElseThrow();
          xml.open(
              "edge",
              "id",
              row.event().id() + "-" + number,
              "source",
              row.actors().get(0).id(),
              "target",
              row.recipients().get(0).id(),
              "kind",
              row.event().type(),
              "label",
              row.event().type(),
              "start",
              date.first().toString(),
              "end",
              date.last().toString());
          gexfValues(xml, EDGE, values(row.event()));
          xml.shut("edge");
        });
    xml.shut("edges").shut("graph").shut("gexf");
  }

  private static void gexfAttributes(Xml xml, String of, List<String> names) throws IOException {
    xml.open("attributes", "class", of, "mode", "static");
    for (String name : names) {
      xml.empty("attribute", "id", name, "title", name, "type", number(name) ? "double" : "string");
    }
    xml.shut("attributes");
  }

  private static void gexfValues(Xml xml, List<String> names, List<String> values)
      throws IOException {
    xml.open("attvalues");
    for (int i = 0; i < names.size(); i++) {
      if (values.get(i) != null) {
        xml.empty("attvalue", "for", names.get(i), "value", values.get(i));
      }
    }
    xml.shut("attvalues");
  }

  private void graphml(Xml xml) throws IOException, ArchiveException {
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml.empty("key", "id", "name", "for", "node", "attr.name", "name", "attr.type", "string");
    graphmlKeys(xml, "node", NODE);
    graphmlKeys(xml, "edge", EDGE);
    xml.open("graph", "id", "events", "edgedefault", "directed");
    for (Party party : nodes.values()) {
      xml.open("node", "id", party.id());
      xml.text("data", party.name(), "key", "name");
      graphmlValues(xml, "node", NODE, values(party));
      xml.shut("node");
    }
    eachEdge(
        (row, number) -> {
          xml.open(
              "edge",
              "id",
              row.event().id() + "-" + number,
              "source",
              row.actors().get(0).id(),
              "target",
              row.recipients().get(0).id());
          graphmlValues(xml, "edge", EDGE, values(row.event()));
          xml.shut("edge");
        });
    xml.shut("graph").shut("graphml");
  }

  private static void graphmlKeys(Xml xml, String of, List<String> names) throws IOException {
    for (String name : names) {
      xml.empty(
          "key",
          "id",
          of + "-" + name,
          "for",
          of,
          "attr.name",
          name,
          "attr.type",
          number(name) ? "double" : "string");
    }
  }

  private static void graphmlValues(Xml xml, String of, List<String> names, List<String> values)
      throws IOException {
    for (int i = 0; i < names.size(); i++) {
      if (values.get(i) != null) {
        xml.text("data", values.get(i), "key", of + "-" + names.get(i));
      }
    }
  }

  private static boolean number(String attribute) {
    return attribute.equals("score") || attribute.equals("confidence");
  }

  private static List<String> values(Party party) {
    return listed(Optional.of(party.kind()), party.state(), party.sector());
  }

  private static List<String> values(EventRecord event) {
    return listed(
        Optional.of(event.id()),
        Optional.of(event.type()),
        event.mode(),
        Optional.of(Integer.toString(event.quad())),
        Optional.of(Double.toString(event.score())),
        event.date().map(PartialDate::value),
        Optional.of(event.time()),
        Optional.of(event.factuality()),
        Optional.of(Double.toString(event.confidence())));
  }

  @SafeVarargs
  private static List<String> listed(Optional<String>... values) {
    List<String> all = new ArrayList<>();
    for (Optional<String> value : values) {
      all.add(value.orElse(null));
    }
    return all;
  }
}
