package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  private static final List<String> SIX =
      List.of(
          "never run again",
          "nor this",
          "nor that",
          "nor the fourth",
          "CREATE TABLE b (x INTEGER)",
          "ALTER TABLE b ADD COLUMN y DATE");

  @TempDir Path folder;

  @Test
  void onlyTheFilesThatAreMissingAreRunInOrder() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      migrate(store, SIX);
      assertThat(StoreTest.rows(store, "SELECT version, applied FROM schema_version ORDER BY 1"))
          .containsExactly(
              "1 | 2026-11-22 12:00:00.0",
              "2 | 2026-11-22 12:00:00.0",
              "3 | 2026-11-22 12:00:00.0",
              "4 | 2026-11-22 12:00:00.0",
              "5 | 2026-11-22 12:00:00.0",
              "6 | 2026-11-22 12:00:00.0");
      assertThat(StoreTest.rows(store, "SELECT x, y FROM b")).isEmpty();
      migrate(store, SIX);
    }
  }

  @Test
  void oneThatFailsLeavesTheFormatAsItWas() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      assertThatThrownBy(
              () ->
                  migrate(
                      store,
                      List.of("", "", "", "", "CREATE TABLE b (x INTEGER)", "CREATE nonsense")))
          .isInstanceOf(ArchiveException.class);
      assertThat(StoreTest.rows(store, "SELECT max(version) FROM schema_version"))
          .containsExactly("4");
      assertThatThrownBy(() -> StoreTest.rows(store, "SELECT * FROM b"))
          .hasMessageContaining("does not exist");
    }
  }

  private static void migrate(Store store, List<String> scripts) throws ArchiveException {
    store.write(
        c -> {
          Migrations.run(c, StoreTest.NOON, scripts);
          return null;
        });
  }
}
