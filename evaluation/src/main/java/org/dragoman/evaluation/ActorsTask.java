package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dragoman.actor.ActorPhrase;
import org.dragoman.text.Language;

/**
 * English phrases to state and sector: the tests that the actor coder of NGEC is held to (Halterman
 * and others 2023, MIT).
 *
 * <p>Only what a test expects is judged: state, chief sector. Tests of nothing but the name of a
 * page of Wikipedia are left out. Of PLOVER's sectors there are some that the tests call otherwise.
 */
final class ActorsTask implements GoldTask {

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMMM yyyy")
          .toFormatter(Locale.ENGLISH);

  /** The day of a phrase of "today": that of the newest test. */
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

  @Override
  public String name() {
    return PublicGold.PREFIX + "actors-en";
  }

  @Override
  public String file() {
    return "actors-en.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : JsonLines.of(gold.resolve(file()))) {
      JsonNode meta = row.get("meta");
      JsonNode expected = meta.get("expected");
      if (meta.get("fn").asText().endsWith("query_wiki")) {
        continue;
      }
      String context = meta.get("args").size() > 0 ? meta.get("args").get(0).asText() : "";
      String phrase = (context + " " + row.get("text").asText()).strip();
      ActorPhrase said = ActorPhrase.of(phrase, Language.EN, day(meta));
      Optional<Boolean> state = state(expected, said);
      Optional<Boolean> sector = sector(expected, said);
      Counts counts = new Counts();
      state.ifPresent(right -> counts.add("state right", right));
      sector.ifPresent(right -> counts.add("sector right", right));
      boolean right = state.orElse(true) && sector.orElse(true);
      counts.add("phrase right", right);
      pieces.add(counts);
      if (!right) {
        misses.add(name() + ": " + phrase + " | " + expected + " | " + said);
      }
    }
    return Figures.of(name(), "en", pieces);
  }

  private static Optional<LocalDate> day(JsonNode meta) {
    String text =
        meta.get("args").size() > 1
            ? meta.get("args").get(1).asText()
            : meta.path("kwargs").path("query_date").asText("");
    if (text.isEmpty() || text.equals("today")) {
      return Optional.of(TODAY);
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.of(LocalDate.parse(text, WRITTEN));
    }
  }

  private static Optional<Boolean> state(JsonNode expected, ActorPhrase said) {
    String own = said.state().orElse("");
    if (expected.has("code:Is")) {
      return Optional.of(own.isEmpty());
    }
    if (expected.has("country:NotEq")) {
      return Optional.of(!own.equals(expected.get("country:NotEq").asText()));
    }
    String wanted = expected.path("country").asText(expected.path("cc").asText("-"));
    return wanted.equals("-")
        ? Optional.empty()
        : Optional.of(own.equals(wanted) || wanted.equals("IGO") && said.sectors().contains("IGO"));
  }

  private static Optional<Boolean> sector(JsonNode expected, ActorPhrase said) {
    String own = said.sectors().isEmpty() ? "" : said.sectors().get(0);
    if (expected.has("code:Is")) {
      return Optional.of(own.isEmpty());
    }
    if (expected.has("code_1:In")) {
      return Optional.of(
          StreamSupport.stream(expected.get("code_1:In").spliterator(), false)
              .anyMatch(one -> one.asText().equals(own)));
    }
    String wanted = expected.path("code_1").asText("");
    return switch (wanted) {
      case "" -> Optional.empty();
      case "UNK", "JNK" -> Optional.of(own.isEmpty());
      default -> Optional.of(own.equals(wanted) || own.equals(expected.path("code_2").asText("-")));
    };
  }
}
