package org.dragoman.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.dragoman.fetch.Fetching;
import org.dragoman.fetch.Manners;
import org.dragoman.fetch.Visits;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/** Where {@code dragoman watch} looks for what is new, each time it looks. */
interface WatchedSource {

  /** All that is there now; what is in the archive already is told apart later, by its bytes. */
  Iterator<Source> now() throws UnreadableSource;

  /** This one is in the archive. */
  default void done(Source source) {}

  /** All were gone through. */
  default void finished() {}

  /** A file or folder. */
  static WatchedSource folder(String name) {
    return () -> {
      try {
        return Source.under(Path.of(name)).iterator();
      } catch (InvalidPathException e) {
        throw new UnreadableSource(name, "this is no file name", "check it");
      }
    };
  }

  /** A page, or a feed with the pages behind it; what has not changed is not sent again. */
  static WatchedSource web(String url, Manners manners, Visits visits) {
    Fetching fetching = new Fetching(List.of(url), manners, visits);
    return new WatchedSource() {
      @Override
      public Iterator<Source> now() {
        return fetching;
      }

      @Override
      public void done(Source source) {
        fetching.done(source);
      }

      @Override
      public void finished() {
        fetching.finished();
      }
    };
  }
}
