package org.dragoman.event;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/**
 * One act as one article tells it: who did what to whom.
 *
 * @param id stable: the same article and version give the same id
 * @param type name of the codebook's type
 * @param mode name of the type's mode
 * @param contexts in alphabetical order
 * @param actors those who do it; for a visit the visitors
 * @param recipients those to whom it is done; for a visit the hosts
 * @param when date, its evidence and how it lies to the day of publication
 * @param factuality how far the article commits itself
 * @param place where it happens
 * @param reportedBy who says so, the nearest source first
 * @param confidence how likely type and parties are right, 0 to 1: {@link Confidence}
 * @param signs what the confidence rests on
 * @param evidence the sentences that tell it, in the order of the text
 * @param rule the lexicon entry and the construction that coded it
 * @param reasons why this factuality, in words
 */
public record Event(
    String id,
    String type,
    Optional<String> mode,
    List<String> contexts,
    List<Actor> actors,
    List<Actor> recipients,
    When when,
    Factuality factuality,
    Optional<Place> place,
    List<String> reportedBy,
    double confidence,
    Set<String> signs,
    List<Evidence> evidence,
    String rule,
    List<String> reasons) {

  /** A sentence that tells an act, and the words in it that name the act. */
  public record Evidence(Span sentence, Span trigger) {}

  /** Where an act happens. */
  public record Place(String name, Optional<String> state, double lat, double lon) {}

  /** {@code internal} when all parties are of one state, else {@code international}. */
  public String scope() {
    return Scope.internal(this) ? "internal" : Scope.INTERNATIONAL.label();
  }

  public Event {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    reportedBy = List.copyOf(reportedBy);
    signs = Collections.unmodifiableSet(new TreeSet<>(signs));
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
  }
}
