package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Whose a thing is: "Russia's invasion", "the Cuban army", "talks of the two", "US-Sanktionen".
 *
 * <p>The tree's dependents of the noun and, since trees of broken sentences err, the modifiers that
 * stand directly before it and the complement directly after it.
 */
final class Owners {

  private final List<Scan> scans;
  private final Mentions mentions;

  Owners(List<Scan> scans, Mentions mentions) {
    this.scans = scans;
    this.mentions = mentions;
  }

  List<String> of(int sentence, int token) {
    Set<String> found = new LinkedHashSet<>();
    Scan scan = scans.get(sentence);
    before(scan, token, found);
    dependents(scan, token, found, 0);
    if (found.isEmpty()) {
      after(scan, token, found);
    }
    found.removeAll(mentions.at(sentence, token)); // nobody owns himself
    return List.copyOf(found);
  }

  /** Only what stands directly before the noun. */
  List<String> before(int sentence, int token) {
    Set<String> found = new LinkedHashSet<>();
    before(scans.get(sentence), token, found);
    return List.copyOf(found);
  }

  private void dependents(Scan scan, int token, Set<String> found, int depth) {
    Sentence sentence = scan.sentence;
    if (depth > 3) {
      return;
    }
    for (int child : sentence.children(token)) {
      boolean possessive =
          sentence.deprel(child).equals("nmod:poss") || sentence.deprel(child).equals("det:poss");
      boolean modifier =
          (child < token || scan.usage().adjectivesFollow() && sentence.is(child, "amod"))
              && (sentence.is(child, "amod")
                  || sentence.is(child, "compound")
                  || sentence.is(child, "nmod")
                  || sentence.is(child, "flat"));
      boolean complement = child > token && sentence.is(child, "nmod") && isOf(scan, child);
      if (!possessive && !modifier && !complement
          || complement && !found.isEmpty() && scan.usage().writtenWords()) {
        continue; // «la invasión rusa de Ucrania» is Russia's
      }
      List<String> ids = any(scan.index, child);
      found.addAll(ids);
      for (int other : sentence.children(child)) {
        if (sentence.is(other, "conj")) {
          found.addAll(any(scan.index, other));
        }
      }
      if (ids.isEmpty() && (complement || possessive)) {
        before(scan, child, found);
        dependents(scan, child, found, depth + 1);
      }
    }
  }

  private static boolean isOf(Scan scan, int child) {
    Sentence sentence = scan.sentence;
    int marker = sentence.child(child, "case");
    if (marker >= 0) {
      return scan.usage()
          .words(Task.OWNER)
          .contains(Piece.key(sentence.form(marker)).toLowerCase(java.util.Locale.ROOT));
    }
    return sentence.has(child, "Case=Gen")
        || scan.usage().genitiveFollows() && !givenTo(sentence, child)
        || !scan.usage().genitiveFollows()
            && (sentence.upos(child) == Upos.PROPN || sentence.children(child).length > 0);
  }

  /** «Поставки вооружений Украине»: the ending tells that they are not hers. */
  private static boolean givenTo(Sentence sentence, int child) {
    String form = sentence.form(child);
    return (form.endsWith("е") || form.endsWith("у") || form.endsWith("ю"))
        && !sentence.has(child, "Case=Gen")
        && !sentence.has(child, "Case=Nom");
  }

  private List<String> any(int sentence, int token) {
    Scan scan = scans.get(sentence);
    Scan.StateFind state = scan.state(firstPiece(scan, token));
    if (state != null && scan.organization(state.first()) == null) {
      return Places.isMerePlace(scan, state) ? List.of() : List.of(state.form().state());
    }
    List<String> at = mentions.at(sentence, token);
    return !at.isEmpty()
        ? at
        : mentions.covering(sentence, token).map(Mentions.Entry::ids).orElse(List.of());
  }

  /** Modifiers in front, as far as nothing but adjectives, nouns and states stands between. */
  private void before(Scan scan, int token, Set<String> found) {
    int own = firstPiece(scan, token);
    List<String> back = new ArrayList<>();
    for (int i = own; i < scan.pieces.size() && scan.pieces.get(i).token() == token; i++) {
      boolean lastOfToken = i + 1 == scan.pieces.size() || scan.pieces.get(i + 1).token() != token;
      if (scan.state(i) != null && !lastOfToken) {
        back.add(scan.state(i).form().state());
      } else if (scan.organization(i) != null && !lastOfToken) {
        back.addAll(any(scan.index, token));
      }
    }
    adjectivesBehind(scan, own, back);
    boolean and = false;
    boolean mute = scan.usage().adjectivesFollow(); // nothing but possessives stands in front
    for (int i = own - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
      Upos tag = scan.tag(i);
      int at = scan.pieces.get(i).token();
      Scan.StateFind state = scan.state(i);
      if (state != null) {
        boolean bare = !state.form().isAdjective() && !owns(scan, state);
        if (bare && (and || scan.isGerman() || scan.usage().genitiveFollows()) || mute) {
          break;
        }
        List<String> ids = any(scan.index, at);
        back.addAll(0, ids);
        i = state.first();
        and = true;
        continue;
      }
      boolean link =
          scan.pieces.get(i).is("-") || scan.pieces.get(i).is("'s") || scan.pieces.get(i).is("'");
      if (scan.pieces.get(i).is("'s") && i > 0) {
        List<String> ids = any(scan.index, scan.pieces.get(i - 1).token());
        back.addAll(0, ids);
        if (!ids.isEmpty() && scan.state(i - 1) == null) {
          break;
        }
      }
      boolean poss = scan.sentence.has(at, "Poss=Yes");
      if (poss) {
        back.addAll(0, mentions.at(scan.index, at));
        break;
      }
      boolean joins = tag == Upos.CCONJ && and && i > 0 && scan.state(i - 1) != null;
      if (scan.organization(i) != null && scan.usage().writtenWords()) {
        break;
      }
      if (scan.organization(i) != null) {
        back.addAll(0, any(scan.index, at));
      } else if (!link
          && !joins
          && tag != Upos.ADJ
          && (tag != Upos.NOUN || scan.usage().writtenWords())
          && (tag != Upos.PROPN || scan.usage().writtenWords())
          && tag != Upos.NUM) {
        break;
      }
    }
    found.addAll(back);
  }

  /** «tropas rusas», «las fuerzas armadas rusas y bielorrusas». */
  private void adjectivesBehind(Scan scan, int noun, List<String> found) {
    if (!scan.usage().adjectivesFollow()) {
      return;
    }
    int i = noun + 1;
    for (int steps = 0; i < scan.pieces.size() && steps < 5; steps++, i++) {
      Scan.StateFind state = scan.state(i);
      boolean hyphen = scan.pieces.get(i).is("-");
      if (state != null && state.form().isAdjective()) {
        found.add(state.form().state());
        i = state.last();
      } else if (scan.tag(i) != Upos.ADJ
          && !hyphen
          && !(scan.is(i, Task.AND) && scan.state(i + 1) != null)) {
        return;
      }
    }
  }

  private static boolean owns(Scan scan, Scan.StateFind state) {
    int next = state.last() + 1;
    String last = scan.pieces.get(state.last()).text();
    return next < scan.pieces.size()
            && (scan.pieces.get(next).is("'s") || scan.pieces.get(next).is("-"))
        || scan.isGerman() && (last.endsWith("s") || last.endsWith("’"));
  }

  /** "… of Russia and Cuba", "… des Kremls": what the words after the noun say. */
  private void after(Scan scan, int token, Set<String> found) {
    int i = firstPiece(scan, token);
    while (i < scan.pieces.size() && scan.pieces.get(i).token() <= token) {
      i++;
    }
    while (scan.usage().adjectivesFollow() && i < scan.pieces.size() && scan.tag(i) == Upos.ADJ) {
      i++; // «la ofensiva militar de Rusia»
    }
    if (!scan.is(i, Task.OWNER)) {
      Scan.StateFind state = scan.state(i);
      if (scan.usage().genitiveFollows()) {
        if (i < scan.pieces.size() && !givenTo(scan.sentence, scan.pieces.get(i).token())) {
          genitive(scan, i, found);
        }
        return;
      }
      if (state != null
          && !state.form().isAdjective()
          && state.form().kind().equals("name")
          && scan.pieces.get(state.last()).text().endsWith("s")
          && !scan.pieces.get(state.last()).is("'s")
          && scan.sentence.has(scan.pieces.get(i).token(), "Case=Gen")) {
        found.add(state.form().state());
      }
      return;
    }
    for (int steps = 0; i + 1 < scan.pieces.size() && steps < 6; steps++) {
      i++;
      List<String> ids = any(scan.index, scan.pieces.get(i).token());
      if (!ids.isEmpty()) {
        found.addAll(ids);
        boolean more =
            i + 2 < scan.pieces.size()
                && scan.tag(i + 1) == Upos.CCONJ
                && !any(scan.index, scan.pieces.get(i + 2).token()).isEmpty();
        if (more) {
          found.addAll(any(scan.index, scan.pieces.get(i + 2).token()));
        }
        return;
      }
      Upos tag = scan.tag(i);
      if (tag != Upos.DET
          && tag != Upos.ADJ
          && tag != Upos.PROPN
          && tag != Upos.NOUN
          && !scan.is(i, Task.OWNER)) {
        return;
      }
    }
  }

  /** «войска России», «МИД РФ», «переговоры США и Китая». */
  private void genitive(Scan scan, int from, Set<String> found) {
    for (int i = from; i < scan.pieces.size() && i - from < 6; i++) {
      int token = scan.pieces.get(i).token();
      boolean marked = scan.sentence.has(token, "Case=Gen");
      Scan.StateFind state = scan.state(i);
      boolean acronym = state != null && state.form().kind().equals("acronym");
      if (!marked && !acronym && !(scan.is(i, Task.AND) && !found.isEmpty())) {
        return;
      }
      List<String> ids = marked || acronym ? any(scan.index, token) : List.of();
      found.addAll(ids);
      i = state != null ? state.last() : i;
    }
  }

  static int firstPiece(Scan scan, int token) {
    int i = 0;
    while (i < scan.pieces.size() && scan.pieces.get(i).token() < token) {
      i++;
    }
    return i;
  }
}
