package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A question that never ends is broken off, and the store answers on. */
class TimeLimitTest {

  private static final String ENDLESS = "SELECT sum(range % 7) FROM range(1000000000000000)";

  private static long ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  @Timeout(60)
  void anEndlessQuestionIsBrokenOff(@TempDir Path folder) throws ArchiveException {
    try (Store store = Store.open(folder.resolve("a"), Store.Access.WRITE, Clock.systemUTC())) {
      try (TimeLimit limit = TimeLimit.of(Duration.ofMillis(300))) {
        assertThatThrownBy(() -> store.read(c -> ask(c, ENDLESS)))
            .isInstanceOf(TooCostly.class)
            .hasMessageContaining("300 ms");
        assertThatThrownBy(() -> store.read(c -> ask(c, "SELECT 1"))).isInstanceOf(TooCostly.class);
      }
      assertThat(store.<Long>read(c -> ask(c, "SELECT 1"))).isEqualTo(1);
    }
  }

  @Test
  void whatIsQuickIsNotTouched(@TempDir Path folder) throws ArchiveException {
    try (Store store = Store.open(folder.resolve("a"), Store.Access.WRITE, Clock.systemUTC());
        TimeLimit limit = TimeLimit.of(Duration.ofMinutes(1))) {
      assertThat(store.<Long>read(c -> ask(c, "SELECT 1"))).isEqualTo(1);
      assertThat(TimeLimit.isOver()).isFalse();
    }
  }
}
