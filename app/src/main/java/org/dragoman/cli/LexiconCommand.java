package org.dragoman.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.Additions;
import org.dragoman.reader.RepeatedLines;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman lexicon}: other people's knowledge beside the lexicon. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Brings in people and offices from elsewhere, and checks them.",
    description = {
      "",
      "What is imported is kept apart from the lexicon that comes with Dragoman: in"
          + " ~/.dragoman/lexicon,",
      "or where DRAGOMAN_LEXICON says. Readings made with it carry another stamp of the lexicon.",
      ""
    })
final class LexiconCommand implements Runnable {

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      header = "Imports people and tenures from a file.",
      description = {
        "",
        "Formats: csv (columns name, state, office, from, to, aliases), ftm (entities of"
            + " FollowTheMoney,",
        "a JSON object a line: Person, Position, Occupancy), cameo (an actor dictionary of"
            + " PETRARCH).",
        "Rows that do not fit are refused, each with its line and reason; the others are taken.",
        "Importing under the same --name again replaces what was there.",
        ""
      },
      footer = {
        "",
        "Exit codes: 0 all rows were taken, 1 some were refused, 2 nothing was imported."
      })
  int importing(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--as",
              paramLabel = "FORMAT",
              description = "csv, ftm or cameo (default: by the file's name).")
          String format,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description = "What to call the source (default: the file's name).")
          String name,
      @Option(
              names = "--report",
              paramLabel = "FILE",
              description = "Write every refused row there: line, tab, reason.")
          Path report)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    String called = name != null ? name : ImportedEntries.slug(file.getFileName().toString());
    String form = format != null ? format.toLowerCase(Locale.ROOT) : form(file);
    if (!List.of("csv", "ftm", "cameo").contains(form) || !called.matches("[\\p{L}\\p{N}_-]+")) {
      err.println(
          form.isEmpty() || !List.of("csv", "ftm", "cameo").contains(form)
              ? "dragoman: " + file + ": which format is it? say --as csv, ftm or cameo"
              : "dragoman: '" + called + "' is no name of a source; use letters, digits, - and _");
      return 2;
    }
    Additions.use(java.util.Map.of()); // compared with the lexicon as it comes
    Path folder = ImportedLexicon.folder().resolve(called);
    long[] refused = {0};
    ImportedEntries entries = null;
    try (BufferedWriter out =
        report == null ? null : Files.newBufferedWriter(report, StandardCharsets.UTF_8)) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new NoSuchFileException(file.toString());
      }
      entries = new ImportedEntries(folder, file.toAbsolutePath().toString());
      LexiconImport rows =
          new LexiconImport(
              entries, (line, why) -> refuse(file, line, why, ++refused[0], out), called);
      switch (form) {
        case "csv" -> rows.table(file);
        case "ftm" -> rows.entities(file);
        default -> rows.dictionary(file);
      }
      if (entries.size() == 0) {
        entries.drop();
        err.println("dragoman: " + file + ": no row could be taken; nothing was imported");
        return 2;
      }
      entries.keep();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d entries imported into %s, %d rows refused%n",
              entries.size(),
              folder,
              refused[0]);
      return refused[0] == 0 ? 0 : 1;
    } catch (NoSuchFileException e) {
      err.println("dragoman: " + e.getMessage() + ": no such file, or it cannot be read");
    } catch (IOException
        | de.siegmar.fastcsv.reader.CsvParseException
        | java.io.UncheckedIOException e) {
      err.println("dragoman: " + file + ": " + e.getMessage() + "; nothing was imported");
    }
    if (entries != null) {
      entries.drop();
    }
    return 2;
  }

  private void refuse(Path file, long line, String why, long count, BufferedWriter report) {
    PrintWriter err = spec.commandLine().getErr();
    String reason = why.replaceAll("\\p{Cntrl}", "?");
    if (count <= SHOWN) {
      err.println("dragoman: " + file + ":" + line + ": " + reason);
    } else if (count == SHOWN + 1) {
      err.println("dragoman: more rows are refused; --report FILE names them all");
    }
    if (report != null) {
      try {
        report.write(line + "\t" + reason + "\n");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Command(
      name = "furniture",
      mixinStandardHelpOptions = true,
      header = "Learns the lines that belong to the pages of an outlet, from a batch of them.",
      description = {
        "",
        "A line that stands on many pages of one outlet is a label, not a part of an article. What",
        "is found is printed and kept beside the lexicon, to be looked over; readings from then on",
        "leave these lines out. The order of the sources does not matter.",
        ""
      },
      footer = {
        "",
        "Example:",
        "  dragoman lexicon furniture crawl.warc.gz news/ --name my-outlets",
        "",
        "Exit codes: 0 all was looked at, 1 a source could not be read, 2 nothing was kept."
      })
  int furniture(
      @Parameters(paramLabel = "SOURCE", arity = "1..*") List<String> sources,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              defaultValue = "furniture",
              description = "What to call what was learnt (default: ${DEFAULT-VALUE}).")
          String name,
      @Mixin SourceOptions reading)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!name.matches("[\\p{L}\\p{N}_-]+")) {
      spec.commandLine()
          .getErr()
          .println("dragoman: '" + name + "' is no name; use letters, digits, - and _");
      return 2;
    }
    Complaints complaints = reading.complaints();
    RepeatedLines lines = new RepeatedLines();
    int pages = 0;
    try (Sources all = reading.in(SourceOptions.files(sources, complaints))) {
      while (all.hasNext()) {
        try {
          lines.add(all.next().read());
          pages++;
        } catch (UnreadableSource e) {
          complaints.say(e);
        }
      }
    }
    List<String> found = lines.found();
    found.forEach(out::println);
    if (pages == 0) {
      return 2;
    }
    Path file = ImportedLexicon.folder().resolve(name).resolve("furniture.txt");
    Files.createDirectories(file.getParent());
    List<String> rows = new ArrayList<>();
    rows.add("# Lines on many pages of one outlet, found by dragoman lexicon furniture");
    rows.add("phrase | kind | where | language");
    found.forEach(line -> rows.add(line + " | repeat | whole | "));
    Files.write(file, rows, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%s of %s kept in %s%n",
        Count.of(found.size(), "line", "lines"),
        Count.of(pages, "page", "pages"),
        file);
    return complaints.exitCode(pages);
  }

  private static String form(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return "csv";
    }
    return name.endsWith(".json") || name.endsWith(".jsonl")
        ? "ftm"
        : name.endsWith(".txt") || name.endsWith(".actors") ? "cameo" : "";
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      header = "Looks for what cannot be right in the lexicon and in what was imported.",
      description = {
        "",
        "Overlapping holders of one office, tenures of nobody, unknown states, people of one name.",
        "Some finds are right all the same: a state may have two acting presidents.",
        ""
      },
      footer = {"", "Exit codes: 0 nothing was found, 1 something was, 2 it could not be checked."})
  int check() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> finds = LexiconCheck.all();
    finds.forEach(out::println);
    out.println(Count.of(finds.size(), "find", "finds"));
    return finds.isEmpty() ? 0 : 1;
  }
}
