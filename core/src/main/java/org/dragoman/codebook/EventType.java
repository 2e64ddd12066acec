package org.dragoman.codebook;

import java.util.Optional;

/**
 * A type of event, as the codebook has it.
 *
 * @param name for example {@code CONSULT}
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score conflict (-10) to cooperation (10), for an event without a mode
 * @param recipientRequired whether an event of this type is none without a recipient
 * @param mutual whether each party stands on both sides
 * @param before name of the type that the act has while it is only planned, possible or conditional
 * @param about whether the act is one of words about other acts, which then did not happen by it
 * @param beforeMode the mode that goes with it
 * @param together name of the type when several parties do it with each other and to no one
 * @param denied name of the type of not doing it: not to agree is to reject; else its own name
 * @param people whether people without a state do it by themselves, as they strike or march
 * @param definition one sentence
 */
public record EventType(
    String name,
    int quad,
    double score,
    boolean recipientRequired,
    boolean mutual,
    boolean about,
    String before,
    Optional<String> beforeMode,
    String together,
    String denied,
    boolean people,
    String definition) {

  /** Whether it is friendly: its quad class is one of cooperation. */
  public boolean cooperative() {
    return quad <= 2;
  }

  /** An act of words, which has happened when it has been said. */
  public boolean verbal() {
    return quad == 1 || quad == 3;
  }
}
