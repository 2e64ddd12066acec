package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.dragoman.text.Language;

/** Words of a query in Lucene's terms: in the text of a sentence, or in what it says is said. */
final class WordQueries {

  private final IndexReader reader;
  private final Stems stems;
  private final String wordField;

  private WordQueries(IndexReader reader, Stems stems, String wordField) {
    this.reader = reader;
    this.stems = stems;
    this.wordField = wordField;
  }

  static WordQueries ofText(IndexReader reader, Stems stems) {
    return new WordQueries(reader, stems, Entries.WORD);
  }

  static WordQueries ofSpeech(IndexReader reader, Stems stems) {
    return new WordQueries(reader, stems, Entries.SAID_WORD);
  }

  Query of(Expression words) throws IOException, Expansion.TooMany {
    if (words instanceof Expression.Word word) {
      List<String> forms = forms(word.text());
      return forms.size() == 1 ? anyForm(forms.get(0)) : phrase(forms, 0);
    } else if (words instanceof Expression.Phrase phrase) {
      List<String> forms = Tokens.in(phrase.text()).stream().map(Tokens.Token::form).toList();
      return phrase(forms, phrase.slop());
    } else if (words instanceof Expression.Similar similar) {
      return anyOf(similarTo(similar));
    }
    return anyOf(like((Expression.Pattern) words));
  }

  Set<String> like(Expression.Pattern pattern) throws IOException, Expansion.TooMany {
    return Expansion.entries(reader, wordField, Expansion.pattern("", letters(pattern), ""));
  }

  Set<String> similarTo(Expression.Similar similar) throws IOException, Expansion.TooMany {
    String form = Tokens.in(similar.text()).get(0).form();
    return Expansion.entries(reader, wordField, Expansion.similar(form, similar.edits()));
  }

  /** The letters of a pattern folded, its stars where they were. */
  static String letters(Expression.Pattern pattern) {
    StringBuilder letters = new StringBuilder();
    for (String piece : pattern.text().split("(?=\\*)|(?<=\\*)")) {
      letters.append(piece.equals("*") ? piece : Tokens.folded(piece));
    }
    return letters.toString();
  }

  /**
   * The forms of what was written as one word; only the word itself of what an apostrophe joins to
   * it: l'embargo, Russia's.
   */
  static List<String> forms(String word) {
    List<Tokens.Token> tokens = Tokens.in(word);
    if (tokens.size() == 2 && word.substring(tokens.get(0).end()).matches("(?s)['’`ʼ].*")) {
      boolean owner = tokens.get(1).form().equals("s");
      boolean elided = tokens.get(0).form().length() <= 2;
      if (owner || elided) {
        return List.of(tokens.get(owner ? 0 : 1).form());
      }
    }
    return tokens.stream().map(Tokens.Token::form).toList();
  }

  /** All forms that share the word's stem, whatever the language. */
  private Query anyForm(String form) throws IOException, Expansion.TooMany {
    SynonymQuery.Builder any = new SynonymQuery.Builder(wordField);
    for (String other : formsOf(form)) {
      any.addTerm(new Term(wordField, other));
    }
    return any.build();
  }

  /** The forms of a word that the index has, and itself. */
  Set<String> formsOf(String form) throws IOException, Expansion.TooMany {
    List<Automaton> stemmed = new ArrayList<>();
    for (Language language : Language.values()) {
      stemmed.add(Automata.makeString(stems.of(language, form) + Names.END));
    }
    Automaton any = Expansion.beginning(Operations.union(stemmed));
    Set<String> forms = new TreeSet<>();
    forms.add(form);
    for (String entry : Expansion.entries(reader, Entries.FORMS, any)) {
      forms.add(entry.substring(entry.indexOf(Names.END) + 1));
    }
    return forms;
  }

  private Query phrase(List<String> forms, int slop) {
    if (forms.size() == 1) {
      return new ConstantScoreQuery(new TermQuery(new Term(wordField, forms.get(0))));
    }
    if (slop == 0) {
      return new PhraseQuery(wordField, forms.toArray(String[]::new));
    }
    IntervalsSource[] words =
        forms.stream().distinct().map(Intervals::term).toArray(IntervalsSource[]::new);
    IntervalsSource near = words.length == 1 ? words[0] : Intervals.unordered(words);
    return new IntervalQuery(wordField, Intervals.maxwidth(forms.size() + slop, near));
  }

  private Query anyOf(Set<String> words) {
    Collection<BytesRef> entries = new ArrayList<>();
    words.forEach(word -> entries.add(new BytesRef(word)));
    return new ConstantScoreQuery(new TermInSetQuery(wordField, entries));
  }
}
