package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes derived tables again from kept ones, inside a transaction of the store. */
@FunctionalInterface
public interface Rebuild {
  void rebuild(Connection connection) throws SQLException;
}
