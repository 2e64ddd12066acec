package org.dragoman.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.dragoman.actor.NameKey;

/**
 * Who is meant by a name: entries of the fields of parties, speakers and mentions.
 *
 * <p>A state means all who act for it. An id means whom the archive says, a name all who may bear
 * it, in whatever spelling or script.
 */
final class ActorIds {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([-#:.][a-z0-9]+)+|[A-Z]{3,5}");

  private final IndexReader reader;
  private final Resolver resolver;

  ActorIds(IndexReader reader, Resolver resolver) {
    this.reader = reader;
    this.resolver = resolver;
  }

  Set<String> of(String text) throws IOException, Expansion.TooMany {
    Set<String> ids = new TreeSet<>();
    Optional<String> state = States.code(text);
    state.map(Entries::state).ifPresent(ids::add);
    for (String id : resolver.localIds(text)) {
      ids.add(Entries.cut(id));
    }
    if (ID.matcher(text).matches() && !ids.isEmpty()) {
      return ids;
    }
    ids.add(Entries.cut(text));
    ids.add(Entries.cut(NameKey.slug(text)));
    ids.addAll(named(text, state.isPresent()));
    if (ids.size() > Limits.EXPANSIONS) {
      throw new Expansion.TooMany();
    }
    return ids;
  }

  /** Those of whom one part of the name is like the pattern. */
  Set<String> like(String pattern) throws IOException, Expansion.TooMany {
    StringBuilder spelling = new StringBuilder();
    for (String piece : pattern.split("(?=\\*)|(?<=\\*)")) {
      spelling.append(piece.equals("*") ? piece : Names.spelling(piece));
    }
    String before = String.valueOf(Names.SPELLING);
    String end = String.valueOf(Names.END);
    return ids(Expansion.pattern(before, spelling.toString(), end));
  }

  /**
   * Those who bear the name.
   *
   * @param exactly whether a part has to be spelt so: the name of a state is seldom a person's
   */
  private Set<String> named(String name, boolean exactly) throws IOException, Expansion.TooMany {
    List<String> parts = Names.parts(name);
    Set<String> bearers = new TreeSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Set<String> keys =
          exactly
              ? Set.of(Names.SPELLING + Names.spelling(parts.get(i)))
              : Names.keys(parts.get(i));
      List<Automaton> all = keys.stream().map(key -> Automata.makeString(key + Names.END)).toList();
      Set<String> ids = ids(Operations.union(all));
      if (i == 0) {
        bearers.addAll(ids);
      } else {
        bearers.retainAll(ids);
      }
    }
    return bearers;
  }

  private Set<String> ids(Automaton key) throws IOException, Expansion.TooMany {
    Set<String> ids = new TreeSet<>();
    for (String entry : Expansion.entries(reader, Entries.NAMES, Expansion.beginning(key))) {
      ids.add(entry.substring(entry.indexOf(Names.END) + 1));
    }
    return ids;
  }
}
