package org.dragoman.cli;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.export.Export;
import org.dragoman.export.Format;
import org.dragoman.export.Options;
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
    Optional<Format> format = Format.named(as);
    String wrong = wrong(format);
    if (wrong != null) {
      new Complaints(spec.commandLine().getErr()).say(wrong);
      return 2;
    }
    return new SelectionFile(words, archive, output, format.get().file())
        .write(
            "export",
            (selection, place) ->
                Export.write(selection, format.get(), new Options(expand, names != null), place),
            spec);
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
}
