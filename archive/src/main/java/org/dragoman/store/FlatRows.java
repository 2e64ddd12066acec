package org.dragoman.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.QuoteRecord;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;
import org.duckdb.DuckDBAppender;

/** The rows that follow from one kept reading: reports, their parties, actors, mentions, quotes. */
final class FlatRows {

  /** The tables, in the order in which they are filled. */
  static final List<String> TABLES =
      List.of(
          "reports", "report_parties", "article_actors", "article_offices", "mentions", "quotes");

  /** Reports of one article that can be told apart by number. */
  static final int REPORTS_AN_ARTICLE = 1000;

  /** How a row of a table tells the number of its article, in SQL. */
  static String articleNumber(String table) {
    return table.equals("report_parties") ? "report_no // " + REPORTS_AN_ARTICLE : "article_no";
  }

  private final Rows rows;
  private final long number;
  private final ArticleRecord article;

  private FlatRows(Rows rows, long number, ArticleRecord article) {
    this.rows = rows;
    this.number = number;
    this.article = article;
  }

  /** Appends the rows of an article. */
  static void append(Rows rows, long number, ArticleRecord article) throws SQLException {
    FlatRows flat = new FlatRows(rows, number, article);
    int reports = Math.min(article.reports().size(), REPORTS_AN_ARTICLE);
    for (int place = 0; place < reports; place++) {
      flat.report(number * REPORTS_AN_ARTICLE + place, article.reports().get(place));
    }
    for (ActorRecord actor : article.actors()) {
      flat.actor(actor);
    }
    for (QuoteRecord quote : article.quotes()) {
      flat.quote(quote);
    }
  }

  private void report(long reportNumber, Report report) throws SQLException {
    Optional<Event.Place> place = report.place();
    DuckDBAppender row = rows.row("reports");
    row.append(reportNumber);
    row.append(report.id());
    row.append(number);
    row.append(report.type());
    row.append(report.mode().orElse(null));
    row.append(report.contexts());
    row.append(report.cameo().orElse(null));
    row.append(report.quad());
    row.append(report.score());
    row.append(report.date().map(PartialDate::value).orElse(null));
    row.append(first(report.date()));
    row.append(last(report.date()));
    row.append(report.basis());
    row.append(report.time());
    row.append(report.factuality());
    row.append(place.map(Event.Place::name).orElse(null));
    row.append(place.flatMap(Event.Place::state).orElse(null));
    row.append(place.map(Event.Place::lat).orElse(null));
    row.append(place.map(Event.Place::lon).orElse(null));
    row.append(report.reportedBy());
    row.append(report.confidence());
    row.append(report.line());
    row.append(report.start());
    row.append(report.end());
    row.append(report.sentence());
    row.append(report.trigger());
    row.append(report.rule());
    row.endRow();
    parties(reportNumber, "actor", report.actors());
    parties(reportNumber, "recipient", report.recipients());
  }

  private void parties(long reportNumber, String side, List<Party> parties) throws SQLException {
    for (int position = 0; position < parties.size(); position++) {
      Party party = parties.get(position);
      DuckDBAppender row = rows.row("report_parties");
      row.append(reportNumber);
      row.append(side);
      row.append(position);
      row.append(party.id());
      row.append(party.kind());
      row.append(party.name());
      row.append(party.state().orElse(null));
      row.append(party.sector().orElse(null));
      row.endRow();
    }
  }

  private void actor(ActorRecord actor) throws SQLException {
    DuckDBAppender row = rows.row("article_actors");
    row.append(number);
    row.append(actor.id());
    row.append(actor.kind());
    row.append(actor.name());
    row.append(actor.names());
    row.append(actor.state().orElse(null));
    row.append(actor.sector().orElse(null));
    row.append(actor.mentions().size());
    row.endRow();
    for (ActorRecord.OfficeRecord office : actor.offices()) {
      DuckDBAppender held = rows.row("article_offices");
      held.append(number);
      held.append(actor.id());
      held.append(office.title());
      held.append(office.organization().orElse(null));
      held.append(office.state().orElse(null));
      held.append(office.from().orElse(null));
      held.append(office.to().orElse(null));
      held.endRow();
    }
    for (ActorRecord.MentionRecord mention : actor.mentions()) {
      DuckDBAppender said = rows.row("mentions");
      said.append(number);
      said.append(actor.id());
      said.append(mention.text());
      said.append(mention.kind());
      said.append(mention.line());
      said.append(mention.start());
      said.append(mention.end());
      said.endRow();
    }
  }

  private void quote(QuoteRecord quote) throws SQLException {
    DuckDBAppender row = rows.row("quotes");
    row.append(quote.id());
    row.append(number);
    row.append(quote.speaker().orElse(null));
    row.append(quote.speakerName().orElse(null));
    row.append(quote.text());
    row.append(quote.direct());
    row.append(quote.cue().orElse(null));
    row.append(quote.addressee().orElse(null));
    row.append(quote.medium().orElse(null));
    row.append(quote.line());
    row.append(quote.start());
    row.append(quote.end());
    row.endRow();
  }

  static LocalDate first(Optional<PartialDate> date) {
    return date.map(PartialDate::first).orElse(null);
  }

  static LocalDate last(Optional<PartialDate> date) {
    return date.map(PartialDate::last).orElse(null);
  }
}
