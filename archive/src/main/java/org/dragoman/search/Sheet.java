package org.dragoman.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dragoman.time.PartialDate;

/** One document of the index being written. */
final class Sheet {

  private static final FieldType WORDS = type(false);
  private static final FieldType SPOKEN = type(true);

  /** Words between two quotes of a sentence that no phrase may bridge. */
  private static final String GAP = "\u0001";

  private final Document document = new Document();
  private final Set<String> terms = new HashSet<>();

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  Document document() {
    return document;
  }

  /** An entry of a field of the query, which thereby has a value. */
  void value(Field field, String term) {
    term(field.key(), term);
    has(field);
  }

  private void has(Field field) {
    term(Entries.HAS, field.key());
  }

  void term(String field, String term) {
    if (!term.isEmpty() && terms.add(field + Names.END + term)) {
      document.add(new StringField(field, term, org.apache.lucene.document.Field.Store.NO));
    }
  }

  void number(String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  void numberAndPoint(String field, long number) {
    number(field, number);
    document.add(new LongPoint(field, number));
  }

  void sorted(String field, String value) {
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  void sortedSet(String field, String value) {
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  void days(Field field, PartialDate date) {
    int[] first = {Bounds.number(date.first())};
    int[] last = {Bounds.number(date.last())};
    document.add(new IntRange(field.key(), first, last));
    if (field == Field.PUBLISHED) {
      has(field);
    }
  }

  void confidence(double confidence) {
    int millionths = (int) Math.round(confidence * Bounds.MILLION);
    document.add(new IntPoint(Field.CONFIDENCE.key(), millionths));
  }

  void text(List<String> words) {
    add(Entries.WORD, words, WORDS);
  }

  void said(List<String> words) {
    add(Entries.SAID_WORD, words, SPOKEN);
    if (!words.isEmpty()) {
      has(Field.SAID);
    }
  }

  /** The folded words of some pieces of text, with gaps between the pieces. */
  static List<String> words(List<String> pieces) {
    List<String> words = new ArrayList<>();
    for (String piece : pieces) {
      if (!words.isEmpty()) {
        words.add(GAP);
      }
      Tokens.in(piece).forEach(token -> words.add(token.form()));
    }
    return words;
  }

  private void add(String field, List<String> words, FieldType type) {
    if (!words.isEmpty()) {
      document.add(new org.apache.lucene.document.Field(field, new TermStream(words), type));
    }
  }

  /** Where the words that name the act stand in the sentence, as code points. */
  void trigger(String sentence, String trigger) {
    int at = trigger.isEmpty() ? -1 : sentence.indexOf(trigger);
    while (at > 0 && Character.isLetter(sentence.charAt(at - 1))) {
      int next = sentence.indexOf(trigger, at + 1);
      if (next < 0) {
        break;
      }
      at = next;
    }
    if (at >= 0) {
      int start = sentence.codePointCount(0, at);
      int length = trigger.codePointCount(0, trigger.length());
      number(Entries.TRIGGER, start * 10_000L + Math.min(length, 9_999));
    }
  }
}
