package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman read}: articles in, statements out. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads articles and prints what they say.",
    description = {
      "",
      "A source is a text or HTML file, a folder of them, or - for standard input. What cannot be",
      "read is named on standard error, one line each, and the rest is read all the same.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman read story.txt",
      "  dragoman read news/ more/ --format jsonl > readings.jsonl",
      "  pandoc -t plain story.docx | dragoman read -"
    })
final class ReadCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSONL
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  private List<String> sources;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text to look at, jsonl for programs: ${COMPLETION-CANDIDATES} (default text).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    List<Source> all = list(complaints);
    Dragoman dragoman = Dragoman.create();
    ReadingJson json = new ReadingJson(Codebook.plover());
    TextView view = new TextView(out, new Paper(Ansi.AUTO, Terminal.columns()));
    int read = 0;
    try (Progress progress = Progress.over(all.size())) {
      for (Source source : all) {
        try {
          List<Reading> readings = dragoman.read(source.read());
          if (format == Format.JSONL) {
            readings.stream().map(json::line).toList().forEach(line -> out.print(line + "\n"));
          } else {
            readings.forEach(view::show);
          }
          read++;
        } catch (UnreadableSource | UnreadLanguage e) {
          complaints.say(e.getMessage());
        } catch (RuntimeException e) {
          complaints.fault(source.path() + ": ", e);
        } catch (StackOverflowError | OutOfMemoryError e) {
          complaints.say(source.path() + ": too large or too deeply nested to be read; split it");
        }
        progress.step();
        if (out.checkError()) {
          break; // nobody reads on, as with | head
        }
      }
    }
    return complaints.exitCode(read);
  }

  private List<Source> list(Complaints complaints) {
    List<Source> all = new ArrayList<>();
    for (String source : sources) {
      if (source.equals("-")) {
        all.add(Source.of(System.in));
        continue;
      }
      try {
        all.addAll(Source.under(Path.of(source)));
      } catch (UnreadableSource e) {
        complaints.say(e.getMessage());
      } catch (InvalidPathException e) {
        complaints.say(source + ": this is no file name; check it");
      }
    }
    return all;
  }
}
