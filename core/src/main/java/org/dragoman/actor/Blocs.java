package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Several states under one name: "the West", "the Baltic states". {@code
 * lexicon/<language>/blocs.txt} says whom each means; case counts, since the west of a country is
 * no bloc.
 */
final class Blocs {

  /**
   * @param direction whether the word is also one of the compass
   */
  private record Bloc(List<String> members, boolean direction) {}

  private final Gazetteer<Bloc> names =
      new Gazetteer<>(java.util.function.Function.identity(), piece -> List.of());
  private final Set<String> of;

  Blocs(Language language, Usage usage) {
    this.of = usage.words(Task.BLOC_OF);
    String file = language.code() + "/blocs.txt";
    if (Table.exists(file)) {
      for (Table.Row row : Table.read(file).rows()) {
        names.add(
            row.get("name"),
            new Bloc(List.copyOf(row.list("members")), row.get("note").equals("direction")));
      }
    }
  }

  /**
   * Adds the blocs of a sentence.
   *
   * @param known the organisations there are
   * @param organizations takes those of them that are members
   */
  void read(
      Scan scan,
      String source,
      OrganizationNames known,
      Mentions mentions,
      Map<String, Organization> organizations) {
    for (Gazetteer.Match<Bloc> match : names.find(scan.pieces, piece -> List.of(piece.key()))) {
      int next = match.last() + 1;
      Bloc bloc = match.values().get(0);
      boolean part = // "der Westen des Landes"
          bloc.direction() && next < scan.pieces.size() && scan.is(next, of);
      int first = scan.pieces.get(match.first()).token();
      int last = scan.pieces.get(match.last()).token();
      if (part || scan.organization(match.last()) != null) {
        continue;
      }
      List<String> ids = new ArrayList<>();
      for (String member : bloc.members()) {
        known.organization(member).ifPresent(o -> organizations.putIfAbsent(o.id(), o));
        ids.add(member);
      }
      Span span =
          new Span(scan.pieces.get(match.first()).start(), scan.pieces.get(match.last()).end());
      mentions.add(
          new Mention(
              source.substring(span.start(), span.end()),
              span,
              scan.index,
              first,
              last,
              scan.head(first, last),
              MentionKind.NAME),
          ids,
          false);
    }
  }
}
