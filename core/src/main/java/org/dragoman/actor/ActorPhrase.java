package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * A phrase by itself as an actor: its state and what it does there, as a coder of actors gives them
 * ("Slovak soldiers": SVK, MIL). In an article {@link Casting} knows more; a phrase without a state
 * is nobody there and has a sector here.
 *
 * @param sectors the chief one first; none for a state as a whole
 */
public record ActorPhrase(Optional<String> state, List<String> sectors) {

  /** Sectors that say least, the least last. */
  private static final List<String> GENERAL = List.of("SOC", "GOV");

  private static final Towns TOWNS = new Towns();

  public ActorPhrase {
    sectors = List.copyOf(sectors);
  }

  /**
   * Reads a phrase.
   *
   * @param day the day it was written, if known: a former minister is no member of a government
   */
  public static ActorPhrase of(String phrase, Language language, Optional<LocalDate> day) {
    List<Sentence> sentences = Syntax.load(language).parse(phrase, new Span(0, phrase.length()));
    List<Integer> blocks = IntStream.range(0, sentences.size()).mapToObj(i -> 0).toList();
    Cast cast = Casting.of(phrase, sentences, blocks, language, day);
    Knowledge knowledge = Knowledge.of(language);
    Optional<String> state = Optional.empty();
    boolean[] former = {false};
    Set<String> sectors = new LinkedHashSet<>();
    for (Scan scan : Casting.scans(phrase, sentences, knowledge)) {
      List<WordFind> finds = new ArrayList<>(scan.titles);
      finds.addAll(scan.agents);
      finds.forEach(find -> find.words().forEach(word -> sectors.add(word.sector())));
      for (WordFind find : finds) {
        former[0] |= IntStream.range(0, find.first()).anyMatch(i -> scan.is(i, Task.FORMER));
      }
      if (state.isEmpty() && !scan.states.isEmpty()) {
        state = Optional.of(scan.states.get(0).form().state());
      }
      state = state.or(() -> TOWNS.in(scan.pieces));
    }
    for (ActorKind kind : List.of(ActorKind.PERSON, ActorKind.GROUP, ActorKind.ORGANIZATION)) {
      Optional<Actor> actor = first(cast, a -> a.kind() == kind);
      if (actor.isPresent()) {
        List<String> own =
            actor.get().sectors().isEmpty() ? List.copyOf(sectors) : actor.get().sectors();
        return new ActorPhrase(actor.get().state().or(fallback(state)), chief(own, former[0]));
      }
    }
    Optional<Actor> whole = first(cast, a -> a.kind() == ActorKind.STATE);
    boolean seat =
        whole.stream()
            .flatMap(a -> a.mentions().stream())
            .anyMatch(mention -> mention.kind() == MentionKind.METONYM);
    if (seat && sectors.isEmpty()) {
      sectors.add("GOV"); // "Beijing"
    }
    return new ActorPhrase(
        whole.flatMap(Actor::state).or(fallback(state)), chief(sectors, former[0]));
  }

  private static java.util.function.Supplier<Optional<String>> fallback(Optional<String> state) {
    return () -> state;
  }

  /** "Muslim leaders": what says least comes last; whoever was in office is ELI. */
  private static List<String> chief(Collection<String> sectors, boolean former) {
    List<String> chief = new ArrayList<>(sectors);
    chief.sort(Comparator.comparing(sector -> GENERAL.indexOf(sector)));
    if (former) {
      chief.add(0, "ELI");
    }
    return chief;
  }

  private static Optional<Actor> first(Cast cast, Predicate<Actor> wanted) {
    return cast.actors().stream().filter(wanted).findFirst();
  }
}
