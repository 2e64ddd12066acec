package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.export.Export;
import org.dragoman.export.Format;
import org.dragoman.export.Options;
import org.dragoman.export.Selection;
import org.dragoman.export.Written;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman export}: events in the formats that other programs read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes events to a file in a format that other programs read.",
    description = {
      "",
      "Formats: csv, parquet, jsonl, plover, polecat, gdelt, dyad-days, dyad-years, geojson, gexf,",
      "graphml, ftm, jsonld, ntriples, turtle; docs/export.md says what each is for. What was"
          + " written",
      "is counted against the query; what a format cannot hold is told, with the reason.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman export dyad:RUS-UKR --as csv --expand --output rus-ukr.csv",
      "  dragoman export 'event:SANCTION date:2018' --as parquet --output sanctions.parquet",
      "  dragoman export --as dyad-years --output ."
    })
final class ExportCommand implements Callable<Integer> {

  /** Iterates the names of formats for picocli. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Format.names().iterator();
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private QueryOptions words;
  @Mixin private ArchiveOptions archive;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "${COMPLETION-CANDIDATES}.")
  private String as;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE|DIR",
      description = "The file, or a folder to put one of the usual name in.")
  private String output;

  @Option(
      names = "--expand",
      description = "A row for each pair of actor and recipient (csv, parquet, polecat, geojson).")
  private boolean expand;

  @Option(
      names = "--names",
      paramLabel = "NAMES",
      description = "polecat: a header with the names of the POLECAT files (csv).")
  private String names;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    Optional<Format> format = Format.named(as);
    String wrong = wrong(format);
    if (wrong != null) {
      complaints.say(wrong);
      return 2;
    }
    try (Archive opened = archive.read("export")) {
      Selection selection = selection(opened, words.query());
      Path place = Export.file(Path.of(output), format.get().file());
      Written written =
          Export.write(selection, format.get(), new Options(expand, names != null), place);
      out.println(summary(written) + ", in " + place);
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

  /** What is wrong with the options, or null. */
  private String wrong(Optional<Format> format) {
    if (format.isEmpty()) {
      return "there is no format '" + as + "'; choose " + String.join(", ", Format.names());
    }
    if (expand && !format.get().expands()) {
      return "--expand has no meaning for " + format.get().label() + "; leave it off";
    }
    if (names != null && !(names.equalsIgnoreCase("polecat") && format.get() == Format.CSV)) {
      return "--names can only be polecat, with --as csv";
    }
    return null;
  }

  /** The events that have a report that the query finds. */
  static Selection selection(Archive archive, Query query) throws ArchiveException {
    try (SentenceSearcher searcher = archive.searcher()) {
      return Selection.of(archive.store(), searcher, query);
    }
  }

  /** What was written and what was not, in words. */
  static String summary(Written written) {
    String line = Count.of(written.events(), "event", "events");
    if (written.rows() != written.events() || !written.row().equals("row")) {
      line += " in " + Count.of(written.rows(), written.row(), written.row() + "s");
    }
    if (!written.leftOut().isEmpty()) {
      line +=
          written.leftOut().entrySet().stream()
              .map(ExportCommand::reason)
              .collect(Collectors.joining(", ", " (not in it: ", ")"));
    }
    return line;
  }

  private static String reason(Map.Entry<String, Long> left) {
    return Count.of(left.getValue(), left.getKey(), left.getKey());
  }
}
