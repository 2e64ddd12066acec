package org.dragoman.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dragoman.codebook.Codebook;
import org.dragoman.record.ArticleRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Store;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same articles give the same actors, events and stories in whatever order they arrive. */
class OrderOfArrivalTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void anyOrderAndAnyBatchesGiveWhatOneRebuildGives() throws ArchiveException {
    List<Kept> documents = documents(new Random(11), 80);
    List<String> expected = null;
    for (int seed = 0; seed < 4; seed++) {
      List<Kept> shuffled = new ArrayList<>(documents);
      Random random = new Random(seed);
      Collections.shuffle(shuffled, random);
      Derivations derivations = new Derivations(Codebook.plover());
      try (Store store =
          Store.open(folder.resolve("a" + seed), Store.Access.WRITE, CLOCK, "test")) {
        int at = 0;
        while (at < shuffled.size()) {
          int to = Math.min(shuffled.size(), at + 1 + random.nextInt(25));
          store.add(shuffled.subList(at, to), Keep.ALL, derivations::update);
          at = to;
        }
        assertThat(store.read(derivations::differences)).isEmpty();
        List<String> grown = dump(store);
        store.write(
            connection -> {
              derivations.rebuild(connection);
              return null;
            });
        assertThat(dump(store)).as("rebuilt, order %d", seed).isEqualTo(grown);
        if (expected == null) {
          expected = grown;
        }
        assertThat(grown).as("order %d", seed).isEqualTo(expected);
      }
    }
    assertThat(expected).anyMatch(row -> row.startsWith("events") && row.contains(" reports=3"));
    assertThat(expected).anyMatch(row -> row.startsWith("texts") && row.contains(", The "));
  }

  @Test
  void aDerivedRowThatDoesNotFollowIsFound() throws ArchiveException {
    Derivations derivations = new Derivations(Codebook.plover());
    try (Store store = Store.open(folder.resolve("b"), Store.Access.WRITE, CLOCK, "test")) {
      store.add(documents(new Random(3), 8), Keep.ALL, derivations::update);
      store.write(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("UPDATE events SET reports = reports + 1 WHERE type = 'ACCUSE'");
              statement.execute("DELETE FROM stories");
            }
            return null;
          });
      assertThat(store.read(derivations::differences)).containsOnlyKeys("events", "stories");
    }
  }

  private static List<Kept> documents(Random random, int n) {
    String[] states = {"RUS", "CUB", "USA", "CHN"};
    String[][] people = {
      {"ivan-petrow-rus", "Iwan Petrow", "RUS"},
      {"ivan-petrov", "Ivan Petrov", "RUS"},
      {"ana-lopez-cub", "Ana Lopez", "CUB"},
      {"anna-lopes-cub", "Anna Lopes", "CUB"},
    };
    String[] words = {
      "talks about grain in the old palace", "a quarrel over visas at the border", "gas and oil"
    };
    List<Kept> documents = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String article = String.format("%c%015x", "abcdef".charAt(random.nextInt(6)), i);
      LocalDate day = LocalDate.of(2018, 11, 1).plusDays(random.nextInt(60));
      List<Report> reports = new ArrayList<>();
      for (int j = 0; j < 1 + random.nextInt(3); j++) {
        String[] who = people[random.nextInt(people.length)];
        Party actor =
            random.nextBoolean()
                ? Reports.state(states[random.nextInt(4)])
                : Reports.person(who[0], who[1], who[2]);
        Party other = Reports.state(states[random.nextInt(4)]);
        reports.add(
            Reports.report(
                article + "-" + j,
                article,
                random.nextBoolean() ? "CONSULT" : "ACCUSE",
                List.of(actor),
                List.of(other),
                day.minusDays(random.nextInt(3)).toString(),
                "They had " + words[random.nextInt(words.length)] + "."));
      }
      ArticleRecord record =
          Reports.article(
              article,
              reports,
              random.nextInt(6) == 0 ? Optional.empty() : Optional.of(PartialDate.day(day)));
      byte[] raw = ("page " + i).getBytes(StandardCharsets.UTF_8);
      documents.add(
          new Kept(
              article, record.path(), Optional.empty(), "/" + record.path(), raw, List.of(record)));
    }
    return documents;
  }

  private static List<String> dump(Store store) throws ArchiveException {
    String[] questions = {
      "SELECT * FROM actor_links",
      "SELECT * FROM actors",
      "SELECT * FROM actor_names",
      "SELECT * FROM actor_tallies",
      "SELECT * FROM review_queue",
      "SELECT * FROM events",
      "SELECT er.event, r.report FROM event_reports er JOIN reports r USING (report_no)",
      "SELECT * FROM event_parties",
      "SELECT * FROM event_dyads",
      "SELECT * FROM stories",
      "SELECT s.story, s.opens, a.article FROM story_articles s JOIN articles a"
          + " USING (article_no)",
      "SELECT * FROM texts",
      "SELECT t.text, a.article FROM text_articles t JOIN articles a USING (article_no)",
      "SELECT c.contradiction, c.event, c.field, c.left_value, c.right_value FROM contradictions c",
    };
    return store.read(
        connection -> {
          List<String> rows = new ArrayList<>();
          for (String question : questions) {
            String table = question.replaceAll(".* FROM (\\w+).*", "$1");
            List<String> own = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
              while (row.next()) {
                StringBuilder line = new StringBuilder(table);
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  line.append(' ')
                      .append(row.getMetaData().getColumnName(i))
                      .append('=')
                      .append(row.getString(i));
                }
                own.add(line.toString());
              }
            }
            Collections.sort(own);
            rows.addAll(own);
          }
          return rows;
        });
  }
}
