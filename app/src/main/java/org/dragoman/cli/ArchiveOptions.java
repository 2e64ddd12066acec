package org.dragoman.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.dragoman.archive.Archive;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;
import picocli.CommandLine.Option;

/** Which archive a command is about. */
final class ArchiveOptions {

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description = "Folder of the archive (default ~/.dragoman).")
  private String folder;

  /** Opens it to look at. */
  Archive read(String command) throws ArchiveException {
    return Archive.open(folder(), Store.Access.READ, Clock.systemUTC(), command);
  }

  /** Opens it to add or judge; a new one is made where there is none. */
  Archive write(String command) throws ArchiveException {
    return Archive.open(folder(), Store.Access.WRITE, Clock.systemUTC(), command);
  }

  Path folder() throws ArchiveException {
    try {
      return folder == null
          ? Path.of(System.getProperty("user.home"), ".dragoman")
          : Path.of(folder);
    } catch (InvalidPathException e) {
      throw new ArchiveException(folder + ": this is no name of a folder; check --archive");
    }
  }
}
