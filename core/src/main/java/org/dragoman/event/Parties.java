package org.dragoman.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;

/**
 * Who stands on which side of an act, and how surely the sentence says so.
 *
 * @param actors those who do it
 * @param recipients those to whom it is done
 * @param actorSaid whether the grammar names the actors, not only the context
 * @param recipientSaid likewise for the recipients
 */
record Parties(
    List<Actor> actors, List<Actor> recipients, boolean actorSaid, boolean recipientSaid) {

  Parties {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  Set<String> actorStates() {
    return states(actors);
  }

  Set<String> recipientStates() {
    return states(recipients);
  }

  /** The states of both sides. */
  Set<String> states() {
    Set<String> states = new TreeSet<>(actorStates());
    states.addAll(recipientStates());
    return states;
  }

  Parties withRecipients(List<Actor> others, boolean said) {
    return new Parties(actors, others, actorSaid, said);
  }

  Parties withActors(List<Actor> others, boolean said) {
    return new Parties(others, recipients, said, recipientSaid);
  }

  /** The same with the sides changed: what is thanked for was done by the one who is thanked. */
  Parties swapped() {
    return new Parties(recipients, actors, recipientSaid, actorSaid);
  }

  /** The states (or organisations between states) of {@code actors}, in alphabetical order. */
  static Set<String> states(List<Actor> actors) {
    Set<String> states = new TreeSet<>();
    for (Actor actor : actors) {
      actor.state().ifPresent(states::add);
    }
    return states;
  }
}
