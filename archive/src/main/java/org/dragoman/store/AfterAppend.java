package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs inside the adding transaction when the rows of the new articles are there. */
@FunctionalInterface
public interface AfterAppend {

  /** Brings up to date what follows; if it throws, nothing of the batch is kept. */
  void appended(Connection connection, Arrivals arrivals) throws SQLException;
}
