package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.text.Span;

/** What the offices that an article gives to known people say about the day of writing. */
final class TermBounds {

  private final Knowledge knowledge;
  private final List<Scan> scans;
  private final String source;

  TermBounds(Knowledge knowledge, List<Scan> scans, String source) {
    this.knowledge = knowledge;
    this.scans = scans;
    this.source = source;
  }

  List<TenureBound> of(Map<String, PersonDraft> people) {
    List<TenureBound> bounds = new ArrayList<>();
    people.forEach(
        (id, draft) -> {
          if (draft.known == null) {
            return;
          }
          for (PersonDraft.Held held : draft.held) {
            OfficePhrase phrase = held.phrase();
            boolean vague =
                Offices.isRank(phrase.office())
                    || Offices.isGeneric(phrase.office())
                    || phrase.office().equals("leader");
            if (vague) {
              continue;
            }
            String of = phrase.state().orElse(draft.known.state());
            Span span = span(scans.get(phrase.sentence()), phrase);
            String text = source.substring(span.start(), span.end());
            List<Tenures.Tenure> terms = knowledge.tenures().held(id, phrase.office(), of);
            if (phrase.former() && !terms.isEmpty()) {
              Optional<String> end = terms.get(terms.size() - 1).to();
              if (end.isPresent()) {
                bounds.add(
                    new TenureBound(id, phrase.office(), of, end, Optional.empty(), span, text));
              }
            } else if (!phrase.former()) {
              for (Tenures.Tenure term : terms) {
                bounds.add(
                    new TenureBound(id, phrase.office(), of, term.from(), term.to(), span, text));
              }
            }
          }
        });
    bounds.sort(
        java.util.Comparator.comparing(TenureBound::evidence)
            .thenComparing(b -> b.from().orElse("")));
    return bounds;
  }

  private static Span span(Scan scan, OfficePhrase phrase) {
    return new Span(scan.pieces.get(phrase.first()).start(), scan.pieces.get(phrase.last()).end());
  }
}
