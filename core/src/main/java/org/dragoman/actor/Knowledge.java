package org.dragoman.actor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.text.Language;

/** The parts of the lexicon that tell who is who, for one language; read once. */
record Knowledge(
    Usage usage,
    StateNames states,
    OrganizationNames organizations,
    Blocs blocs,
    WordList offices,
    WordList agents,
    GivenNames given,
    People people,
    Tenures tenures) {

  private static final Map<Language, Knowledge> LOADED = new ConcurrentHashMap<>();

  private static final class Shared {
    static final GivenNames GIVEN = new GivenNames();
    static final People PEOPLE = new People(GIVEN);
    static final Tenures TENURES = new Tenures();
  }

  static Knowledge of(Language language) {
    return LOADED.computeIfAbsent(
        language,
        l -> {
          Usage usage = Usage.of(l);
          return new Knowledge(
              usage,
              new StateNames(l, usage),
              new OrganizationNames(l, usage),
              new Blocs(l, usage),
              WordList.offices(l, usage),
              WordList.agents(l, usage),
              Shared.GIVEN,
              Shared.PEOPLE,
              Shared.TENURES);
        });
  }
}
