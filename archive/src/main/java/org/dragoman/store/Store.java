package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * An archive's tables, open for questions or for writing too.
 *
 * <p>One process writes at a time and says so from {@link #open} to {@link #close}; any number read
 * meanwhile. The writer has the tables only for each transaction, so readers wait for the moment of
 * a commit and no longer ({@link Gate} tells how). One object serves any number of threads.
 *
 * <p>What {@link #add} or {@link #write} has returned for is on the disk: DuckDB syncs its log at
 * each commit (seen with strace), and the folder is synced after it, as the log may be a new file.
 * The log goes into the tables' file when it has grown to 16 MB and when the writer closes; a
 * process that is killed leaves the log, and whoever opens the archive next reads it. A transaction
 * that fails leaves nothing and the store usable.
 */
public final class Store implements AutoCloseable {

  /** What the store is opened for. */
  public enum Access {
    READ,
    WRITE
  }

  /** A question to the tables. */
  @FunctionalInterface
  public interface Reading<T> {
    T answer(Connection connection) throws SQLException, ArchiveException;
  }

  /** A change of the tables, made as a whole or not at all. */
  @FunctionalInterface
  public interface Writing<T> {
    T apply(Connection connection) throws SQLException, ArchiveException;
  }

  private final Path folder;
  private final Access access;
  private final InstantSource clock;
  private final Gate gate;
  private volatile boolean wrote;
  private boolean closed;

  private Store(Path folder, Access access, InstantSource clock, Gate gate) {
    this.folder = folder;
    this.access = access;
    this.clock = clock;
    this.gate = gate;
  }

  /** The same as {@link #open(Path, Access, InstantSource, String)} by a command without a name. */
  public static Store open(Path folder, Access access, InstantSource clock)
      throws ArchiveException {
    return open(folder, access, clock, "");
  }

  /**
   * Opens an archive; for writing, makes it where the folder is empty or not there.
   *
   * @param command what a second writer is told about this one
   * @throws ArchiveException when the folder holds something else, an archive of a newer format, a
   *     damaged one, or when another process writes it; nothing is changed then
   */
  public static Store open(Path folder, Access access, InstantSource clock, String command)
      throws ArchiveException {
    Path place = folder.toAbsolutePath().normalize();
    Folder.State state = Folder.look(place);
    if (access == Access.READ && state != Folder.State.ARCHIVE) {
      throw new ArchiveException(
          "there is no archive at "
              + place
              + (state == Folder.State.NOTHING ? "" : " yet")
              + "; 'dragoman add SOURCE --archive "
              + folder
              + "' makes one");
    }
    Gate gate = gate(place, access);
    boolean pen = false;
    try {
      if (access == Access.WRITE) {
        gate.takePen(command, clock.instant());
        pen = true;
      }
      Store store = new Store(place, access, clock, gate);
      if (Folder.look(place) == Folder.State.ARCHIVE) {
        store.checkFormat();
      } else {
        store.make();
      }
      return store;
    } catch (IOException e) {
      gate.closeFor(pen);
      throw unwritable(place, e);
    } catch (ArchiveException | RuntimeException e) {
      gate.closeFor(pen);
      throw e;
    }
  }

  public Path folder() {
    return folder;
  }

  /** Where the index of sentences lies; made by whoever writes it. */
  public Path indexFolder() {
    return folder.resolve(Folder.INDEX);
  }

  /** The one folder, besides the archive's own, where SQL may write files ({@code COPY}). */
  public Path scratch() {
    return folder.resolve(Folder.SCRATCH);
  }

  /** Answers a question; no commit can begin before it has ended. */
  public <T> T read(Reading<T> question) throws ArchiveException {
    TimeLimit.check();
    try (Lease lease = lease()) {
      return question.answer(lease.connection());
    } catch (SQLException e) {
      TimeLimit.check();
      if (Trouble.spoilsEngine(e)) {
        gate.distrust();
      }
      throw Trouble.of(folder, e);
    }
  }

  /** A connection for questions; to be closed soon, in the same thread. */
  public Lease lease() throws ArchiveException {
    return gate.read();
  }

  /**
   * Keeps documents and their articles in one transaction.
   *
   * <p>A document whose bytes are kept already is left alone. One with other bytes at a known site
   * is a new revision: the articles of those before it stay, no longer current.
   *
   * @param after what brings derived tables up to date, in this order
   */
  public Added add(List<Kept> documents, Keep keep, AfterAppend... after) throws ArchiveException {
    Batch batch = Batch.of(documents, keep);
    return write(connection -> batch.append(connection, List.of(after)));
  }

  /** Makes a change; when it throws, nothing of it is kept. */
  public <T> T write(Writing<T> change) throws ArchiveException {
    if (access != Access.WRITE) {
      throw new ArchiveException("the archive " + folder + " is open for reading only");
    }
    try (Lease lease = gate.write()) {
      Connection connection = lease.connection();
      try {
        Settings.run(connection, "BEGIN TRANSACTION");
        Settings.run(connection, "SET VARIABLE moment = TIMESTAMP '" + moment() + "'");
        T result = change.apply(connection);
        Settings.run(connection, "COMMIT");
        wrote = true;
        Folder.sync(folder);
        return result;
      } catch (SQLException e) {
        undo(connection);
        throw Trouble.of(folder, e);
      } catch (IOException e) {
        throw new ArchiveException(
            "the disk of " + folder + " did not confirm what was written: " + Folder.reason(e), e);
      } catch (ArchiveException | RuntimeException | Error e) {
        undo(connection);
        throw e;
      }
    }
  }

  /** Puts the log into the tables' file and lets the next writer in. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (wrote) {
      try (Lease lease = gate.write()) {
        Settings.run(lease.connection(), "CHECKPOINT " + Settings.CATALOG);
      } catch (SQLException | ArchiveException e) {
        // The log stays beside the tables and is as good: the next one to open reads it.
        wrote = false;
      }
    }
    gate.closeFor(access == Access.WRITE);
  }

  private void undo(Connection connection) {
    gate.distrust();
    try {
      Settings.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      // DuckDB has rolled back by itself, or the engine is thrown away with what it had.
    }
  }

  private String moment() {
    return Moment.column(clock.instant()).toString().replace('T', ' ');
  }

  private void checkFormat() throws ArchiveException {
    int format = read(Migrations::version);
    if (format > Migrations.latest()) {
      throw new ArchiveException(
          String.format(
              "the tables of %s have format %d; this Dragoman knows formats up to %d: use a newer"
                  + " one; nothing was changed",
              folder, format, Migrations.latest()));
    }
    if (format == 0) {
      throw new ArchiveException(
          folder.resolve(Folder.TABLES) + " is not the tables of an archive; nothing was changed");
    }
    if (format < Migrations.latest()) {
      if (access == Access.READ) {
        throw new ArchiveException(
            String.format(
                "the archive %s has the older format %d; 'dragoman check --repair --archive %s'"
                    + " brings it up to date",
                folder, format, folder));
      }
      try {
        make();
      } catch (IOException e) {
        throw unwritable(folder, e);
      }
    }
  }

  /** Makes the tables, or brings them to the latest format; good to do again if it was cut off. */
  private void make() throws ArchiveException, IOException {
    if (Folder.look(folder) == Folder.State.NOTHING) {
      Folder.mark(folder, 0);
    }
    Instant now = clock.instant();
    try {
      write(connection -> migrate(connection, now));
    } catch (ArchiveException e) {
      if (Folder.look(folder) != Folder.State.UNFINISHED) {
        throw e;
      }
      // A making that was cut off within DuckDB's first bytes; there was never anything in it.
      Files.deleteIfExists(folder.resolve(Folder.TABLES));
      Files.deleteIfExists(folder.resolve(Folder.LOG));
      write(connection -> migrate(connection, now));
    }
    Folder.mark(folder, Migrations.latest());
  }

  private static Void migrate(Connection connection, Instant now) throws SQLException {
    Migrations.run(connection, now);
    return null;
  }

  private static Gate gate(Path folder, Access access) throws ArchiveException {
    try {
      if (access == Access.WRITE) {
        Files.createDirectories(folder);
      }
      return Gate.of(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static ArchiveException unwritable(Path folder, IOException e) {
    return new ArchiveException(
        folder + " cannot be written: " + Folder.reason(e) + "; nothing was changed", e);
  }
}
