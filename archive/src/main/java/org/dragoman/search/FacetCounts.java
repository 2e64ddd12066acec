package org.dragoman.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Counts sentences by their values.
 *
 * <p>Segment by segment, each value by its number there; a value remembers the last sentence it was
 * counted for, so that two reports of one sentence count once.
 */
final class FacetCounts {

  /** One facet in one segment. */
  private static final class Column {
    final Map<String, Long> totals = new HashMap<>();
    SortedDocValues single;
    SortedSetDocValues several;
    int[] counts = new int[0];
    int[] last = new int[0];

    void start(LeafReader reader, String field, boolean set) throws IOException {
      single = set ? null : DocValues.getSorted(reader, field);
      several = set ? DocValues.getSortedSet(reader, field) : null;
      int size = (int) (set ? several.getValueCount() : single.getValueCount());
      counts = new int[size];
      last = new int[size];
      Arrays.fill(last, -1);
    }

    void count(int doc, int sentence) throws IOException {
      if (single != null) {
        if (single.advanceExact(doc)) {
          add(single.ordValue(), sentence);
        }
      } else if (several.advanceExact(doc)) {
        for (int i = several.docValueCount(); i > 0; i--) {
          add((int) several.nextOrd(), sentence);
        }
      }
    }

    private void add(int value, int sentence) {
      if (last[value] != sentence) {
        last[value] = sentence;
        counts[value]++;
      }
    }

    void end() throws IOException {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          String name =
              (single != null ? single.lookupOrd(i) : several.lookupOrd(i)).utf8ToString();
          totals.merge(name, (long) counts[i], Long::sum);
        }
      }
      counts = new int[0];
    }
  }

  private static final int YEARS = 10_000;

  private final Column types = new Column();
  private final Column factualities = new Column();
  private final Column languages = new Column();
  private final Column sources = new Column();
  private final Column states = new Column();
  private final long[] years = new long[YEARS];
  private final int[] lastInYear = new int[YEARS];
  private NumericDocValues yearsOf;

  void start(LeafReader reader) throws IOException {
    end();
    types.start(reader, Field.EVENT.key(), false);
    factualities.start(reader, Field.FACTUALITY.key(), false);
    languages.start(reader, Field.LANG.key(), false);
    sources.start(reader, Field.SOURCE.key(), false);
    states.start(reader, Entries.STATE, true);
    yearsOf = DocValues.getNumeric(reader, Entries.YEARS);
    Arrays.fill(lastInYear, -1);
  }

  /**
   * Counts a document.
   *
   * @param sentence the first document of its sentence
   * @param first whether no other document of the sentence was counted before
   */
  void count(int doc, int sentence, boolean first) throws IOException {
    if (first) {
      languages.count(doc, sentence);
      sources.count(doc, sentence);
    }
    types.count(doc, sentence);
    factualities.count(doc, sentence);
    states.count(doc, sentence);
    if (yearsOf.advanceExact(doc)) {
      int both = (int) yearsOf.longValue();
      for (int year = both / YEARS; year <= both % YEARS; year++) {
        if (lastInYear[year] != sentence) {
          lastInYear[year] = sentence;
          years[year]++;
        }
      }
    }
  }

  private void end() throws IOException {
    for (Column column : new Column[] {types, factualities, languages, sources, states}) {
      column.end();
    }
  }

  Facets facets() throws IOException {
    end();
    Map<String, Long> byYear = new HashMap<>();
    for (int year = 0; year < YEARS; year++) {
      if (years[year] > 0) {
        byYear.put(String.format(java.util.Locale.ROOT, "%04d", year), years[year]);
      }
    }
    return new Facets(
        Facets.byCount(types.totals),
        Facets.byCount(factualities.totals),
        Facets.byCount(languages.totals),
        Facets.byCount(sources.totals),
        Facets.byCount(states.totals),
        Facets.byName(byYear));
  }
}
