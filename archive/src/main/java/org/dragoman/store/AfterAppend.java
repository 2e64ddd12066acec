package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs inside the adding transaction when the rows of the new articles are there. */
@FunctionalInterface
public interface AfterAppend {

  /**
   * Brings up to date what follows from the articles; if it throws, nothing of the batch is kept.
   *
   * @param firstArticle {@code article_no} of the first article added
   * @param lastArticle of the last, inclusive
   */
  void appended(Connection connection, long firstArticle, long lastArticle) throws SQLException;
}
