package org.dragoman.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman}: the program. */
@Command(
    name = "dragoman",
    subcommands = {
      ReadCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      AddCommand.class,
      FetchCommand.class,
      SearchCommand.class,
      EventsCommand.class,
      ActorCommand.class,
      RelationCommand.class,
      StoryCommand.class,
      QuotesCommand.class,
      WatchCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      BundleCommand.class,
      ReviewCommand.class,
      ChangesCommand.class,
      StatsCommand.class,
      CheckCommand.class,
      LexiconCommand.class
    },
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

  /** Lucene says on newer Javas that it could be faster; held, or the level would be lost. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    Output output = new Output(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(args, output.writer(), err);
    if (output.fault().isPresent()) {
      err.println(
          "dragoman: standard output: "
              + output.fault().get()
              + "; make room or write elsewhere, the output is not whole");
      code = 2;
    }
    System.exit(code);
  }

  /** The same without ending the process, for tests. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    int code;
    try {
      ImportedLexicon.use();
      code =
          new CommandLine(new Main())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setOut(out)
              .setErr(err)
              .setExecutionExceptionHandler(
                  (fault, line, parsed) -> {
                    new Complaints(err).fault("", fault);
                    return 2;
                  })
              .execute(args);
    } catch (IOException | IllegalArgumentException e) {
      new Complaints(err)
          .say(e.getMessage() + "; import it again or remove it from " + ImportedLexicon.folder());
      code = 2;
    } catch (StackOverflowError | OutOfMemoryError e) {
      new Complaints(err)
          .say("out of memory; give it more with DRAGOMAN_OPTS=-Xmx4g or fewer words at a time");
      code = 2;
    }
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
