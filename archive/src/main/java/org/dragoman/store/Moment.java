package org.dragoman.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as the tables hold them: UTC, to the microsecond, without a zone. */
final class Moment {

  private Moment() {}

  static LocalDateTime column(Instant moment) {
    return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  static Optional<Instant> maybeAt(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(moment -> moment.toInstant(ZoneOffset.UTC));
  }
}
