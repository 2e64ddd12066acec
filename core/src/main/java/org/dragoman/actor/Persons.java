package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the names of an article together: one draft a person.
 *
 * <p>Full names first, in the order of the text; then surnames, first names and titles with a
 * surname, each to the person whom it fits. Whom two fit is the one named nearest before.
 */
final class Persons {

  /** How many years after his term a holder is still spoken of by surname alone. */
  private static final int WORKING_LIFE = 15;

  private final Knowledge knowledge;
  private final Optional<LocalDate> day;
  private final Set<String> statesNamed;
  private final List<PersonDraft> drafts = new ArrayList<>();
  private final Map<NameRun, PersonDraft> owners = new LinkedHashMap<>();

  Persons(Knowledge knowledge, Optional<LocalDate> day, Set<String> statesNamed) {
    this.knowledge = knowledge;
    this.day = day;
    this.statesNamed = statesNamed;
  }

  List<PersonDraft> drafts() {
    return drafts;
  }

  /** Every name with whose it is. */
  Map<NameRun, PersonDraft> owners() {
    return owners;
  }

  Optional<PersonDraft> of(NameRun run) {
    return Optional.ofNullable(owners.get(run));
  }

  void identify(List<NameRun> runs, Map<NameRun, List<OfficePhrase>> titles) {
    List<NameRun> rest = new ArrayList<>();
    for (NameRun run : runs) {
      if (run.single() || !full(run, titles.getOrDefault(run, List.of()))) {
        rest.add(run);
      }
    }
    for (NameRun run : rest) {
      part(run, titles.getOrDefault(run, List.of()));
    }
  }

  /** A full name; false when the words are no name of a person, as far as one can tell. */
  private boolean full(NameRun run, List<OfficePhrase> titles) {
    People.Known known = known(knowledge.people().bearers(run.parts()), run, titles);
    boolean given = knowledge.given().contains(run.parts().get(0));
    boolean titled = !titles.isEmpty();
    if (known == null && !given && !titled) {
      return false;
    }
    if (known == null && !given && shortOf(run)) {
      return false;
    }
    PersonDraft draft = null;
    for (PersonDraft other : drafts) {
      boolean same =
          known != null && other.known != null
              ? known.id().equals(other.known.id())
              : other.bears(run.parts(), knowledge.given()) && agree(other, titles);
      if (same) {
        draft = other;
        break;
      }
    }
    if (draft == null) {
      draft = new PersonDraft();
      drafts.add(draft);
    }
    if (draft.known == null) {
      draft.known = known;
    }
    give(run, draft, titles);
    return true;
  }

  /** Two family names of somebody already known: "Padrino López". */
  private boolean shortOf(NameRun run) {
    return drafts.stream()
        .anyMatch(d -> PersonNames.core(run.parts()).stream().allMatch(d::hasSurname));
  }

  private void give(NameRun run, PersonDraft draft, List<OfficePhrase> titles) {
    if (!draft.names.contains(run.parts())) {
      draft.names.add(run.parts());
    }
    for (OfficePhrase title : titles) {
      draft.held.add(new PersonDraft.Held(title, null));
    }
    owners.put(run, draft);
  }

  private static boolean agree(PersonDraft draft, List<OfficePhrase> titles) {
    return titles.stream().allMatch(t -> draft.fits(t.state()));
  }

  /** The one whom the titles do not contradict. */
  private People.Known known(List<People.Known> bearers, NameRun run, List<OfficePhrase> titles) {
    List<People.Known> fitting =
        bearers.stream().filter(k -> titles.stream().allMatch(t -> fits(k, t))).toList();
    if (fitting.size() <= 1) {
      return fitting.isEmpty() ? null : fitting.get(0);
    }
    Set<People.Known> better = new LinkedHashSet<>();
    for (People.Known known : fitting) {
      boolean office = titles.stream().anyMatch(t -> held(known, t));
      boolean exact = known.name().equalsIgnoreCase(run.name());
      if (office || exact) {
        better.add(known);
      }
    }
    return better.size() == 1 ? better.iterator().next() : null;
  }

  private boolean fits(People.Known known, OfficePhrase title) {
    return title.state().isEmpty()
        || known.state().isEmpty()
        || known.state().equals(title.state().get())
        || !knowledge.states().isState(known.state())
        || !knowledge.states().isState(title.state().get())
        || knowledge.tenures().of(known.id()).stream()
            .anyMatch(t -> t.of().equals(title.state().get()));
  }

  private boolean held(People.Known known, OfficePhrase title) {
    return knowledge.tenures().of(known.id()).stream()
        .anyMatch(
            t ->
                Offices.same(t.office(), title.office())
                    && (day.isEmpty() || title.former() || t.covers(day.get())));
  }

  private void part(NameRun run, List<OfficePhrase> titles) {
    List<String> core = PersonNames.core(run.parts());
    List<PersonDraft> candidates = new ArrayList<>();
    for (PersonDraft draft : drafts) {
      if (core.stream().allMatch(draft::hasSurname) && agree(draft, titles)) {
        candidates.add(draft);
      }
    }
    if (candidates.isEmpty() && core.size() == 1 && titles.isEmpty()) {
      for (PersonDraft draft : drafts) {
        if (draft.hasGiven(core.get(0), knowledge.given())) {
          candidates.add(draft);
        }
      }
      if (candidates.size() > 1) {
        return;
      }
    }
    PersonDraft chosen =
        candidates.isEmpty()
            ? null
            : candidates.size() == 1 ? candidates.get(0) : nearest(candidates, run, titles);
    if (chosen == null) {
      chosen = fresh(run, core, titles);
    }
    if (chosen != null) {
      for (OfficePhrase title : titles) {
        chosen.held.add(new PersonDraft.Held(title, null));
      }
      owners.put(run, chosen);
    }
  }

  private PersonDraft nearest(
      List<PersonDraft> candidates, NameRun run, List<OfficePhrase> titles) {
    for (PersonDraft candidate : candidates) {
      if (titles.stream().anyMatch(t -> candidate.holds(t, knowledge.tenures(), day))) {
        return candidate;
      }
    }
    Comparator<NameRun> order =
        Comparator.comparingInt(NameRun::sentence).thenComparingInt(NameRun::first);
    NameRun last = null;
    NameRun next = null;
    for (Map.Entry<NameRun, PersonDraft> entry : owners.entrySet()) {
      if (!candidates.contains(entry.getValue())) {
        continue;
      }
      NameRun other = entry.getKey();
      if (order.compare(other, run) < 0) {
        last = last == null || order.compare(other, last) > 0 ? other : last;
      } else {
        next = next == null || order.compare(other, next) < 0 ? other : next;
      }
    }
    return owners.get(last != null ? last : next);
  }

  /** Somebody whom the article names by surname only. */
  private PersonDraft fresh(NameRun run, List<String> core, List<OfficePhrase> titles) {
    List<People.Known> bearers = new ArrayList<>();
    for (People.Known known : knowledge.people().withFamily(core.get(core.size() - 1))) {
      boolean all =
          core.stream()
              .allMatch(
                  c ->
                      known.names().stream()
                          .anyMatch(n -> n.stream().anyMatch(p -> NameKey.meet(p, c))));
      if (all) {
        bearers.add(known);
      }
    }
    boolean titled = !titles.isEmpty();
    People.Known known = null;
    if (titled) {
      List<People.Known> holders =
          bearers.stream()
              .filter(
                  k ->
                      titles.stream().allMatch(t -> fits(k, t))
                          && titles.stream().anyMatch(t -> held(k, t) || named(k, t)))
              .toList();
      known = holders.size() == 1 ? holders.get(0) : null;
    } else if (core.size() == 1 || bearers.size() == 1) {
      String word = Piece.key(core.get(core.size() - 1));
      known = serving(bearers, word);
      List<People.Known> exact =
          bearers.stream()
              .filter(
                  k ->
                      statesNamed.contains(k.state())
                          && word.length() >= 4
                          && sameSpelling(k, word)
                          && ofTheTime(k))
              .toList();
      if (known == null) {
        known = exact.size() == 1 ? exact.get(0) : byword(bearers, word);
      }
    }
    if (known == null && (!titled || run.parts().get(0).length() < 3)) {
      return null;
    }
    PersonDraft draft = null;
    for (PersonDraft other : drafts) {
      if (known != null && other.known == known) {
        draft = other;
      }
    }
    if (draft == null) {
      draft = new PersonDraft();
      draft.known = known;
      draft.names.add(run.parts());
      drafts.add(draft);
    }
    return draft;
  }

  /**
   * "Putin meets Xi": the one bearer of the name who was in office on the day, if the article
   * speaks of his state or he led an organisation; null when there are several or none.
   */
  private People.Known serving(List<People.Known> bearers, String word) {
    if (day.isEmpty()) {
      return null;
    }
    List<People.Known> serving =
        bearers.stream()
            .filter(
                k ->
                    sameSpelling(k, word)
                        && knowledge.tenures().of(k.id()).stream()
                            .anyMatch(
                                t ->
                                    t.covers(day.get())
                                        && (statesNamed.contains(t.of())
                                            || !knowledge.states().isState(t.of())
                                                && word.length() >= 4)))
            .toList();
    return serving.size() == 1 ? serving.get(0) : null;
  }

  /**
   * "Trump and Putin met": the one whom everybody means, at his time or in a text without a day.
   */
  private People.Known byword(List<People.Known> bearers, String word) {
    List<People.Known> famous =
        bearers.stream()
            .filter(
                k -> knowledge.people().knownBySurname(k) && sameSpelling(k, word) && ofTheTime(k))
            .toList();
    return famous.size() == 1 ? famous.get(0) : null;
  }

  /** Whether he held an office within the working life around the day; true without a day. */
  private boolean ofTheTime(People.Known known) {
    List<Tenures.Tenure> terms = knowledge.tenures().of(known.id());
    return day.isEmpty()
        || terms.isEmpty()
        || terms.stream()
            .anyMatch(
                t ->
                    t.covers(day.get())
                        || t.covers(day.get().minusYears(WORKING_LIFE))
                        || !t.endedBefore(day.get().minusYears(WORKING_LIFE)));
  }

  /** "Pope Francis": the title is part of the name. */
  private static boolean named(People.Known known, OfficePhrase title) {
    return known
        .name()
        .toLowerCase(java.util.Locale.ROOT)
        .startsWith(OfficePhrases.lower(title.title()) + " ");
  }

  private static boolean sameSpelling(People.Known known, String word) {
    String key = NameKey.of(word).iterator().next();
    return known.names().stream()
            .anyMatch(n -> n.size() == 1 && NameKey.of(n.get(0)).iterator().next().equals(key))
        || java.util.Arrays.stream(known.family().split("\\s+"))
            .anyMatch(f -> NameKey.meet(f, word));
  }
}
