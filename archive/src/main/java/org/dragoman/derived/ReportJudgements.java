package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.story.Decisions;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * What people decided about reports: one act or two, another code, another day, no event at all.
 */
final class ReportJudgements {

  private final Set<Decisions.Pair> same = new HashSet<>();
  private final Set<Decisions.Pair> different = new HashSet<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, PartialDate> dates = new HashMap<>();
  private final Set<String> wrong = new HashSet<>();

  private ReportJudgements() {}

  /** Judgements in force, the later before the earlier. */
  static ReportJudgements of(Connection connection) throws SQLException {
    ReportJudgements judgements = new ReportJudgements();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT kind, left_id, right_id, value FROM judgements WHERE withdrawn IS NULL"
                    + " ORDER BY made, judgement")) {
      while (row.next()) {
        judgements.take(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
      }
    }
    return judgements;
  }

  private void take(String kind, String left, String right, String value) {
    switch (kind) {
      case "same-event" -> {
        same.add(Decisions.Pair.of(left, right));
        different.remove(Decisions.Pair.of(left, right));
      }
      case "different-event" -> {
        different.add(Decisions.Pair.of(left, right));
        same.remove(Decisions.Pair.of(left, right));
      }
      case "event-code" -> codes.put(left, value);
      case "event-date" -> PartialDate.parse(value).ifPresent(date -> dates.put(left, date));
      case "event-wrong" -> wrong.add(left);
      default -> {
        // about actors
      }
    }
  }

  Decisions decisions() {
    return new Decisions(same, different);
  }

  /** Whether the report was judged to be no event. */
  boolean wrong(Report report) {
    return wrong.contains(report.id());
  }

  /** The report as people corrected it. */
  Report corrected(Report r) {
    if (!codes.containsKey(r.id()) && !dates.containsKey(r.id())) {
      return r;
    }
    String[] code = codes.getOrDefault(r.id(), r.type()).split("/", 2);
    Optional<String> mode =
        codes.containsKey(r.id())
            ? code.length == 2 ? Optional.of(code[1]) : Optional.empty()
            : r.mode();
    Codebook codebook = Codebook.plover();
    boolean dated = dates.containsKey(r.id());
    return new Report(
        r.id(),
        r.article(),
        r.source(),
        r.language(),
        r.published(),
        code[0],
        mode,
        r.contexts(),
        codebook.cameo(code[0], mode, r.contexts()),
        codebook.type(code[0]).quad(),
        codebook.score(code[0], mode),
        r.actors(),
        r.recipients(),
        dated ? Optional.of(dates.get(r.id())) : r.date(),
        dated ? "judgement" : r.basis(),
        r.time(),
        r.factuality(),
        r.place(),
        r.reportedBy(),
        r.confidence(),
        r.line(),
        r.start(),
        r.end(),
        r.sentence(),
        r.trigger(),
        r.rule());
  }
}
