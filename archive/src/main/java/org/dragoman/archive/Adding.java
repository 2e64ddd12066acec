package org.dragoman.archive;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.Dragoman;
import org.dragoman.reader.Source;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;

/**
 * Reads sources on all cores and keeps them in batches.
 *
 * <p>Reading takes some tens of milliseconds an article, keeping a fraction of one, so the threads
 * that read are never held up by the one that writes; and they never run far ahead of it, so that
 * memory stays the same however many sources there are. Documents are kept in the order of the
 * sources, whichever thread was done first.
 */
public final class Adding {

  /** Told of each source, in order. */
  public interface Listener {
    /** Kept now, with so many articles. */
    void kept(Source source, Added.Outcome outcome);

    /** Its bytes are in the archive already. */
    void known(Source source);

    /** Not kept, and why. */
    void refused(Source source, Exception why);
  }

  private static final int LEAST = 200; // documents a transaction
  private static final int MOST = 1000;
  private static final int AHEAD = 64; // sources read before they are kept
  private static final long HELD = 64L << 20; // bytes of sources that wait in memory

  private final Archive archive;
  private final Keep keep;
  private final Dragoman dragoman;
  private final Set<String> there = new HashSet<>();
  private final int threads;

  public Adding(Archive archive, Keep keep, int threads) {
    this(archive, keep, threads, Dragoman.create());
  }

  /** With a reader that has its models loaded already. */
  public Adding(Archive archive, Keep keep, int threads, Dragoman dragoman) {
    this.dragoman = dragoman;
    this.archive = archive;
    this.keep = keep;
    this.threads = threads;
  }

  /**
   * How many documents a transaction has: the more, the larger the archive, as each looks over what
   * is there already.
   *
   * @param documents how many are kept
   */
  public static int batch(long documents) {
    return (int) Math.max(LEAST, Math.min(MOST, documents / 2));
  }

  /** Reads and keeps all sources; returns when the last is kept. */
  public void add(Iterator<Source> sources, Listener listener) throws ArchiveException {
    known();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "reading", 16L << 20); // deep trees
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<SourceReading>> running = new ArrayDeque<>();
      List<SourceReading> batch = new ArrayList<>();
      long held = 0;
      long weight = 0;
      while (!running.isEmpty() || sources.hasNext()) {
        while (running.size() < AHEAD && held < HELD && sources.hasNext()) {
          Source source = sources.next();
          held += source.weight();
          running.add(pool.submit(() -> read(source)));
        }
        SourceReading read = await(running.remove());
        held -= read.source().weight();
        batch.add(read);
        weight += read.kept().map(kept -> kept.raw().length).orElse(0);
        if (batch.size() >= batch(there.size()) || weight >= HELD) {
          keep(batch, listener);
          weight = 0;
        }
      }
      keep(batch, listener);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The ids of all documents of the archive, so that none is read twice. */
  private void known() throws ArchiveException {
    archive
        .store()
        .read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery("SELECT document FROM documents")) {
                while (rows.next()) {
                  there.add(rows.getString(1));
                }
              }
              return null;
            });
  }

  private SourceReading read(Source source) {
    return SourceReading.of(
        source,
        dragoman,
        id -> {
          synchronized (there) {
            return there.contains(id);
          }
        });
  }

  private static SourceReading await(Future<SourceReading> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void keep(List<SourceReading> batch, Listener listener) throws ArchiveException {
    List<Kept> documents = batch.stream().flatMap(read -> read.kept().stream()).toList();
    Iterator<Added.Outcome> outcomes =
        documents.isEmpty()
            ? List.<Added.Outcome>of().iterator()
            : archive.add(documents, keep).outcomes().iterator();
    for (SourceReading read : batch) {
      if (read.kept().isPresent()) {
        Added.Outcome outcome = outcomes.next();
        synchronized (there) {
          there.add(read.kept().get().document());
        }
        if (outcome.what() == Added.What.ALREADY_KEPT) {
          listener.known(read.source());
        } else {
          listener.kept(read.source(), outcome);
        }
      } else if (read.why().isPresent()) {
        listener.refused(read.source(), read.why().get());
      } else {
        listener.known(read.source());
      }
    }
    batch.clear();
  }
}
