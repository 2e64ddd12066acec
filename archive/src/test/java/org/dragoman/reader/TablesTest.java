package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles as rows of tables and as JSON objects. */
class TablesTest {

  @TempDir private Path folder;

  @Test
  void usualNamesNeedNoMap() throws IOException {
    Found found =
        Found.in(
            Found.write(
                folder,
                "news.txt", // its ending does not count
                "guid,title,body,pubDate,link,publisher\n"
                    + "7,Envoys leave,\"Latvia recalled its envoy.\n\n"
                    + "He left \"\"at once\"\".\",2016-05-24,https://post.example/a,Baltic"
                    + " Post\n"));
    assertThat(found.complaints()).isEmpty();
    assertThat(found.text(0))
        .isEqualTo(
            "meta published: 2016-05-24\n\n"
                + "Envoys leave\n\n"
                + "Latvia recalled its envoy.\n\n"
                + "He left \"at once\".");
    assertThat(found.document(0).url()).contains("https://post.example/a");
    assertThat(found.document(0).stated().outlet()).contains("Baltic Post");
    assertThat(found.document(0).stated().headline()).contains("Envoys leave");
    assertThat(found.document(0).path()).endsWith("news.txt:2");
  }

  @Test
  void columnsAsTheUserSays() throws IOException {
    Path file =
        Found.write(folder, "t.csv", "kopf;inhalt;tag\nGespräche;Sie trafen sich.;3.5.2019\n");
    Found found = Found.in(file, Columns.parse("title=kopf,text=inhalt,date=tag"));
    assertThat(found.text(0))
        .isEqualTo("meta published: 3.5.2019\n\nGespräche\n\nSie trafen sich.");
    assertThat(Found.in(file, Columns.parse("title=kopf,text=body")).reasons())
        .containsExactly(file + ": it has no column 'body'; it has kopf, inhalt, tag");
  }

  @Test
  void theDayOfCaptureIsNotTheDayOfPublication() throws IOException {
    assertThatThrownBy(() -> Columns.parse("text=body,date=crawl_date"))
        .hasMessageContaining("the day a page was fetched");
    assertThatThrownBy(() -> Columns.parse("text=body,sum=x")).hasMessageContaining("no such part");
    Found found =
        Found.in(
            Found.write(
                folder, "a.jsonl", "{\"text\":\"They met.\",\"date_download\":\"2021-01-01\"}\n"));
    assertThat(found.text(0)).isEqualTo("They met.");
  }

  @Test
  void jsonLinesListsAndAnswers() throws IOException {
    String one = "{\"title\":\"A\",\"content\":\"They met.\",\"source\":{\"name\":\"Post\"}}";
    for (String json :
        new String[] {
          one + "\n" + one.replace("met", "spoke") + "\n",
          "[" + one + ",\n" + one.replace("met", "spoke") + "]",
          "{\"status\":\"ok\",\n\"articles\":[" + one + "," + one.replace("met", "spoke") + "]}"
        }) {
      Found found = Found.in(Found.write(folder, "a.json", json));
      assertThat(found.complaints()).isEmpty();
      assertThat(found.documents()).hasSize(2);
      assertThat(found.text(1)).endsWith("They spoke.");
      assertThat(found.document(0).stated().outlet()).contains("Post");
    }
  }

  @Test
  void aBrokenLineCostsOnlyItself() throws IOException {
    Path file =
        Found.write(
            folder,
            "a.jsonl",
            "{\"text\":\"One.\"}\n{\"text\":\"Tw\n{\"x\":1}\n{\"text\":\"Three.\"}\n");
    Found found = Found.in(file);
    assertThat(found.documents()).hasSize(2);
    assertThat(found.reasons()).hasSize(2);
    assertThat(found.reasons().get(0)).startsWith(file + ":2: no JSON object");
    assertThat(found.reasons().get(1)).startsWith(file + ":3: no article in it");
  }

  @Test
  void brokenQuotesCostTheirLine() throws IOException {
    Path file =
        Found.write(
            folder,
            "a.csv",
            "title,text\n"
                + "A,\"Two\n"
                + "lines.\"\n"
                + "B,\"never closed\n"
                + "C,Three.\n"
                + "D,\"Fo\"ur\n"
                + "E,one,two\n"
                + "F,\"Six.\"\n");
    Found found = Found.in(file);
    assertThat(found.documents().stream().map(d -> d.stated().headline().get()))
        .containsExactly("A", "C", "F");
    assertThat(found.reasons())
        .containsExactly(
            file + ":4: its quotes are broken; mend the line",
            file + ":6: its quotes are broken; mend the line",
            file + ":7: it does not have 2 values like the first line; mend the line");
  }

  @Test
  void encodingsOfTables() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "title;text\nMünchen;Größe zählt nicht.\n".getBytes(StandardCharsets.UTF_16));
    assertThat(Found.in(file).text(0)).isEqualTo("München\n\nGröße zählt nicht.");
    Files.write(
        file,
        "title;text\nMünchen;Die Größe der Abordnung zählt nicht für die Österreicher.\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Found.in(file).text(0)).startsWith("München\n\nDie Größe");
  }

  @Test
  void markupInATableIsRead() throws IOException {
    Found found =
        Found.in(
            Found.write(
                folder,
                "a.jsonl",
                "{\"title\":\"A\",\"body_html\":\"<p>One.</p><p>Two &amp; 3.</p>\"}\n"));
    assertThat(found.text(0)).isEqualTo("A\n\nOne.\n\nTwo & 3.");
  }

  @Test
  void parquet() throws IOException, SQLException {
    Path file = folder.resolve("a.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'Envoys leave ' || i AS title, 'They left.' AS body,"
              + " DATE '2016-05-24' AS published, 'Post' AS outlet FROM range(3000) t(i)) TO '"
              + file
              + "' (FORMAT parquet)");
    }
    Found found = Found.in(file);
    assertThat(found.documents()).hasSize(3000);
    assertThat(found.text(2999))
        .isEqualTo("meta published: 2016-05-24\n\nEnvoys leave 2999\n\nThey left.");
    // A name that is a pattern is a name: what else it would fit is not read.
    Path pattern = Files.copy(file, folder.resolve("*.parquet"));
    assertThat(Found.in(pattern).documents())
        .hasSize(3000)
        .allMatch(document -> document.path().startsWith(pattern.toString()));
    Files.delete(pattern);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Found.in(file).reasons()).singleElement().asString().contains("no Parquet table");
  }
}
