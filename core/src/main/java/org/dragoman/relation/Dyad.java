package org.dragoman.relation;

/**
 * Two states, the one that acts first.
 *
 * @param from code of the state that acts
 * @param to code of the state it acts upon
 */
public record Dyad(String from, String to) {

  /** Reads {@code RUS-CUB}. */
  public static Dyad parse(String text) {
    String[] states = text.strip().split("[-/ >]+");
    if (states.length != 2 || states[0].isEmpty() || states[1].isEmpty()) {
      throw new IllegalArgumentException("no pair of states: " + text);
    }
    return new Dyad(states[0], states[1]);
  }

  /** The same two, the other way round. */
  public Dyad reversed() {
    return new Dyad(to, from);
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
