package org.dragoman.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.actor.Actor;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;

/**
 * An event on one line: {@code CONSULT visit RUS > CUB asserted 2018-12-10}; states of one side are
 * joined with {@code +} in alphabetical order.
 *
 * <p>A statement that is expected may leave out what it does not care for: the mode, the date; may
 * name two types that are as good ({@code AGREE/CONSULT}); and may add who says so ({@code …
 * asserted by Reuters}).
 */
record Statement(
    String type,
    Optional<String> mode,
    String actors,
    String recipients,
    String factuality,
    Optional<String> date,
    Optional<String> sources) {

  private static final List<String> FACTUALITIES =
      Arrays.stream(Factuality.values()).map(Factuality::label).toList();

  static Statement of(Event event) {
    return new Statement(
        event.type(),
        event.mode(),
        states(event.actors()),
        states(event.recipients()),
        event.factuality().label(),
        event.when().value().map(Object::toString),
        Optional.of(String.join("+", event.reportedBy())));
  }

  static Statement parse(String line) {
    int by = line.indexOf(" by ");
    Optional<String> sources =
        by < 0 ? Optional.empty() : Optional.of(line.substring(by + 4).trim());
    String[] sides = (by < 0 ? line : line.substring(0, by)).trim().split(" +> +");
    String[] left = sides[0].split(" +");
    String[] right = sides[1].split(" +");
    if (!FACTUALITIES.contains(right[1])) {
      throw new IllegalArgumentException("no factuality in: " + line);
    }
    return new Statement(
        left[0],
        left.length > 2 ? Optional.of(left[1]) : Optional.empty(),
        left[left.length - 1],
        right[0],
        right[1],
        right.length > 2 ? Optional.of(right[2]) : Optional.empty(),
        sources);
  }

  /** This statement with no more said than {@code expected} says. */
  Statement asFarAs(Statement expected) {
    boolean asGood = List.of(expected.type.split("/")).contains(type);
    return new Statement(
        asGood ? expected.type : type,
        expected.mode.isPresent() ? mode : Optional.empty(),
        actors,
        recipients,
        factuality,
        expected.date.isPresent() ? date : Optional.empty(),
        expected.sources.isPresent() ? sources : Optional.empty());
  }

  @Override
  public String toString() {
    return type
        + mode.map(m -> " " + m).orElse("")
        + " "
        + actors
        + " > "
        + recipients
        + " "
        + factuality
        + date.map(d -> " " + d).orElse("")
        + sources.filter(names -> !names.isEmpty()).map(names -> " by " + names).orElse("");
  }

  private static String states(Collection<Actor> actors) {
    String states =
        actors.stream()
            .flatMap(actor -> actor.state().stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining("+"));
    return states.isEmpty() ? "?" : states;
  }
}
