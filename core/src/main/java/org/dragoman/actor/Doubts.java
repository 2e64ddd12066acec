package org.dragoman.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.actor.StateNames.Form;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Upos;

/**
 * Decides about words that need not mean a state: Georgia, Jordan, Turkey, Polish.
 *
 * <p>Such a word counts when the article speaks of that state in words that mean nothing else, when
 * it stands where a state stands, or by itself beside another state or an organisation of states.
 */
final class Doubts {

  private static final Set<String> ELSEWHERE =
      Set.of(
          "Atlanta", "Senator", "Republican", "Republicans", "Democrat", "Democrats", "Governor");

  private final Map<String, Integer> sure = new HashMap<>();
  private final Set<Integer> ofStates = new HashSet<>(); // numbers of sentences
  private final Set<String> partsOfNames = new HashSet<>();
  private final OrganizationNames organizations;
  private boolean american;

  /** The same list for each sentence: its pieces, and what of them may be the name of a state. */
  Doubts(
      List<List<Piece>> sentences,
      List<List<Gazetteer.Match<Form>>> matches,
      OrganizationNames organizations) {
    this.organizations = organizations;
    for (int s = 0; s < sentences.size(); s++) {
      List<Piece> pieces = sentences.get(s);
      for (Gazetteer.Match<Form> match : matches.get(s)) {
        Form first = match.values().get(0);
        if (match.values().stream()
            .allMatch(f -> !f.ambiguous() && f.state().equals(first.state()))) {
          sure.merge(first.state(), 1, Integer::sum);
          ofStates.add(s);
        }
      }
      for (int i = 0; i < pieces.size(); i++) {
        american |= ELSEWHERE.contains(pieces.get(i).key());
        if (capital(pieces, i) && (capital(pieces, i - 1) || capital(pieces, i + 1))) {
          partsOfNames.add(pieces.get(i).key());
        }
      }
    }
  }

  private static boolean capital(List<Piece> pieces, int i) {
    return i > 0 && i < pieces.size() && pieces.get(i).capital();
  }

  boolean accepts(Form form, Scan scan, Gazetteer.Match<Form> match) {
    if (sure.containsKey(form.state())) {
      return true;
    }
    boolean lowerCase = !scan.pieces.get(match.first()).capital();
    if (lowerCase && !form.isAdjective()) {
      return false;
    }
    if (american && sure.containsKey("USA")) {
      return false;
    }
    int before = match.first() - 1;
    int after = match.last() + 1;
    boolean capitalBeside =
        after < scan.pieces.size()
            && scan.pieces.get(after).capital()
            && scan.tag(after) == Upos.PROPN;
    boolean name = form.kind().equals("name") || form.isAdjective();
    boolean possessive = after < scan.pieces.size() && scan.pieces.get(after).is("'s");
    boolean nounAfter = after < scan.pieces.size() && scan.tag(after) == Upos.NOUN;
    boolean adjectiveBefore = before >= 1 && scan.tag(before) == Upos.ADJ;
    int noun = adjectiveBefore ? before - 1 : before; // «l'aide militaire américaine»
    nounAfter |= scan.usage().adjectivesFollow() && noun >= 0 && scan.tag(noun) == Upos.NOUN;
    nounAfter |=
        after + 1 < scan.pieces.size()
            && scan.tag(after) == Upos.ADJ
            && scan.tag(after + 1) == Upos.NOUN;
    boolean acts =
        form.kind().equals("name")
            && after < scan.pieces.size()
            && (scan.tag(after) == Upos.VERB || scan.tag(after) == Upos.AUX)
            && (before < 0 || !scan.pieces.get(before).capital());
    return amongStates(form, scan, match)
        || name
            && !capitalBeside
            && (scan.is(before, Task.STATE_AFTER)
                || possessive
                || acts
                || form.isAdjective() && nounAfter);
  }

  /**
   * Whether a name stands by itself in a sentence about another state, and is nowhere in the
   * article a piece of a longer name: "Greece invited Turkey", but not "Chad" of a story on Chad
   * Smith.
   */
  private boolean amongStates(Form form, Scan scan, Gazetteer.Match<Form> match) {
    boolean capital =
        form.kind().equals("capital")
            && organizations
                .find(scan.pieces.subList(match.first(), match.last() + 1))
                .isEmpty(); // Brussels is the Union's more often than Belgium's
    return (form.kind().equals("name") || capital)
        && scan.tag(match.first()) == Upos.PROPN
        && !capital(scan.pieces, match.first() - 1)
        && !capital(scan.pieces, match.last() + 1)
        && !partsOfNames.contains(scan.pieces.get(match.first()).key())
        && (ofStates.contains(scan.index)
            || organizations.find(scan.pieces).stream().anyMatch(m -> m.values().size() == 1));
  }

  /**
   * Of several states the one that the article speaks of in other words; null when none or both.
   */
  Form prefer(List<Form> forms) {
    Form best = null;
    int most = 0;
    for (Form form : forms) {
      int count = sure.getOrDefault(form.state(), 0);
      if (count > most) {
        best = form;
        most = count;
      }
    }
    return best != null
        ? best
        : forms.stream().map(Form::state).distinct().count() == 1 ? forms.get(0) : null;
  }

  /** The organisation of the state that the article speaks of most; null when it speaks of none. */
  Organization choose(List<Organization> organizations) {
    Organization best = null;
    int most = 0;
    for (Organization organization : organizations) {
      int count = sure.getOrDefault(organization.state(), 0);
      if (count > most) {
        best = organization;
        most = count;
      }
    }
    return best;
  }
}
