package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman explain}: why a line was read as it was. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Shows every decision on one line of an article.",
    description = {
      "",
      "Words with their tags and trees, who is meant by which, which lexicon entries fired,",
      "who fills their places, why the act counts as asserted, possible or denied, and why it",
      "has its date.",
      ""
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "An article, or - for standard input.")
  private Path file;

  @Parameters(index = "1", paramLabel = "LINE", description = "A line of it, counted from 1.")
  private int line;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try {
      Source source = file.toString().equals("-") ? Source.of(System.in) : Source.of(file);
      var document = source.read();
      if (line < 1 || line > document.text().lineCount()) {
        complaints.say(
            file
                + ": there is no line "
                + line
                + "; give a number from 1 to "
                + document.text().lineCount());
        return 2;
      }
      out.print(Dragoman.create().explain(document, line));
      out.flush();
      return 0;
    } catch (UnreadableSource | UnreadLanguage e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }
}
