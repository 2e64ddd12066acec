package org.dragoman.derived;

import java.sql.Connection;
import java.sql.SQLException;
import org.dragoman.store.Arrivals;

/**
 * Tables that are a pure function of the kept readings and judgements.
 *
 * <p>Any number of {@link #update}s, in any order of arrival, leaves the same rows as one {@link
 * #rebuild}, but for the numbers that count arrivals ({@code article_no}, {@code report_no}).
 */
public interface Derivation {

  /**
   * Brings the tables up to date after articles were added, inside the adding transaction.
   *
   * @param arrivals what was added
   */
  void update(Connection connection, Arrivals arrivals) throws SQLException;

  /** Empties the tables and makes them again from all current articles and judgements. */
  void rebuild(Connection connection) throws SQLException;
}
