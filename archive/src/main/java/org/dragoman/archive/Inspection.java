package org.dragoman.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.derived.Derivations;
import org.dragoman.search.IndexState;
import org.dragoman.search.SentenceIndex;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Check;
import org.dragoman.store.Damage;
import org.dragoman.store.Store;

/** Looks over a whole archive, tables and index, and mends what can be mended. */
public final class Inspection {

  private Inspection() {}

  /** All damages; what keeps the archive from opening is one of them. */
  public static List<Damage> check(Path folder, InstantSource clock) throws ArchiveException {
    try (Store store = Store.open(folder, Store.Access.READ, clock, "check")) {
      SentenceIndex index = SentenceIndex.at(store.indexFolder());
      List<Damage> damages = new ArrayList<>(Check.run(store, reach(index)));
      if (damages.isEmpty()) {
        damages.addAll(derived(store));
      }
      damages.addAll(index(index));
      return damages;
    }
  }

  /** Mends what can be mended and makes all that is derived anew; tells what was found and done. */
  public static List<Damage> repair(Path folder, InstantSource clock) throws ArchiveException {
    List<Damage> damages = new ArrayList<>();
    boolean anew;
    if (!Files.exists(folder.resolve("ARCHIVE"))) {
      Store.open(folder, Store.Access.READ, clock).close(); // says that there is no archive
    }
    try (Store store = Store.open(folder, Store.Access.WRITE, clock, "check --repair")) {
      SentenceIndex index = SentenceIndex.at(store.indexFolder());
      List<Damage> broken = index(index);
      Derivations derivations = new Derivations(Codebook.plover());
      List<Damage> changed = Check.run(store, reach(index)).isEmpty() ? derived(store) : List.of();
      for (Damage damage : Check.repair(store, reach(index), derivations::rebuild)) {
        boolean lagging = damage.where().equals(store.indexFolder().toString());
        damages.add(
            lagging ? new Damage(damage.where(), damage.what(), "mended: made anew") : damage);
      }
      if (!changed.isEmpty()) {
        store.write(
            connection -> {
              derivations.rebuild(connection);
              return null;
            });
      }
      for (Damage damage : concat(broken, changed)) {
        damages.add(new Damage(damage.where(), damage.what(), "mended: made anew"));
      }
      anew = !damages.isEmpty();
      if (anew) {
        index.rebuild(Stream.empty(), 0);
      }
    }
    if (anew) {
      Archive.open(folder, Store.Access.WRITE, clock, "check --repair").close(); // fills the index
    }
    return damages;
  }

  /** Derived tables that are not what the readings and judgements give. */
  private static List<Damage> derived(Store store) throws ArchiveException {
    Map<String, Long> differences =
        store.read(connection -> new Derivations(Codebook.plover()).differences(connection));
    List<Damage> damages = new ArrayList<>();
    differences.forEach(
        (table, rows) ->
            damages.add(
                new Damage(
                    table,
                    rows + " rows are not as made anew from the readings and judgements",
                    "'check --repair' makes the derived tables again")));
    return damages;
  }

  /** How far the index has come. */
  private static org.dragoman.store.IndexState reach(SentenceIndex index) {
    return () -> {
      IndexState state = index.inspect();
      return switch (state.kind()) {
        case READY -> OptionalLong.of(state.lastArticle());
        case MISSING -> OptionalLong.empty();
        default -> throw new IOException(state.what());
      };
    };
  }

  private static List<Damage> concat(List<Damage> first, List<Damage> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<Damage> index(SentenceIndex index) {
    if (index.inspect().kind() != IndexState.Kind.READY) {
      return List.of(); // told by how far it has come
    }
    String where = index.folder().toString();
    return index.check().stream()
        .map(line -> line.startsWith(where) ? line.substring(where.length()) : line)
        .map(line -> line.replaceFirst("^[:, ]+", ""))
        .map(line -> new Damage(where, line, "'check --repair' makes it anew"))
        .toList();
  }
}
