package org.dragoman.time;

import java.util.List;
import java.util.Optional;

/**
 * When a document was published, as exact as the evidence allows.
 *
 * @param value empty when unknown
 * @param probability that {@code value} is right, 0 when unknown
 */
public record Published(
    Optional<PartialDate> value,
    double probability,
    List<Evidence> evidence,
    List<Rejected> rejected) {

  public Published {
    evidence = List.copyOf(evidence);
    rejected = List.copyOf(rejected);
  }
}
