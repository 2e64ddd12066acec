package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.Table;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.dragoman.time.PartialDate;

/** Whether what somebody wants to judge is there, and the new value one that can be. */
public final class Judging {

  private Judging() {}

  /**
   * Records a judgement after a look at its ids and value.
   *
   * @throws ArchiveException when there is no such actor, report, code or date
   */
  public static Judgement judge(
      Archive archive,
      Judgement.Kind kind,
      String left,
      Optional<String> right,
      Optional<String> value,
      String signed,
      Optional<String> note)
      throws ArchiveException {
    String first = archive.store().read(connection -> known(connection, kind, left));
    Optional<String> second = Optional.empty();
    if (right.isPresent()) {
      second = Optional.of(archive.store().read(c -> known(c, kind, right.get())));
    }
    Optional<String> checked = Optional.empty();
    if (value.isPresent()) {
      checked =
          Optional.of(kind == Judgement.Kind.EVENT_CODE ? code(value.get()) : date(value.get()));
    }
    return archive.judge(kind, first, second, checked, signed, note);
  }

  private static String known(Connection connection, Judgement.Kind kind, String id)
      throws SQLException, ArchiveException {
    boolean actor = kind.label().endsWith("-actor");
    List<String> found =
        Select.all(
            connection,
            actor
                ? "SELECT local_id FROM actor_links WHERE local_id = ?"
                : "SELECT report FROM reports JOIN articles USING (article_no)"
                    + " WHERE current AND report = ?",
            row -> row.getString(1),
            id);
    if (found.isEmpty()) {
      throw new ArchiveException(
          actor
              ? "there is no actor '" + id + "'; 'dragoman actor NAME' shows ids"
              : "there is no report '" + id + "'; 'dragoman events --format jsonl' shows ids");
    }
    return found.get(0);
  }

  private static String code(String code) throws ArchiveException {
    Codebook codebook = Codebook.plover();
    String[] parts = code.strip().split("/", 2);
    String type = parts[0].toUpperCase(Locale.ROOT);
    if (!codebook.hasType(type)) {
      throw new ArchiveException(
          "there is no type of event '"
              + parts[0]
              + "'; the types are "
              + String.join(", ", codebook.types().stream().map(EventType::name).toList()));
    }
    if (parts.length == 1) {
      return type;
    }
    String mode = parts[1].toLowerCase(Locale.ROOT);
    if (!codebook.hasMode(type, mode)) {
      List<String> modes =
          Table.read("codebook/modes.txt").rows().stream()
              .filter(row -> row.get("type").equals(type))
              .map(row -> row.get("mode"))
              .toList();
      throw new ArchiveException(
          type
              + " has no mode '"
              + parts[1]
              + "'; "
              + (modes.isEmpty() ? "it has none" : "its modes are " + String.join(", ", modes)));
    }
    return type + "/" + mode;
  }

  private static String date(String date) throws ArchiveException {
    return PartialDate.parse(date.strip())
        .orElseThrow(
            () ->
                new ArchiveException(
                    "'"
                        + date
                        + "' is no date; dates are written 2018, 2018-11, 2018-11-02 or"
                        + " 2018-11-02/2018-11-04"))
        .value();
  }
}
