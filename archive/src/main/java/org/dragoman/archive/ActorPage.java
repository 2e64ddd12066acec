package org.dragoman.archive;

import java.lang.Character.UnicodeScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;

/**
 * Everything the archive has on one actor: names, offices, deeds, words, and why these names are
 * one person.
 *
 * @param names the most used first
 * @param offices by the day they were first seen
 * @param links the ids under which articles know the actor
 * @param questions open questions whether somebody else is the same person
 * @param did events in which the actor acts, by day
 * @param received events in which the actor is acted upon and does not act
 */
public record ActorPage(
    FoundActor actor,
    List<Name> names,
    List<Office> offices,
    List<Link> links,
    List<ReviewQuestion> questions,
    List<EventRecord> did,
    List<EventRecord> received,
    List<QuoteRow> said) {

  /** A form of the name and in how many articles it stands. */
  public record Name(String name, String script, long articles) {}

  /**
   * An office as articles give it.
   *
   * @param from what the lexicon or an article says of its beginning
   * @param firstSeen day of publication of the first article that gives it
   */
  public record Office(
      String title,
      Optional<String> organization,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to,
      Optional<LocalDate> firstSeen,
      Optional<LocalDate> lastSeen,
      long articles) {}

  /**
   * An id that articles have for the actor, and why it is the same one.
   *
   * @param score 1 for the lexicon or a judgement
   */
  public record Link(String localId, List<String> names, double score, String reason) {}

  public ActorPage {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
    links = List.copyOf(links);
    questions = List.copyOf(questions);
    did = List.copyOf(did);
    received = List.copyOf(received);
    said = List.copyOf(said);
  }

  /** The page of an actor that {@link FoundActor} found. */
  public static ActorPage of(Connection connection, FoundActor actor) throws SQLException {
    return of(connection, actor, Integer.MAX_VALUE);
  }

  /** The same with so many events of each side at most, the latest, and no quotes. */
  public static ActorPage latest(Connection connection, FoundActor actor, int most)
      throws SQLException {
    return of(connection, actor, most);
  }

  private static ActorPage of(Connection connection, FoundActor actor, int most)
      throws SQLException {
    String id = actor.id();
    boolean some = most < Integer.MAX_VALUE;
    String acts = "SELECT event FROM event_parties WHERE side = 'actor' AND actor = ?";
    String suffers = "SELECT event FROM event_parties WHERE side = 'recipient' AND actor = ?";
    String latest =
        some
            ? "SELECT event FROM events WHERE event IN (%s) ORDER BY date_to DESC NULLS LAST,"
                + " event LIMIT "
                + most
            : "%s";
    List<String> did = Select.all(connection, latest.formatted(acts), row -> row.getString(1), id);
    List<String> received =
        Select.all(
            connection,
            latest.formatted(suffers + " EXCEPT " + acts),
            row -> row.getString(1),
            id,
            id);
    Set<String> sides = new HashSet<>(did);
    sides.addAll(received);
    List<EventRecord> events = EventRows.of(connection, sides);
    return new ActorPage(
        actor,
        names(connection, id),
        offices(connection, id),
        links(connection, id),
        ReviewQuestion.about(connection, id),
        among(events, did),
        among(events, received),
        some ? List.of() : QuoteRow.by(connection, List.of(id)));
  }

  private static List<EventRecord> among(List<EventRecord> events, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return events.stream().filter(event -> wanted.contains(event.id())).toList();
  }

  private static List<Name> names(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        "SELECT name, articles FROM actor_names WHERE actor = ? ORDER BY articles DESC, name",
        row -> new Name(row.getString(1), script(row.getString(1)), row.getLong(2)),
        id);
  }

  private static List<Office> offices(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        "SELECT * FROM actor_offices WHERE actor = ?"
            + " ORDER BY first_seen NULLS LAST, title, organization, state",
        row ->
            new Office(
                row.getString("title"),
                Select.text(row, "organization"),
                Select.text(row, "state"),
                Select.text(row, "office_from"),
                Select.text(row, "office_to"),
                Select.day(row, "first_seen"),
                Select.day(row, "last_seen"),
                row.getLong("articles")),
        id);
  }

  private static List<Link> links(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        "SELECT l.local_id, l.score, l.reason, list_sort(list_distinct(flatten(list(x.names))))"
            + " AS names FROM actor_links l JOIN article_actors x USING (local_id)"
            + " JOIN articles a USING (article_no) WHERE a.current AND l.actor = ?"
            + " GROUP BY l.local_id, l.score, l.reason ORDER BY l.score DESC, l.local_id",
        row ->
            new Link(
                row.getString(1), Select.texts(row, "names"), row.getDouble(2), row.getString(3)),
        id);
  }

  /** The script most letters of a name are of, as {@code Latin}. */
  private static String script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON)
        .findFirst()
        .map(
            script -> script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
