package org.dragoman.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Span;

/**
 * Whom a title without a name means: "the Cuban president", "the spokesman", "der Minister".
 *
 * <p>The person of the article who holds that office, the last mentioned if there are several; if
 * none is named, who held it on the day of publication.
 */
final class OfficeReference {

  private final Knowledge knowledge;
  private final Map<String, PersonDraft> people;
  private final Mentions mentions;
  private final Optional<LocalDate> day;
  private final String source;

  OfficeReference(
      Knowledge knowledge,
      Map<String, PersonDraft> people,
      Mentions mentions,
      Optional<LocalDate> day,
      String source) {
    this.knowledge = knowledge;
    this.people = people;
    this.mentions = mentions;
    this.day = day;
    this.source = source;
  }

  void read(Scan scan, OfficePhrase phrase) {
    if (!phrase.definite() || indefinite(scan, phrase)) {
      return;
    }
    String id = named(scan, phrase).or(() -> onTheDay(phrase)).orElse(null);
    if (id == null) {
      return;
    }
    Span span =
        new Span(scan.pieces.get(phrase.first()).start(), scan.pieces.get(phrase.last()).end());
    int titleFirst = scan.pieces.get(phrase.titleFirst()).token();
    int titleLast = scan.pieces.get(phrase.titleLast()).token();
    mentions.add(
        new Mention(
            source.substring(span.start(), span.end()),
            span,
            scan.index,
            scan.pieces.get(phrase.first()).token(),
            scan.pieces.get(phrase.last()).token(),
            scan.laterHead(titleFirst, titleLast),
            MentionKind.OFFICE),
        List.of(id),
        false);
  }

  private static boolean indefinite(Scan scan, OfficePhrase phrase) {
    return scan.is(phrase.first(), Task.UNNAMED);
  }

  private Optional<String> named(Scan scan, OfficePhrase phrase) {
    String best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Map.Entry<String, PersonDraft> entry : people.entrySet()) {
      PersonDraft draft = entry.getValue();
      if (!draft.holds(phrase, knowledge.tenures(), day)
          || phrase.state().isPresent() && !draft.state().equals(phrase.state())
          || conflict(draft.gender(knowledge.given()), phrase)) {
        continue;
      }
      int score = recency(entry.getKey(), scan, phrase);
      score += exact(draft, phrase) ? 100_000 : 0;
      if (score > bestScore) {
        best = entry.getKey();
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean conflict(char gender, OfficePhrase phrase) {
    String word = OfficePhrases.lower(phrase.title()).split(" ")[0];
    return gender == 'f' && word.endsWith("man")
        || gender == 'm' && word.endsWith("woman")
        || gender == 'm' && PersonDraft.isGermanTitle(OfficePhrases.lower(phrase.title()));
  }

  /** Whether the article itself uses this very office for the person. */
  private boolean exact(PersonDraft draft, OfficePhrase phrase) {
    return draft.held.stream()
            .anyMatch(
                h ->
                    h.phrase().office().equals(phrase.office())
                        && h.phrase().former() == phrase.former())
        || draft.known != null
            && day.isPresent()
            && !phrase.former()
            && knowledge.tenures().of(draft.known.id()).stream()
                .anyMatch(t -> t.office().equals(phrase.office()) && t.covers(day.get()));
  }

  /** The nearer before, the higher; who is named only later comes after all others. */
  private int recency(String id, Scan scan, OfficePhrase phrase) {
    int at = scan.pieces.get(phrase.first()).start();
    for (int s = scan.index; s >= 0; s--) {
      List<Mentions.Entry> entries = mentions.in(s);
      int latest =
          entries.stream()
              .filter(e -> e.ids().contains(id) && e.mention().span().start() < at)
              .map(e -> e.mention().span().start())
              .max(Comparator.naturalOrder())
              .orElse(-1);
      if (latest >= 0) {
        return 50_000 - (at - latest);
      }
    }
    return -50_000;
  }

  private Optional<String> onTheDay(OfficePhrase phrase) {
    if (day.isEmpty() || phrase.state().isEmpty() || phrase.former()) {
      return Optional.empty();
    }
    if (Offices.isGeneric(phrase.office()) || Offices.isRank(phrase.office())) {
      return Optional.empty();
    }
    Optional<String> holder =
        knowledge.tenures().holder(phrase.office(), phrase.state().get(), day.get());
    holder
        .flatMap(knowledge.people()::person)
        .ifPresent(
            known -> {
              if (!people.containsKey(known.id())) {
                PersonDraft draft = new PersonDraft();
                draft.known = known;
                people.put(known.id(), draft);
              }
            });
    return holder.filter(people::containsKey);
  }
}
