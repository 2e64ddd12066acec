package org.dragoman.event;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which acts are told: those between states and what concerns a whole state, or also what happens
 * inside one ("teachers ended their strike", "police banned the rally").
 */
public enum Scope {
  /** Two states or bodies between states take part, or the word by itself concerns a state. */
  INTERNATIONAL,
  /** Acts inside one state too, that state on both sides. */
  ALL;

  /** The mark of one event: whether all its parties are of one state. */
  static boolean internal(Event event) {
    Set<String> states = new TreeSet<>(Parties.states(event.actors()));
    states.addAll(Parties.states(event.recipients()));
    return states.size() < 2;
  }

  /** As options and output name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
