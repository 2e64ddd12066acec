package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.actor.StateNames.Form;
import org.dragoman.actor.WordList.Word;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * What the lexicon finds in one sentence, before anybody is identified.
 *
 * <p>Works on the row of pieces; the tree is asked only for tags, so that a wrong tree, as broken
 * sentences give, loses no name.
 */
final class Scan {

  /** A state's name, adjective, capital … from piece to piece. */
  record StateFind(int first, int last, Form form, boolean garbled) {}

  record OrganizationFind(int first, int last, Organization organization) {}

  /** A title of office or a noun for a part of a state. */
  record WordFind(int first, int last, List<Word> words, boolean plural) {
    Word word() {
      return words.get(0);
    }
  }

  final int index;
  final Sentence sentence;
  final List<Piece> pieces;
  final List<StateFind> states = new ArrayList<>();
  final List<OrganizationFind> organizations = new ArrayList<>();
  final List<WordFind> titles = new ArrayList<>();
  final List<WordFind> agents = new ArrayList<>();
  private final StateFind[] stateAt;
  private final OrganizationFind[] organizationAt;
  private final WordFind[] titleAt;
  private final WordFind[] agentAt;
  private final Knowledge knowledge;

  /**
   * @param states what may be the name of a state
   */
  Scan(
      int index,
      Sentence sentence,
      List<Piece> pieces,
      List<Gazetteer.Match<Form>> states,
      Knowledge knowledge,
      Doubts doubts) {
    this.index = index;
    this.sentence = sentence;
    this.knowledge = knowledge;
    this.pieces = pieces;
    this.stateAt = new StateFind[pieces.size()];
    this.organizationAt = new OrganizationFind[pieces.size()];
    this.titleAt = new WordFind[pieces.size()];
    this.agentAt = new WordFind[pieces.size()];
    findStates(states, doubts);
    findOrganizations(doubts);
    findTitles();
    findAgents();
  }

  private void findStates(List<Gazetteer.Match<Form>> matches, Doubts doubts) {
    for (Gazetteer.Match<Form> match : matches) {
      Form form = choose(match, doubts);
      if (form != null) {
        put(new StateFind(match.first(), match.last(), form, false));
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (stateAt[i] == null && lonelyName(i)) {
        Form form = knowledge.states().garbled(pieces.get(i).key());
        if (form != null) {
          put(new StateFind(i, i, form, true));
        }
      }
    }
  }

  private void put(StateFind find) {
    states.add(find);
    Arrays.fill(stateAt, find.first(), find.last() + 1, find);
  }

  /** A capitalised word without another beside it, so that no part of a name is mended. */
  private boolean lonelyName(int i) {
    Piece piece = pieces.get(i);
    return piece.capital()
        && tag(i) != Upos.VERB
        && tag(i) != Upos.ADV
        && !(i > 0 && pieces.get(i - 1).capital() && tag(i - 1) == Upos.PROPN)
        && !(i + 1 < pieces.size() && pieces.get(i + 1).capital() && tag(i + 1) == Upos.PROPN)
        && !knowledge.given().contains(piece.text())
        && knowledge.people().withFamily(piece.text()).isEmpty()
        && (usage().english() || tag(i) == Upos.PROPN);
  }

  private Form choose(Gazetteer.Match<Form> match, Doubts doubts) {
    int i = match.first();
    if (i == match.last() && isRegion(i)) {
      return null; // Latin American
    }
    if (is(i - 1, Task.FORMER_STATE)
        && knowledge.states().isPast(match.values().get(0).state())
        && match.values().get(0).isAdjective()) {
      return null; // "former Soviet republics" are not the Soviet Union
    }
    boolean afterGivenName =
        i > 0
            && pieces.get(i - 1).capital()
            && stateAt[i - 1] == null
            && knowledge.given().contains(pieces.get(i - 1).text());
    boolean itselfGiven =
        i == match.last()
            && knowledge.given().contains(pieces.get(i).text())
            && i + 1 < pieces.size()
            && pieces.get(i + 1).capital()
            && tag(i + 1) == Upos.PROPN
            && !knownCapital(i + 1);
    if (i == match.last() && (afterGivenName || itselfGiven)) {
      return null;
    }
    List<Form> forms = match.values().stream().filter(f -> !f.ambiguous()).toList();
    if (forms.isEmpty()) {
      return match.values().stream()
          .filter(f -> doubts.accepts(f, this, match))
          .findFirst()
          .orElse(null);
    }
    if (forms.size() > 1) {
      return usage().writtenWords() ? fitting(forms, i, doubts) : doubts.prefer(forms);
    }
    return forms.get(0);
  }

  /** "Latin America", «América Latina», «Южная Америка». */
  private boolean isRegion(int i) {
    String key = pieces.get(i).key();
    boolean america =
        key.startsWith("America") || usage().writtenWords() && key.matches("Amerique|Америк.*");
    return america
        && (is(i - 1, Task.REGION)
            || usage().writtenWords() && (is(i + 1, Task.REGION) || is(i + 2, Task.REGION)));
  }

  /**
   * Of an adjective and an inhabitant written alike the one that the place in the sentence asks.
   */
  private Form fitting(List<Form> forms, int i, Doubts doubts) {
    Form best = doubts.prefer(forms);
    boolean behindNoun = i > 0 && (tag(i - 1) == Upos.NOUN || tag(i - 1) == Upos.ADJ);
    boolean adjective = tag(i) == Upos.ADJ || usage().adjectivesFollow() && behindNoun;
    for (Form form : forms) {
      boolean same = best != null && form.state().equals(best.state());
      if (same && form.isAdjective() == adjective) {
        return form;
      }
    }
    return best;
  }

  private boolean knownCapital(int i) {
    return !knowledge.states().find(pieces.subList(i, i + 1)).isEmpty()
        || !knowledge.offices().find(pieces.subList(i, i + 1)).isEmpty();
  }

  private void findOrganizations(Doubts doubts) {
    for (Gazetteer.Match<Organization> match : knowledge.organizations().find(pieces)) {
      StateFind state = stateAt[match.first()];
      boolean within =
          state != null && state.first() <= match.first() && state.last() >= match.last();
      boolean lower = !pieces.get(match.first()).capital() && !pieces.get(match.last()).capital();
      if (within || lower && match.first() == match.last()) {
        continue;
      }
      boolean sure =
          match.values().size() == 1 && !knowledge.organizations().isDoubtful(text(match));
      Organization chosen = sure ? match.values().get(0) : doubts.choose(match.values());
      if (chosen == null || knowledge.organizations().isSeat(text(match)) && isPlace(match)) {
        continue;
      }
      OrganizationFind find = new OrganizationFind(match.first(), match.last(), chosen);
      organizations.add(find);
      Arrays.fill(organizationAt, find.first(), find.last() + 1, find);
    }
  }

  /** "Talks in Brussels", or an article in which the town's own state takes part. */
  private boolean isPlace(Gazetteer.Match<?> match) {
    int i = match.first();
    return stateAt[i] != null || is(i - 1, Task.LOCAL) || is(i - 1, Task.TO_PLACE);
  }

  private String text(Gazetteer.Match<?> match) {
    return text(match.first(), match.last());
  }

  /** The words from piece to piece, single blanks between them. */
  String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i > first && !pieces.get(i).glued() ? " " : "").append(pieces.get(i).text());
    }
    return text.toString();
  }

  private void findTitles() {
    List<WordFind> found = new ArrayList<>();
    for (Gazetteer.Match<Word> match : knowledge.offices().find(pieces)) {
      found.add(present(find(match, match.first(), match.last())));
    }
    // "head of US diplomacy", "secretary of Russia's Security Council": read without the state
    List<Piece> bare = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean mark = pieces.get(i).is("'s") && i > 0 && stateAt[i - 1] != null;
      boolean article = usage().english() && pieces.get(i).is("the");
      if (stateAt[i] == null && !mark && !article) {
        bare.add(pieces.get(i));
        places.add(i);
      }
    }
    if (bare.size() < pieces.size()) {
      for (Gazetteer.Match<Word> match : knowledge.offices().find(bare)) {
        int first = places.get(match.first());
        int last = places.get(match.last());
        boolean former = match.values().get(0).office().startsWith("former-");
        if (last - first > match.last() - match.first() && !former) {
          found.removeIf(f -> f.first() >= first && f.last() <= last);
          if (found.stream().noneMatch(f -> f.first() <= last && f.last() >= first)) {
            found.add(find(match, first, last));
          }
        }
      }
    }
    found.sort(java.util.Comparator.comparingInt(WordFind::first));
    for (WordFind find : found) {
      if (!partOfName(find)) {
        titles.add(find);
        Arrays.fill(titleAt, find.first(), find.last() + 1, find);
      }
    }
  }

  /** "former president" is in the lexicon as a calling; the office is what follows "former". */
  private WordFind present(WordFind find) {
    if (!find.word().office().startsWith("former-") || find.first() == find.last()) {
      return find;
    }
    List<Piece> rest = pieces.subList(find.first() + 1, find.last() + 1);
    List<Gazetteer.Match<Word>> inner = knowledge.offices().find(rest);
    if (inner.isEmpty() || inner.get(0).last() != rest.size() - 1) {
      return find;
    }
    return find(inner.get(0), find.first() + 1 + inner.get(0).first(), find.last());
  }

  private WordFind find(Gazetteer.Match<Word> match, int first, int last) {
    Set<String> lexical = new java.util.HashSet<>();
    for (Piece piece : Piece.of(match.values().get(0).word())) {
      lexical.add(piece.key().toLowerCase(Locale.ROOT));
    }
    boolean plural = false;
    for (int i = first; i <= last; i++) {
      String key = pieces.get(i).key().toLowerCase(Locale.ROOT);
      boolean same = lexical.contains(key) || pieces.get(i).is("'s") || stateAt[i] != null;
      boolean marked = sentence.has(pieces.get(i).token(), "Number=Plur");
      if (!usage().taggedPlural()) {
        plural |= !same && key.endsWith("s") || !same && key.endsWith("men");
      } else {
        plural |=
            !same && marked && tag(i) == Upos.NOUN || !same && isGerman() && key.endsWith("innen");
      }
    }
    return new WordFind(first, last, match.values(), plural);
  }

  /** "Stephen King", "Justin Pope": a lone title after a first name is a family name. */
  private boolean partOfName(WordFind find) {
    int i = find.first();
    return i == find.last()
        && i > 0
        && pieces.get(i).capital()
        && pieces.get(i - 1).capital()
        && !isGerman()
        && stateAt[i - 1] == null
        && knowledge.given().contains(pieces.get(i - 1).text())
        && !(i + 1 < pieces.size() && pieces.get(i + 1).capital());
  }

  private void findAgents() {
    for (Gazetteer.Match<Word> match : knowledge.agents().find(pieces)) {
      boolean taken = false;
      for (int i = match.first(); i <= match.last(); i++) {
        taken |=
            titleAt[i] != null
                && !titleAt[i].plural()
                && titleAt[i].first() <= match.first()
                && titleAt[i].last() >= match.last();
      }
      if (!taken) {
        WordFind find = find(match, match.first(), match.last());
        agents.add(find);
        Arrays.fill(agentAt, find.first(), find.last() + 1, find);
      }
    }
  }

  boolean isGerman() {
    return usage().capitalNouns();
  }

  Usage usage() {
    return knowledge.usage();
  }

  /** The nominative of a word of a name, as far as the language has cases. */
  String nominative(int piece) {
    return Names.nominative(this, piece, knowledge);
  }

  Upos tag(int piece) {
    return sentence.upos(pieces.get(piece).token());
  }

  StateFind state(int piece) {
    return inside(piece) ? stateAt[piece] : null;
  }

  OrganizationFind organization(int piece) {
    return inside(piece) ? organizationAt[piece] : null;
  }

  WordFind title(int piece) {
    return inside(piece) ? titleAt[piece] : null;
  }

  WordFind agent(int piece) {
    return inside(piece) ? agentAt[piece] : null;
  }

  private boolean inside(int piece) {
    return piece >= 0 && piece < pieces.size();
  }

  /** Whether the piece is a small word of that task in the sentence's language. */
  boolean is(int piece, Task task) {
    return is(piece, usage().words(task));
  }

  boolean is(int piece, Set<String> words) {
    return inside(piece) && words.contains(pieces.get(piece).key().toLowerCase(Locale.ROOT));
  }

  /** The words from piece to piece as they stand in the source. */
  String text(int first, int last, String source) {
    return source.substring(pieces.get(first).start(), pieces.get(last).end());
  }

  /** The same, for whoever asks later. */
  Mention.Head laterHead(int firstToken, int lastToken) {
    return new Mention.Head(
        firstToken, Math.max(firstToken, lastToken), () -> head(firstToken, lastToken));
  }

  /** The token that the others of the range hang on; the last noun if the tree does not say. */
  int head(int firstToken, int lastToken) {
    if (firstToken == lastToken) {
      return firstToken;
    }
    int found = -1;
    for (int t = firstToken; t <= lastToken; t++) {
      int head = sentence.head(t);
      boolean outside = head < firstToken || head > lastToken;
      boolean noun =
          sentence.upos(t) == Upos.NOUN
              || sentence.upos(t) == Upos.PROPN
              || sentence.upos(t) == Upos.PRON;
      if (outside && noun) {
        return t;
      }
      if (outside && found < 0 && sentence.upos(t) != Upos.PUNCT && sentence.upos(t) != Upos.DET) {
        found = t;
      }
    }
    return found >= 0 ? found : lastToken;
  }
}
