package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ActorRecord.MentionRecord;
import org.dragoman.record.ActorRecord.OfficeRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.QuoteRecord;
import org.dragoman.record.SentenceRecord;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/** Writes articles for tests as an editor would mark them up. */
final class Articles {

  private final long number;
  private final String language;
  private String source = "Daily Herald";
  private String published = "2018-12-11";
  private int offset;
  private final StringBuilder text = new StringBuilder();
  private final List<SentenceRecord> sentences = new ArrayList<>();
  private final List<ActorRecord> actors = new ArrayList<>();
  private final List<QuoteRecord> quotes = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  private Articles(long number, String language) {
    this.number = number;
    this.language = language;
  }

  static Articles article(long number, String language) {
    return new Articles(number, language);
  }

  Articles source(String name) {
    this.source = name;
    return this;
  }

  Articles published(String day) {
    this.published = day;
    return this;
  }

  Articles sentence(String words) {
    int length = words.codePointCount(0, words.length());
    offset += text.isEmpty() ? 0 : 1;
    text.append(text.isEmpty() ? "" : " ").append(words);
    sentences.add(new SentenceRecord(sentences.size() + 1, offset, offset + length, words));
    offset += length;
    return this;
  }

  /** An actor with its spellings, the first its name, as the last sentence mentions it. */
  Articles actor(String id, String kind, String state, String... names) {
    SentenceRecord last = sentences.get(sentences.size() - 1);
    List<MentionRecord> mentions = new ArrayList<>();
    for (String name : names) {
      int at = last.text().indexOf(name);
      if (at >= 0) {
        int start = last.start() + last.text().codePointCount(0, at);
        int length = name.codePointCount(0, name.length());
        mentions.add(new MentionRecord(name, last.line(), start, start + length, "name"));
      }
    }
    actors.add(
        new ActorRecord(
            id,
            kind,
            names[0],
            List.of(names),
            Optional.ofNullable(state),
            Optional.empty(),
            List.of(),
            List.of(),
            mentions));
    return this;
  }

  /** Gives the last actor an office. */
  Articles office(String title) {
    ActorRecord a = actors.remove(actors.size() - 1);
    OfficeRecord office =
        new OfficeRecord(title, Optional.empty(), a.state(), Optional.empty(), Optional.empty());
    actors.add(
        new ActorRecord(
            a.id(),
            a.kind(),
            a.name(),
            a.names(),
            a.state(),
            a.sector(),
            a.sectors(),
            List.of(office),
            a.mentions()));
    return this;
  }

  /** Words of the last sentence that somebody says. */
  Articles quote(String speaker, String words) {
    SentenceRecord last = sentences.get(sentences.size() - 1);
    int at = last.text().indexOf(words);
    int start = last.start() + last.text().codePointCount(0, at);
    int end = start + words.codePointCount(0, words.length());
    quotes.add(
        new QuoteRecord(
            "q" + quotes.size(),
            words,
            true,
            Optional.empty(),
            Optional.of(speaker),
            Optional.of(speaker),
            Optional.empty(),
            Optional.empty(),
            last.line(),
            start,
            end));
    return this;
  }

  /** A report of the last sentence; {@code date} may be null, {@code by} and {@code to} are ids. */
  Articles report(String type, String mode, String by, String to, String date, String trigger) {
    return report(type, mode, by, to, date, trigger, "asserted", 0.9, List.of(), null);
  }

  Articles report(
      String type,
      String mode,
      String by,
      String to,
      String date,
      String trigger,
      String factuality,
      double confidence,
      List<String> contexts,
      Event.Place place) {
    SentenceRecord last = sentences.get(sentences.size() - 1);
    reports.add(
        new Report(
            "r" + number + "-" + reports.size(),
            "a" + number,
            Optional.of(source),
            language,
            PartialDate.parse(published),
            type,
            Optional.ofNullable(mode),
            contexts,
            Optional.empty(),
            type.equals("ACCUSE") ? 3 : 1,
            0,
            parties(by),
            parties(to),
            Optional.ofNullable(date).flatMap(PartialDate::parse),
            "clause",
            "current",
            factuality,
            Optional.ofNullable(place),
            List.of(),
            confidence,
            last.line(),
            last.start(),
            last.end(),
            last.text(),
            trigger,
            "rule"));
    return this;
  }

  private List<Party> parties(String ids) {
    List<Party> parties = new ArrayList<>();
    for (String id : ids.split(",")) {
      Optional<ActorRecord> known = actors.stream().filter(a -> a.id().equals(id)).findFirst();
      Optional<String> state =
          known.isPresent()
              ? known.get().state()
              : id.length() == 3 ? Optional.of(id) : Optional.empty();
      String kind = known.map(ActorRecord::kind).orElse("state");
      parties.add(new Party(id, kind, id, state, Optional.empty()));
    }
    return parties;
  }

  IndexedArticle done() {
    return new IndexedArticle(
        number,
        new ArticleRecord(
            "a" + number,
            "d" + number,
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of(source),
            Optional.empty(),
            Optional.of(source),
            language,
            false,
            PartialDate.parse(published),
            text.toString(),
            sentences,
            actors,
            quotes,
            reports,
            "",
            "",
            "{}"));
  }
}
