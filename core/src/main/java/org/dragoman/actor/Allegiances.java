package org.dragoman.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.syntax.Upos;

/** For whom a person speaks when the words beside the name do not say. */
final class Allegiances {

  /** The share of all names of states in an article that makes it that state's affair. */
  private static final double MOST = 0.75;

  /** How many sentences may stand before the first of the body. */
  private static final int OPENING = 4;

  private final Knowledge knowledge;
  private final Optional<LocalDate> day;
  private final List<Scan> scans;
  private final Optional<String> home;

  /**
   * @param home the state that the article is reported from
   */
  Allegiances(
      Knowledge knowledge, Optional<LocalDate> day, List<Scan> scans, Optional<String> home) {
    this.home = home;
    this.knowledge = knowledge;
    this.day = day;
    this.scans = scans;
  }

  /**
   * @param names every name of an article with whose it is
   */
  void settle(List<PersonDraft> drafts, Map<NameRun, PersonDraft> names) {
    drafts.forEach(this::serve);
    guess(drafts, names);
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
   * states in the article mean; else of the state that the article is reported from, if it is one
   * of the two named most; else unknown.
   */
  private void guess(List<PersonDraft> drafts, Map<NameRun, PersonDraft> names) {
    Map<String, Integer> counts = new HashMap<>();
    for (Scan scan : scans) {
      scan.states.forEach(find -> counts.merge(find.form().state(), 1, Integer::sum));
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Optional<String> own =
        counts.keySet().stream().filter(state -> counts.get(state) >= MOST * all).findFirst();
    Optional<String> reported = home.or(this::capitals).filter(state -> amongFirst(state, counts));
    for (PersonDraft draft : drafts) {
      boolean open = draft.state().isEmpty() && !draft.held.isEmpty();
      if (open && Offices.ofState(draft.held.get(0).phrase()) && !told(draft, names)) {
        draft.guessedState = own.isPresent() ? own : reported;
      }
    }
  }

  /** "Deputy Minister X of Belarus": the text says more, so nothing is guessed from elsewhere. */
  private boolean told(PersonDraft draft, Map<NameRun, PersonDraft> names) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue() == draft)
        .map(Map.Entry::getKey)
        .anyMatch(
            run -> {
              Scan scan = scans.get(run.sentence());
              int after = run.last() + 1;
              return after < scan.pieces.size()
                  && scan.tag(after) == Upos.ADP
                  && scan.state(after + 1) != null
                  && !scan.state(after + 1).form().isAdjective();
            });
  }

  private static boolean amongFirst(String state, Map<String, Integer> counts) {
    int own = counts.getOrDefault(state, 0);
    return own > 0 && counts.values().stream().filter(other -> other > own).count() < 2;
  }

  /**
   * "CANBERRA/BEIJING: China imposed …": a town in capitals that opens a sentence in small ones.
   */
  private Optional<String> capitals() {
    for (Scan scan : scans.subList(0, Math.min(OPENING, scans.size()))) {
      Scan.StateFind first = scan.pieces.isEmpty() ? null : scan.state(0);
      if (first != null
          && first.form().isCity()
          && upper(scan.pieces.get(0).text())
          && !upper(scan.pieces.get(scan.pieces.size() / 2).text())) {
        return Optional.of(first.form().state());
      }
    }
    return Optional.empty();
  }

  private static boolean upper(String word) {
    return word.length() > 2 && word.chars().noneMatch(Character::isLowerCase);
  }
}
