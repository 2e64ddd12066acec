package org.dragoman.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ActorRecord.MentionRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.QuoteRecord;
import org.dragoman.record.SentenceRecord;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.text.Language;
import org.dragoman.time.PartialDate;

/**
 * The documents of an article: one for each report in the sentence that tells it, one for a
 * sentence that tells none.
 *
 * <p>The documents of an article follow each other, and the first keeps its text; Lucene leaves the
 * order of documents as it is, so that the first of a sentence or article is found by counting
 * back.
 */
final class ArticleDocuments {

  /** A sentence with more reports is several hits: the collector marks reports in a long. */
  private static final int TOGETHER = 60;

  private final IndexedArticle indexed;
  private final ArticleRecord article;
  private final Dictionary dictionary;
  private final Optional<Language> language;
  private final Map<String, ActorRecord> actors = new HashMap<>();

  private ArticleDocuments(IndexedArticle indexed, Dictionary dictionary) {
    this.indexed = indexed;
    this.article = indexed.article();
    this.dictionary = dictionary;
    this.language = Language.of(article.language());
    for (ActorRecord actor : article.actors()) {
      actors.put(actor.id(), actor);
      dictionary.names(actor);
    }
  }

  static List<Document> of(IndexedArticle indexed, Dictionary dictionary) {
    return new ArticleDocuments(indexed, dictionary).documents();
  }

  private List<Document> documents() {
    List<SentenceRecord> sentences = new ArrayList<>(article.sentences());
    Map<Integer, List<Integer>> told = new HashMap<>();
    for (int i = 0; i < article.reports().size(); i++) {
      int sentence = sentenceOf(article.reports().get(i), sentences);
      told.computeIfAbsent(sentence, s -> new ArrayList<>()).add(i);
    }
    if (sentences.isEmpty() && article.title().isPresent()) {
      String title = article.title().get();
      sentences.add(new SentenceRecord(1, 0, title.codePointCount(0, title.length()), title));
    }
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      add(documents, i, sentences.get(i), told.getOrDefault(i, List.of()));
    }
    if (!documents.isEmpty()) {
      documents
          .get(0)
          .add(new BinaryDocValuesField(Entries.TEXT, text(sentences).packed(language)));
    }
    return documents;
  }

  private ArticleText text(List<SentenceRecord> sentences) {
    List<ArticleText.Sentence> kept = new ArrayList<>();
    for (SentenceRecord s : sentences) {
      // Line ends become spaces, so that the text is one line with its offsets unchanged.
      String line = s.text().replaceAll("[\\r\\n\\t]", " ");
      kept.add(new ArticleText.Sentence(s.line(), s.start(), s.end(), line, named(s)));
    }
    return new ArticleText(article.actors().stream().map(ActorRecord::id).toList(), kept);
  }

  /** The place of a report's sentence, put at the end of the list where it is not in it. */
  private static int sentenceOf(Report report, List<SentenceRecord> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      SentenceRecord sentence = sentences.get(i);
      if (sentence.start() <= report.start() && report.start() < sentence.end()) {
        return i;
      }
    }
    sentences.add(
        new SentenceRecord(report.line(), report.start(), report.end(), report.sentence()));
    return sentences.size() - 1;
  }

  private void add(
      List<Document> documents, int number, SentenceRecord sentence, List<Integer> told) {
    Said said = said(sentence);
    List<String> words = Sheet.words(List.of(sentence.text()));
    List<String> spoken = Sheet.words(said.words);
    List<ArticleText.Named> named = named(sentence);
    dictionary.words(words, language);
    int at = 0;
    do {
      Sheet sheet = new Sheet();
      Document document = sheet.document();
      sheet.number(Entries.SENTENCE_NO, number);
      sheet.number(Entries.AT, at % TOGETHER);
      article(sheet);
      sheet.text(words);
      sheet.said(spoken);
      for (QuoteRecord quote : said.quotes) {
        speaker(sheet, quote);
      }
      for (ArticleText.Named who : named) {
        String id = article.actors().get(who.actor()).id();
        party(sheet, Field.MENTION, id, state(id));
      }
      sheet.number(Entries.IN_ARTICLE, documents.size());
      if (at < told.size()) {
        int place = told.get(at);
        report(sheet, article.reports().get(place), place, sentence);
      } else {
        article.published().ifPresent(day -> sheet.number(Entries.DAY, Bounds.number(day.first())));
      }
      documents.add(document);
      at++;
    } while (at < told.size());
  }

  private void article(Sheet sheet) {
    sheet.numberAndPoint(Entries.ARTICLE_NO, indexed.articleNo());
    sheet.sorted(Field.LANG.key(), article.language());
    article.source().ifPresent(s -> sheet.sorted(Field.SOURCE.key(), Entries.cut(s)));
    article.published().ifPresent(day -> sheet.days(Field.PUBLISHED, day));
  }

  private void speaker(Sheet sheet, QuoteRecord quote) {
    quote
        .speaker()
        .ifPresent(
            id -> {
              party(sheet, Field.SPEAKER, id, state(id));
              offices(sheet, id);
            });
  }

  private void report(Sheet sheet, Report report, int place, SentenceRecord sentence) {
    if (place < IndexedArticle.REPORTS) {
      sheet.numberAndPoint(Entries.REPORT_NO, indexed.reportNo(place));
    }
    sheet.term(Field.EVENT.key(), report.type());
    sheet.sorted(Field.EVENT.key(), report.type());
    report
        .mode()
        .ifPresent(
            mode -> {
              sheet.term(Field.EVENT.key(), report.type() + "/" + mode);
              sheet.value(Field.MODE, mode);
            });
    report.contexts().forEach(context -> sheet.value(Field.CONTEXT, context));
    sheet.term(Field.FACTUALITY.key(), report.factuality());
    sheet.sorted(Field.FACTUALITY.key(), report.factuality());
    sheet.term(Field.TIME.key(), report.time());
    sheet.term(Field.QUAD.key(), Integer.toString(report.quad()));
    sheet.confidence(report.confidence());
    parties(sheet, report);
    Optional<PartialDate> day = report.date().or(article::published);
    day.ifPresent(d -> sheet.number(Entries.DAY, Bounds.number(d.first())));
    report
        .date()
        .ifPresent(
            date -> {
              sheet.days(Field.DATE, date);
              sheet.number(Entries.YEARS, date.first().getYear() * 10_000L + date.last().getYear());
            });
    report
        .place()
        .ifPresent(
            where -> {
              sheet.value(Field.PLACE, Entries.cut(Tokens.folded(where.name())));
              where.state().ifPresent(s -> sheet.term(Field.PLACE.key(), Entries.state(s)));
            });
    sheet.trigger(sentence.text(), report.trigger());
  }

  private void parties(Sheet sheet, Report report) {
    Set<String> states = new TreeSet<>();
    Set<String> dyads = new TreeSet<>();
    for (Party actor : report.actors()) {
      party(sheet, Field.BY, actor.id(), actor.state());
      offices(sheet, actor.id());
      actor.state().ifPresent(states::add);
      for (Party other : report.recipients()) {
        if (actor.state().isPresent() && other.state().isPresent()) {
          String from = actor.state().get();
          String to = other.state().get();
          if (!from.equals(to)) {
            dyads.add(from + ">" + to);
            dyads.add(from.compareTo(to) < 0 ? from + "-" + to : to + "-" + from);
          }
        }
      }
    }
    for (Party recipient : report.recipients()) {
      party(sheet, Field.TO, recipient.id(), recipient.state());
      offices(sheet, recipient.id());
      recipient.state().ifPresent(states::add);
    }
    dyads.forEach(dyad -> sheet.value(Field.DYAD, dyad));
    states.forEach(state -> sheet.sortedSet(Entries.STATE, state));
  }

  private static void party(Sheet sheet, Field field, String id, Optional<String> state) {
    sheet.value(field, Entries.cut(id));
    state.ifPresent(s -> sheet.term(field.key(), Entries.state(s)));
  }

  private void offices(Sheet sheet, String id) {
    ActorRecord actor = actors.get(id);
    if (actor == null) {
      return;
    }
    for (ActorRecord.OfficeRecord office : actor.offices()) {
      sheet.value(Field.OFFICE, Entries.cut(Tokens.folded(office.title())));
      Offices.key(office.title()).ifPresent(key -> sheet.term(Field.OFFICE.key(), key));
    }
  }

  private Optional<String> state(String id) {
    return Optional.ofNullable(actors.get(id)).flatMap(ActorRecord::state);
  }

  private List<ArticleText.Named> named(SentenceRecord sentence) {
    List<ArticleText.Named> named = new ArrayList<>();
    for (int i = 0; i < article.actors().size(); i++) {
      for (MentionRecord mention : article.actors().get(i).mentions()) {
        if (sentence.start() <= mention.start() && mention.end() <= sentence.end()) {
          named.add(
              new ArticleText.Named(
                  i, mention.start() - sentence.start(), mention.end() - mention.start()));
        }
      }
    }
    return named;
  }

  /** What a sentence gives as somebody's words, and whose. */
  private record Said(List<String> words, List<QuoteRecord> quotes) {}

  private Said said(SentenceRecord sentence) {
    List<String> words = new ArrayList<>();
    List<QuoteRecord> quotes = new ArrayList<>();
    String text = sentence.text();
    int length = text.codePointCount(0, text.length());
    for (QuoteRecord quote : article.quotes()) {
      int start = Math.max(quote.start() - sentence.start(), 0);
      int end = Math.min(quote.end() - sentence.start(), length);
      if (start < end) {
        words.add(
            text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        quotes.add(quote);
      }
    }
    return new Said(words, quotes);
  }
}
