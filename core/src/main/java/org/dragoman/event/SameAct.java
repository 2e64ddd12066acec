package org.dragoman.event;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Precision;

/**
 * Whether two reports in one article tell the same act: the same type between the same states, as
 * sure, at times and with people that can be the same.
 */
final class SameAct {

  private SameAct() {}

  static boolean test(Event a, Event b, boolean mutual) {
    return a.type().equals(b.type())
        && sameParties(a, b, mutual)
        && a.factuality() == b.factuality()
        && sameTime(a, b)
        && samePeople(a, b)
        && !visitAndMeeting(a, b);
  }

  /** «Viajará a Pekín, donde se reunirá con …»: one sentence that tells both has them apart. */
  private static boolean visitAndMeeting(Event a, Event b) {
    return a.mode().filter("visit"::equals).isPresent()
            != b.mode().filter("visit"::equals).isPresent()
        && a.evidence().stream()
            .anyMatch(
                one -> b.evidence().stream().anyMatch(o -> o.sentence().equals(one.sentence())));
  }

  private static boolean sameParties(Event a, Event b, boolean mutual) {
    Set<String> fromA = Parties.states(a.actors());
    Set<String> fromB = Parties.states(b.actors());
    Set<String> toA = Parties.states(a.recipients());
    Set<String> toB = Parties.states(b.recipients());
    if (mutual) {
      fromA.addAll(toA);
      fromB.addAll(toB);
      return fromA.equals(fromB);
    }
    return fromA.equals(fromB) && toA.equals(toB);
  }

  /**
   * An unknown day goes with any day of the same era; a month with a day in it. Two that only share
   * a year are not one.
   */
  private static boolean sameTime(Event first, Event second) {
    Optional<PartialDate> a = first.when().value();
    Optional<PartialDate> b = second.when().value();
    if (first.when().time() != second.when().time()) {
      return false;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    if (a.get().equals(b.get())) {
      return true;
    }
    boolean vague = a.get().precision() == Precision.YEAR || b.get().precision() == Precision.YEAR;
    return !vague && (a.get().covers(b.get()) || b.get().covers(a.get()));
  }

  /** No two different people in the same part: the minister's visit is not the president's. */
  private static boolean samePeople(Event a, Event b) {
    return compatible(people(a.actors()), people(b.actors()))
        || compatible(people(a.actors()), people(b.recipients()))
            && compatible(people(a.recipients()), people(b.actors()));
  }

  private static boolean compatible(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return !both.isEmpty();
  }

  private static Set<String> people(Iterable<Actor> actors) {
    Set<String> people = new HashSet<>();
    for (Actor actor : actors) {
      if (actor.kind() == ActorKind.PERSON) {
        people.add(actor.id());
      }
    }
    return people;
  }
}
