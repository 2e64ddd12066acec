package org.dragoman.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** What DuckDB's errors mean to someone who has an archive, in one line. */
final class Trouble {

  private Trouble() {}

  /** Whether another process has the file open in a way that shuts this one out. */
  static boolean isLockedOut(SQLException e) {
    String words = String.valueOf(e.getMessage());
    return words.contains("Could not set lock on file")
        || words.contains("being used by another process")
        || words.contains("Unique file handle conflict");
  }

  /** Whether the engine answers nothing more after it. */
  static boolean spoilsEngine(SQLException e) {
    String small = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return small.contains("fatal") || small.contains("corrupt") || small.contains("invalidated");
  }

  static ArchiveException of(Path folder, SQLException e) {
    return new ArchiveException(line(folder, String.valueOf(e.getMessage())), e);
  }

  private static String line(Path folder, String words) {
    String first = words.lines().findFirst().orElse(words);
    String small = words.toLowerCase(Locale.ROOT);
    Path file = folder.resolve(Folder.TABLES);
    if (small.contains("newer version") || small.contains("version number")) {
      return file + " was written by a newer Dragoman: use that one; nothing was changed";
    }
    if (small.contains("not a valid duckdb")
        || small.contains("corrupt")
        || small.contains("serialization error")
        || small.contains("failure while replaying wal")) {
      return file
          + " is damaged ("
          + first
          + "); nothing was changed: bring the folder back from a copy";
    }
    if (small.contains("no space left") || small.contains("disk quota")) {
      return "the disk of " + folder + " is full; nothing of this batch was kept";
    }
    if (small.contains("read-only file system") || small.contains("permission denied")) {
      return folder + " cannot be written (" + first + "); nothing was changed";
    }
    if (small.contains("out of memory")) {
      return "the tables of " + folder + " needed more memory than they may have: " + first;
    }
    return "the tables of " + folder + " could not do that: " + first;
  }
}
