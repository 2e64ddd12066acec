package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Scope;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
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
      "A source is a file of any format in docs/sources.md (text, HTML, tables, JSON, crawls,"
          + " feeds,",
      "exports, mail, archives of these), a folder of them, or - for standard input. What cannot"
          + " be",
      "read is named on standard error, one line each, and the rest is read all the same.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman read story.txt",
      "  dragoman read news/ more/ --format jsonl > readings.jsonl",
      "  dragoman read news/ --scope all",
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

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = {
        "international: acts between states and what concerns a whole state (default);",
        "all: acts inside one state too."
      })
  private Scope scope = Scope.INTERNATIONAL;

  @Mixin private SourceOptions reading;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = reading.complaints();
    List<Source> all = SourceOptions.files(sources, complaints);
    Dragoman dragoman = Dragoman.create(scope);
    ReadingJson json = new ReadingJson(Codebook.plover());
    TextView view = new TextView(out, new Paper(Ansi.AUTO, Terminal.columns()));
    int read = 0;
    try (Sources articles = reading.in(all);
        Progress progress = Progress.over(all.size())) {
      while (articles.hasNext()) {
        Source source = articles.next();
        try {
          List<Reading> readings = dragoman.read(source.read());
          if (format == Format.JSONL) {
            readings.stream().map(json::line).toList().forEach(line -> out.print(line + "\n"));
          } else {
            readings.forEach(view::show);
          }
          read++;
        } catch (UnreadableSource e) {
          complaints.say(e);
        } catch (UnreadLanguage e) {
          complaints.say(source.path(), e);
        } catch (RuntimeException e) {
          complaints.fault(source.path() + ": ", e);
        } catch (StackOverflowError | OutOfMemoryError e) {
          complaints.say(
              new UnreadableSource(
                  source.path(), "too large or too deeply nested to be read", "split it"));
        }
        progress.step();
        if (out.checkError()) {
          break; // nobody reads on, as with | head
        }
      }
    }
    return complaints.exitCode(read);
  }
}
