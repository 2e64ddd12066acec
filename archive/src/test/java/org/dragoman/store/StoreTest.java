package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);

  @TempDir Path folder;

  @Test
  void aDocumentBecomesRows() throws Exception {
    try (Store store = Store.open(folder.resolve("new/a"), Access.WRITE, CLOCK)) {
      Kept kept = SmallArticles.document(7);
      Added added = store.add(List.of(kept), Keep.ALL);
      assertThat(added.outcomes())
          .containsExactly(new Added.Outcome(kept.document(), Added.What.ADDED, List.of(1L)));
      String id = kept.document();
      assertThat(
              rows(store, "SELECT document_no, document, url, site, revision, size FROM documents"))
          .containsExactly("1 | " + id + " | http://example.org/7 | http://example.org/7 | 1 | 28");
      assertThat(
              rows(
                  store,
                  "SELECT article, current, source, language, title, published, published_from,"
                      + " words, dragoman, lexicon, models FROM articles"))
          .containsExactly(
              id
                  + " | true | The Gazette | en | A title | 2018-12-11 | 2018-12-11 | 10 | 0.1.0"
                  + " | l1 | m1");
      assertThat(
              rows(
                  store,
                  "SELECT report_no, type, mode, contexts, cameo, score, date, date_from, date_to,"
                      + " place, lat, reported_by FROM reports ORDER BY report_no"))
          .containsExactly(
              "1000 | THREATEN | null | [military, diplomatic] | 013 | -5.8 | 2018-12 | 2018-12-01"
                  + " | 2018-12-31 | Ottawa | 45.4 | [The Gazette]",
              "1001 | CONSULT | meet | [] | 04 | 1.5 | null | null | null | null | null | []");
      assertThat(rows(store, "FROM report_parties ORDER BY ALL"))
          .containsExactly(
              "1000 | actor | 0 | RUS | state | Russia | RUS | null",
              "1000 | recipient | 0 | CAN | group | Canada | CAN | GOV");
      assertThat(rows(store, "FROM article_actors ORDER BY ALL"))
          .containsExactly(
              "1 | RUS | state | Russia | [Russia, Moscow] | RUS | null | 1",
              "1 | vladimir-putin | person | Vladimir Putin | [Putin] | RUS | GOV | 0");
      assertThat(rows(store, "FROM article_offices"))
          .containsExactly("1 | vladimir-putin | president | null | RUS | 2018-05 | null");
      assertThat(rows(store, "FROM mentions"))
          .containsExactly("1 | RUS | Moscow | metonym | 1 | 0 | 6");
      assertThat(rows(store, "SELECT article_no, speaker, text, direct, cue FROM quotes"))
          .containsExactly("1 | RUS | No. | true | say");
      assertThat(rows(store, "SELECT change_no, made, what, id FROM changes"))
          .containsExactly("1 | 2026-11-22 12:00:00.0 | document-added | " + id);
    }
  }

  @Test
  void whatComesBackIsWhatWasAdded() throws Exception {
    Kept kept = SmallArticles.document(1);
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      store.add(List.of(kept), Keep.ALL);
    }
    try (Store store = Store.open(folder, Access.READ, CLOCK)) {
      Articles.Entry entry = store.read(c -> Articles.byId(c, kept.document())).orElseThrow();
      assertThat(entry.article()).isEqualTo(kept.articles().get(0));
      assertThat(entry.number()).isEqualTo(1);
      assertThat(store.read(c -> Documents.raw(c, kept.document())).orElseThrow())
          .isEqualTo("Moscow warns Ottawa, take 1.".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      Kept one = SmallArticles.document(1);
      Added first = store.add(List.of(one, one), Keep.ALL);
      assertThat(first.outcomes())
          .extracting(Added.Outcome::what)
          .containsExactly(Added.What.ADDED, Added.What.ALREADY_KEPT);
      Added second =
          store.add(
              List.of(one),
              Keep.ALL,
              (c, arrivals) -> {
                throw new SQLException();
              });
      assertThat(second.isEmpty()).isTrue();
      assertThat(rows(store, "SELECT count(*) FROM articles")).containsExactly("1");
      assertThat(rows(store, "SELECT count(*) FROM changes")).containsExactly("1");
    }
  }

  @Test
  void aChangedPageIsANewRevisionAndTheOldOneStays() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      Kept old = SmallArticles.at("http://example.org/a", "First words.");
      Kept fresh = SmallArticles.at("http://example.org/a", "Other words.");
      Kept third = SmallArticles.at("http://example.org/a", "The last words.");
      store.add(List.of(old), Keep.ALL);
      Added added = store.add(List.of(fresh, third), Keep.ALL);
      assertThat(added.outcomes())
          .extracting(Added.Outcome::what)
          .containsExactly(Added.What.REVISED, Added.What.REVISED);
      assertThat(
              rows(
                  store,
                  "SELECT document, revision, current FROM documents JOIN articles"
                      + " USING (document_no) ORDER BY revision"))
          .containsExactly(
              old.document() + " | 1 | false",
              fresh.document() + " | 2 | false",
              third.document() + " | 3 | true");
      List<Changes.Change> changes = store.read(c -> Changes.since(c, 1));
      assertThat(changes)
          .extracting(c -> c.what() + " " + c.id() + " " + c.after().orElse(""))
          .containsExactly(
              "document-revised " + fresh.document() + " http://example.org/a revision 2",
              "document-revised " + third.document() + " http://example.org/a revision 3");
      List<Documents.Entry> revisions =
          store.read(c -> Documents.revisions(c, "http://example.org/a"));
      assertThat(revisions).hasSize(3);
    }
  }

  @Test
  void spansKeepOnlySentencesThatCarrySomething() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      Kept kept = SmallArticles.document(3);
      store.add(List.of(kept), Keep.SPANS);
      Articles.Entry entry = store.read(c -> Articles.byNumber(c, 1)).orElseThrow();
      assertThat(entry.article().text()).isEmpty();
      assertThat(entry.article().sentences())
          .extracting(s -> s.text())
          .containsExactly("Moscow warns Ottawa, take 3.", "It said: “No.”");
      Optional<byte[]> raw = store.read(c -> Documents.raw(c, kept.document()));
      assertThat(raw).isEmpty();
    }
  }

  @Test
  void whenWhatFollowsFailsNothingIsKept() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      store.add(List.of(SmallArticles.document(1)), Keep.ALL);
      AfterAppend broken =
          (connection, arrivals) -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("UPDATE documents SET path = 'other'");
              statement.execute("SELECT * FROM no_such_table");
            }
          };
      List<Kept> second = List.of(SmallArticles.document(2));
      assertThatThrownBy(() -> store.add(second, Keep.ALL, broken))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("no_such_table");
      for (String table : List.of("documents", "articles", "changes")) {
        assertThat(rows(store, "SELECT count(*) FROM " + table)).containsExactly("1");
      }
      assertThat(rows(store, "SELECT path FROM documents")).containsExactly("news/28.txt");
      assertThat(store.add(second, Keep.ALL).firstArticle()).isEqualTo(2);
    }
  }

  @Test
  void whatFollowsSeesTheRowsAndBelongsToTheTransaction() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      List<String> seen = new ArrayList<>();
      store.add(
          List.of(SmallArticles.document(1), SmallArticles.document(2)),
          Keep.ALL,
          (c, arrivals) -> {
            List<Long> numbers = arrivals.articles().stream().map(Articles.Entry::number).toList();
            seen.add(numbers + " " + rows(c, "SELECT count(*) FROM reports"));
            Changes.add(c, "event-merged", "e", Optional.empty(), Optional.empty());
          });
      assertThat(seen).containsExactly("[1, 2] [4]");
      assertThat(rows(store, "SELECT change_no, what FROM changes ORDER BY ALL"))
          .containsExactly("1 | document-added", "2 | document-added", "3 | event-merged");
    }
  }

  @Test
  void sqlCannotReachOtherFiles() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      assertThatThrownBy(() -> rows(store, "FROM read_text('/etc/hosts')"))
          .hasMessageContaining("Permission");
    }
  }

  @Test
  void articlesComeInOrderOfNumber() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      for (int n = 5; n > 0; n--) {
        store.add(List.of(SmallArticles.document(n)), Keep.ALL);
      }
      List<String> seen = new ArrayList<>();
      try (Lease lease = store.lease()) {
        Articles.each(
            lease.connection(), 2, 4, e -> seen.add(e.number() + e.article().url().get()));
      }
      assertThat(seen)
          .containsExactly(
              "2http://example.org/4", "3http://example.org/3", "4http://example.org/2");
    }
  }

  @Test
  void coverageCountsCurrentArticles() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, CLOCK)) {
      store.add(List.of(SmallArticles.document(1), SmallArticles.document(2)), Keep.ALL);
      store.add(List.of(SmallArticles.at("http://example.org/1", "Changed.")), Keep.ALL);
      assertThat(store.read(Coverage::of))
          .extracting(Coverage.Row::toString)
          .containsExactly(
              "Row[source=Optional[The Gazette], language=en, day=Optional[2018-12-11], articles=2,"
                  + " reports=4]");
    }
  }

  static List<String> rows(Store store, String sql) throws ArchiveException {
    return store.read(connection -> rows(connection, sql));
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(" | ");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          line.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(line.toString());
      }
      return lines;
    }
  }
}
