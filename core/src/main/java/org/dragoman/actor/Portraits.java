package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Groups.Group;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.text.Span;

/** Turns what was gathered into {@link Actor}s. */
final class Portraits {

  private final Knowledge knowledge;
  private final Optional<LocalDate> day;
  private final String source;

  Portraits(Knowledge knowledge, Optional<LocalDate> day, String source) {
    this.knowledge = knowledge;
    this.day = day;
    this.source = source;
  }

  Actor person(String id, PersonDraft draft, List<Mention> mentions, List<Scan> scans) {
    Set<String> names = new LinkedHashSet<>();
    String longest = "";
    for (Mention mention : mentions) {
      if (mention.kind() == MentionKind.NAME) {
        names.add(mention.text());
        longest = mention.text().length() > longest.length() ? mention.text() : longest;
      }
    }
    String own = knowledge.usage().genitiveFollows() ? draft.longest() : longest; // Путиным: Путин
    String name = draft.known != null ? draft.known.name() : own;
    List<String> sectors = draft.sectors(knowledge.offices(), knowledge.tenures(), day);
    return new Actor(
        id,
        ActorKind.PERSON,
        name,
        List.copyOf(names),
        draft.state(),
        sectors.stream().findFirst(),
        sectors,
        offices(draft, scans),
        mentions);
  }

  private List<HeldOffice> offices(PersonDraft draft, List<Scan> scans) {
    Map<String, HeldOffice> offices = new LinkedHashMap<>();
    for (PersonDraft.Held held : draft.held) {
      OfficePhrase phrase = held.phrase();
      if (phrase.office().isEmpty()) {
        continue;
      }
      Scan scan = scans.get(phrase.sentence());
      Span span =
          new Span(scan.pieces.get(phrase.first()).start(), scan.pieces.get(phrase.last()).end());
      Optional<String> state = phrase.state().or(draft::state);
      Optional<Tenures.Tenure> term = term(draft, phrase.office(), state, phrase.former());
      String key = phrase.office() + "/" + phrase.former();
      HeldOffice before = offices.get(key);
      List<Span> evidence = new ArrayList<>(before == null ? List.of() : before.evidence());
      evidence.add(span);
      String title = phrase.title().replaceAll("\\s+", " ");
      boolean longer = before == null || title.length() > before.title().length();
      offices.put(
          key,
          new HeldOffice(
              longer ? title : before.title(),
              phrase.office(),
              phrase
                  .organization()
                  .or(() -> before == null ? Optional.empty() : before.organization()),
              state,
              term.flatMap(Tenures.Tenure::from),
              term.flatMap(Tenures.Tenure::to),
              evidence));
    }
    if (offices.isEmpty() && draft.known != null && day.isPresent()) {
      for (Tenures.Tenure tenure : knowledge.tenures().of(draft.known.id())) {
        if (tenure.covers(day.get())) {
          boolean state = knowledge.states().isState(tenure.of());
          offices.put(
              tenure.office(),
              new HeldOffice(
                  tenure.office().replace('-', ' '),
                  tenure.office(),
                  state ? Optional.empty() : Optional.of(tenure.of()),
                  state ? Optional.of(tenure.of()) : Optional.empty(),
                  tenure.from(),
                  tenure.to(),
                  List.of()));
        }
      }
    }
    return List.copyOf(offices.values());
  }

  private Optional<Tenures.Tenure> term(
      PersonDraft draft, String office, Optional<String> state, boolean former) {
    if (draft.known == null || state.isEmpty()) {
      return Optional.empty();
    }
    List<Tenures.Tenure> terms =
        knowledge.tenures().held(draft.known.id(), office, state.get()).stream()
            .filter(t -> former || day.isEmpty() || t.covers(day.get()))
            .toList();
    return terms.size() == 1 ? Optional.of(terms.get(0)) : Optional.empty();
  }

  Actor organization(Organization organization, List<Mention> mentions) {
    List<String> sectors =
        organization.isMedia()
            ? List.of("JRN")
            : organization.sector().isEmpty() ? List.of() : List.of(organization.sector());
    return new Actor(
        organization.id(),
        ActorKind.ORGANIZATION,
        organization.name(),
        names(mentions),
        organization.stateOrCode(),
        sectors.stream().findFirst(),
        sectors,
        List.of(),
        mentions);
  }

  Actor group(Group group, List<Mention> mentions) {
    List<String> sectors = group.sector().isEmpty() ? List.of() : List.of(group.sector());
    return new Actor(
        group.id(),
        ActorKind.GROUP,
        group.name(),
        names(mentions),
        Optional.of(group.state()),
        sectors.stream().findFirst(),
        sectors,
        List.of(),
        mentions);
  }

  Actor state(String state, List<Mention> mentions) {
    return new Actor(
        state,
        ActorKind.STATE,
        knowledge.states().nameOf(state),
        names(mentions),
        Optional.of(state),
        Optional.empty(),
        List.of(),
        List.of(),
        mentions);
  }

  private List<String> names(List<Mention> mentions) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      if (mention.kind() != MentionKind.PRONOUN) {
        names.add(source.substring(mention.span().start(), mention.span().end()));
      }
    }
    return List.copyOf(names);
  }
}
