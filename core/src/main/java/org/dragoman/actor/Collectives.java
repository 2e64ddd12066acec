package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * "The two countries", "both leaders", "the parties": the two actors spoken of.
 *
 * <p>They are the last two before it; where too few stand before it, as in a first sentence, those
 * that follow in the same sentence.
 */
final class Collectives {

  private static final int REACH = 4;

  /**
   * @param means states, people, men or women
   * @param alone whether "the" suffices before it
   */
  private record Word(String means, boolean alone) {
    boolean people() {
      return !means.equals("states");
    }
  }

  private static final Map<Language, Map<String, Word>> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Word> words;
  private final Set<String> counts;
  private final Set<String> owners;
  private final Set<String> articles;
  private final boolean bare; // no articles: "стороны" by itself
  private final Mentions mentions;
  private final Map<String, PersonDraft> persons;
  private final GivenNames given;

  Collectives(
      Language language, Mentions mentions, Map<String, PersonDraft> persons, Knowledge knowledge) {
    this.mentions = mentions;
    this.persons = persons;
    this.given = knowledge.given();
    words = LOADED.computeIfAbsent(language, l -> words(l, knowledge.usage().inflection()));
    bare = knowledge.usage().genitiveFollows();
    counts = knowledge.usage().words(Task.BOTH);
    owners = knowledge.usage().words(Task.THEIR);
    articles = knowledge.usage().words(Task.COLLECTIVE_ARTICLE);
  }

  private static Map<String, Word> words(Language language, Inflection inflection) {
    Map<String, Word> words = new HashMap<>();
    for (Table.Row row : Columns.rows(language.code() + "/collectives.txt")) {
      words.put(
          Piece.key(row.get("noun")).toLowerCase(java.util.Locale.ROOT),
          new Word(row.get("means"), row.get("alone").equals("yes")));
    }
    for (String noun : List.copyOf(words.keySet())) {
      for (String form : inflection.forms(noun)) {
        words.putIfAbsent(Piece.key(form), words.get(noun));
      }
    }
    return words;
  }

  void read(Scan scan, String source) {
    for (int i = 0; i < scan.pieces.size(); i++) {
      Word word = words.get(scan.pieces.get(i).key().toLowerCase(java.util.Locale.ROOT));
      int first = word == null ? -1 : start(scan, i, word);
      int token = scan.pieces.get(i).token();
      if (first < 0 || !mentions.at(scan.index, token).isEmpty()) {
        continue;
      }
      List<String> pair = pair(scan.index, scan.pieces.get(first).start(), word);
      if (pair.size() == 2) {
        Span span = new Span(scan.pieces.get(first).start(), scan.pieces.get(i).end());
        mentions.add(
            new Mention(
                source.substring(span.start(), span.end()),
                span,
                scan.index,
                scan.pieces.get(first).token(),
                token,
                token,
                MentionKind.PRONOUN),
            pair,
            false);
      }
    }
  }

  private int start(Scan scan, int noun, Word word) {
    boolean stateInside = noun > 0 && scan.state(noun - 1) != null;
    if (stateInside) {
      return -1;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      if (scan.is(i, counts)) {
        boolean article = i > 0 && scan.is(i - 1, articles);
        return article ? i - 1 : i;
      }
      if (scan.is(i, owners)) {
        return word.people() ? -1 : i;
      }
      if (scan.is(i, articles)) {
        return word.alone() && i == noun - 1 ? i : -1;
      }
    }
    boolean plural = scan.sentence.has(scan.pieces.get(noun).token(), "Number=Plur");
    return bare && word.alone() && plural ? noun : -1;
  }

  /** The two of the nearest sentence that names two; else the last two wherever named. */
  private List<String> pair(int sentence, int offset, Word word) {
    for (int s = sentence; s >= Math.max(0, sentence - REACH * 3); s--) {
      Map<String, String> found = new LinkedHashMap<>();
      for (Mentions.Entry entry : mentions.in(s)) {
        if (entry.mention().span().start() < offset) {
          add(entry, word, found, Integer.MAX_VALUE);
        }
      }
      if (found.size() >= 2 && (word.people() || s >= sentence - REACH)) {
        return mostNamed(found, sentence);
      }
    }
    Map<String, String> last = new LinkedHashMap<>();
    for (int s = sentence; s >= Math.max(0, sentence - REACH) && last.size() < 2; s--) {
      List<Mentions.Entry> entries = new ArrayList<>(mentions.in(s));
      java.util.Collections.reverse(entries);
      for (Mentions.Entry entry : entries) {
        if (entry.mention().span().start() < offset) {
          add(entry, word, last, 2);
        }
      }
    }
    for (Mentions.Entry entry : mentions.in(sentence)) {
      if (entry.mention().span().start() > offset) {
        add(entry, word, last, 2);
      }
    }
    List<String> pair = new ArrayList<>(last.values());
    java.util.Collections.reverse(pair);
    return pair;
  }

  /** Of more than two, those that the article has named most often so far. */
  private List<String> mostNamed(Map<String, String> byState, int until) {
    if (byState.size() == 2) {
      return List.copyOf(byState.values());
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int s = 0; s <= until; s++) {
      for (String id : mentions.idsIn(s)) {
        mentions.stateOf(id).ifPresent(state -> counts.merge(state, 1, Integer::sum));
      }
    }
    List<String> states = new ArrayList<>(byState.keySet());
    states.sort(java.util.Comparator.comparingInt((String s) -> -counts.getOrDefault(s, 0)));
    List<String> chosen = states.subList(0, 2);
    return byState.keySet().stream().filter(chosen::contains).map(byState::get).toList();
  }

  private void add(Mentions.Entry entry, Word word, Map<String, String> byState, int most) {
    for (int i = entry.ids().size() - 1; i >= 0 && byState.size() < most; i--) {
      String id = entry.ids().get(i);
      PersonDraft person = persons.get(id);
      if (word.people() && (person == null || !fits(person, word))) {
        continue;
      }
      String state = mentions.stateOf(id).orElse(word.people() ? id : null);
      if (state != null) {
        byState.putIfAbsent(state, word.people() ? id : state);
      }
    }
  }

  private boolean fits(PersonDraft person, Word word) {
    char gender = person.gender(given);
    return gender == 0
        || !(word.means().equals("men") && gender == 'f')
            && !(word.means().equals("women") && gender == 'm');
  }
}
