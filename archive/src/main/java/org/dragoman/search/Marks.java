package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.dragoman.search.Hit.Mark;

/**
 * Finds what the words of a query found in a sentence.
 *
 * <p>Words that the query excludes mark nothing. What is asked of the speech of a sentence is
 * marked wherever it stands in the sentence.
 */
final class Marks {

  private final WordQueries words;
  private final List<Expression> wanted = new ArrayList<>();
  private final Map<Expression, CharacterRunAutomaton> automata = new HashMap<>();
  private final Map<Expression, Set<String>> forms = new HashMap<>();

  Marks(Expression query, WordQueries words) throws IOException {
    this.words = words;
    collect(query);
  }

  private void collect(Expression e) throws IOException {
    if (e instanceof Expression.And and) {
      for (Expression part : and.parts()) {
        collect(part);
      }
    } else if (e instanceof Expression.Or or) {
      for (Expression part : or.parts()) {
        collect(part);
      }
    } else if (e instanceof Expression.Holds holds) {
      if (holds.value() instanceof Value.Spoken spoken) {
        collect(spoken.words());
      }
    } else if (e instanceof Expression.Pattern pattern) {
      wanted.add(e);
      automata.put(e, runner(Expansion.pattern("", WordQueries.letters(pattern), "")));
    } else if (e instanceof Expression.Similar similar) {
      wanted.add(e);
      String form = Tokens.in(similar.text()).get(0).form();
      automata.put(e, runner(Expansion.similar(form, similar.edits())));
    } else if (e instanceof Expression.Phrase) {
      wanted.add(e);
    } else if (e instanceof Expression.Word word) {
      wanted.add(e);
      List<String> written = WordQueries.forms(word.text());
      if (written.size() == 1) {
        forms.put(e, formsOf(written.get(0)));
      }
    }
  }

  private Set<String> formsOf(String form) throws IOException {
    try {
      return words.formsOf(form);
    } catch (Expansion.TooMany e) {
      return Set.of(form);
    }
  }

  private static CharacterRunAutomaton runner(Automaton automaton) {
    return new CharacterRunAutomaton(automaton);
  }

  /** The places in code points, in order, none twice. */
  List<Mark> in(String text) {
    List<Tokens.Token> tokens = Tokens.in(text);
    boolean[] marked = new boolean[tokens.size()];
    for (Expression e : wanted) {
      if (e instanceof Expression.Word word) {
        if (forms.containsKey(e)) {
          word(forms.get(e), tokens, marked);
        } else {
          phrase(WordQueries.forms(word.text()), 0, tokens, marked);
        }
      } else if (e instanceof Expression.Phrase phrase) {
        List<String> all = Tokens.in(phrase.text()).stream().map(Tokens.Token::form).toList();
        phrase(all, phrase.slop(), tokens, marked);
      } else {
        CharacterRunAutomaton automaton = automata.get(e);
        for (int i = 0; i < marked.length; i++) {
          marked[i] |= automaton.run(tokens.get(i).form());
        }
      }
    }
    Set<Mark> marks = new TreeSet<>(java.util.Comparator.comparingInt(Mark::start));
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        int start = text.codePointCount(0, tokens.get(i).start());
        marks.add(
            new Mark(
                start, start + text.codePointCount(tokens.get(i).start(), tokens.get(i).end())));
      }
    }
    return List.copyOf(marks);
  }

  private static void word(Set<String> forms, List<Tokens.Token> tokens, boolean[] marked) {
    for (int i = 0; i < marked.length; i++) {
      marked[i] |= forms.contains(tokens.get(i).form());
    }
  }

  private static void phrase(
      List<String> forms, int slop, List<Tokens.Token> tokens, boolean[] marked) {
    for (int i = 0; i < marked.length; i++) {
      if (slop == 0) {
        boolean all = i + forms.size() <= marked.length;
        for (int j = 0; all && j < forms.size(); j++) {
          all = tokens.get(i + j).form().equals(forms.get(j));
        }
        for (int j = 0; all && j < forms.size(); j++) {
          marked[i + j] = true;
        }
      } else if (forms.contains(tokens.get(i).form())) {
        near(forms, slop, tokens, i, marked);
      }
    }
  }

  /** Marks the words of the phrase from {@code i} on where all of them stand near enough. */
  private static void near(
      List<String> forms, int slop, List<Tokens.Token> tokens, int i, boolean[] marked) {
    int end = Math.min(marked.length, i + forms.size() + slop);
    Set<String> missing = new HashSet<>(forms);
    List<Integer> places = new ArrayList<>();
    for (int j = i; j < end && !missing.isEmpty(); j++) {
      if (missing.remove(tokens.get(j).form())) {
        places.add(j);
      }
    }
    if (missing.isEmpty()) {
      places.forEach(place -> marked[place] = true);
    }
  }
}
