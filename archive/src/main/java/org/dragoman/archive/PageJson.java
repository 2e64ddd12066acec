package org.dragoman.archive;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.export.EventJson;
import org.dragoman.relation.Period;
import org.dragoman.relation.Timeline;
import org.dragoman.store.Changes;
import org.dragoman.store.Coverage;
import org.dragoman.store.Judgement;

/**
 * What the archive tells, as objects for JSON and CSV: keys in a fixed order, unknown is null.
 *
 * <p>Command line and web interface give the same objects.
 */
public final class PageJson {

  private PageJson() {}

  /** Keys and values, in turns. */
  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value instanceof Optional<?> optional) {
        value = optional.orElse(null);
      }
      boolean time = value instanceof Temporal;
      object.put((String) pairs[i], time ? value.toString() : value);
    }
    return object;
  }

  private static <T> List<Map<String, Object>> list(
      List<T> all, Function<T, Map<String, Object>> of) {
    return all.stream().map(of).toList();
  }

  public static Map<String, Object> of(FoundActor actor) {
    return object(
        "id", actor.id(),
        "kind", actor.kind(),
        "name", actor.name(),
        "state", actor.state(),
        "sector", actor.sector(),
        "known", actor.known(),
        "articles", actor.articles(),
        "sources", actor.sources());
  }

  public static Map<String, Object> of(ActorPage page) {
    Map<String, Object> object = of(page.actor());
    object.put(
        "names",
        list(
            page.names(),
            n -> object("name", n.name(), "script", n.script(), "articles", n.articles())));
    object.put(
        "offices",
        list(
            page.offices(),
            o ->
                object(
                    "title", o.title(),
                    "organization", o.organization(),
                    "state", o.state(),
                    "from", o.from(),
                    "to", o.to(),
                    "first_seen", o.firstSeen(),
                    "last_seen", o.lastSeen(),
                    "articles", o.articles())));
    object.put(
        "identity",
        list(
            page.links(),
            l ->
                object(
                    "id",
                    l.localId(),
                    "names",
                    l.names(),
                    "score",
                    l.score(),
                    "reason",
                    l.reason())));
    object.put("questions", list(page.questions(), PageJson::of));
    object.put("did", list(page.did(), EventJson::of));
    object.put("received", list(page.received(), EventJson::of));
    object.put("said", list(page.said(), PageJson::of));
    return object;
  }

  public static Map<String, Object> of(ReviewQuestion q) {
    return object(
        "left", q.left(),
        "left_names", q.leftNames(),
        "left_state", q.leftState(),
        "left_articles", q.leftArticles(),
        "right", q.right(),
        "right_names", q.rightNames(),
        "right_state", q.rightState(),
        "right_articles", q.rightArticles(),
        "score", q.score(),
        "reason", q.reason());
  }

  public static Map<String, Object> of(Judgement j) {
    return object(
        "judgement", j.id(),
        "kind", j.kind().label(),
        "left", j.left(),
        "right", j.right(),
        "value", j.value(),
        "by", j.signed(),
        "made", j.made(),
        "note", j.note(),
        "withdrawn", j.withdrawn(),
        "withdrawn_by", j.withdrawnBy());
  }

  public static Map<String, Object> of(Changes.Change c) {
    return object(
        "number", c.number(),
        "made", c.made(),
        "what", c.what(),
        "id", c.id(),
        "before", c.before(),
        "after", c.after());
  }

  public static Map<String, Object> of(Coverage.Row row) {
    return object(
        "source", row.source(),
        "language", row.language(),
        "day", row.day(),
        "articles", row.articles(),
        "reports", row.reports());
  }

  public static Map<String, Object> of(ListedArticle a) {
    return object(
        "id", a.id(),
        "document", a.document(),
        "path", a.path(),
        "url", a.url(),
        "title", a.title(),
        "source", a.source(),
        "language", a.language(),
        "translated", a.translated(),
        "published", a.published(),
        "words", a.words(),
        "reports", a.reports(),
        "story", a.story(),
        "current", a.current());
  }

  public static Map<String, Object> of(QuoteRow q) {
    return object(
        "id", q.id(),
        "speaker", q.speaker(),
        "name", q.speakerName(),
        "text", q.text(),
        "direct", q.direct(),
        "cue", q.cue(),
        "addressee", q.addressee(),
        "medium", q.medium(),
        "article", q.article(),
        "path", q.path(),
        "url", q.url(),
        "title", q.title(),
        "source", q.source(),
        "language", q.language(),
        "published", q.published(),
        "line", q.line(),
        "start", q.start(),
        "end", q.end());
  }

  public static Map<String, Object> of(StoryPage.Summary s) {
    return object(
        "id", s.id(),
        "title", s.title(),
        "title_language", s.titleLanguage(),
        "first", s.from(),
        "last", s.to(),
        "articles", s.articles(),
        "sources", s.sources(),
        "events", s.events(),
        "languages", s.languages());
  }

  public static Map<String, Object> of(StoryPage page) {
    Map<String, Object> object = of(page.summary());
    object.put(
        "articles",
        list(
            page.articles(),
            a ->
                object(
                    "article", a.id(),
                    "source", a.source(),
                    "language", a.language(),
                    "published", a.published(),
                    "title", a.title(),
                    "path", a.path(),
                    "url", a.url(),
                    "reports", a.reports())));
    object.put(
        "texts",
        list(
            page.texts(),
            t ->
                object(
                    "text", t.id(),
                    "articles", t.articles(),
                    "outlets", t.outlets(),
                    "agency", t.agency(),
                    "earliest", t.earliest(),
                    "first_published", t.first())));
    object.put("events", list(page.events(), EventJson::of));
    return object;
  }

  /** One period of a pair, both directions. */
  public static Map<String, Object> of(Timeline forward, Timeline backward, int index) {
    Period there = forward.periods().get(index);
    Period back = backward.periods().get(index);
    return object(
        "dyad", forward.dyad().toString(),
        "by", forward.granularity().sql(),
        "period", there.start(),
        "articles", there.articles(),
        "forward", of(there),
        "backward", of(back));
  }

  private static Map<String, Object> of(Period p) {
    return object(
        "events", p.events(),
        "cooperative", p.cooperative(),
        "conflictual", p.events() - p.cooperative(),
        "reports", p.reports(),
        "cooperation", p.cooperation(),
        "conflict", p.conflict(),
        "share", p.articles() == 0 ? null : p.share(),
        "types", types(p));
  }

  /** Every type of the codebook, so that all rows have the same columns. */
  private static Map<String, Object> types(Period period) {
    Map<String, Object> types = new LinkedHashMap<>();
    for (EventType type : Codebook.plover().types()) {
      types.put(type.name(), period.types().getOrDefault(type.name(), 0));
    }
    return types;
  }

  public static Map<String, Object> of(Totals t) {
    return object(
        "documents", t.documents(),
        "revisions", t.revised(),
        "articles", t.articles(),
        "words", t.words(),
        "bytes", t.bytes(),
        "reports", t.reports(),
        "events", t.events(),
        "stories", t.stories(),
        "texts", t.texts(),
        "syndicated_texts", t.syndicated(),
        "contradictions", t.contradictions(),
        "quotes", t.quotes(),
        "actors", t.actors(),
        "people", t.people(),
        "known_people", t.known(),
        "questions", t.questions(),
        "judgements", t.judgements(),
        "changes", t.changes(),
        "languages", t.languages(),
        "sources", t.sources(),
        "articles_without_source", t.unsourced(),
        "first", t.first(),
        "last", t.last(),
        "days", t.days(),
        "articles_without_day", t.undated(),
        "disk", t.disk());
  }
}
