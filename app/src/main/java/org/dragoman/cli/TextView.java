package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.Reading;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.event.Event;
import org.dragoman.quote.Quote;
import org.dragoman.text.Text;
import org.dragoman.time.Published;
import picocli.CommandLine.Help.Ansi;

/** A reading for human eyes: headline, date, people, events with their sentences, quotes. */
final class TextView {

  private static final int WIDTH = 96;

  private final PrintWriter out;
  private final Ansi ansi;

  TextView(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void show(Reading reading) {
    Text text = reading.article().source();
    line("");
    line("@|bold " + safe(reading.title().orElse("(no headline)")) + "|@");
    line("@|faint " + safe(reading.document().path()) + "|@  " + published(reading.published()));
    List<String> about = new ArrayList<>();
    about.add(reading.article().languageCode());
    if (reading.article().translated()) {
      about.add("machine-translated");
    }
    reading.article().dateline().ifPresent(d -> about.add("filed from " + d.place()));
    reading.article().agency().ifPresent(a -> about.add(a.name()));
    int furniture = reading.article().furniture().size();
    if (furniture > 0) {
      about.add(furniture + (furniture == 1 ? " line" : " lines") + " of page furniture left out");
    }
    line("@|faint " + safe(String.join(" · ", about)) + "|@");
    people(reading);
    if (reading.events().isEmpty()) {
      line("");
      line("  @|faint no event between states found|@");
    }
    for (Event event : reading.events()) {
      event(event, text);
    }
    quotes(reading);
  }

  private String published(Published published) {
    return published
        .value()
        .map(date -> "published @|green " + date.value() + "|@ " + because(published))
        .orElse("publication day @|yellow unknown|@ " + because(published));
  }

  private static String because(Published published) {
    String evidence =
        published.evidence().stream()
            .map(e -> "“" + e.text() + "”")
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    String rejected =
        published.rejected().stream()
            .map(r -> "not “" + r.text() + "”: " + r.why())
            .findFirst()
            .map(r -> (evidence.isEmpty() ? "" : "; ") + r)
            .orElse("");
    return evidence.isEmpty() && rejected.isEmpty() ? "" : "@|faint (" + safe(evidence + rejected) + ")|@";
  }

  private void people(Reading reading) {
    String people =
        reading.actors().stream()
            .filter(a -> a.kind() == ActorKind.PERSON)
            .map(TextView::name)
            .collect(Collectors.joining(", "));
    if (!people.isEmpty()) {
      line("@|faint with|@ " + safe(people));
    }
  }

  private void event(Event event, Text text) {
    String date = event.when().value().map(d -> d.value()).orElse("date unknown");
    String mode = event.mode().map(m -> " " + m).orElse("");
    String colour = event.type().isEmpty() ? "white" : colour(event);
    line("");
    line(
        String.format(
            Locale.ROOT,
            "  %-12s @|bold,%s %s|@%s  %s → %s  %s",
            date,
            colour,
            event.type(),
            mode,
            safe(names(event.actors())),
            safe(names(event.recipients())),
            factuality(event)));
    for (Event.Evidence evidence : event.evidence()) {
      String sentence = text.slice(evidence.sentence()).replaceAll("\\s+", " ");
      wrap(sentence, "line " + text.lineAt(evidence.sentence().start()));
    }
    if (!event.reportedBy().isEmpty()) {
      line("               @|faint says " + safe(String.join(", ", event.reportedBy())) + "|@");
    }
  }

  private static String colour(Event event) {
    return switch (event.factuality()) {
      case ASSERTED -> "cyan";
      case DENIED -> "red";
      default -> "yellow";
    };
  }

  private static String factuality(Event event) {
    String label = event.factuality().label();
    String era =
        switch (event.when().time()) {
          case HISTORICAL -> ", history";
          default -> "";
        };
    return "@|faint " + label + era + String.format(Locale.ROOT, ", %.2f", event.confidence()) + "|@";
  }

  private void quotes(Reading reading) {
    boolean first = true;
    for (Quote quote : reading.quotes()) {
      if (quote.direct() && quote.speaker().isPresent()) {
        if (first) {
          line("");
          first = false;
        }
        String words = quote.text().replaceAll("\\s+", " ");
        String shown = words.length() > WIDTH ? words.substring(0, WIDTH - 1) + "…" : words;
        line(
            "  @|magenta " + safe(quote.speaker().get().name()) + "|@: “" + safe(shown) + "”"
                + quote.medium().map(m -> " @|faint (" + safe(m) + ")|@").orElse(""));
      }
    }
  }

  private void wrap(String sentence, String place) {
    StringBuilder row = new StringBuilder();
    String prefix = String.format(Locale.ROOT, "    %-10s ", place);
    for (String word : sentence.split(" ")) {
      if (row.length() + word.length() > WIDTH - 15) {
        line("@|faint " + prefix + "|@" + safe(row.toString()));
        prefix = " ".repeat(15);
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    line("@|faint " + prefix + "|@" + safe(row.toString()));
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(TextView::name).collect(Collectors.joining(", "));
  }

  private static String name(Actor actor) {
    boolean state = actor.kind() == ActorKind.STATE;
    return actor.name() + (state ? "" : actor.state().map(s -> " (" + s + ")").orElse(""));
  }

  /** Words from outside must not be taken for colour marks, nor steer the terminal. */
  private static String safe(String words) {
    return words.replace("@|", "@ |").replace("|@", "| @").replaceAll("\\p{Cntrl}", " ");
  }

  private void line(String marked) {
    out.println(ansi.string(marked));
  }
}
