package org.dragoman.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.derived.Derivations;
import org.dragoman.search.IndexState;
import org.dragoman.search.IndexedArticle;
import org.dragoman.search.SentenceIndex;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.search.SentenceWriter;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Articles;
import org.dragoman.store.Judgement;
import org.dragoman.store.Judgements;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Parcel;
import org.dragoman.store.Store;

/**
 * A folder in which everything read is kept, found and related.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(folder, Store.Access.WRITE, Clock.systemUTC(), "add")) {
 *   archive.add(documents, Keep.ALL);
 *   archive.judge(Judgement.Kind.SAME_ACTOR, "ivan-petrov", Optional.of("iwan-petrow"), ...);
 * }
 * }</pre>
 *
 * <p>The store (DuckDB) is the truth; the index of sentences (Lucene) follows from it. What {@link
 * #add} returned for is kept: it was committed to the store first and to the index second, and an
 * index that lags behind, because the power went between the two, is brought up when the archive is
 * opened again.
 */
public final class Archive implements AutoCloseable {

  private static final int BATCH = 500; // articles indexed at a time

  private final Store store;
  private final SentenceIndex index;
  private final Optional<SentenceWriter> writer;
  private final Derivations derivations = new Derivations(Codebook.plover());

  private Archive(Store store, SentenceIndex index, Optional<SentenceWriter> writer) {
    this.store = store;
    this.index = index;
    this.writer = writer;
  }

  /**
   * Opens the archive in a folder; for writing, a new one is made where there is none.
   *
   * @param command what opens it, told to others who want to write meanwhile
   */
  public static Archive open(Path folder, Store.Access access, InstantSource clock, String command)
      throws ArchiveException {
    Store store = Store.open(folder, access, clock, command);
    try {
      SentenceIndex index = SentenceIndex.at(store.indexFolder());
      if (access == Store.Access.READ) {
        return new Archive(store, index, Optional.empty());
      }
      long last = store.read(Articles::last);
      IndexState state = index.inspect();
      if (state.kind() != IndexState.Kind.READY && state.kind() != IndexState.Kind.MISSING
          || state.lastArticle() > last) {
        index.rebuild(Stream.empty(), 0); // it is filled like one that lags behind
      }
      SentenceWriter writer = index.write();
      try {
        catchUp(store, writer, last);
      } catch (ArchiveException | RuntimeException e) {
        writer.close();
        throw e;
      }
      return new Archive(store, index, Optional.of(writer));
    } catch (ArchiveException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** The tables. */
  public Store store() {
    return store;
  }

  /** The sentences, for searching. */
  public SentenceSearcher searcher() throws ArchiveException {
    ArchiveResolver resolver = new ArchiveResolver(store);
    return writer.isPresent() ? writer.get().searcher(resolver) : index.read(resolver);
  }

  /** The state of the index, for a check. */
  public SentenceIndex index() {
    return index;
  }

  /** Keeps documents, with all that follows from them; when it returns they are kept. */
  public Added add(List<Kept> documents, Keep keep) throws ArchiveException {
    Added added = store.add(documents, keep, derivations::update);
    if (!added.isEmpty()) {
      index(added);
    }
    return added;
  }

  /** Indexes what was added, from what is at hand where nothing else is to be caught up with. */
  private void index(Added added) throws ArchiveException {
    SentenceWriter sentences = writing();
    if (sentences.lastArticle() + 1 != added.firstArticle()) {
      catchUp(store, sentences, added.lastArticle());
      return;
    }
    Set<Long> replaced = Set.copyOf(added.arrivals().replaced());
    for (Articles.Entry entry : added.arrivals().articles()) {
      if (!replaced.contains(entry.number())) {
        sentences.add(new IndexedArticle(entry.number(), entry.article()));
      }
    }
    for (long number : added.arrivals().replaced()) {
      sentences.remove(number);
    }
    sentences.commit(added.lastArticle());
  }

  /** Keeps documents that were read elsewhere; none is read again. */
  public Parcel.Taken take(Parcel parcel) throws ArchiveException {
    Parcel.Taken taken =
        store.write(connection -> parcel.into(connection, store.scratch(), derivations::rebuild));
    if (taken.articles() > 0) {
      catchUp(store, writing(), taken.lastArticle());
    }
    return taken;
  }

  /** Records what somebody decided, and makes anew what follows from it. */
  public Judgement judge(
      Judgement.Kind kind,
      String left,
      Optional<String> right,
      Optional<String> value,
      String signed,
      Optional<String> note)
      throws ArchiveException {
    return store.write(
        connection -> {
          Judgement judgement =
              Judgements.record(connection, kind, left, right, value, signed, note);
          reconsider(connection, judgement);
          return judgement;
        });
  }

  /** Takes a judgement back: all is as if it had not been made, but both are remembered. */
  public void withdraw(String judgement, String by) throws ArchiveException {
    store.write(
        connection -> {
          Judgements.withdraw(connection, judgement, by);
          for (Judgement each : Judgements.all(connection)) {
            if (each.id().equals(judgement)) {
              reconsider(connection, each);
            }
          }
          return null;
        });
  }

  /** Makes all that is derived anew: actors, events, stories, the index. */
  public void rebuild() throws ArchiveException {
    store.write(
        connection -> {
          derivations.rebuild(connection);
          return null;
        });
  }

  private void reconsider(Connection connection, Judgement judgement) throws SQLException {
    Set<String> ids = new TreeSet<>(Set.of(judgement.left()));
    judgement.right().ifPresent(ids::add);
    if (judgement.kind().label().endsWith("-actor")) {
      derivations.reconsiderActors(connection, ids);
    } else {
      derivations.reconsiderReports(connection, ids);
    }
  }

  private SentenceWriter writing() throws ArchiveException {
    return writer.orElseThrow(
        () -> new ArchiveException(store.folder() + ": opened for reading only"));
  }

  private static void catchUp(Store store, SentenceWriter writer, long last)
      throws ArchiveException {
    long first = writer.lastArticle() + 1;
    if (first > last) {
      return;
    }
    List<Long> replaced = new ArrayList<>();
    List<IndexedArticle> fresh = new ArrayList<>();
    for (long from = first; from <= last; from += BATCH) {
      long to = Math.min(last, from + BATCH - 1);
      long start = from;
      fresh.clear();
      store.read(
          connection -> {
            Articles.each(
                connection,
                start,
                to,
                entry -> {
                  if (entry.current()) {
                    fresh.add(new IndexedArticle(entry.number(), entry.article()));
                  }
                });
            return null;
          });
      for (IndexedArticle article : fresh) {
        writer.add(article);
      }
    }
    store.read(
        connection -> {
          try (var statement = connection.createStatement();
              var rows =
                  statement.executeQuery("SELECT article_no FROM articles WHERE NOT current")) {
            while (rows.next()) {
              replaced.add(rows.getLong(1));
            }
          }
          return null;
        });
    for (long number : replaced) {
      writer.remove(number);
    }
    writer.commit(last);
  }

  @Override
  public void close() throws ArchiveException {
    try {
      if (writer.isPresent()) {
        writer.get().close();
      }
    } finally {
      store.close();
    }
  }
}
