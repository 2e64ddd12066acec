package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an event that was read is the one that was annotated.
 *
 * <p>The type must be the annotated one or one accepted in its place; of the parties, at least one
 * state on each side must agree. The sides of mutual acts may be exchanged.
 */
final class SameAct {

  private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE");
  private static final Map<String, String> ALIAS = Map.of("EUU", "EUR", "EU", "EUR", "UN", "UNO");

  private SameAct() {}

  static boolean is(JsonNode gold, JsonNode event) {
    if (!accepts(gold, event.path("type").asText())) {
      return false;
    }
    Set<String> actors = states(gold.path("actors"));
    Set<String> recipients = states(gold.path("recipients"));
    Set<String> saidActors = states(event.path("actors"));
    Set<String> saidRecipients = states(event.path("recipients"));
    if (MUTUAL.contains(gold.path("type").asText()) || actors.equals(recipients)) {
      Set<String> said = union(saidActors, saidRecipients);
      Set<String> told = union(actors, recipients);
      Set<String> common = new TreeSet<>(said);
      common.retainAll(told);
      return meet(said, actors)
          && meet(said, recipients)
          && (told.size() < 2 || common.size() >= 2);
    }
    return meet(saidActors, actors)
        && (meet(saidRecipients, recipients) || gold.path("recipients_optional").asBoolean(false));
  }

  /** Whether the annotation has this type, or takes it as good. */
  static boolean accepts(JsonNode gold, String type) {
    return type.equals(gold.path("type").asText()) || holds(gold.path("accept"), type);
  }

  /** The states and organisations of a list of codes, or of actors as a reading has them. */
  static Set<String> states(JsonNode entities) {
    Set<String> states = new TreeSet<>();
    for (JsonNode entity : entities) {
      String state = entity.isObject() ? entity.path("state").asText("") : entity.asText();
      if (!state.isEmpty() && !state.equals("null")) {
        states.add(ALIAS.getOrDefault(state, state));
      }
    }
    return states;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new TreeSet<>(a);
    union.addAll(b);
    return union;
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }

  private static boolean holds(JsonNode list, String word) {
    for (JsonNode item : list) {
      if (item.asText().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
