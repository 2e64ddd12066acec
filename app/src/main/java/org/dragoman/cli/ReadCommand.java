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
      "  dragoman read news/ --scope all --min-confidence 0.8",
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

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Leave out events that are right with less than this probability (0 to 1).")
  private Double least;

  @Option(
      names = "--codebook",
      paramLabel = "NAME|DIR",
      description = {
        "plover (default), cameo, or a folder with another ontology:",
        "docs/codebooks.md."
      })
  private String ontology = "plover";

  @Mixin private SourceOptions reading;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = reading.complaints();
    List<Source> all = SourceOptions.files(sources, complaints);
    Codebook codebook;
    try {
      codebook = Ontology.of(ontology);
    } catch (IllegalArgumentException e) {
      complaints.say("--codebook: " + e.getMessage());
      return 2;
    }
    if (least != null && !(least >= 0 && least <= 1)) {
      complaints.say("--min-confidence: " + least + " is no number from 0 to 1");
      return 2;
    }
    Dragoman dragoman = Dragoman.create(scope, codebook);
    ReadingJson json = new ReadingJson(codebook);
    TextView view = new TextView(out, new Paper(Ansi.AUTO, Terminal.columns()));
    int read = 0;
    try (Sources articles = reading.in(all);
        Progress progress = Progress.over(all.size())) {
      while (articles.hasNext()) {
        Source source = articles.next();
        try {
          List<Reading> readings =
              dragoman.read(source.read()).stream()
                  .map(r -> least == null ? r : r.atLeast(least))
                  .toList();
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
