package org.dragoman.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.dragoman.reader.Columns;
import org.dragoman.store.Keep;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program that {@code spark-submit} runs. */
@Command(
    name = "dragoman-spark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads articles on many machines and writes an archive's tables as Parquet.",
    description = {
      "",
      "What it writes, 'dragoman add --parquet' takes into an archive. The same command goes on",
      "where a job was broken off. What could not be read is listed in OUTPUT/failures.jsonl.",
      ""
    })
public final class Main implements Callable<Integer> {

  private static final int MEGABYTE = 1 << 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files or folders of any Hadoop file system, in any format in docs/sources.md.")
  private List<String> sources;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Where the tables go: a new folder of any Hadoop file system.")
  private String output;

  @Option(
      names = "--keep",
      paramLabel = "WHAT",
      description = "all, or spans: only the sentences that carry a statement (default all).")
  private String keep = "all";

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN",
      description = "Which column or key holds what: title=headline,text=body,date=published.")
  private String map = "";

  @Option(
      names = "--portion",
      paramLabel = "MB",
      description = "What one task reads; larger files are cut where they can be (default 32).")
  private double portion = 32;

  @Option(
      names = "--groups",
      paramLabel = "N",
      description = "Tasks of a stage that groups (default: as many as there are portions).")
  private int groups;

  @Option(
      names = "--slice",
      paramLabel = "N",
      description =
          "So many reports or articles of one block are compared by one task; larger blocks are cut"
              + " (default 5000).")
  private int slice = 5000;

  /** Runs the job and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Job.Wish wish = wish();
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "dragoman-spark")
            .setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .setIfMissing("spark.kryoserializer.buffer.max", "1g");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Job.Outcome done = new Job(spark, wish).run();
      out.printf(
          "%d documents with %d articles, %d events, %d stories in %s%s%n",
          done.documents(),
          done.articles(),
          done.events(),
          done.stories(),
          output,
          done.failures() > 0
              ? "; " + done.failures() + " failures in " + output + "/" + Job.FAILURES
              : "");
      return done.documents() == 0 ? 2 : done.failures() > 0 ? 1 : 0;
    } catch (IOException e) {
      err.println("dragoman-spark: " + line(e));
      return 2;
    } catch (Exception e) {
      if (!(e instanceof SparkException)) {
        throw new IllegalStateException(e);
      }
      err.println(
          "dragoman-spark: the job failed: "
              + line(root(e))
              + "; mend that and run the same command again: what was read is not read again");
      return 2;
    }
  }

  private Job.Wish wish() {
    Keep what;
    try {
      what = Keep.valueOf(keep.toUpperCase(Locale.ROOT));
      if (!map.isEmpty()) {
        Columns.parse(map);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          e.getMessage().startsWith("--map") ? e.getMessage() : "--keep is all or spans");
    }
    if (portion <= 0 || slice < 2 || groups < 0) {
      throw new ParameterException(
          spec.commandLine(), "--portion, --groups and --slice are positive numbers");
    }
    return new Job.Wish(
        sources, output, what, map, Math.max(1, (long) (portion * MEGABYTE)), groups, slice);
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** The first line of what went wrong, or of what Spark says was its cause. */
  private static String line(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
