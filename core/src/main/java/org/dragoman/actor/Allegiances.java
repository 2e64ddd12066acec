package org.dragoman.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.actor.OrganizationNames.Organization;

/** For whom a person speaks when the words beside the name do not say. */
final class Allegiances {

  /** The share of all names of states in an article that makes it that state's affair. */
  private static final double MOST = 0.75;

  private final Knowledge knowledge;
  private final Optional<LocalDate> day;
  private final List<Scan> scans;

  Allegiances(Knowledge knowledge, Optional<LocalDate> day, List<Scan> scans) {
    this.knowledge = knowledge;
    this.day = day;
    this.scans = scans;
  }

  void settle(List<PersonDraft> drafts) {
    drafts.forEach(this::serve);
    guess(drafts);
  }

  /** Whoever leads an organisation between states on the day speaks for it, not for his state. */
  private void serve(PersonDraft draft) {
    if (draft.known == null || day.isEmpty()) {
      return;
    }
    draft.servesFor =
        knowledge.tenures().of(draft.known.id()).stream()
            .filter(t -> t.covers(day.get()) && !t.office().equals("ambassador"))
            .map(t -> knowledge.organizations().organization(t.of()))
            .flatMap(Optional::stream)
            .map(Organization::code)
            .filter(code -> !code.isEmpty())
            .findFirst();
  }

  /**
   * "Foreign Minister X" of whom the text says no more: of the state that three of four names of
   * states in the article mean; else unknown.
   */
  private void guess(List<PersonDraft> drafts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Scan scan : scans) {
      scan.states.forEach(find -> counts.merge(find.form().state(), 1, Integer::sum));
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Optional<String> own =
        counts.keySet().stream().filter(state -> counts.get(state) >= MOST * all).findFirst();
    for (PersonDraft draft : drafts) {
      boolean open = draft.state().isEmpty() && !draft.held.isEmpty();
      if (open && Offices.ofState(draft.held.get(0).phrase())) {
        draft.guessedState = own;
      }
    }
  }
}
