package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman}: the program. */
@Command(
    name = "dragoman",
    subcommands = {ReadCommand.class, DemoCommand.class, ExplainCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Reads the news about states and keeps the record.",
    description = {
      "",
      "Who did what to whom, when it really happened, who says so, how sure one can be:",
      "every statement tied to the words that carry it.",
      ""
    },
    footer = {
      "",
      "Try:",
      "  dragoman demo                         read the sample articles that come with it",
      "  dragoman read story.txt               show what an article says",
      "  dragoman read news/ --format jsonl    one JSON object an article, for programs",
      "  dragoman explain story.txt 7          why line 7 was read as it was",
      "",
      "Exit codes: 0 all was read, 1 some of it could not be, 2 none of it could be."
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /** The same without ending the process, for tests. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    int code =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(Main::failed)
            .execute(args);
    out.flush();
    err.flush();
    return code;
  }

  /** A fault of the program, not of the user: said in one line, with a way to see more. */
  private static int failed(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println("dragoman: this is a fault of the program: " + fault);
    if (System.getenv("DRAGOMAN_TRACE") != null) {
      fault.printStackTrace(line.getErr());
    } else {
      line.getErr().println("dragoman: set DRAGOMAN_TRACE=1 to see where, and report it, please");
    }
    return 2;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
