package org.dragoman;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.event.Coder;
import org.dragoman.event.Event;
import org.dragoman.event.Scene;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Span;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Published;
import org.dragoman.time.TimeExpression;

/** Tells in plain text how the sentences of a line were read, decision by decision. */
final class Explanation {

  private final Scene scene;
  private final Published published;
  private final List<Event> events;
  private final Coder coder;
  private final StringBuilder out = new StringBuilder();

  Explanation(Scene scene, Published published, List<Event> events, Coder coder) {
    this.scene = scene;
    this.published = published;
    this.events = events;
    this.coder = coder;
  }

  /** All that concerns the sentences touching {@code span}. */
  String of(Span span) {
    out.append("published ")
        .append(published.value().map(PartialDate::value).orElse("unknown"))
        .append('\n');
    published.evidence().forEach(e -> line("  because '%s': %s", e.text(), e.says()));
    published.rejected().forEach(r -> line("  not %s ('%s'): %s", r.value(), r.text(), r.why()));
    for (int s = 0; s < scene.sentences().size(); s++) {
      if (scene.sentences().get(s).span().overlaps(span)) {
        sentence(s);
      }
    }
    return out.toString();
  }

  private void sentence(int number) {
    Sentence tree = scene.sentences().get(number);
    line("\n%s", scene.source().slice(tree.span()).replaceAll("\\s+", " "));
    for (int t = 0; t < tree.size(); t++) {
      String head = tree.head(t) < 0 ? "-" : tree.form(tree.head(t));
      line(
          "  %-3d %-20s %-20s %-6s %-12s <- %-16s %s",
          t, tree.form(t), tree.lemma(t), tree.upos(t), tree.deprel(t), head, means(number, t));
    }
    for (Actor actor : scene.cast().inSentence(number)) {
      for (Mention mention : actor.mentions()) {
        if (mention.sentence() == number) {
          line(
              "  mention '%s' (%s) is %s",
              mention.text(), mention.kind().name().toLowerCase(Locale.ROOT), name(actor));
        }
      }
    }
    for (Quote quote : scene.quotes().all()) {
      if (quote.sentence() == number) {
        line(
            "  quote '%s' by %s, cue %s",
            quote.text(),
            quote.speaker().map(Explanation::name).orElse("unknown"),
            quote.cue().orElse("none"));
      }
    }
    out.append(coder.explain(scene, number));
    for (Event event : events) {
      if (event.evidence().stream().anyMatch(e -> e.sentence().equals(tree.span()))) {
        line(
            "  event %s %s, date %s (%s: %s), %s, confidence %.2f (%s), rule %s",
            event.id(),
            event.type(),
            event.when().value().map(PartialDate::value).orElse("unknown"),
            event.when().basis().name().toLowerCase(Locale.ROOT),
            event.when().evidence().stream()
                .map(TimeExpression::text)
                .collect(Collectors.joining(", ")),
            event.factuality().label(),
            event.confidence(),
            String.join(", ", event.signs()),
            event.rule());
      }
    }
  }

  private String means(int sentence, int token) {
    List<Actor> meant = scene.cast().at(sentence, token);
    return meant.isEmpty()
        ? ""
        : "= " + meant.stream().map(Explanation::name).collect(Collectors.joining(" + "));
  }

  private static String name(Actor actor) {
    return actor.name() + actor.state().map(s -> " (" + s + ")").orElse("");
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
