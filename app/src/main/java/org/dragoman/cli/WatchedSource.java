package org.dragoman.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/**
 * Where {@code dragoman watch} looks for what is new, each time it looks. A folder today; a feed is
 * another one of these.
 */
interface WatchedSource {

  /** All that is there now; what is in the archive already is told apart later, by its bytes. */
  List<Source> now() throws UnreadableSource;

  /** A file or folder. */
  static WatchedSource folder(String name) {
    return () -> {
      try {
        return Source.under(Path.of(name));
      } catch (InvalidPathException e) {
        throw new UnreadableSource(name, "this is no file name", "check it");
      }
    };
  }
}
