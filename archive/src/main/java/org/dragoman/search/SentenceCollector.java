package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Brings the documents of a sentence together, counts sentences and keeps the best.
 *
 * <p>Documents come in the order of the index, those of a sentence one after the other: a sentence
 * ends where the next document counts back to another first one.
 */
final class SentenceCollector extends SimpleCollector {

  /**
   * A sentence.
   *
   * @param first its first document, counted over the whole index
   * @param found which of its documents were found, as bits
   * @param sort larger is better
   * @param key of the sentence; larger is later
   */
  record Found(int first, long found, long sort, long key, float score) {}

  private static final Comparator<Found> WORST_FIRST =
      Comparator.comparingLong(Found::sort).thenComparingLong(Found::key);

  private final Order order;
  private final int size;
  private final Cursor after;
  private final FacetCounts facets;
  private final PriorityQueue<Found> best = new PriorityQueue<>(WORST_FIRST);

  private Scorable scorer;
  private NumericDocValues at;
  private NumericDocValues day;
  private NumericDocValues article;
  private NumericDocValues sentence;
  private int base;

  private int first = -1;
  private int last;
  private long found;
  private float score;
  private long total;
  private boolean more;

  /**
   * Collects.
   *
   * @param after null for the first page
   * @param facets null where none are wanted
   */
  SentenceCollector(Order order, int size, Cursor after, FacetCounts facets) {
    this.order = order;
    this.size = size;
    this.after = after;
    this.facets = facets;
  }

  @Override
  public ScoreMode scoreMode() {
    return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    endSentence();
    base = context.docBase;
    at = DocValues.getNumeric(context.reader(), Entries.AT);
    day = DocValues.getNumeric(context.reader(), Entries.DAY);
    article = DocValues.getNumeric(context.reader(), Entries.ARTICLE_NO);
    sentence = DocValues.getNumeric(context.reader(), Entries.SENTENCE_NO);
    if (facets != null) {
      facets.start(context.reader());
    }
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    int place = at.advanceExact(doc) ? (int) at.longValue() : 0;
    boolean other = doc - place != first;
    if (other) {
      endSentence();
      first = doc - place;
      found = 0;
      score = 0;
    }
    found |= 1L << place;
    last = doc;
    if (order == Order.RELEVANCE) {
      score = Math.max(score, scorer.score());
    }
    if (facets != null) {
      facets.count(doc, first, other);
    }
  }

  /** Takes the sentence whose documents have all been seen. */
  private void endSentence() throws IOException {
    if (first < 0) {
      return;
    }
    total++;
    if (size > 0) {
      long sort = sort();
      if (after == null || sort <= after.sort()) {
        offer(sort);
      }
    }
    first = -1;
  }

  private long sort() throws IOException {
    if (order == Order.RELEVANCE) {
      return Float.floatToIntBits(score);
    }
    // The documents of a sentence may have different days: that of the last found counts.
    long number = day.advanceExact(last) ? day.longValue() : 0;
    return number == 0 ? 0 : order == Order.NEWEST ? number : Bounds.DAY_MAX + 1L - number;
  }

  private void offer(long sort) throws IOException {
    if (best.size() == size && sort < best.peek().sort()) {
      more = true;
      return;
    }
    article.advanceExact(last);
    sentence.advanceExact(last);
    long key = article.longValue() << 20 | sentence.longValue();
    if (order == Order.OLDEST) {
      key = Long.MAX_VALUE - key;
    }
    if (after != null && sort == after.sort() && key >= after.key()) {
      return;
    }
    best.add(new Found(base + first, found, sort, key, score));
    if (best.size() > size) {
      best.poll();
      more = true;
    }
  }

  long total() throws IOException {
    endSentence();
    return total;
  }

  /** The best, best first; to be called once after {@link #total}. */
  List<Found> found() {
    List<Found> all = new ArrayList<>(best);
    all.sort(WORST_FIRST.reversed());
    return all;
  }

  /** Whether there are more behind the best. */
  boolean more() {
    return more;
  }
}
