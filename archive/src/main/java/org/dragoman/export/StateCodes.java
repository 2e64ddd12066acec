package org.dragoman.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/**
 * What other lists call a state, on a day: the numbers of the Correlates of War and of Gleditsch
 * and Ward, ISO's two letters, the usual English name.
 *
 * <p>A state that has ended is the one that came after it ({@code lexicon/states.txt}); before it
 * began it has no number. Numbers have no zeros in front, as the lists themselves print them.
 */
final class StateCodes {

  private static final StateCodes ALL = new StateCodes();

  private record State(
      String name, String iso2, String cown, String gw, int from, int to, String successor) {}

  private record Dated(String state, String cown, String gw, LocalDate from, LocalDate to) {}

  private final Map<String, State> states = new HashMap<>();
  private final Map<String, String> organizations = new HashMap<>();
  private final List<Dated> dated = new ArrayList<>();

  private StateCodes() {
    for (Table.Row row : Table.read("states.txt").rows()) {
      states.put(
          row.get("state"),
          new State(
              row.get("name"),
              row.get("iso2"),
              number(row.get("cown")),
              number(row.get("gw")),
              year(row.get("from"), Integer.MIN_VALUE),
              year(row.get("to"), Integer.MAX_VALUE),
              row.get("successor")));
    }
    for (Table.Row row : Table.read("organizations.txt").rows()) {
      if (!row.get("code").isEmpty()) {
        organizations.putIfAbsent(row.get("code"), row.get("name"));
      }
    }
    for (Table.Row row : exceptions().rows()) {
      dated.add(
          new Dated(
              row.get("state"),
              row.get("cown"),
              row.get("gw"),
              LocalDate.parse(row.get("from")),
              LocalDate.parse(row.get("to"))));
    }
  }

  /** The usual English name of a state or of an organisation with a code; empty when not known. */
  static Optional<String> name(String code) {
    State state = ALL.states.get(code);
    return Optional.ofNullable(state == null ? ALL.organizations.get(code) : state.name());
  }

  /** Number in the list of the Correlates of War; without a day, that of today. */
  static Optional<String> cow(String code, Optional<LocalDate> day) {
    return number(code, day, true);
  }

  /** Number in the list of Gleditsch and Ward; without a day, that of today. */
  static Optional<String> gw(String code, Optional<LocalDate> day) {
    return number(code, day, false);
  }

  /** ISO 3166-1 alpha-2, in small letters, as FollowTheMoney writes it. */
  static Optional<String> iso2(String code) {
    return Optional.ofNullable(ALL.states.get(code))
        .map(state -> state.iso2().toLowerCase(Locale.ROOT))
        .filter(iso2 -> !iso2.isEmpty());
  }

  private static Optional<String> number(String code, Optional<LocalDate> day, boolean cow) {
    if (day.isPresent()) {
      for (Dated d : ALL.dated) {
        if (d.state().equals(code) && !day.get().isBefore(d.from()) && !day.get().isAfter(d.to())) {
          return Optional.of(cow ? d.cown() : d.gw()).filter(n -> !n.isEmpty());
        }
      }
    }
    State state = ALL.states.get(code);
    // Successors make no circle in the lexicon; the bound is for one that is being edited.
    for (int i = 0; i < 5 && state != null; i++) {
      boolean over =
          day.isPresent() ? day.get().getYear() > state.to() : state.to() != Integer.MAX_VALUE;
      if (!over) {
        boolean begun = day.isEmpty() || day.get().getYear() >= state.from();
        return Optional.of(cow ? state.cown() : state.gw()).filter(n -> begun && !n.isEmpty());
      }
      state = ALL.states.get(state.successor());
    }
    return Optional.empty();
  }

  private static String number(String text) {
    return text.replaceFirst("^0+(?=\\d)", "");
  }

  private static int year(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static Table exceptions() {
    try (InputStream in = StateCodes.class.getResourceAsStream("state-codes.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Table.parse("state-codes.txt", reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
