package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final IndexState UP_TO_DATE = () -> OptionalLong.of(3);

  @TempDir Path folder;
  private Store store;
  private final Kept one = SmallArticles.document(1);
  private final Kept two = SmallArticles.document(2);
  private final Kept three = SmallArticles.at("http://example.org/1", "Another first.");

  @BeforeEach
  void threeDocuments() throws Exception {
    store = Store.open(folder, Access.WRITE, StoreTest.CLOCK);
    store.add(List.of(one, two, three), Keep.ALL);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSoundArchiveHasNoDamage() throws Exception {
    assertThat(Check.run(store, UP_TO_DATE)).isEmpty();
    assertThat(Check.repair(store, UP_TO_DATE)).isEmpty();
  }

  @Test
  void alteredRowsAreMadeAgainFromTheReading() throws Exception {
    List<String> before = StoreTest.rows(store, "FROM reports ORDER BY ALL");
    sql("UPDATE reports SET cameo = '14' WHERE report_no = 2000");
    sql("DELETE FROM mentions WHERE article_no = 1");
    sql("UPDATE articles SET title = 'Else' WHERE article_no = 3");
    mends(
        "articles of article number 3: are not what its reading says",
        "reports of article number 2: are not what its reading says",
        "mentions of article number 1: are not what its reading says");
    assertThat(StoreTest.rows(store, "FROM reports ORDER BY ALL")).isEqualTo(before);
    assertThat(StoreTest.rows(store, "SELECT what FROM changes WHERE change_no > 3"))
        .containsOnly("rows-made-again");
  }

  @Test
  void aDamagedReadingCostsItsDocument() throws Exception {
    sql("UPDATE articles SET reading = 'abc'::BLOB WHERE article_no = 2");
    mends(
        "article "
            + two.document()
            + ": its reading is damaged: it does not unpack (no Zstandard"
            + " frame)",
        "document " + two.document() + ": its bytes cannot be unpacked without its reading");
    assertThat(StoreTest.rows(store, "SELECT what, id, before FROM changes WHERE change_no = 4"))
        .containsExactly("document-lost | " + two.document() + " | http://example.org/2");
    assertThat(store.add(List.of(two), Keep.ALL).outcomes().get(0).what())
        .isEqualTo(Added.What.ADDED);
  }

  @Test
  void otherBytesThanItsIdSaysAreDropped() throws Exception {
    sql(
        "UPDATE documents SET raw = (SELECT raw FROM documents WHERE document_no = 1)"
            + " WHERE document_no = 2");
    assertThat(Check.run(store, UP_TO_DATE))
        .extracting(Damage::where)
        .containsExactly("document " + two.document());
    Check.repair(store, UP_TO_DATE);
    assertThat(Check.run(store, UP_TO_DATE)).isEmpty();
  }

  @Test
  void doublesAndDanglingRows() throws Exception {
    sql("INSERT INTO documents SELECT * FROM documents WHERE document_no = 2");
    sql("INSERT INTO quotes SELECT * REPLACE (77 AS article_no) FROM quotes LIMIT 1");
    sql("INSERT INTO event_reports VALUES ('e', 5000)");
    sql("UPDATE articles SET current = true");
    mends(
        "documents " + two.document() + ": is there twice",
        "article "
            + one.document()
            + ": is marked current though a later revision is there, or the other way round",
        "quotes of article 77: are rows of an article that is not there",
        "event_reports report_no 5000: is named there and not in reports",
        "event_reports event e: is named there and not in events");
    assertThat(StoreTest.rows(store, "SELECT count(*) FROM documents")).containsExactly("3");
  }

  @Test
  void aMissingChangeIsWrittenDown() throws Exception {
    sql("DELETE FROM changes WHERE change_no = 3");
    mends("document " + three.document() + ": has no row in changes that says when it came");
  }

  @Test
  void anIndexAheadOrBehindAndAForeignFile() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(Check.run(store, () -> OptionalLong.of(2)))
        .extracting(Damage::toString)
        .containsExactly(
            folder.toAbsolutePath().resolve("notes.txt")
                + ": is no part of an archive; move it elsewhere",
            folder.toAbsolutePath().resolve("index")
                + ": the index ends at article 2, the tables at 3; the next 'add' or"
                + " 'check --repair' brings it up to the tables");
    assertThat(Check.run(store, OptionalLong::empty)).hasSize(2);
  }

  @Test
  void aBlockOverwrittenOnTheDiskIsNamed() throws Exception {
    for (int n = 10; n < 60; n++) {
      store.add(List.of(SmallArticles.document(n)), Keep.ALL);
    }
    store.close();
    Path file = folder.resolve(Folder.TABLES);
    long size = Files.size(file);
    List<Long> unnoticed = new ArrayList<>();
    for (long at = 12_288 + 1_000; at < size; at += 262_144) {
      flip(file, at);
      if (Check.run(folder, StoreTest.CLOCK, () -> OptionalLong.of(53)).isEmpty()) {
        unnoticed.add(at);
      }
      flip(file, at);
    }
    // Blocks that no table uses any more may say what they like.
    assertThat(unnoticed.size()).isLessThan((int) (size / 262_144));
    assertThat(Check.run(folder, StoreTest.CLOCK, () -> OptionalLong.of(53))).isEmpty();
  }

  /** Turns one byte over; done again, it is as before. */
  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
      disk.seek(at);
      int value = disk.read();
      disk.seek(at);
      disk.write(value ^ 0x55);
    }
  }

  private void mends(String... damages) throws Exception {
    assertThat(Check.run(store, UP_TO_DATE))
        .extracting(damage -> damage.where() + ": " + damage.what())
        .containsExactly(damages);
    assertThat(Check.repair(store, UP_TO_DATE, c -> Settings.run(c, "DELETE FROM event_reports")))
        .extracting(Damage::repair)
        .allMatch(repair -> repair.startsWith("mended: "));
    long last = store.read(Articles::last);
    assertThat(Check.run(store, () -> OptionalLong.of(last))).isEmpty();
  }

  private void sql(String sql) throws ArchiveException {
    store.write(
        c -> {
          Settings.run(c, sql);
          return null;
        });
  }
}
