package org.dragoman.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people decided, only ever added to.
 *
 * <p>Undoing a judgement marks it withdrawn, so the state is that of all active ones and is exactly
 * what it was before. To be used inside {@link Store#write}, with what follows from it.
 */
public final class Judgements {

  private static final String COLUMNS =
      "SELECT judgement, kind, left_id, right_id, value, signed, made, note, withdrawn,"
          + " withdrawn_by FROM judgements ";

  private Judgements() {}

  /**
   * Writes down a judgement.
   *
   * @throws ArchiveException when its kind needs another one or a value that is not given
   */
  public static Judgement record(
      Connection connection,
      Judgement.Kind kind,
      String left,
      Optional<String> right,
      Optional<String> value,
      String signed,
      Optional<String> note)
      throws SQLException, ArchiveException {
    if (signed.isBlank()) {
      throw new ArchiveException("a judgement needs the name of who signs it");
    }
    if (kind.isPair() != right.isPresent() || right.equals(Optional.of(left))) {
      throw new ArchiveException(
          kind.label() + (kind.isPair() ? " is about two different ones" : " is about one report"));
    }
    if (kind.hasValue() != value.isPresent()) {
      throw new ArchiveException(
          kind.label() + (kind.hasValue() ? " needs the new value" : " has no value"));
    }
    LocalDateTime made = Changes.moment(connection);
    String content =
        String.join("\u0000", kind.label(), left, right.orElse(""), value.orElse(""), signed)
            + made;
    String id = Kept.idOf(content.getBytes(StandardCharsets.UTF_8));
    if (find(connection, id).isPresent()) {
      throw new ArchiveException("that judgement was recorded at this very moment already");
    }
    String sql = "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, id);
      insert.setString(2, kind.label());
      insert.setString(3, left);
      insert.setString(4, right.orElse(null));
      insert.setString(5, value.orElse(null));
      insert.setString(6, signed);
      insert.setObject(7, made);
      insert.setString(8, note.orElse(null));
      insert.execute();
    }
    Judgement judgement =
        new Judgement(
            id,
            kind,
            left,
            right,
            value,
            signed,
            made.toInstant(ZoneOffset.UTC),
            note,
            Optional.empty(),
            Optional.empty());
    Changes.add(connection, "judgement-made", id, Optional.empty(), Optional.of(words(judgement)));
    return judgement;
  }

  /**
   * Withdraws a judgement.
   *
   * @throws ArchiveException when there is none of that id, or it is withdrawn already
   */
  public static void withdraw(Connection connection, String id, String by)
      throws SQLException, ArchiveException {
    if (by.isBlank()) {
      throw new ArchiveException("withdrawing a judgement needs the name of who does it");
    }
    Judgement judgement =
        find(connection, id).orElseThrow(() -> new ArchiveException("no judgement " + id));
    if (!judgement.isActive()) {
      throw new ArchiveException(
          "the judgement " + id + " was withdrawn by " + judgement.withdrawnBy().orElse("?"));
    }
    String sql =
        "UPDATE judgements SET withdrawn = getvariable('moment'), withdrawn_by = ?"
            + " WHERE judgement = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, by);
      update.setString(2, id);
      update.execute();
    }
    Changes.add(
        connection, "judgement-withdrawn", id, Optional.of(words(judgement)), Optional.empty());
  }

  /** Those that count, in the order in which they were made. */
  public static List<Judgement> active(Connection connection) throws SQLException {
    return select(connection, "WHERE withdrawn IS NULL", Optional.empty());
  }

  /** All, withdrawn ones too, in the order in which they were made. */
  public static List<Judgement> all(Connection connection) throws SQLException {
    return select(connection, "", Optional.empty());
  }

  public static Optional<Judgement> find(Connection connection, String id) throws SQLException {
    return select(connection, "WHERE judgement = ?", Optional.of(id)).stream().findFirst();
  }

  private static String words(Judgement judgement) {
    return judgement.kind().label()
        + " "
        + judgement.left()
        + judgement.right().map(right -> " " + right).orElse("")
        + judgement.value().map(value -> " = " + value).orElse("")
        + ", signed "
        + judgement.signed();
  }

  private static List<Judgement> select(
      Connection connection, String condition, Optional<String> value) throws SQLException {
    String sql = COLUMNS + condition + " ORDER BY made, judgement";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      if (value.isPresent()) {
        select.setString(1, value.get());
      }
      List<Judgement> judgements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          judgements.add(judgement(row));
        }
      }
      return judgements;
    }
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    String label = row.getString(2);
    return new Judgement(
        row.getString(1),
        Judgement.Kind.of(label).orElseThrow(() -> new SQLException("no judgement is " + label)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        row.getString(6),
        Moment.at(row, 7),
        Optional.ofNullable(row.getString(8)),
        Moment.maybeAt(row, 9),
        Optional.ofNullable(row.getString(10)));
  }
}
