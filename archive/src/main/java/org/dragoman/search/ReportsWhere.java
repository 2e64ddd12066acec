package org.dragoman.search;

import java.io.IOException;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Reports whose number passes a test that the index knows nothing of. */
final class ReportsWhere extends Query {

  private final LongPredicate test;

  ReportsWhere(LongPredicate test) {
    this.test = test;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        NumericDocValues numbers = context.reader().getNumericDocValues(Entries.REPORT_NO);
        if (numbers == null) {
          return null;
        }
        TwoPhaseIterator passing =
            new TwoPhaseIterator(numbers) {
              @Override
              public boolean matches() throws IOException {
                return test.test(numbers.longValue());
              }

              @Override
              public float matchCost() {
                return 20;
              }
            };
        return new ConstantScoreScorer(this, score(), mode, passing);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // the test's answers change without the index
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "reports where " + test;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && test.equals(((ReportsWhere) other).test);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + test.hashCode();
  }
}
