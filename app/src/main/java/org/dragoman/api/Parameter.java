package org.dragoman.api;

import java.util.List;
import java.util.Optional;

/**
 * Something an endpoint can be asked with, in its address.
 *
 * @param inPath part of the path, else of the query string
 * @param kind what it holds
 * @param choices the values it may have; any when empty
 * @param otherwise what holds when it is not given
 */
public record Parameter(
    String name,
    boolean inPath,
    Kind kind,
    List<String> choices,
    Optional<String> otherwise,
    String meaning,
    String example) {

  /** What a parameter holds. */
  public enum Kind {
    TEXT,
    /** A query in the archive's grammar. */
    QUERY,
    /** How many entries. */
    NUMBER,
    /** true or false. */
    FLAG,
    /** A partial date. */
    DATE
  }

  public Parameter {
    choices = List.copyOf(choices);
  }

  static final Parameter Q =
      of("q", Kind.QUERY, "What to look for, in the grammar of the search box", "dyad:RUS-TUR");
  static final Parameter CURSOR =
      of("cursor", Kind.TEXT, "Where the page begins: 'next' of the page before", "");
  static final Parameter LIMIT =
      new Parameter(
          "limit",
          false,
          Kind.NUMBER,
          List.of(),
          Optional.of("100"),
          "How many entries a page has, 1 to 1000",
          "20");

  static Parameter of(String name, Kind kind, String meaning, String example) {
    return new Parameter(name, false, kind, List.of(), Optional.empty(), meaning, example);
  }

  static Parameter path(String name, String meaning, String example) {
    return new Parameter(name, true, Kind.TEXT, List.of(), Optional.empty(), meaning, example);
  }

  /** One of some words, the first unless said otherwise. */
  static Parameter choice(String name, String meaning, String... choices) {
    return new Parameter(
        name, false, Kind.TEXT, List.of(choices), Optional.of(choices[0]), meaning, choices[0]);
  }

  static Parameter flag(String name, String meaning) {
    return new Parameter(name, false, Kind.FLAG, List.of(), Optional.of("false"), meaning, "true");
  }
}
