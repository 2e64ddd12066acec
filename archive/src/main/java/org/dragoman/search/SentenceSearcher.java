package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.dragoman.search.Hit.FoundReport;
import org.dragoman.search.Hit.Mark;
import org.dragoman.search.Hit.NamedActor;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.TimeLimit;

/**
 * Answers queries from one state of the index at a time; {@link #refresh} goes on to the newest.
 *
 * <p>Safe for threads: a search keeps the state it began with.
 */
public final class SentenceSearcher implements AutoCloseable {

  /** Where states of the index come from: a folder, or a writer of the same process. */
  interface Origin {
    DirectoryReader open() throws IOException;

    long lastArticle(DirectoryReader reader) throws IOException;

    /** Whether the reader's is no longer the index that stands there. */
    boolean replaced(DirectoryReader reader) throws IOException;
  }

  /** Something done with one state of the index. */
  private interface Task<T> {
    T with(IndexSearcher searcher) throws IOException, QueryException, ArchiveException;
  }

  private final Origin origin;
  private final Resolver resolver;
  private final String folder;
  private final ThreadLocal<Stems> stems = ThreadLocal.withInitial(Stems::new);
  private DirectoryReader current;

  SentenceSearcher(Origin origin, Resolver resolver, String folder) throws IOException {
    this.origin = origin;
    this.resolver = resolver;
    this.folder = folder;
    this.current = origin.open();
  }

  /**
   * Goes on to the newest state.
   *
   * @return whether there was a newer one
   */
  public synchronized boolean refresh() throws ArchiveException {
    try {
      DirectoryReader newer;
      try {
        newer = DirectoryReader.openIfChanged(current);
      } catch (IllegalStateException | IOException e) {
        newer = origin.open(); // another index was put in its place, and it shows
      }
      if (newer == null && origin.replaced(current)) {
        newer = origin.open(); // likewise, and both were written in as many steps
      }
      if (newer == null) {
        return false;
      }
      DirectoryReader before = current;
      current = newer;
      before.decRef();
      return true;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Number of the last article that the searched state knows. */
  public long lastArticle() throws ArchiveException {
    return run(searcher -> origin.lastArticle((DirectoryReader) searcher.getIndexReader()));
  }

  /**
   * The sentences a query finds.
   *
   * @throws QueryException when a word of the query stands for too many words of the index
   * @throws ArchiveException when the cursor is none of this query, or the index is damaged
   */
  public Results search(Query query, Request request) throws ArchiveException {
    Order order =
        request.order() == Order.RELEVANCE && !Translation.scored(query.expression())
            ? Order.NEWEST
            : request.order();
    Cursor after =
        request.cursor().isPresent() ? Cursor.read(request.cursor().get(), query, order) : null;
    return run(
        searcher -> {
          FacetCounts facets = request.facets() ? new FacetCounts() : null;
          SentenceCollector collector = new SentenceCollector(order, request.size(), after, facets);
          collect(searcher, query, collector);
          long total = collector.total();
          List<Hit> hits = new ArrayList<>();
          WordQueries words = WordQueries.ofText(searcher.getIndexReader(), stems.get());
          Marks marks = new Marks(query.expression(), words);
          Map<Integer, ArticleText> texts = new HashMap<>();
          List<SentenceCollector.Found> found = collector.found();
          for (SentenceCollector.Found one : found) {
            hits.add(hit(searcher, texts, one, marks));
          }
          Optional<String> next = Optional.empty();
          if (collector.more() && !found.isEmpty()) {
            SentenceCollector.Found last = found.get(found.size() - 1);
            next = Optional.of(new Cursor(last.sort(), last.key()).written(query, order));
          }
          return new Results(total, hits, next, facets == null ? Facets.NONE : facets.facets());
        });
  }

  /** Numbers of the reports that a query holds for, in order. */
  public LongStream reports(Query query) throws ArchiveException {
    return numbers(query, Entries.REPORT_NO);
  }

  /** Numbers of the articles with a sentence that a query finds, in order. */
  public LongStream articles(Query query) throws ArchiveException {
    return numbers(query, Entries.ARTICLE_NO);
  }

  /** How many sentences a query finds. */
  public long count(Query query) throws ArchiveException {
    return search(query, Request.first(0).by(Order.NEWEST)).total();
  }

  public Facets facets(Query query) throws ArchiveException {
    return search(query, Request.first(0).by(Order.NEWEST).withFacets(true)).facets();
  }

  private LongStream numbers(Query query, String field) throws ArchiveException {
    return run(
        searcher -> {
          NumberCollector collector = new NumberCollector(field);
          collect(searcher, query, collector);
          return collector.sorted();
        });
  }

  private void collect(IndexSearcher searcher, Query query, Collector collector)
      throws IOException, QueryException {
    Translation translation =
        new Translation(query, searcher.getIndexReader(), resolver, stems.get());
    try {
      searcher.search(translation.lucene(), new Alone(collector));
    } catch (IndexSearcher.TooManyClauses e) {
      String written = query.written();
      String why = "the query has more words than can be looked for at once";
      throw new QueryException(written, 0, written.length(), why, Optional.empty());
    }
  }

  /** One collector for all segments: its counts need the order of the index. */
  private record Alone(Collector collector) implements CollectorManager<Collector, Void> {
    @Override
    public Collector newCollector() {
      return collector;
    }

    @Override
    public Void reduce(Collection<Collector> collectors) {
      return null;
    }
  }

  private static Hit hit(
      IndexSearcher searcher,
      Map<Integer, ArticleText> texts,
      SentenceCollector.Found found,
      Marks marks)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.first(), leaves));
    int back = number(leaf, Entries.IN_ARTICLE, found.first()).orElse(0L).intValue();
    ArticleText article = texts.get(found.first() - back);
    if (article == null) {
      article = text(leaf, found.first() - back);
      texts.put(found.first() - back, article);
    }
    int place = number(leaf, Entries.SENTENCE_NO, found.first()).orElseThrow().intValue();
    ArticleText.Sentence sentence = article.sentences().get(place);
    List<String> actors = article.actors();
    List<FoundReport> reports = new ArrayList<>();
    int doc = found.first();
    for (long bits = found.found(); bits != 0; bits >>>= 1, doc++) {
      if ((bits & 1) == 1) {
        Optional<Long> number = number(leaf, Entries.REPORT_NO, doc);
        if (number.isPresent()) {
          reports.add(new FoundReport(number.get(), trigger(leaf, doc)));
        }
      }
    }
    int last = found.first() + 63 - Long.numberOfLeadingZeros(found.found());
    String language = language(leaf, found.first());
    return new Hit(
        number(leaf, Entries.ARTICLE_NO, found.first()).orElseThrow(),
        place,
        language,
        sentence.line(),
        sentence.start(),
        sentence.end(),
        sentence.text(),
        marks.in(sentence.text()),
        reports,
        sentence.named().stream()
            .map(
                n ->
                    new NamedActor(
                        actors.get(n.actor()), new Mark(n.start(), n.start() + n.length())))
            .toList(),
        number(leaf, Entries.DAY, last).map(day -> Bounds.day(day.intValue())),
        found.score());
  }

  private static String language(LeafReaderContext leaf, int doc) throws IOException {
    var languages = DocValues.getSorted(leaf.reader(), Field.LANG.key());
    return languages.advanceExact(doc - leaf.docBase)
        ? languages.lookupOrd(languages.ordValue()).utf8ToString()
        : "";
  }

  private static ArticleText text(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues texts = DocValues.getBinary(leaf.reader(), Entries.TEXT);
    if (!texts.advanceExact(doc - leaf.docBase)) {
      throw new IOException("an article has no text");
    }
    return ArticleText.unpacked(texts.binaryValue());
  }

  private static Optional<Mark> trigger(LeafReaderContext leaf, int doc) throws IOException {
    return number(leaf, Entries.TRIGGER, doc)
        .map(both -> new Mark((int) (both / 10_000), (int) (both / 10_000 + both % 10_000)));
  }

  private static Optional<Long> number(LeafReaderContext leaf, String field, int doc)
      throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    return numbers.advanceExact(doc - leaf.docBase)
        ? Optional.of(numbers.longValue())
        : Optional.empty();
  }

  private <T> T run(Task<T> task) throws ArchiveException {
    DirectoryReader reader;
    synchronized (this) {
      if (current == null) {
        throw new AlreadyClosedException("the index is closed");
      }
      reader = current;
      reader.incRef();
    }
    try {
      TimeLimit.check();
      IndexSearcher searcher = new IndexSearcher(reader);
      if (TimeLimit.isSet()) {
        searcher.setTimeout(TimeLimit::isOver);
      }
      T found = task.with(searcher);
      if (searcher.timedOut()) {
        TimeLimit.check();
      }
      return found;
    } catch (Resolver.Unanswered e) {
      throw e.why();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    } finally {
      release(reader);
    }
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchiveException unreadable(Exception e) {
    return new ArchiveException(
        folder
            + ": the index cannot be read ("
            + e.getMessage()
            + "); 'dragoman check --repair' makes it anew from the store",
        e);
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      release(current);
      current = null;
    }
  }
}
