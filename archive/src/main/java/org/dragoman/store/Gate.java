package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/**
 * Lets readers and the writer at the tables in turn; one for each archive in a process.
 *
 * <p>What DuckDB 2.0.0.1 does, by trial:
 *
 * <ul>
 *   <li>A file attached for writing cannot be opened by any other process, not even for reading;
 *       many processes can read it at a time, and then none can write.
 *   <li>In one process a file can be attached once only, for reading or for writing. Connections
 *       made with {@code duplicate()} share it; on one that is attached for writing they see what
 *       is committed and do not wait for the writer. They begin in the catalog {@code memory}.
 *   <li>The file's lock lasts until {@code DETACH}, and a {@code DETACH} takes the tables away from
 *       every other connection, so it must wait for the last of them.
 *   <li>Attaching takes 2 ms and detaching 1 ms, a new engine 30 ms. Attaching for reading reads a
 *       log that a killed writer left, and leaves it as it is.
 * </ul>
 *
 * <p>Hence: one engine a process, the file attached for as long as anyone has a lease, and a moment
 * longer for reading, since the next question of a page comes at once and would find nothing of
 * what DuckDB has read; no longer than that moment, so that writers in other processes get their
 * turn. The writer attaches it for writing for one transaction; leases that begin meanwhile join it
 * and read what is committed. A writer who waits goes before readers who come later, here and, by
 * the turnstile of {@link WriterLock}, in other processes.
 */
final class Gate {

  private static final Duration READERS_WAIT = Duration.ofSeconds(10);
  private static final Duration WRITERS_WAIT = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 3;
  private static final long LINGER_MILLIS = 400;

  private static final ScheduledExecutorService LINGERING =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "dragoman-gate");
            thread.setDaemon(true);
            return thread;
          });

  private static final Map<Path, Gate> GATES = new HashMap<>();

  private enum Attached {
    NOT,
    FOR_READING,
    FOR_WRITING
  }

  private final Path folder;
  private final ReentrantLock oneWrite = new ReentrantLock(true);
  private final ThreadLocal<Integer> leasesHere = ThreadLocal.withInitial(() -> 0);

  private int stores;
  private boolean penTaken;
  private Optional<WriterLock> lock = Optional.empty();
  private DuckDBConnection engine;
  private boolean distrusted;
  private Attached attached = Attached.NOT;
  private long attachedSince; // System.nanoTime
  private boolean changing;
  private boolean writerWaits;
  private boolean draining;
  private int leases;

  private Gate(Path folder) {
    this.folder = folder;
  }

  /** The gate of a folder that exists; to be given back by {@link #closeFor}. */
  static Gate of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    synchronized (GATES) {
      Gate gate = GATES.computeIfAbsent(real, Gate::new);
      gate.stores++;
      return gate;
    }
  }

  /** Gives the gate back, and the pen if that store had it. */
  void closeFor(boolean writer) {
    synchronized (GATES) {
      synchronized (this) {
        try {
          if (writer && lock.isPresent()) {
            lock.get().putPenDown();
            penTaken = false;
          }
          if (--stores == 0) {
            GATES.remove(folder);
            if (attached != Attached.NOT && leases == 0) {
              detach();
            }
            dropEngine();
            if (lock.isPresent()) {
              lock.get().close();
            }
          }
        } catch (IOException e) {
          // The operating system frees what is left when the process ends.
          distrusted = true;
        }
      }
    }
  }

  /** Makes this process the archive's one writer. */
  synchronized void takePen(String command, Instant since) throws ArchiveException, IOException {
    if (lock.isEmpty()) {
      lock = Optional.of(WriterLock.forWriting(folder));
    }
    if (penTaken || !lock.get().takePen(command, since)) {
      throw new ArchiveException(
          "the archive "
              + folder
              + " is being written by "
              + lock.get().holder()
              + "; wait until it has ended, or stop it");
    }
    penTaken = true;
  }

  /** A lease for questions. */
  Lease read() throws ArchiveException {
    long deadline = System.nanoTime() + READERS_WAIT.toNanos();
    boolean nested = leasesHere.get() > 0;
    synchronized (this) {
      while (true) {
        if (!changing && attached == Attached.NOT && !writerWaits) {
          change(Attached.FOR_READING, deadline);
          break;
        }
        if (stale()) {
          detach();
          continue;
        }
        if (attached == Attached.FOR_READING && (nested || !writerWaits && !overdue())
            || attached == Attached.FOR_WRITING && (nested || !draining)) {
          break;
        }
        await(deadline, "a commit that does not end");
      }
      return lease(false);
    }
  }

  /** The lease for one transaction; others of this process wait their turn. */
  Lease write() throws ArchiveException {
    if (leasesHere.get() > 0) {
      throw new IllegalStateException("a thread that has a lease cannot write: close it first");
    }
    long deadline = System.nanoTime() + WRITERS_WAIT.toNanos();
    oneWrite.lock();
    try {
      synchronized (this) {
        writerWaits = true;
        try {
          while (changing || attached == Attached.FOR_READING) {
            if (attached == Attached.FOR_READING && leases == 0) {
              detach(); // it only lingers
              continue;
            }
            await(deadline, "readers in this program that do not end");
          }
          if (attached == Attached.NOT) {
            change(Attached.FOR_WRITING, deadline);
          }
          draining = false;
        } finally {
          writerWaits = false;
          notifyAll();
        }
        return lease(true);
      }
    } catch (ArchiveException | RuntimeException e) {
      oneWrite.unlock();
      throw e;
    }
  }

  /** The engine may be in a state nobody knows: it is thrown away when its last lease ends. */
  synchronized void distrust() {
    distrusted = true;
  }

  void leave(boolean writing) {
    leasesHere.set(leasesHere.get() - 1);
    synchronized (this) {
      draining |= writing;
      if (--leases == 0) {
        if (attached == Attached.FOR_READING && !writerWaits && !overdue() && !distrusted) {
          LINGERING.schedule(this::detachIfStale, LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } else {
          detach();
        }
      }
      notifyAll();
    }
    if (writing) {
      oneWrite.unlock();
    }
  }

  /** Whether the file has been attached for reading for so long that others get their turn. */
  private boolean overdue() {
    return System.nanoTime() - attachedSince > TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
  }

  /** Whether it has, and nobody is reading. */
  private boolean stale() {
    return attached == Attached.FOR_READING && leases == 0 && !changing && overdue();
  }

  private synchronized void detachIfStale() {
    if (stale()) {
      detach();
      notifyAll();
    }
  }

  private Lease lease(boolean writing) throws ArchiveException {
    DuckDBConnection connection = null;
    try {
      connection = engine.duplicate();
      Settings.run(connection, "USE " + Settings.CATALOG);
    } catch (SQLException e) {
      distrusted = true;
      if (leases == 0) {
        detach();
      }
      throw Trouble.of(folder, e);
    }
    leases++;
    leasesHere.set(leasesHere.get() + 1);
    return new Lease(this, writing ? connection : TimeLimit.watched(connection), writing);
  }

  /** Attaches the file; the monitor is free meanwhile, {@code changing} keeps others away. */
  private void change(Attached how, long deadline) throws ArchiveException {
    changing = true;
    try {
      boolean alone = how == Attached.FOR_WRITING;
      while (lock.isPresent() && !lock.get().takeTurnstile(alone)) {
        await(deadline, lock.get().holder());
      }
      if (engine == null) {
        engine = Settings.engine(folder);
      }
      attach(alone, deadline);
      attached = how;
      attachedSince = System.nanoTime();
      draining = false;
    } catch (SQLException e) {
      throw Trouble.of(folder, e);
    } catch (IOException e) {
      throw new ArchiveException("the archive " + folder + " cannot be read: " + e, e);
    } finally {
      changing = false;
      if (attached != Attached.FOR_WRITING) {
        leaveTurnstile();
      }
      notifyAll();
    }
  }

  private void attach(boolean forWriting, long deadline) throws SQLException, ArchiveException {
    while (true) {
      try {
        Settings.attach(engine, folder.resolve(Folder.TABLES), !forWriting);
        return;
      } catch (SQLException e) {
        if (!Trouble.isLockedOut(e)) {
          dropEngine();
          throw e;
        }
        await(deadline, lock.isPresent() && !forWriting ? lock.get().holder() : "its readers");
      }
    }
  }

  private void detach() {
    try {
      if (!distrusted) {
        Settings.detach(engine);
      }
    } catch (SQLException e) {
      distrusted = true;
    }
    if (distrusted) {
      dropEngine();
      distrusted = false;
    }
    attached = Attached.NOT;
    draining = false;
    leaveTurnstile();
  }

  private void dropEngine() {
    try {
      if (engine != null) {
        engine.close();
      }
    } catch (SQLException e) {
      // It goes either way.
    }
    engine = null;
  }

  private void leaveTurnstile() {
    try {
      if (lock.isPresent()) {
        lock.get().leaveTurnstile();
      }
    } catch (IOException e) {
      distrusted = true;
    }
  }

  /** Lets others move, for a moment or until they say so. */
  private void await(long deadline, String whom) throws ArchiveException {
    try {
      wait(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException("waiting for the archive " + folder + " was broken off", e);
    }
    if (System.nanoTime() > deadline) {
      throw new ArchiveException(
          "the archive " + folder + " is in use by " + whom + "; try again in a moment");
    }
  }
}
