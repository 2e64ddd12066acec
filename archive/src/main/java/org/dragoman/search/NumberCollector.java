package org.dragoman.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The numbers that the found documents have in a field, each once. */
final class NumberCollector extends SimpleCollector {

  private final String field;
  private NumericDocValues values;
  private long[] numbers = new long[1024];
  private int size;

  NumberCollector(String field) {
    this.field = field;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    values = DocValues.getNumeric(context.reader(), field);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (values.advanceExact(doc)) {
      long number = values.longValue();
      if (size > 0 && numbers[size - 1] == number) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
  }

  LongStream sorted() {
    Arrays.sort(numbers, 0, size);
    return Arrays.stream(numbers, 0, size).distinct();
  }
}
