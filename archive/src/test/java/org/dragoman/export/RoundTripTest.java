package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every format, written and read back with another program's reader. */
class RoundTripTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void open() throws ArchiveException {
    store = SmallArchive.at(folder.resolve("archive"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Path written(Format format, Options options) throws ArchiveException {
    Selection selection = Selection.all(store);
    Path file = folder.resolve(options.hashCode() + format.file());
    Written written = Export.write(selection, format, options, file);
    assertThat(selection.size()).isEqualTo(SmallArchive.EVENTS);
    assertThat(written.accountedFor()).isEqualTo(SmallArchive.EVENTS);
    return file;
  }

  private static Path written(Format format) throws ArchiveException {
    return written(format, Options.PLAIN);
  }

  private static List<NamedCsvRecord> csv(Path file, char separator) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private static NamedCsvRecord ofType(List<NamedCsvRecord> rows, String column, String type) {
    return rows.stream().filter(r -> r.getField(column).equals(type)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void twiceGivesTheSameBytes(Format format) throws Exception {
    byte[] once = Files.readAllBytes(written(format));
    assertThat(once).isNotEmpty();
    assertThat(Files.readAllBytes(written(format))).isEqualTo(once);
  }

  @Test
  void csv() throws Exception {
    Path file = written(Format.CSV);
    List<NamedCsvRecord> rows = csv(file, ',');
    assertThat(rows).hasSize(SmallArchive.EVENTS);
    assertThat(rows)
        .allSatisfy(r -> assertThat(r.getFieldCount()).isEqualTo(EventColumns.ALL.size()));
    assertThat(rows.get(0).getHeader()).allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    NamedCsvRecord visit =
        rows.stream().filter(r -> r.getField("mode").equals("visit")).findFirst().orElseThrow();
    assertThat(visit.getField("sentence")).isEqualTo(SmallArchive.NASTY);
    assertThat(visit.getField("cameo")).isEqualTo("042");
    assertThat(visit.getField("actor_cow")).isEqualTo("365");
    assertThat(visit.getField("recipient_state_label")).isEqualTo("Cuba");
    assertThat(visit.getField("reports")).isEqualTo("2");
    assertThat(Files.readString(file)).contains("\"042\"").contains("\r\n");
    assertThat(ofType(rows, "type", "THREATEN").getField("date_from")).isEmpty();
    NamedCsvRecord refusal = ofType(rows, "type", "REJECT");
    assertThat(refusal.getField("actor_cow")).as("the Federal Republic in 1975").isEqualTo("260");
    NamedCsvRecord talks = ofType(rows, "mode", "multilateral");
    assertThat(talks.getField("actor_state")).isEqualTo("DEU; FRA; POL");
    assertThat(talks.getField("actor_cow")).as("Germany in 2019").isEqualTo("255; 220; 290");
  }

  @Test
  void csvWithPairs() throws Exception {
    List<NamedCsvRecord> rows = csv(written(Format.CSV, new Options(true, false)), ',');
    assertThat(rows).hasSize(SmallArchive.EVENTS + 5); // three who meet are six pairs
    assertThat(rows).noneMatch(r -> r.getField("actor_id").equals(r.getField("recipient_id")));
    assertThat(rows.stream().map(r -> r.getField("event_id")).distinct())
        .hasSize(SmallArchive.EVENTS);
  }

  @Test
  void csvWithPolecatNames() throws Exception {
    List<NamedCsvRecord> rows = csv(written(Format.CSV, new Options(false, true)), ',');
    assertThat(rows.get(0).getHeader())
        .doesNotHaveDuplicates()
        .contains("Event ID", "Event Date", "Actor COW", "Primary Recipient Sector", "Factuality");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(booleans = {false, true})
  void parquet(boolean expand) throws Exception {
    Path file = written(Format.PARQUET, new Options(expand, false));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String from = " FROM read_parquet('" + file + "')";
      try (ResultSet row =
          statement.executeQuery("SELECT count(*), count(DISTINCT event_id)" + from)) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(SmallArchive.EVENTS + (expand ? 5 : 0));
        assertThat(row.getInt(2)).isEqualTo(SmallArchive.EVENTS);
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT typeof(cameo), typeof(date_from), typeof(score), typeof(reports),"
                  + " typeof(actor_state), cameo, sentence, date_from"
                  + from
                  + " WHERE mode = 'visit'")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("VARCHAR");
        assertThat(row.getString(2)).isEqualTo("DATE");
        assertThat(row.getString(3)).isEqualTo("DOUBLE");
        assertThat(row.getString(4)).isEqualTo("INTEGER");
        assertThat(row.getString(5)).isEqualTo(expand ? "VARCHAR" : "VARCHAR[]");
        assertThat(row.getString(6)).isEqualTo("042");
        assertThat(row.getString(7)).isEqualTo(SmallArchive.NASTY);
        assertThat(row.getString(8)).isEqualTo("2018-12-11");
      }
    }
  }

  @Test
  void jsonLines() throws Exception {
    List<JsonNode> events = lines(written(Format.JSONL));
    assertThat(events).hasSize(SmallArchive.EVENTS);
    assertThat(events.stream().mapToInt(e -> e.path("reports").size()).sum())
        .isEqualTo(SmallArchive.REPORTS);
    assertThat(events)
        .anySatisfy(
            e -> assertThat(e.at("/reports/0/text").asText()).isEqualTo(SmallArchive.NASTY));
  }

  @Test
  void plover() throws Exception {
    List<JsonNode> events = lines(written(Format.PLOVER));
    assertThat(events).hasSize(SmallArchive.EVENTS);
    JsonNode month =
        events.stream().filter(e -> e.at("/event/0").asText().equals("SANCTION")).findFirst().get();
    assertThat(month.path("date").asText()).isEqualTo("2018-12-01");
    assertThat(month.path("enddate").asText()).isEqualTo("2018-12-31");
    assertThat(month.at("/actor/0/code").asText()).isEqualTo("USA");
    assertThat(month.path("quad_code").asInt()).isEqualTo(4);
    assertThat(month.at("/cite_info/coder").asText()).isEqualTo("dragoman");
    assertThat(events).allSatisfy(e -> assertThat(e.path("factuality").isTextual()).isTrue());
  }

  @Test
  void polecat() throws Exception {
    List<NamedCsvRecord> rows = csv(written(Format.POLECAT), '\t');
    assertThat(rows.get(0).getHeader()).hasSize(40).isEqualTo(PolecatTable.COLUMNS);
    assertThat(rows).allSatisfy(r -> assertThat(r.getFieldCount()).isEqualTo(40));
    assertThat(rows).as("denied and possible acts have no column to say so").hasSize(5);
    assertThat(rows).noneMatch(r -> r.getField("Event Type").equals("ASSAULT"));
    NamedCsvRecord month = ofType(rows, "Event Type", "SANCTION");
    assertThat(month.getField("Event Date")).isEqualTo("None");
    assertThat(month.getField("Quad Code")).isEqualTo("MATERIAL CONFLICT");
    assertThat(month.getField("Recipient COW")).isEqualTo("365");
  }

  @Test
  void gdelt() throws Exception {
    List<NamedCsvRecord> rows = csv(written(Format.GDELT), '\t');
    assertThat(rows.get(0).getHeader()).hasSize(61 + 5).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(r -> assertThat(r.getFieldCount()).isEqualTo(66));
    NamedCsvRecord visit = ofType(rows, "Day", "20181211");
    assertThat(visit.getField("EventCode")).isEqualTo("042");
    assertThat(visit.getField("EventRootCode")).isEqualTo("04");
    assertThat(visit.getField("Actor1Code")).isEqualTo("RUSGOV");
    assertThat(visit.getField("ActionGeo_Lat")).isEqualTo("23.11");
    NamedCsvRecord month = ofType(rows, "EventRootCode", "16");
    assertThat(month.getField("Day")).as("no day is made up").isEmpty();
    assertThat(month.getField("MonthYear")).isEqualTo("201812");
    assertThat(ofType(rows, "Factuality", "denied").getField("Actor2Code")).isEqualTo("UKR");
  }

  @Test
  void dyadYears() throws Exception {
    List<NamedCsvRecord> rows = csv(written(Format.DYAD_YEARS), ',');
    assertThat(rows).noneMatch(r -> r.getField("state2").equals("UKR")); // denied
    assertThat(rows).noneMatch(r -> r.getField("year").equals("1975")); // told as history
    NamedCsvRecord german =
        rows.stream()
            .filter(r -> r.getField("state1").equals("DEU") && r.getField("state2").equals("FRA"))
            .findFirst()
            .orElseThrow();
    assertThat(german.getField("ccode1")).isEqualTo("255");
    assertThat(german.getField("gwcode1")).isEqualTo("260");
    assertThat(german.getField("year")).isEqualTo("2019");
    assertThat(german.getField("events")).isEqualTo("2");
    assertThat(german.getField("events_verbal_cooperation")).isEqualTo("1");
    assertThat(german.getField("events_verbal_conflict")).isEqualTo("1");
    assertThat(german.getField("score_sum")).isEqualTo("0.5");
    assertThat(german.getField("articles_read")).isEqualTo("1");
    assertThat(german.getField("events_per_100_articles")).isEqualTo("200.0");
  }

  @Test
  void dyadDaysTellWhatIsInNoDay() throws Exception {
    Selection selection = Selection.all(store);
    Path file = folder.resolve("days.csv");
    Written written = Export.write(selection, Format.DYAD_DAYS, Options.PLAIN, file);
    assertThat(written.leftOut())
        .containsOnly(
            Map.entry("not told as done", 2L),
            Map.entry("told as history", 1L),
            Map.entry("without a known day", 2L));
    List<NamedCsvRecord> rows = csv(file, ',');
    assertThat(rows).hasSize(7).noneMatch(r -> r.getField("date").isEmpty());
    assertThat(ofType(rows, "date", "2018-12-11").getField("articles_read")).isEqualTo("0");
  }

  @Test
  void geoJson() throws Exception {
    JsonNode root = MAPPER.readTree(written(Format.GEOJSON).toFile());
    assertThat(root.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(root.path("features")).hasSize(SmallArchive.EVENTS);
    int placed = 0;
    for (JsonNode feature : root.path("features")) {
      assertThat(feature.has("geometry")).isTrue();
      if (!feature.path("geometry").isNull()) {
        placed++;
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(-82.37);
        assertThat(feature.at("/properties/sentence").asText()).isEqualTo(SmallArchive.NASTY);
      }
    }
    assertThat(placed).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"GEXF", "GRAPHML"})
  void graphs(Format format) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(written(format).toFile());
    Set<String> nodes = new HashSet<>();
    for (Element node : elements(document, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).isTrue();
    }
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(document, "edge")) {
      assertThat(edges.add(edge.getAttribute("id"))).as("ids are unique").isTrue();
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
      if (format == Format.GEXF) {
        assertThat(edge.getAttribute("start")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(edge.getAttribute("end")).isGreaterThanOrEqualTo(edge.getAttribute("start"));
        assertThat(edge.hasAttribute("timestamp")).isFalse();
      }
    }
    assertThat(edges).hasSize(11);
    if (format == Format.GEXF) {
      Element graph = elements(document, "graph").get(0);
      assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
      assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
      Set<String> declared = new HashSet<>();
      elements(document, "attribute").forEach(a -> declared.add(a.getAttribute("id")));
      assertThat(elements(document, "attvalue"))
          .allMatch(value -> declared.contains(value.getAttribute("for")));
    } else {
      Set<String> keys = new HashSet<>();
      elements(document, "key").forEach(key -> keys.add(key.getAttribute("id")));
      assertThat(elements(document, "data"))
          .allMatch(data -> keys.contains(data.getAttribute("key")));
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      all.add((Element) list.item(i));
    }
    return all;
  }

  @Test
  void followTheMoney() throws Exception {
    List<JsonNode> entities = lines(written(Format.FTM));
    Set<String> ids = new HashSet<>();
    entities.forEach(e -> assertThat(ids.add(e.path("id").asText())).isTrue());
    assertThat(entities)
        .allSatisfy(
            e ->
                e.path("properties")
                    .forEach(
                        values -> {
                          assertThat(values.isArray()).isTrue();
                          values.forEach(value -> assertThat(value.isTextual()).isTrue());
                        }));
    List<JsonNode> events =
        entities.stream().filter(e -> e.path("schema").asText().equals("Event")).toList();
    assertThat(events).hasSize(SmallArchive.EVENTS);
    for (JsonNode event : events) {
      event.at("/properties/involved").forEach(id -> assertThat(ids).contains(id.asText()));
      event.at("/properties/proof").forEach(id -> assertThat(ids).contains(id.asText()));
    }
    assertThat(events).anyMatch(e -> e.at("/properties/summary/0").asText().startsWith("[denied]"));
    assertThat(events).anyMatch(e -> e.at("/properties/date/0").asText().equals("2018-12"));
    assertThat(entities)
        .anyMatch(
            e ->
                e.path("schema").asText().equals("Person")
                    && e.at("/properties/nationality/0").asText().equals("ru"));
  }

  @Test
  void jsonLdAndTriplesSayTheSame() throws Exception {
    JsonNode root = MAPPER.readTree(written(Format.JSONLD).toFile());
    int statements = 0;
    Set<String> ids = new HashSet<>();
    for (JsonNode thing : root.path("@graph")) {
      assertThat(ids.add(thing.path("@id").asText())).isTrue();
      for (String key : (Iterable<String>) thing::fieldNames) {
        statements +=
            key.equals("@id") ? 0 : thing.path(key).isArray() ? thing.path(key).size() : 1;
      }
    }
    List<String> lines = Files.readAllLines(written(Format.NTRIPLES), StandardCharsets.UTF_8);
    Pattern triple =
        Pattern.compile(
            "<[^<>\"{}|^`\\\\\\s]+> <[^<>\"\\s]+> (<[^<>\"{}|^`\\\\\\s]+>|\"([^\"\\\\\\n"
                + "\\r"
                + "]|\\\\[tnr\"\\\\])*\"(\\^\\^<\\S+>)?) \\.");
    assertThat(lines).allMatch(line -> triple.matcher(line).matches());
    assertThat(lines).hasSize(statements);
    long actions = lines.stream().filter(l -> l.endsWith("<https://schema.org/Action> .")).count();
    assertThat(actions).isEqualTo(SmallArchive.EVENTS);
    long done = lines.stream().filter(l -> l.contains("CompletedActionStatus")).count();
    assertThat(done).isEqualTo(5);
  }

  @Test
  void turtle() throws Exception {
    String text = Files.readString(written(Format.TURTLE));
    assertThat(text).startsWith("@prefix schema: <https://schema.org/> .");
    assertThat(text.split(" a schema:Action ;", -1)).hasSize(SmallArchive.EVENTS + 1);
    assertThat(Optional.of(text)).get().asString().contains("dragoman:cameo \"042\"");
  }
}
