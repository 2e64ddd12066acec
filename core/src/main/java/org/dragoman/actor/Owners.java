package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Whose a thing is: "Russia's invasion", "the Cuban army", "talks of the two", "US-Sanktionen".
 *
 * <p>The tree's dependents of the noun and, since trees of broken sentences err, the modifiers that
 * stand directly before it and the complement directly after it.
 */
final class Owners {

  private static final Set<String> OF = Set.of("of", "by", "von", "vom", "durch", "des", "der");

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
          child < token
              && (sentence.is(child, "amod")
                  || sentence.is(child, "compound")
                  || sentence.is(child, "nmod")
                  || sentence.is(child, "flat"));
      boolean complement = child > token && sentence.is(child, "nmod") && isOf(sentence, child);
      if (!possessive && !modifier && !complement) {
        continue;
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

  private static boolean isOf(Sentence sentence, int child) {
    int marker = sentence.child(child, "case");
    if (marker >= 0) {
      return OF.contains(sentence.form(marker).toLowerCase(java.util.Locale.ROOT));
    }
    return sentence.has(child, "Case=Gen")
        || sentence.upos(child) == Upos.PROPN
        || sentence.children(child).length > 0;
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
    boolean and = false;
    for (int i = own - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
      Upos tag = scan.tag(i);
      int at = scan.pieces.get(i).token();
      Scan.StateFind state = scan.state(i);
      if (state != null) {
        if (!state.form().isAdjective() && !owns(scan, state) && (and || scan.isGerman())) {
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
      if (scan.organization(i) != null) {
        back.addAll(0, any(scan.index, at));
      } else if (!link
          && !joins
          && tag != Upos.ADJ
          && tag != Upos.NOUN
          && tag != Upos.PROPN
          && tag != Upos.NUM) {
        break;
      }
    }
    found.addAll(back);
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
    if (!scan.is(i, OF)) {
      Scan.StateFind state = scan.state(i);
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
          && !scan.is(i, OF)) {
        return;
      }
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
