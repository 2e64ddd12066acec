package org.dragoman.actor;

import java.util.HashMap;
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
 * <p>Such a word counts when the article speaks of that state in words that mean nothing else, or
 * when it stands where a state stands.
 */
final class Doubts {

  private static final Set<String> ELSEWHERE =
      Set.of(
          "Atlanta", "Senator", "Republican", "Republicans", "Democrat", "Democrats", "Governor");

  private final Map<String, Integer> sure = new HashMap<>();
  private boolean american;

  /** The same list for each sentence: its pieces, and what of them may be the name of a state. */
  Doubts(List<List<Piece>> sentences, List<List<Gazetteer.Match<Form>>> matches) {
    for (int s = 0; s < sentences.size(); s++) {
      List<Piece> pieces = sentences.get(s);
      for (Gazetteer.Match<Form> match : matches.get(s)) {
        Form first = match.values().get(0);
        if (match.values().stream()
            .allMatch(f -> !f.ambiguous() && f.state().equals(first.state()))) {
          sure.merge(first.state(), 1, Integer::sum);
        }
      }
      for (Piece piece : pieces) {
        american |= ELSEWHERE.contains(piece.key());
      }
    }
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
    return name
        && !capitalBeside
        && (scan.is(before, Task.STATE_AFTER)
            || possessive
            || acts
            || form.isAdjective() && nounAfter);
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
