package org.dragoman.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dragoman.store.ArchiveException;

/**
 * A selection written to a file: whole, counted against the query, or not at all. What stood at
 * that place before stays until the new file is complete.
 */
public final class Export {

  /** Something that writes to a stream and leaves it open. */
  @FunctionalInterface
  interface Writing<T> {
    T to(OutputStream out) throws IOException, ArchiveException;
  }

  private Export() {}

  /**
   * Writes the selection.
   *
   * @param place a file, or a folder to put one of the format's usual name in
   * @throws ArchiveException when it cannot be written, or is not all that the query found
   */
  public static Written write(Selection selection, Format format, Options options, Path place)
      throws ArchiveException {
    return whole(
        file(place, format.file()),
        out -> {
          Written written = format.write(selection, options, out);
          if (written.accountedFor() != selection.size()) {
            throw new ArchiveException(
                "the query found "
                    + selection.size()
                    + " events, but "
                    + written.accountedFor()
                    + " could be read: the archive was changed meanwhile; nothing was written,"
                    + " do it again");
          }
          return written;
        });
  }

  /** The file itself, or one of the usual name in a folder. */
  public static Path file(Path place, String usual) {
    return Files.isDirectory(place) ? place.resolve(usual) : place;
  }

  /** Writes a file beside its place and then puts it there. */
  static <T> T whole(Path file, Writing<T> writing) throws ArchiveException {
    Path place = file.toAbsolutePath();
    Path beside = place.resolveSibling(place.getFileName() + ".part");
    try {
      T result;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
        result = writing.to(out);
      }
      move(beside, place);
      return result;
    } catch (IOException e) {
      throw new ArchiveException(file + ": cannot be written: " + reason(e, place), e);
    } finally {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException e) {
        // What is wrong with the disk has been told already.
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e, Path place) {
    if (e instanceof NoSuchFileException) {
      return "there is no folder " + place.getParent() + "; make it first";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e instanceof FileSystemException
        ? "permission denied or a folder in the way"
        : String.valueOf(e.getMessage());
  }
}
