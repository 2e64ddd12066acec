package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.codebook.Codebook;
import org.dragoman.store.Arrivals;
import org.dragoman.story.Blocks;
import org.dragoman.story.Consensus;
import org.dragoman.story.Contradiction;
import org.dragoman.story.Contradictions;
import org.dragoman.story.EventGroup;
import org.dragoman.story.Events;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * Events of the archive: the reports of one act brought together, what they have in common, where
 * they conflict.
 *
 * <p>A new report can only touch the components (see {@link Events}) that share a block with it. So
 * an update looks up those, takes all their reports, and makes their events anew; whatever was not
 * touched stays as it is. The temporary table {@code touched_articles} tells {@link StoryTables}
 * whose events may have changed.
 */
public final class EventTables implements Derivation {

  private static final String[] TABLES = {
    "events", "event_reports", "event_parties", "event_dyads", "contradictions"
  };

  /** An event, and the numbers of its reports in their order. */
  record Made(EventGroup group, List<Long> numbers) {
    String id() {
      return group.id();
    }

    Map<String, Long> byReport() {
      Map<String, Long> byReport = new HashMap<>();
      for (int i = 0; i < numbers.size(); i++) {
        byReport.put(group.reports().get(i).id(), numbers.get(i));
      }
      return byReport;
    }
  }

  private final Codebook codebook;

  public EventTables(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public void update(Connection connection, Arrivals arrivals) throws SQLException {
    touch(connection, "a.current AND (" + arrivals.condition() + ")");
  }

  /** Makes the events of some reports anew, and of actors that moved: after a judgement. */
  public void reconsider(Connection connection, Set<String> reports) throws SQLException {
    Wanted.are(connection, reports);
    touch(connection, "a.current AND r.report IN (SELECT id FROM wanted)");
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    for (String table : TABLES) {
      Wanted.run(connection, "DELETE FROM " + table);
    }
    ReportJudgements judgements = ReportJudgements.of(connection);
    List<ReportRows.Numbered> all = ReportRows.where(connection, "a.current");
    Wanted.run(connection, "DELETE FROM report_blocks");
    block(connection, all, judgements);
    write(connection, make(all, judgements, about(connection, all), Map.of()), actors(connection));
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE touched_articles AS SELECT article_no FROM articles");
  }

  private void touch(Connection connection, String condition) throws SQLException {
    ReportJudgements judgements = ReportJudgements.of(connection);
    List<ReportRows.Numbered> reports = ReportRows.where(connection, condition);
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE touched AS SELECT r.report_no FROM reports r"
            + " JOIN articles a USING (article_no) WHERE "
            + condition
            + " OR NOT a.current AND r.report_no IN (SELECT report_no FROM event_reports)",
        "DELETE FROM report_blocks WHERE report_no IN (SELECT report_no FROM touched)",
        "CREATE OR REPLACE TEMP TABLE touched_articles AS"
            + " SELECT DISTINCT report_no // 1000 AS article_no FROM touched");
    block(connection, reports, judgements);
    Set<String> lookups = new TreeSet<>();
    for (ReportRows.Numbered report : reports) {
      lookups.addAll(Blocks.lookups(judgements.corrected(report.report())));
    }
    Wanted.are(connection, lookups);
    Set<String> components =
        Wanted.ids(
            connection,
            "SELECT DISTINCT e.component FROM events e JOIN event_reports er USING (event)"
                + " WHERE er.report_no IN (SELECT report_no FROM touched)"
                + " OR er.report_no IN (SELECT report_no FROM report_parties WHERE local_id IN"
                + " (SELECT id FROM moved_actors))"
                + " OR er.report_no IN (SELECT report_no FROM report_blocks"
                + " WHERE block IN (SELECT id FROM wanted))");
    remake(connection, components, reports, judgements);
  }

  /** Appends the blocks of reports on which nobody has judged yet. */
  public static void block(Connection connection, List<ReportRows.Numbered> reports)
      throws SQLException {
    block(connection, reports, ReportJudgements.of(connection));
  }

  private static void block(
      Connection connection, List<ReportRows.Numbered> reports, ReportJudgements judgements)
      throws SQLException {
    try (Rows rows = Rows.into(connection, "report_blocks")) {
      for (ReportRows.Numbered report : reports) {
        for (String block : Blocks.of(judgements.corrected(report.report()))) {
          rows.row(report.number(), block);
        }
      }
    }
  }

  private void remake(
      Connection connection,
      Set<String> components,
      List<ReportRows.Numbered> touched,
      ReportJudgements judgements)
      throws SQLException {
    Wanted.are(connection, components);
    List<ReportRows.Numbered> all =
        new ArrayList<>(
            ReportRows.where(
                connection,
                "a.current AND r.report_no IN (SELECT report_no FROM event_reports JOIN events"
                    + " USING (event) WHERE component IN (SELECT id FROM wanted))"));
    all.addAll(touched);
    StandingEvents standing = StandingEvents.of(connection);
    List<Made> made = make(all, judgements, about(connection, all), standing.together(all));
    Set<String> same = new HashSet<>();
    made.forEach(event -> same.addAll(standing.same(event) ? Set.of(event.id()) : Set.of()));
    made.removeIf(event -> same.contains(event.id()));
    Set<String> stale = standing.others(same);
    Wanted.are(connection, stale);
    for (String table : TABLES) {
      Wanted.run(connection, "DELETE FROM " + table + " WHERE event IN (SELECT id FROM wanted)");
    }
    write(connection, made, actors(connection));
    try (Rows rows = Rows.temporary(connection, "touched_articles")) {
      for (long report : standing.reports(stale)) {
        rows.row(report / 1000);
      }
      for (Made event : made) {
        for (long report : event.numbers()) {
          rows.row(report / 1000);
        }
      }
    }
  }

  /**
   * Appends the events of whole components of reports, which need not stand in the tables.
   *
   * @param actors the archive's ids of those local ids that have another one
   * @param about see {@link Events}
   */
  public void group(
      Connection connection,
      List<ReportRows.Numbered> reports,
      Map<String, String> actors,
      Map<String, Set<String>> about)
      throws SQLException {
    write(connection, make(reports, ReportJudgements.of(connection), about, Map.of()), actors);
  }

  /**
   * The events of whole components of reports.
   *
   * @param together see {@link Events#of(List, Map)}
   */
  private static List<Made> make(
      List<ReportRows.Numbered> reports,
      ReportJudgements judgements,
      Map<String, Set<String>> about,
      Map<String, String> together) {
    Map<String, Long> numbers = new HashMap<>();
    List<Report> right = new ArrayList<>();
    for (ReportRows.Numbered report : reports) {
      if (!judgements.wrong(report.report())
          && numbers.putIfAbsent(report.report().id(), report.number()) == null) {
        right.add(judgements.corrected(report.report()));
      }
    }
    List<Made> made = new ArrayList<>();
    for (EventGroup group : new Events(judgements.decisions(), about).of(right, together)) {
      made.add(new Made(group, group.reports().stream().map(r -> numbers.get(r.id())).toList()));
    }
    return made;
  }

  private void write(Connection connection, List<Made> made, Map<String, String> actors)
      throws SQLException {
    try (Rows events = Rows.into(connection, "events");
        Rows eventReports = Rows.into(connection, "event_reports");
        Rows parties = Rows.into(connection, "event_parties");
        Rows dyads = Rows.into(connection, "event_dyads");
        Rows contradictions = Rows.into(connection, "contradictions")) {
      for (Made each : made) {
        EventGroup group = each.group();
        Map<String, Long> numbers = each.byReport();
        Consensus common = Consensus.of(group.reports());
        event(events, group, common);
        for (Report report : group.reports()) {
          eventReports.row(group.id(), numbers.get(report.id()));
        }
        parties(parties, group.id(), common, actors);
        dyads(dyads, group, common);
        int number = 0;
        for (Contradiction c : Contradictions.in(group.reports())) {
          contradictions.row(
              group.id() + "-c" + ++number,
              group.id(),
              c.field(),
              numbers.get(c.left().id()),
              c.leftValue(),
              numbers.get(c.right().id()),
              c.rightValue());
        }
      }
    }
  }

  /** The people and names of the reports' articles. */
  public static Map<String, Set<String>> about(
      Connection connection, List<ReportRows.Numbered> reports) throws SQLException {
    Set<String> articles = new TreeSet<>();
    reports.forEach(report -> articles.add(report.report().article()));
    Wanted.are(connection, articles);
    Map<String, Set<String>> about = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT article, unnest(anchors) FROM articles WHERE article IN"
                    + " (SELECT id FROM wanted) UNION ALL SELECT article, local_id FROM"
                    + " article_actors JOIN articles USING (article_no) WHERE kind = 'person' AND"
                    + " article IN (SELECT id FROM wanted)")) {
      while (row.next()) {
        about.computeIfAbsent(row.getString(1), k -> new HashSet<>()).add(row.getString(2));
      }
    }
    return about;
  }

  private void event(Rows rows, EventGroup group, Consensus common) throws SQLException {
    rows.row(
        group.id(),
        group.component(),
        common.type(),
        common.mode(),
        common.contexts(),
        codebook.cameo(common.type(), common.mode(), common.contexts()),
        codebook.type(common.type()).quad(),
        codebook.score(common.type(), common.mode()),
        common.date().map(PartialDate::value),
        common.date().map(PartialDate::first),
        common.date().map(PartialDate::last),
        common.time(),
        common.factuality(),
        common.place().map(p -> p.name()),
        common.place().flatMap(p -> p.state()),
        common.place().map(p -> p.lat()),
        common.place().map(p -> p.lon()),
        common.confidence(),
        group.reports().size(),
        common.articles(),
        common.sources(),
        common.languages(),
        common.firstPublished(),
        Optional.empty());
  }

  private static void parties(Rows rows, String event, Consensus common, Map<String, String> actors)
      throws SQLException {
    int position = 0;
    for (Party party : common.actors()) {
      party(rows, event, "actor", position++, party, actors);
    }
    position = 0;
    for (Party party : common.recipients()) {
      party(rows, event, "recipient", position++, party, actors);
    }
  }

  private static void party(
      Rows rows, String event, String side, int position, Party party, Map<String, String> actors)
      throws SQLException {
    rows.row(
        event,
        side,
        position,
        actors.getOrDefault(party.id(), party.id()),
        party.name(),
        party.state(),
        party.sector());
  }

  /** Each ordered pair of states once, whoever acts for them. */
  private void dyads(Rows rows, EventGroup group, Consensus common) throws SQLException {
    Set<String> from = states(common.actors());
    Set<String> to = states(common.recipients());
    Set<String> done = new HashSet<>();
    for (String a : from) {
      for (String b : to) {
        if (!a.equals(b) && done.add(a + "-" + b)) {
          rows.row(
              group.id(),
              a,
              b,
              common.date().map(PartialDate::first),
              common.date().map(PartialDate::last),
              common.type(),
              codebook.type(common.type()).quad(),
              codebook.score(common.type(), common.mode()),
              common.factuality(),
              common.time(),
              group.reports().size(),
              common.sources());
        }
      }
    }
  }

  private static Set<String> states(List<Party> parties) {
    Set<String> states = new TreeSet<>();
    parties.forEach(party -> party.state().ifPresent(states::add));
    return states;
  }

  /** Local ids of those whom the archive knows under another id. */
  private static Map<String, String> actors(Connection connection) throws SQLException {
    Map<String, String> actors = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT local_id, actor FROM actor_links WHERE local_id <> actor")) {
      while (row.next()) {
        actors.put(row.getString(1), row.getString(2));
      }
    }
    return actors;
  }
}
