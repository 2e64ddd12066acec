package org.dragoman.actor;

import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Scan.OrganizationFind;
import org.dragoman.actor.Scan.StateFind;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.actor.WordList.Word;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Upos;

/**
 * Reads one phrase of office outwards from its title: left over modifiers, right over complements,
 * genitives and, where the language puts them there, adjectives.
 */
final class OfficeReader {

  private static final Set<String> POSTED_OFFICES =
      Set.of(
          "ambassador",
          "envoy",
          "representative",
          "consul",
          "charge-d-affaires",
          "permanent-representative",
          "special-envoy",
          "high-representative");

  private static final Set<String> STOP_LEFT = Set.of("'s", "-", "'");

  private final Scan scan;
  private final NameRun[] runAt;
  private final String source;
  String state;
  String organization;
  String organizationSector = "";
  private boolean international; // the state is only the code of an international body
  private boolean local;
  private boolean former;
  private boolean article;
  private boolean possessive;

  OfficeReader(Scan scan, NameRun[] runAt, String source) {
    this.scan = scan;
    this.runAt = runAt;
    this.source = source;
  }

  OfficePhrase read(WordFind title) {
    Word word = title.word();
    for (int i = title.first(); i <= title.last(); i++) {
      takeState(scan.state(i));
      if (scan.organization(i) != null && scan.organization(i).last() <= title.last()) {
        takeOrganization(scan.organization(i));
      }
    }
    int first = left(title.first());
    int last = right(title.last(), word);
    boolean definite = article || possessive || state != null || organization != null;
    return new OfficePhrase(
        scan.index,
        first,
        last,
        title.first(),
        title.last(),
        scan.text(title.first(), last, source),
        office(word, title, last),
        word.sector(),
        organizationSector,
        Optional.ofNullable(organization),
        Optional.ofNullable(state),
        local,
        former,
        title.plural(),
        definite,
        article);
  }

  /** "The Russian leader" leads the state; a member of a body is not its head. */
  private String office(Word word, WordFind title, int last) {
    if (word.word().startsWith("member")) {
      return "member";
    }
    int before = title.first() - 1;
    boolean beside =
        last == title.last() && (scan.state(before) != null || scan.is(before, STOP_LEFT) || local);
    boolean after = scan.state(last) != null && last - title.last() <= 4;
    boolean ofState =
        state != null && organization == null && organizationSector.isEmpty() && (beside || after);
    return word.word().equals("leader") && ofState ? "leader" : word.office();
  }

  private void takeState(StateFind find) {
    boolean free = state == null || international; // "the Russian UN ambassador" is Russia's
    if (find != null && free && !find.form().kind().equals("inhabitant")) {
      if (international) {
        international = false;
        organizationSector = "";
      }
      state = find.form().state();
    }
  }

  private void takeOrganization(OrganizationFind find) {
    if (organization != null) {
      return;
    }
    organization = find.organization().name();
    organizationSector = find.organization().sector();
    if (state == null && find.organization().stateOrCode().isPresent()) {
      state = find.organization().stateOrCode().get();
      international = find.organization().state().isEmpty();
    }
  }

  /** The first piece of the phrase; modifiers that lead to nothing are left outside. */
  private int left(int titleFirst) {
    int kept = titleFirst;
    int i = titleFirst - 1;
    for (int steps = 0; i >= 0 && steps < 8; steps++) {
      StateFind find = scan.state(i);
      OrganizationFind body = scan.organization(i);
      Piece piece = scan.pieces.get(i);
      boolean stranger = // "посетил Кубу президент", «en Cuba presidente»
          body != null && ownersFollow() || find != null && ownersFollow() && !attribute(find);
      if (stranger) {
        break;
      } else if (body != null) {
        takeOrganization(body);
        kept = body.first();
        i = kept - 1;
      } else if (find != null) {
        if (find.form().kind().equals("inhabitant") || afterPreposition(find)) {
          break;
        }
        takeState(find);
        kept = find.first();
        i = kept - 1;
      } else if (scan.is(i, Task.FORMER)) {
        former = true;
        kept = i--;
      } else if (scan.agent(i) != null && scan.tag(i) != Upos.VERB && !ownersFollow()) {
        WordFind agent = scan.agent(i);
        if (organizationSector.isEmpty()) {
          organizationSector = agent.word().sector();
        }
        i = agent.first() - 1;
      } else if (scan.is(i, Task.COUNTRY)) {
        local = true;
        kept = i--;
      } else if (scan.is(i, STOP_LEFT)) {
        i--;
      } else if (isDeterminer(i)) {
        kept = i;
        break;
      } else if (runAt[i] != null && !runAt[i].single() || scan.title(i) != null) {
        break;
      } else if (isModifier(i) && !piece.is(",")) {
        i--;
      } else {
        break;
      }
    }
    return kept;
  }

  private boolean afterPreposition(StateFind find) {
    boolean name = !find.form().isAdjective() && !find.form().isSeat();
    boolean owner =
        find.last() + 1 < scan.pieces.size() && scan.pieces.get(find.last() + 1).is("'s");
    return name
        && !owner
        && !find.form().kind().equals("acronym")
        && scan.is(find.first() - 1, Task.AFTER_WHERE)
        && !isDeterminer(find.first() - 1);
  }

  private boolean isDeterminer(int i) {
    boolean pronoun =
        scan.tag(i) == Upos.PRON && scan.sentence.has(scan.pieces.get(i).token(), "Poss=Yes")
            || scan.is(i, Task.POSSESSIVE);
    possessive |= pronoun;
    boolean determiner = scan.tag(i) == Upos.DET && !pronoun;
    boolean indefinite = scan.is(i, Task.INDEFINITE);
    article |= determiner && !indefinite || scan.usage().english() && scan.is(i, Task.THE);
    return determiner || pronoun || indefinite;
  }

  /** Whether whose office it is stands behind the title, but for adjectives. */
  private boolean ownersFollow() {
    return scan.usage().adjectivesFollow() || scan.usage().genitiveFollows();
  }

  private boolean attribute(StateFind find) {
    return find.form().isAdjective() && !scan.usage().adjectivesFollow();
  }

  private boolean isModifier(int i) {
    Upos tag = scan.tag(i);
    if (ownersFollow()) {
      return tag == Upos.ADJ || tag == Upos.NUM;
    }
    return tag == Upos.ADJ || tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.NUM;
  }

  /** The last piece of the phrase. */
  private int right(int titleLast, Word word) {
    int last = titleLast;
    if (scan.agent(last) != null && scan.agent(last).last() > last) {
      last = scan.agent(last).last(); // "head of Norway's intelligence" is of its "service"
    }
    int j = last + 1;
    for (int steps = 0; j < scan.pieces.size() && steps < 4; steps++) {
      if (scan.pieces.get(j).is("(")) {
        int close = j + 2;
        boolean acronym = close < scan.pieces.size() && scan.pieces.get(close).is(")");
        if (!acronym || last == titleLast) {
          break;
        }
        if (scan.organization(j + 1) != null) {
          takeOrganization(scan.organization(j + 1));
        }
        last = close;
        j = close + 1;
        continue;
      }
      if (scan.usage().adjectivesFollow()
          && scan.state(j) != null
          && scan.state(j).form().isAdjective()) {
        takeState(scan.state(j));
        last = scan.state(j).last();
        j = last + 1;
        continue;
      }
      if (scan.usage().genitiveFollows()) {
        int end = genitive(j);
        if (end >= j) {
          last = end;
          j = end + 1;
          continue;
        }
      }
      boolean genitive =
          scan.state(j) != null
              && scan.tag(j) == Upos.PROPN
              && scan.pieces.get(j).text().endsWith("s")
              && !scan.state(j).form().isAdjective()
              && scan.sentence.is(scan.pieces.get(j).token(), "nmod");
      boolean posted = scan.is(j, Task.POSTED) && POSTED_OFFICES.contains(word.office());
      if (!genitive && !scan.is(j, Task.OF) && !posted) {
        break;
      }
      String before = state;
      int end = complement(genitive ? j : j + 1, posted ? 3 : 12);
      if (end < (genitive ? j : j + 1)) {
        state = before;
        break;
      }
      if (posted) {
        state = before; // the host of an ambassador, not the state that sent him
      }
      last = end;
      j = end + 1;
    }
    return last;
  }

  /** The last piece of the genitives that start at {@code from}, or less: "МИД РФ", "совета". */
  private int genitive(int from) {
    int end = from - 1;
    for (int k = from; k < scan.pieces.size() && k - from < 12; k++) {
      StateFind find = scan.state(k);
      OrganizationFind body = scan.organization(k);
      if (body != null) {
        takeOrganization(body);
        k = body.last();
        end = k;
      } else if (find != null) {
        takeState(find);
        k = find.last();
        end = find.form().isAdjective() ? end : k;
      } else if (runAt[k] == null && scan.sentence.has(scan.pieces.get(k).token(), "Case=Gen")) {
        local |= scan.is(k, Task.COUNTRY);
        if (scan.agent(k) != null && organizationSector.isEmpty()) {
          organizationSector = scan.agent(k).word().sector();
        }
        boolean noun = scan.tag(k) == Upos.NOUN || scan.tag(k) == Upos.PROPN;
        end = noun ? k : end;
      } else if (!(scan.is(k, Task.AND) && end >= from) || find != null) {
        break;
      }
    }
    return end;
  }

  /** The last piece of the noun phrase that starts at {@code from}, or less if there is none. */
  int complement(int from, int limit) {
    int end = from - 1;
    boolean noun = false;
    for (int k = from; k < scan.pieces.size() && k - from < limit; k++) {
      StateFind find = scan.state(k);
      OrganizationFind body = scan.organization(k);
      Upos tag = scan.tag(k);
      if (body != null) {
        takeOrganization(body);
        k = body.last();
        end = k;
        noun = true;
        continue;
      }
      if (find != null) {
        if (noun
            && find.first() != from
            && !find.form().isAdjective()
            && !scan.is(k - 1, Task.OF)) {
          break;
        }
        takeState(find);
        k = find.last();
        end = k;
        noun |= !find.form().isAdjective();
        continue;
      }
      if (scan.agent(k) != null && organizationSector.isEmpty()) {
        organizationSector = scan.agent(k).word().sector();
      }
      boolean fullName =
          runAt[k] != null
              && (!runAt[k].single() || ownersFollow())
              && noun
              && runAt[k].first() == k
              && k > from
              && !scan.is(k - 1, Task.BODY_ARTICLE);
      boolean determiner =
          tag == Upos.DET && k == from || scan.usage().english() && scan.is(k, Task.THE);
      boolean mark = scan.is(k, STOP_LEFT) && end == k - 1;
      if (fullName) {
        break;
      }
      if (scan.is(k, Task.COUNTRY)) {
        local = true;
      }
      if (tag == Upos.NOUN || tag == Upos.PROPN || scan.pieces.get(k).capital() && k > from) {
        end = k;
        noun = true;
      } else if (mark) {
        noun = false;
      } else if (!determiner && tag != Upos.ADJ && tag != Upos.NUM && !(tag == Upos.DET && !noun)) {
        break;
      }
    }
    return noun ? end : from - 1;
  }
}
