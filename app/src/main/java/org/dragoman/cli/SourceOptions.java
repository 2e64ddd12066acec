package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sources are read, for all commands that read some. */
final class SourceOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN,…",
      description =
          "Which column of a table or key of a JSON object holds what: title, text, date, updated,"
              + " outlet, language, url, id. Usual names are known without it.")
  private String map;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write what could not be read to this file, a JSON object a line.")
  private String report;

  /** Complaints that also go into the report, where one is wanted. */
  Complaints complaints() {
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    if (report != null) {
      try {
        complaints.reportTo(Path.of(report));
      } catch (IOException | InvalidPathException e) {
        throw new ParameterException(
            spec.commandLine(), "--report " + report + ": it cannot be written; check the folder");
      }
    }
    return complaints;
  }

  /** What the user said of columns. */
  Columns columns() {
    try {
      return map == null ? Columns.USUALLY : Columns.parse(map);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** The files that are meant; what is not there is complained of. */
  static List<Source> files(List<String> names, Complaints complaints) {
    List<Source> all = new ArrayList<>();
    for (String name : names) {
      try {
        if (name.equals("-")) {
          all.add(Source.of(System.in));
        } else {
          all.addAll(Source.under(Path.of(name)));
        }
      } catch (UnreadableSource e) {
        complaints.say(e);
      } catch (InvalidPathException e) {
        complaints.say(name + ": this is no file name; check it");
      }
    }
    return all;
  }

  /** All articles in these files. */
  Sources in(List<Source> files) {
    return Sources.in(files, columns());
  }
}
