package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/** An archive of the bundled samples and of three pages more, made once and copied. */
final class SampleArchive {

  private static final String COURIER =
      "<html><head><title>Belarus recalls envoy from Latvia</title><link rel=\"canonical\""
          + " href=\"https://www.northern-courier.example/1\"></head><body><article>"
          + "<h1>Belarus recalls envoy from Latvia</h1><p>MINSK, May 24, 2016 - Belarus expelled"
          + " five Latvian diplomats on Monday. Deputy Foreign Minister Viktor Dorofeyenko of"
          + " Belarus accused Latvia of interference in his country's affairs.</p><p>\"The patience"
          + " of Minsk has run out,\" Dorofeyenko told reporters. Latvia condemned Belarus on"
          + " Tuesday.</p></article></body></html>";
  private static final String MIRROR =
      "<html><head><title>Minsk expels Latvian diplomats</title><link rel=\"canonical\""
          + " href=\"https://www.baltic-mirror.example/2\"></head><body><article>"
          + "<h1>Minsk expels Latvian diplomats</h1><p>RIGA, May 25, 2016 - Belarus expelled five"
          + " Latvian diplomats on May 22. Deputy Foreign Minister Viktor Dorofeenko of Belarus said"
          + " that the decision was final.</p><p>Latvia promised an answer in kind. \"We will not be"
          + " silent,\" the Latvian foreign minister said on Wednesday.</p></article></body></html>";

  private static final String NAMESAKES =
      "CHISINAU, May 26, 2016 - Justice Minister Pavel Kovalchuk of Ukraine met Interior Minister"
          + " Raisa Kovalchuk of Moldova on Thursday.\n";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static Path made;

  private SampleArchive() {}

  /** The archive; not to be written. */
  static synchronized Path folder() {
    if (made == null) {
      try {
        Path folder = Files.createTempDirectory("dragoman-samples");
        folder.toFile().deleteOnExit();
        Path archive = folder.resolve("archive");
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("courier.html"), COURIER);
        Files.writeString(pages.resolve("mirror.html"), MIRROR);
        Files.writeString(pages.resolve("namesakes.txt"), NAMESAKES);
        Path samples =
            Path.of(SampleArchive.class.getResource("/samples/INDEX").toURI()).getParent();
        List<Object> command = new ArrayList<>(List.of("add", pages, "--archive", archive));
        DemoCommand.names().forEach(name -> command.add(samples.resolve(name)));
        Run run = Run.dragoman(command.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        made = archive;
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return made;
  }

  /** A copy that may be written. */
  static Path copy(Path to) {
    Path from = folder();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a command's JSON lines. */
  static List<JsonNode> rows(Object... command) {
    List<Object> words = new ArrayList<>(List.of(command));
    words.add("--format");
    words.add("jsonl");
    Run run = Run.dragoman(words.toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.outLines()) {
      try {
        rows.add(MAPPER.readTree(line));
      } catch (IOException e) {
        throw new UncheckedIOException(line, e);
      }
    }
    return rows;
  }

  /** All rows of all tables but those that remember what was done, sorted, as text. */
  static Map<String, List<String>> dump(Path archive) throws ArchiveException {
    try (Store store = Store.open(archive, Store.Access.READ, Clock.systemUTC())) {
      return store.read(
          connection -> {
            Map<String, List<String>> tables = new TreeMap<>();
            try (var statement = connection.createStatement()) {
              List<String> names = new ArrayList<>();
              try (var row = statement.executeQuery("SHOW TABLES")) {
                while (row.next()) {
                  names.add(row.getString(1));
                }
              }
              names.removeAll(List.of("judgements", "changes"));
              for (String name : names) {
                List<String> rows = new ArrayList<>();
                try (var row =
                    statement.executeQuery(
                        "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM " + name + " ORDER BY ALL")) {
                  int columns = row.getMetaData().getColumnCount();
                  while (row.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                      cells.add(row.getString(i));
                    }
                    rows.add(cells.toString());
                  }
                }
                tables.put(name, rows);
              }
            }
            return tables;
          });
    }
  }
}
