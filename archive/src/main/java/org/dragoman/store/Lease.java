package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection to the tables, for a short while.
 *
 * <p>While any read lease lasts, no commit can begin: ask, take the rows, close.
 */
public final class Lease implements AutoCloseable {

  private final Gate gate;
  private final Connection connection;
  private final boolean writing;
  private boolean closed;

  Lease(Gate gate, Connection connection, boolean writing) {
    this.gate = gate;
    this.connection = connection;
    this.writing = writing;
  }

  /** Good until the lease is closed, for one thread. Table names need no catalog. */
  public Connection connection() {
    return connection;
  }

  /** Gives it back; must be called in the thread that took it. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        connection.close();
      } catch (SQLException e) {
        gate.distrust();
      }
      gate.leave(writing);
    }
  }
}
