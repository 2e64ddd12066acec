package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.Reading;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.quote.Quote;
import org.dragoman.text.Text;
import org.dragoman.time.Published;
import org.dragoman.time.When;

/**
 * A reading for human eyes: headline and day, then the events in the order of the text, each with
 * the sentences that tell it, then who speaks and who is who.
 */
final class TextView {

  private static final String DETAIL = "      ";

  private final PrintWriter out;
  private final Paper paper;

  TextView(PrintWriter out, Paper paper) {
    this.out = out;
    this.paper = paper;
  }

  void show(Reading reading) {
    Text text = reading.article().source();
    out.println();
    print("", "bold", reading.title().orElse("(no headline)"));
    print("", "faint", about(reading));
    published(reading.published());
    if (reading.events().isEmpty()) {
      out.println();
      print("  ", "faint", "no event between states found");
    }
    reading.events().stream()
        .sorted(Comparator.comparingInt(TextView::place))
        .forEach(event -> event(event, text));
    quotes(reading);
    people(reading);
    out.println();
  }

  private static int place(Event event) {
    return event.evidence().isEmpty() ? 0 : event.evidence().get(0).trigger().start();
  }

  private static String about(Reading reading) {
    List<String> about = new ArrayList<>();
    about.add(reading.document().path());
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
    return String.join(" · ", about);
  }

  private void published(Published published) {
    List<Word> words = new ArrayList<>();
    boolean dated = published.value().isPresent();
    if (dated) {
      words.addAll(Word.of("published", "faint"));
      words.addAll(Word.of(published.value().orElseThrow().value(), "green"));
    } else {
      words.addAll(Word.of("publication day unknown", "yellow"));
    }
    String evidence =
        published.evidence().stream()
            .map(e -> "“" + e.text() + "”")
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    if (!evidence.isEmpty()) {
      words.addAll(Word.of((dated ? "because of " : "clues: ") + evidence, "faint"));
    }
    published.rejected().stream()
        .findFirst()
        .ifPresent(r -> words.addAll(Word.of("and not “" + r.text() + "”: " + r.why(), "faint")));
    print("", words);
  }

  private void event(Event event, Text text) {
    out.println();
    List<Word> head = new ArrayList<>();
    head.addAll(Word.of(event.type(), "bold," + colour(event.factuality())));
    event.mode().ifPresent(mode -> head.addAll(Word.of(mode, colour(event.factuality()))));
    head.addAll(Word.of(" " + parties(event), ""));
    print("  ", head);
    List<Word> row = new ArrayList<>();
    row.addAll(Word.of(event.when().value().map(d -> d.value()).orElse("date unknown"), "green"));
    if (event.factuality() != Factuality.ASSERTED) {
      row.addAll(
          Word.of(
              "· " + event.factuality().name() + mark(event.factuality()),
              "bold," + colour(event.factuality())));
    }
    if (event.when().time() == When.Time.HISTORICAL) {
      row.addAll(Word.of("· history", "faint"));
    }
    if (event.scope().equals("internal")) {
      row.addAll(Word.of("· internal", "faint"));
    }
    if (!event.reportedBy().isEmpty()) {
      row.addAll(Word.of("· says " + String.join(", ", event.reportedBy()), "faint"));
    }
    row.addAll(Word.of(String.format(Locale.ROOT, "· %.2f", event.confidence()), "faint"));
    print(DETAIL, row);
    for (Event.Evidence evidence : event.evidence()) {
      String number = String.valueOf(text.lineAt(evidence.sentence().start()));
      paper.write(
          out,
          DETAIL + " ".repeat(Math.max(0, 3 - number.length())) + number + " │ ",
          DETAIL + "    │ ",
          Word.of(text.string(), evidence.sentence(), evidence.trigger(), "underline"));
    }
  }

  private static String mark(Factuality factuality) {
    return factuality == Factuality.POSSIBLE || factuality == Factuality.CONDITIONAL ? "?" : "";
  }

  private static String colour(Factuality factuality) {
    return switch (factuality) {
      case ASSERTED -> "cyan";
      case DENIED -> "red";
      case PLANNED -> "blue";
      case POSSIBLE, CONDITIONAL -> "yellow";
    };
  }

  /** {@code A → B}; for an act of all on all {@code A ↔ B}. */
  private static String parties(Event event) {
    boolean mutual =
        event.actors().size() > 1
            && new LinkedHashSet<>(event.actors()).equals(new LinkedHashSet<>(event.recipients()));
    return mutual
        ? event.actors().stream().map(TextView::name).collect(Collectors.joining(" ↔ "))
        : names(event.actors()) + " → " + names(event.recipients());
  }

  private void quotes(Reading reading) {
    List<Quote> spoken =
        reading.quotes().stream().filter(q -> q.direct() && q.speakerName().isPresent()).toList();
    if (!spoken.isEmpty()) {
      out.println();
    }
    for (Quote quote : spoken) {
      List<Word> words =
          new ArrayList<>(Word.of(quote.speakerName().orElseThrow() + ":", "magenta"));
      words.addAll(Word.of("“" + quote.text() + "”", ""));
      quote.medium().ifPresent(medium -> words.addAll(Word.of("(" + medium + ")", "faint")));
      print("  ", words);
    }
  }

  private void people(Reading reading) {
    String people =
        names(reading.actors().stream().filter(a -> a.kind() == ActorKind.PERSON).toList());
    if (!people.isEmpty()) {
      out.println();
      print("  ", "faint", "people: " + people);
    }
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "?"
        : actors.stream().map(TextView::name).collect(Collectors.joining(", "));
  }

  private static String name(Actor actor) {
    boolean state = actor.kind() == ActorKind.STATE;
    return actor.name() + (state ? "" : actor.state().map(s -> " (" + s + ")").orElse(""));
  }

  private void print(String indent, String style, String words) {
    print(indent, Word.of(words, style));
  }

  private void print(String indent, List<Word> words) {
    paper.write(out, indent, indent + (indent.isEmpty() ? "" : "    "), words);
  }
}
