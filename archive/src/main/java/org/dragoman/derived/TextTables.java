package org.dragoman.derived;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.record.SentenceRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Arrivals;
import org.dragoman.store.Articles;
import org.dragoman.story.Copies;
import org.dragoman.story.Signature;

/**
 * Texts that several articles carry: the same wire report under many mastheads.
 *
 * <p>As with events, only what hangs together with the articles that came or went is made anew: the
 * groups of articles that share a band with them.
 */
public final class TextTables implements Derivation {

  /** One article that may be a copy. */
  public record Copy(
      long number,
      String article,
      Optional<String> source,
      Optional<String> agency,
      Optional<LocalDate> day,
      Signature signature) {}

  /** By day, those without one last. */
  private static final Comparator<Copy> EARLIEST =
      Comparator.comparing((Copy copy) -> copy.day().orElse(LocalDate.MAX))
          .thenComparing(Copy::article);

  @Override
  public void update(Connection connection, Arrivals arrivals) throws SQLException {
    try (Rows signatures = Rows.into(connection, "text_signatures");
        Rows bands = Rows.into(connection, "text_bands")) {
      for (Articles.Entry entry : arrivals.articles()) {
        sign(entry, signatures, bands);
      }
    }
    sign(connection);
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE touched_texts AS SELECT article_no FROM articles WHERE"
            + " article_no BETWEEN "
            + arrivals.articles().get(0).number()
            + " AND "
            + arrivals.articles().get(arrivals.articles().size() - 1).number(),
        "INSERT INTO touched_texts SELECT article_no FROM fresh_signatures",
        "INSERT INTO touched_texts SELECT article_no FROM text_articles JOIN articles"
            + " USING (article_no) WHERE NOT current",
        "INSERT INTO touched_texts SELECT DISTINCT b.article_no FROM text_bands b WHERE b.band IN"
            + " (SELECT band FROM text_bands WHERE article_no IN"
            + " (SELECT article_no FROM touched_texts))",
        "CREATE OR REPLACE TEMP TABLE stale_texts AS SELECT DISTINCT text FROM text_articles WHERE"
            + " article_no IN (SELECT article_no FROM touched_texts)",
        "INSERT INTO touched_texts SELECT article_no FROM text_articles WHERE text IN"
            + " (SELECT text FROM stale_texts)",
        "DELETE FROM texts WHERE text IN (SELECT text FROM stale_texts)",
        "DELETE FROM text_articles WHERE text IN (SELECT text FROM stale_texts)");
    group(connection, copies(connection, "a.article_no IN (SELECT article_no FROM touched_texts)"));
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "DELETE FROM text_signatures",
        "DELETE FROM text_bands",
        "DELETE FROM texts",
        "DELETE FROM text_articles");
    sign(connection);
    group(connection, copies(connection));
  }

  /** Signs all articles that are not signed yet, those of an older archive among them. */
  public static void sign(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE fresh_signatures AS SELECT article_no FROM articles"
            + " ANTI JOIN text_signatures USING (article_no)");
    try (Statement statement = connection.createStatement();
        ResultSet span =
            statement.executeQuery(
                "SELECT min(article_no), max(article_no) FROM fresh_signatures");
        Rows signatures = Rows.into(connection, "text_signatures");
        Rows bands = Rows.into(connection, "text_bands")) {
      span.next();
      if (span.getObject(1) == null) {
        return;
      }
      Set<Long> fresh = numbers(connection);
      Articles.each(
          connection,
          span.getLong(1),
          span.getLong(2),
          entry -> {
            if (fresh.contains(entry.number())) {
              sign(entry, signatures, bands);
            }
          });
    } catch (ArchiveException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static void sign(Articles.Entry entry, Rows signatures, Rows bands) throws SQLException {
    String text = entry.article().text();
    if (text.isEmpty()) { // only spans are kept: the sentences that are there stand for it
      text =
          String.join(" ", entry.article().sentences().stream().map(SentenceRecord::text).toList());
    }
    Optional<Signature> signature = Signature.of(text);
    List<Integer> minima = new ArrayList<>();
    if (signature.isPresent()) {
      for (int each : signature.get().minima()) {
        minima.add(each);
      }
      for (int band = 0; band < Signature.bands(); band++) {
        bands.row(entry.number(), signature.get().band(band));
      }
    }
    signatures.row(entry.number(), minima);
  }

  private static Set<Long> numbers(Connection connection) throws SQLException {
    Set<Long> numbers = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT article_no FROM fresh_signatures")) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  /** Appends the texts of articles that hang together, sorted by article; tables are not asked. */
  public static void group(Connection connection, List<Copy> copies) throws SQLException {
    int[] groups = Copies.of(copies.stream().map(Copy::signature).toList());
    Map<Integer, List<Copy>> byGroup = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      byGroup.computeIfAbsent(groups[i], k -> new ArrayList<>()).add(copies.get(i));
    }
    try (Rows texts = Rows.into(connection, "texts");
        Rows articles = Rows.into(connection, "text_articles")) {
      for (List<Copy> group : byGroup.values()) {
        if (group.size() > 1) {
          String text = group.stream().map(Copy::article).min(String::compareTo).orElseThrow();
          Copy earliest = group.stream().min(EARLIEST).orElseThrow();
          Set<String> outlets = new TreeSet<>();
          group.forEach(copy -> copy.source().ifPresent(outlets::add));
          texts.row(text, group.size(), outlets, agency(group), earliest.article(), earliest.day());
          for (Copy copy : group) {
            articles.row(text, copy.number());
          }
        }
      }
    }
  }

  /** The agency most of them name; of as many the first by name. */
  private static Optional<String> agency(List<Copy> group) {
    Map<String, Integer> named = new TreeMap<>();
    group.forEach(copy -> copy.agency().ifPresent(name -> named.merge(name, 1, Integer::sum)));
    String most = null;
    for (Map.Entry<String, Integer> each : named.entrySet()) {
      if (most == null || each.getValue() > named.get(most)) {
        most = each.getKey();
      }
    }
    return Optional.ofNullable(most);
  }

  /** All current articles that have a signature, by id. */
  public static List<Copy> copies(Connection connection) throws SQLException {
    return copies(connection, "true");
  }

  private static List<Copy> copies(Connection connection, String condition) throws SQLException {
    List<Copy> copies = new ArrayList<>();
    Map<String, String> names = new HashMap<>(); // one string a source, however many articles
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT a.article_no, a.article, a.source, a.agency, a.published_from, s.minima"
                    + " FROM articles a JOIN text_signatures s USING (article_no)"
                    + " WHERE a.current AND len(s.minima) > 0 AND ("
                    + condition
                    + ") ORDER BY a.article")) {
      while (row.next()) {
        Date day = row.getDate(5);
        copies.add(
            new Copy(
                row.getLong(1),
                row.getString(2),
                shared(names, row.getString(3)),
                shared(names, row.getString(4)),
                Optional.ofNullable(day).map(Date::toLocalDate),
                signature(row.getArray(6))));
      }
    }
    return copies;
  }

  private static Optional<String> shared(Map<String, String> names, String name) {
    return Optional.ofNullable(name).map(each -> names.computeIfAbsent(each, k -> k));
  }

  private static Signature signature(Array array) throws SQLException {
    Object[] values = (Object[]) array.getArray();
    int[] minima = new int[values.length];
    for (int i = 0; i < minima.length; i++) {
      minima[i] = (Integer) values[i];
    }
    return Signature.of(minima);
  }
}
