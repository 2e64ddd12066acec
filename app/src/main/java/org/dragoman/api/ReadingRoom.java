package org.dragoman.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.dragoman.Dragoman;
import org.dragoman.Stamp;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Catalogue;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Changes;
import org.dragoman.store.Store;

/**
 * An archive as a server has it: open for any number of readers, and for one writer at a time, who
 * opens it for as long as the writing takes, so that the command line may write meanwhile.
 *
 * <p>What was made of the archive is remembered until the archive is another.
 *
 * <p>One searcher serves all; it goes on to the newest index with every question.
 */
public final class ReadingRoom implements AutoCloseable {

  /** Something done with the archive open for writing. */
  @FunctionalInterface
  public interface Writing<T> {
    T with(Archive archive) throws ArchiveException;
  }

  /** A page's matter is a few hundred kilobytes at most. */
  private static final int REMEMBERED = 200;

  private final Path folder;
  private final InstantSource clock;
  private final Archive archive;
  private final SentenceSearcher searcher;
  private final Dragoman dragoman = Dragoman.create();
  private final Remembered remembered;
  private final ReentrantLock oneWriter = new ReentrantLock(true);

  private ReadingRoom(
      Path folder,
      InstantSource clock,
      Archive archive,
      SentenceSearcher searcher,
      int remembered) {
    this.folder = folder;
    this.remembered = new Remembered(remembered);
    this.clock = clock;
    this.archive = archive;
    this.searcher = searcher;
  }

  /** Opens the archive of a folder; an empty one is made where there is none. */
  public static ReadingRoom open(Path folder, InstantSource clock) throws ArchiveException {
    return open(folder, clock, REMEMBERED);
  }

  /**
   * The same.
   *
   * @param remembered how many things that were made of the archive are remembered
   */
  public static ReadingRoom open(Path folder, InstantSource clock, int remembered)
      throws ArchiveException {
    if (!Files.exists(folder.resolve("ARCHIVE"))) {
      Archive.open(folder, Store.Access.WRITE, clock, "serve").close();
    }
    Archive archive = Archive.open(folder, Store.Access.READ, clock, "serve");
    try {
      return new ReadingRoom(folder, clock, archive, archive.searcher(), remembered);
    } catch (ArchiveException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  public Store store() {
    return archive.store();
  }

  /** For searching in the newest index. */
  public SentenceSearcher searcher() throws ArchiveException {
    searcher.refresh();
    return searcher;
  }

  public Catalogue catalogue() throws ArchiveException {
    return new Catalogue(store(), searcher());
  }

  /** Reads articles; its models stay loaded. */
  public Dragoman dragoman() {
    return dragoman;
  }

  public InstantSource clock() {
    return clock;
  }

  /** Another text whenever the archive, its index or the program is another. */
  public String version() throws ArchiveException {
    long change = store().read(Changes::last);
    return change + "." + searcher().lastArticle() + "." + Stamp.current().dragoman();
  }

  /**
   * What is made of the archive, once for each state of it: the same readers and programs ask again
   * and again for the same.
   *
   * @param name tells it from all others
   */
  public <T, E extends Exception> T once(String name, Class<T> type, Remembered.Making<T, E> making)
      throws ArchiveException, E {
    return once(name, type, thing -> true, making);
  }

  /** The same for what is remembered only when it is small. */
  public <T, E extends Exception> T once(
      String name, Class<T> type, Predicate<T> small, Remembered.Making<T, E> making)
      throws ArchiveException, E {
    return remembered.get(version(), name, type, small, making);
  }

  /** Writes; others of this server who want to write wait their turn. */
  public <T> T write(String what, Writing<T> writing) throws ArchiveException {
    oneWriter.lock();
    try (Archive opened = Archive.open(folder, Store.Access.WRITE, clock, "serve: " + what)) {
      return writing.with(opened);
    } finally {
      oneWriter.unlock();
    }
  }

  @Override
  public void close() throws ArchiveException {
    searcher.close();
    archive.close();
  }
}
