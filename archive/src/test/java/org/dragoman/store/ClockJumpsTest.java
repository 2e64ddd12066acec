package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set back to 1970, on to 2100 and right again: order and content stay. */
class ClockJumpsTest {

  private static final List<String> TOLD =
      List.of(
          "2026-11-22T12:00:00Z",
          "1970-01-01T00:00:00Z",
          "2026-11-23T12:00:00Z",
          "2100-01-01T00:00:00Z",
          "2026-11-24T12:00:00Z");

  @TempDir Path folder;

  @Test
  void nothingIsLostOrHidden() throws Exception {
    Path archive = folder.resolve("a");
    for (int n = 0; n < TOLD.size(); n++) {
      Instant now = Instant.parse(TOLD.get(n));
      try (Store store = Store.open(archive, Access.WRITE, () -> now)) {
        // The same page each time, with other words.
        store.add(List.of(SmallArticles.at("http://example.org/1", "Take " + n + ".")), Keep.ALL);
      }
    }
    try (Store store = Store.open(archive, Access.READ, () -> Instant.EPOCH)) {
      assertThat(StoreTest.rows(store, "SELECT revision FROM documents ORDER BY document_no"))
          .containsExactly("1", "2", "3", "4", "5");
      assertThat(StoreTest.rows(store, "SELECT article_no FROM articles WHERE current"))
          .containsExactly("5");
      assertThat(Check.run(store, () -> OptionalLong.of(5))).isEmpty();
      long all = since(store, "1970-01-01T00:00:00Z");
      // The one that the clock called 1970 came after this moment: it is among them.
      assertThat(since(store, "2026-11-22T00:00:00Z")).isEqualTo(all);
      assertThat(since(store, "2026-11-23T00:00:00Z")).isBetween(3L, all - 1);
      assertThat(since(store, "2101-01-01T00:00:00Z")).isZero();
    }
  }

  private static long since(Store store, String moment) throws ArchiveException {
    Instant from = Instant.parse(moment);
    List<Changes.Change> changes = store.read(c -> Changes.since(c, from));
    long before = store.read(c -> Changes.before(c, from));
    List<Changes.Change> after = store.read(c -> Changes.since(c, before));
    assertThat(after).isEqualTo(changes);
    return changes.size();
  }
}
