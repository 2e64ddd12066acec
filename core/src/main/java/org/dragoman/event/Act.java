package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one trigger in one sentence says, before the reports of the same act are put together.
 *
 * @param sentence number of the sentence
 * @param hit the trigger found
 * @param type name of the type, which may differ from the trigger's: a planned attack is a threat
 * @param mode of that type
 * @param parties who and to whom
 * @param factuality how sure
 * @param reasons why so sure
 * @param sources who says so
 */
record Act(
    int sentence,
    Triggers.Hit hit,
    String type,
    Optional<String> mode,
    Parties parties,
    Factuality factuality,
    List<String> reasons,
    List<String> sources) {

  Act withParties(Parties others) {
    return new Act(sentence, hit, type, mode, others, factuality, reasons, sources);
  }

  Act withFactuality(Factuality other) {
    return new Act(sentence, hit, type, mode, parties, other, reasons, sources);
  }

  Act withType(String otherType, Optional<String> otherMode) {
    return new Act(sentence, hit, otherType, otherMode, parties, factuality, reasons, sources);
  }

  Set<String> actorStates() {
    return parties.actorStates();
  }

  Set<String> recipientStates() {
    return parties.recipientStates();
  }
}
