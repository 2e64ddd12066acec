package org.dragoman;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.actor.Casting;
import org.dragoman.article.Article;
import org.dragoman.article.Block;
import org.dragoman.article.Dateline;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Coder;
import org.dragoman.event.Event;
import org.dragoman.event.Scene;
import org.dragoman.event.Scope;
import org.dragoman.quote.Quotes;
import org.dragoman.quote.Quoting;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Precision;
import org.dragoman.time.Published;
import org.dragoman.time.Tenses;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.TimeExpressions;
import org.dragoman.time.Told;

/**
 * The way of one article through the steps, in one language: sentences, times, actors, the day of
 * publication, quotes, events.
 *
 * <p>The cast is made twice: first without a date, because the offices people hold help to find the
 * day of publication; then with it, because the day tells who "the president" is.
 *
 * <p>Models and lexicon are loaded side by side: they need nothing of each other, and whoever reads
 * one short article waits for both.
 */
final class ArticleReader {

  private final Language language;
  private final Syntax syntax;
  private final Quoting quoting;
  private final Coder coder;

  ArticleReader(Language language, Codebook codebook, Scope scope) {
    this.language = language;
    CompletableFuture<Syntax> models = CompletableFuture.supplyAsync(() -> Syntax.load(language));
    Casting.warm(language);
    this.quoting = Quoting.of(language);
    this.coder = Coder.of(language, codebook, scope);
    this.syntax = models.join();
  }

  Reading read(Document document, Article article) {
    Draft draft = draft(article);
    List<Event> events = coder.code(draft.scene(article), document.id());
    return new Reading(
        document,
        article,
        draft.published,
        draft.sentences,
        withHosts(draft.cast.actors(), events),
        draft.quotes.all(),
        events);
  }

  /** All actors; last those states that the text names only by a capital somebody travels to. */
  private static List<Actor> withHosts(List<Actor> cast, List<Event> events) {
    Map<String, Actor> all = new LinkedHashMap<>();
    cast.forEach(actor -> all.put(actor.id(), actor));
    for (Event event : events) {
      event.actors().forEach(actor -> all.putIfAbsent(actor.id(), actor));
      event.recipients().forEach(actor -> all.putIfAbsent(actor.id(), actor));
    }
    return List.copyOf(all.values());
  }

  /** Every decision on the sentences that touch {@code span}, in plain text. */
  String explain(Document document, Article article, Span span) {
    Draft draft = draft(article);
    Scene scene = draft.scene(article);
    List<Event> events = coder.code(scene, document.id());
    return new Explanation(draft.scene(article), draft.published, events, coder).of(span);
  }

  private Draft draft(Article article) {
    String source = article.source().string();
    Draft draft = new Draft();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      draft.blocks.add(block.span());
      for (Sentence sentence : syntax.parse(source, block.span())) {
        if (block.kind() != Block.Kind.BODY) {
          draft.headlines.add(draft.sentences.size());
        }
        draft.blockOf.add(b);
        draft.sentences.add(sentence);
        draft.expressions.add(TimeExpressions.find(source, sentence, language));
      }
    }
    Cast undated =
        Casting.of(
            source,
            draft.sentences,
            draft.blockOf,
            language,
            Optional.empty(),
            article.dateline().map(Dateline::place));
    List<List<Told>> told = told(source, draft);
    draft.published =
        Dating.date(
            PublicationClues.candidates(article),
            told.stream().flatMap(List::stream).toList(),
            PublicationClues.constraints(source, draft.sentences, told, undated, language));
    Optional<LocalDate> day =
        draft
            .published
            .value()
            .filter(date -> date.precision() == Precision.DAY)
            .map(PartialDate::first);
    draft.cast = day.map(undated::on).orElse(undated);
    draft.quotes = quoting.in(source, draft.blocks, draft.sentences, draft.blockOf, draft.cast);
    return draft;
  }

  private List<List<Told>> told(String source, Draft draft) {
    List<List<Told>> told = new ArrayList<>();
    for (int s = 0; s < draft.sentences.size(); s++) {
      List<Told> own = new ArrayList<>();
      Sentence sentence = draft.sentences.get(s);
      for (TimeExpression expression : draft.expressions.get(s)) {
        int token = tokenAt(sentence, expression.span());
        own.add(
            new Told(
                expression,
                () ->
                    token >= 0
                        ? Tenses.of(sentence, token, language)
                        : Tenses.near(source, sentence.span(), expression, language)));
      }
      told.add(own);
    }
    return told;
  }

  private static int tokenAt(Sentence sentence, Span span) {
    for (int token = 0; token < sentence.size(); token++) {
      if (span.contains(sentence.span(token).start())) {
        return token;
      }
    }
    return -1;
  }

  /** What the steps have found so far. */
  private final class Draft {
    final List<Span> blocks = new ArrayList<>();
    final List<Sentence> sentences = new ArrayList<>();
    final List<Integer> blockOf = new ArrayList<>();
    final Set<Integer> headlines = new HashSet<>();
    final List<List<TimeExpression>> expressions = new ArrayList<>();
    Published published;
    Cast cast;
    Quotes quotes;

    Scene scene(Article article) {
      return new Scene(
          article.source(),
          language,
          sentences,
          blockOf,
          headlines,
          cast,
          quotes,
          new ArticleTiming(language, published.value(), sentences, expressions, headlines, cast));
    }
  }
}
