package org.dragoman.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.export.Export;
import org.dragoman.export.Selection;
import org.dragoman.export.Written;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The file that the events of a query go to.
 *
 * @param output a file, or a folder to put one of the usual name in
 */
record SelectionFile(QueryOptions words, ArchiveOptions archive, String output, String usual) {

  /** How it is written. */
  interface Writing {
    Written to(Selection selection, Path place) throws ArchiveException;
  }

  /** Writes it and says how much it was; the exit code. */
  int write(String command, Writing writing, CommandSpec spec) {
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read(command)) {
      Selection selection = selection(opened, words.query());
      Path place = Export.file(Path.of(output), usual);
      spec.commandLine().getOut().println(summary(writing.to(selection, place)) + ", in " + place);
      return 0;
    } catch (QueryException e) {
      complaints.query(e);
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    } catch (InvalidPathException e) {
      complaints.say(output + ": this is no file name; check --output");
      return 2;
    }
  }

  /** The events that have a report that the query finds. */
  private static Selection selection(Archive archive, Query query) throws ArchiveException {
    try (SentenceSearcher searcher = archive.searcher()) {
      return Selection.of(archive.store(), searcher, query);
    }
  }

  /** What was written and what was not, in words. */
  private static String summary(Written written) {
    String line = Count.of(written.events(), "event", "events");
    if (written.rows() != written.events() || !written.row().equals("row")) {
      line += " in " + Count.of(written.rows(), written.row(), written.row() + "s");
    }
    if (!written.leftOut().isEmpty()) {
      line +=
          written.leftOut().entrySet().stream()
              .map(SelectionFile::reason)
              .collect(Collectors.joining(", ", " (not in it: ", ")"));
    }
    return line;
  }

  private static String reason(Map.Entry<String, Long> left) {
    return Count.of(left.getValue(), left.getKey(), left.getKey());
  }
}
