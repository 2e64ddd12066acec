package org.dragoman.api;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Keep;

/**
 * What may be added over HTTP.
 *
 * @param allowed folders of the server from which files may be added; none when empty
 * @param keep how much of what is added stays
 */
public record Intake(List<Path> allowed, Keep keep) {

  public Intake {
    allowed = List.copyOf(allowed);
  }

  /**
   * The files at a path of the server, as far as they lie in an allowed folder after all links are
   * followed.
   *
   * <p>What lies outside and what is not there get the same answer, so that nobody learns which
   * files there are.
   */
  List<Source> sources(String written) throws Fault {
    try {
      Path real = Path.of(written).toRealPath();
      if (isAllowed(real)) {
        return Source.under(real).stream().filter(s -> isAllowed(Path.of(s.path()))).toList();
      }
    } catch (IOException | InvalidPathException e) {
      // the same as outside
    } catch (UnreadableSource e) {
      throw Fault.of(e);
    }
    throw new Fault(
        403,
        "not-allowed",
        "This may not be added",
        "'"
            + written
            + "' is not inside a folder that the server was allowed to read;"
            + " 'dragoman serve --allow FOLDER' allows one");
  }

  private boolean isAllowed(Path path) {
    try {
      Path real = path.toRealPath();
      for (Path folder : allowed) {
        if (real.startsWith(folder.toRealPath())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
