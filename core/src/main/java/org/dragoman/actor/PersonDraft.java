package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Span;

/** A person while the article is being read: what is known of him so far. Never leaves Casting. */
final class PersonDraft {

  record Held(OfficePhrase phrase, Span span) {}

  final List<List<String>> names = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final List<Mention> mentions = new ArrayList<>();
  People.Known known;
  Optional<String> guessedState = Optional.empty();

  /** The organisation between states that he leads on the day, by the lexicon. */
  Optional<String> servesFor = Optional.empty();

  /** The fullest form of the name in the text. */
  String longest() {
    List<String> best = List.of();
    for (List<String> name : names) {
      best = name.size() > best.size() ? name : best;
    }
    return String.join(" ", best);
  }

  boolean bears(List<String> parts, GivenNames given) {
    return names.stream().anyMatch(n -> PersonNames.same(n, parts, given));
  }

  boolean hasSurname(String word) {
    return names.stream().anyMatch(n -> PersonNames.hasSurname(n, word))
        || known != null && known.names().stream().anyMatch(n -> PersonNames.hasSurname(n, word));
  }

  boolean hasGiven(String word, GivenNames given) {
    return names.stream().anyMatch(n -> n.size() > 1 && given.same(n.get(0), word));
  }

  /** What the text says first, what the lexicon says second. */
  Optional<String> state() {
    for (Held office : held) {
      if (office.phrase().state().isPresent()) {
        return office.phrase().state();
      }
    }
    if (servesFor.isPresent()) {
      return servesFor;
    }
    return known != null && !known.state().isEmpty() ? Optional.of(known.state()) : guessedState;
  }

  boolean fits(Optional<String> state) {
    return state.isEmpty()
        || state().isEmpty()
        || state().equals(state)
        || known != null && known.state().equals(state.get());
  }

  /** Whether the text or, on the day, the lexicon says that he holds such an office. */
  boolean holds(OfficePhrase said, Tenures tenures, Optional<LocalDate> day) {
    if (said.office().isEmpty()) {
      return false;
    }
    for (Held office : held) {
      boolean heads =
          Offices.isGeneric(office.phrase().office())
              && said.organization().isPresent()
              && said.organization().equals(office.phrase().organization());
      boolean same = heads || Offices.same(office.phrase().office(), said.office());
      if (same && office.phrase().former() == said.former() && sameBody(office.phrase(), said)) {
        return true;
      }
    }
    if (known == null || said.former()) {
      return false;
    }
    boolean left =
        held.stream()
            .anyMatch(h -> h.phrase().former() && Offices.same(h.phrase().office(), said.office()));
    for (Tenures.Tenure tenure : tenures.of(known.id())) {
      boolean then = day.isEmpty() || tenure.covers(day.get());
      if (!left
          && then
          && Offices.same(tenure.office(), said.office())
          && !Offices.isGeneric(said.office())
          && (said.state().isEmpty()
              || said.state().get().equals(tenure.of())
              || !tenure.of().equals(tenure.of().toUpperCase(java.util.Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /** Heads and chiefs are alike only if what they head is. */
  private static boolean sameBody(OfficePhrase held, OfficePhrase said) {
    if (!Offices.isGeneric(said.office())) {
      return true;
    }
    return said.organization().isPresent() && said.organization().equals(held.organization())
        || !sector(said).isEmpty()
            && !sector(said).equals("GOV")
            && sector(said).equals(sector(held));
  }

  char gender(GivenNames given) {
    for (Held office : held) {
      String title = OfficePhrases.lower(office.phrase().title());
      if (title.startsWith("spokeswoman")
          || title.contains("kanzlerin")
          || title.matches("\\p{L}+(in)( .*)?") && title.length() > 6 && isGermanTitle(title)) {
        return 'f';
      }
    }
    for (List<String> name : names) {
      char gender = name.size() > 1 ? given.gender(name.get(0)) : 0;
      if (gender != 0) {
        return gender;
      }
      String last = Piece.key(name.get(name.size() - 1)).toLowerCase(java.util.Locale.ROOT);
      if (name.size() > 1
          && last.matches(".*(ova|eva|owa|ewa|skaya|skaja|ова|ева|ина|ская|цкая)")) {
        return 'f';
      }
    }
    return known != null ? given.gender(known.names().get(0).get(0)) : 0;
  }

  static boolean isGermanTitle(String title) {
    return title.matches(
        "(\\p{L}*(minister|sprecher|prasident|präsident|chef|sekretär|botschafter"
            + "|beauftragt|führer|vorsitzend|kommissar|direktor|leiter))in( .*)?");
  }

  /** The sector of the chief office, then the others. */
  List<String> sectors(WordList offices, Tenures tenures, Optional<LocalDate> day) {
    Set<String> current = new LinkedHashSet<>();
    Set<String> ranks = new LinkedHashSet<>();
    Set<String> past = new LinkedHashSet<>();
    for (Held office : held) {
      OfficePhrase phrase = office.phrase();
      String sector = sector(phrase);
      if (phrase.former()) {
        past.add("ELI");
      } else if ((Offices.isRank(phrase.office()) || phrase.office().equals("member"))
          && !sector.isEmpty()) {
        ranks.add(sector);
      } else if (!sector.isEmpty()) {
        current.add(sector);
      }
    }
    Set<String> all = new LinkedHashSet<>(current);
    if (known != null && current.isEmpty() && day.isPresent()) {
      for (Tenures.Tenure tenure : tenures.of(known.id())) {
        String sector = offices.sectorOf(tenure.office());
        if (tenure.covers(day.get()) && !sector.isEmpty()) {
          (Offices.isRank(tenure.office()) ? ranks : all).add(sector);
        }
      }
    }
    if (known != null
        && all.isEmpty()
        && ranks.isEmpty()
        && past.isEmpty()
        && !known.sector().isEmpty()) {
      all.add(leftOffice(tenures, day) ? "ELI" : known.sector());
    }
    all.addAll(ranks);
    all.addAll(past);
    return List.copyOf(all);
  }

  /** Whether all offices that the lexicon knows of the person ended before the day. */
  private boolean leftOffice(Tenures tenures, Optional<LocalDate> day) {
    List<Tenures.Tenure> all = tenures.of(known.id());
    return known.sector().equals("GOV")
        && day.isPresent()
        && !all.isEmpty()
        && all.stream().allMatch(tenure -> tenure.endedBefore(day.get()));
  }

  private static String sector(OfficePhrase phrase) {
    boolean general = phrase.sector().isEmpty() || phrase.sector().equals("GOV");
    return general && !phrase.organizationSector().isEmpty()
        ? phrase.organizationSector()
        : phrase.sector();
  }
}
