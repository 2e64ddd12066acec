package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Stated;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.codebook.CodedSentence;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.dragoman.text.Language;
import org.dragoman.text.Text;

/**
 * Whether the examples of the codebook are coded as what they are examples of: the type, with the
 * mode, with the parties. Each is read as an article of its own.
 */
final class ExamplesTask {

  /** What became of one example, each step including the one before. */
  enum Result {
    MISSED,
    TYPE,
    PARTIES,
    MODE
  }

  /** Acts inside one state are asked for: a third of the examples tell such. */
  private final Dragoman dragoman = Dragoman.create(Scope.ALL);

  List<Figure> score(Language language, List<String> misses) {
    List<Counts> pieces = new ArrayList<>();
    for (CodedSentence example : CodedSentence.in(language.code())) {
      Result result = read(example, language);
      Counts counts = new Counts();
      counts.add("type right", result.compareTo(Result.TYPE) >= 0);
      counts.add("type and parties right", result.compareTo(Result.PARTIES) >= 0);
      counts.add("type, parties and mode right", result.compareTo(Result.MODE) >= 0);
      pieces.add(counts);
      if (result != Result.MODE) {
        misses.add(
            "codebook "
                + example.type()
                + example.mode().map(mode -> " " + mode).orElse("")
                + ": "
                + example.sentence()
                + (result == Result.MISSED ? "" : " (right: " + result + ")"));
      }
    }
    return Figures.of("codebook-examples", language.code(), pieces);
  }

  /** The best that any event of the sentence comes to. */
  Result read(CodedSentence example, Language language) {
    Document document =
        new Document(
            Integer.toHexString(example.sentence().hashCode()),
            "example",
            Optional.empty(),
            new Text(example.sentence() + "\n"),
            new Stated(Optional.empty(), Optional.empty(), Optional.of(language.code())));
    try {
      return dragoman.read(document).stream()
          .flatMap(reading -> reading.events().stream())
          .map(event -> result(example, event))
          .max(Result::compareTo)
          .orElse(Result.MISSED);
    } catch (UnreadLanguage e) {
      return Result.MISSED;
    }
  }

  private static Result result(CodedSentence example, Event event) {
    if (!event.type().equals(example.type())) {
      return Result.MISSED;
    }
    if (!holds(example.actors(), event.actors())
        || !holds(example.recipients(), event.recipients())) {
      return Result.TYPE;
    }
    return event.mode().equals(example.mode()) ? Result.MODE : Result.PARTIES;
  }

  private static boolean holds(List<String> wanted, Collection<Actor> parties) {
    Set<String> states =
        parties.stream().flatMap(party -> party.state().stream()).collect(Collectors.toSet());
    return wanted.contains(CodedSentence.ANY) || states.containsAll(wanted);
  }
}
