package org.dragoman.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** The entries of the index that a pattern stands for. */
final class Expansion {

  /** More entries than a query may ask for. */
  static final class TooMany extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Expansion() {}

  /** Letters with {@code *} for any others; {@code before} and {@code behind} are as they are. */
  static Automaton pattern(String before, String pattern, String behind) {
    Automaton all = Automata.makeString(before);
    int from = 0;
    for (int star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*', from)) {
      all = Operations.concatenate(all, Automata.makeString(pattern.substring(from, star)));
      all = Operations.concatenate(all, any());
      from = star + 1;
    }
    all = Operations.concatenate(all, Automata.makeString(pattern.substring(from)));
    all = Operations.concatenate(all, Automata.makeString(behind));
    return Operations.determinize(all, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Whatever begins so. */
  static Automaton beginning(Automaton beginning) {
    return Operations.determinize(
        Operations.concatenate(beginning, any()), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Words that differ in so many letters, the exchange of two as one; the first letter holds. */
  static Automaton similar(String word, int edits) {
    int first = word.offsetByCodePoints(0, 1);
    String rest = word.substring(first);
    Automaton near =
        new LevenshteinAutomata(rest, true).toAutomaton(edits, word.substring(0, first));
    return Operations.determinize(near, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton any() {
    // Not over the sign that ends a part of a name in the dictionary.
    Automaton letter = Automata.makeCharRange(Names.END + 1, Character.MAX_CODE_POINT);
    return Operations.repeat(letter);
  }

  /**
   * The entries of a field that an automaton takes, in order.
   *
   * @throws TooMany when there are more than a query may ask for
   */
  static Set<String> entries(IndexReader reader, String field, Automaton automaton)
      throws IOException, TooMany {
    Set<String> entries = new TreeSet<>();
    CompiledAutomaton compiled = new CompiledAutomaton(automaton);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = Terms.getTerms(leaf.reader(), field);
      TermsEnum found = compiled.getTermsEnum(terms);
      for (BytesRef entry = found.next(); entry != null; entry = found.next()) {
        if (entries.add(entry.utf8ToString()) && entries.size() > Limits.EXPANSIONS) {
          throw new TooMany();
        }
      }
    }
    return entries;
  }
}
