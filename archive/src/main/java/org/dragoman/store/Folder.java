package org.dragoman.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of an archive and the file that says so.
 *
 * <p>{@code ARCHIVE} holds the number of the format. It is written first, with format 0, and again
 * when the tables are there: so a folder whose making was cut short is told from a damaged one.
 */
final class Folder {

  static final String MARKER = "ARCHIVE";
  static final String TABLES = "store.duckdb";
  static final String LOG = "store.duckdb.wal";
  static final String INDEX = "index";
  static final String SCRATCH = "tmp";
  static final String WATCH = "watch.json";
  static final String FETCHED = "fetched.json";

  /** Everything that may lie in an archive. */
  static final Set<String> NAMES =
      Set.of(
          MARKER,
          MARKER + ".new",
          TABLES,
          LOG,
          INDEX,
          SCRATCH,
          WriterLock.FILE,
          WATCH,
          WATCH + ".new",
          FETCHED,
          FETCHED + ".new");

  private static final Pattern FORMAT = Pattern.compile("(?m)^format (\\d{1,6})$");

  /** What lies there. */
  enum State {
    NOTHING,
    UNFINISHED,
    ARCHIVE
  }

  private Folder() {}

  /** Looks at the folder and changes nothing. */
  static State look(Path folder) throws ArchiveException {
    if (!Files.exists(folder)) {
      return State.NOTHING;
    }
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException(folder + " is a file; an archive is a folder");
    }
    List<String> names = names(folder);
    if (names.isEmpty() || names.equals(List.of(WriterLock.FILE))) {
      return State.NOTHING;
    }
    if (!names.contains(MARKER)) {
      throw new ArchiveException(
          folder
              + " is not an archive: it holds other files ("
              + names.stream().limit(3).collect(Collectors.joining(", "))
              + (names.size() > 3 ? ", …" : "")
              + ") and none named ARCHIVE; name a new or empty folder");
    }
    int format = format(folder);
    if (format > Migrations.latest()) {
      throw new ArchiveException(
          String.format(
              "the archive %s has format %d; this Dragoman knows formats up to %d: use a newer one;"
                  + " nothing was changed",
              folder, format, Migrations.latest()));
    }
    if (format == 0) {
      return State.UNFINISHED;
    }
    if (!names.contains(TABLES)) {
      throw new ArchiveException(
          "the archive "
              + folder
              + " is damaged: its "
              + TABLES
              + " is gone; bring it back from a"
              + " copy");
    }
    return State.ARCHIVE;
  }

  static int format(Path folder) throws ArchiveException {
    Path marker = folder.resolve(MARKER);
    try {
      Matcher matcher = FORMAT.matcher(Files.readString(marker));
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
      throw new ArchiveException(
          marker + " is damaged: no line says 'format' and a number; bring it back from a copy");
    } catch (IOException e) {
      throw new ArchiveException(marker + " cannot be read: " + reason(e), e);
    }
  }

  /** Writes the marker in one move, so that there is always a whole one. */
  static void mark(Path folder, int format) throws IOException {
    Path fresh = folder.resolve(MARKER + ".new");
    Files.writeString(
        fresh,
        "This folder is a Dragoman archive: news articles, what they say, what people judged.\n"
            + "Move or copy it as a whole while no program uses it; edit nothing in it.\n"
            + ("format " + format + "\n"));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, folder.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
  }

  /** Asks the disk to have the folder's list of files, so that a new file outlives a power cut. */
  static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static List<String> names(Path folder) throws ArchiveException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new ArchiveException(folder + " cannot be read: " + reason(e), e);
    }
  }

  /** Java's file errors often say the file and no more. */
  static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e instanceof java.nio.file.FileSystemException f && f.getReason() != null
            ? f.getReason().toLowerCase(java.util.Locale.ROOT)
            : String.valueOf(e.getMessage());
  }
}
