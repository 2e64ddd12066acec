package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.export.Bundle;
import org.dragoman.export.BundleCheck;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman bundle}: what another person needs to check and repeat an analysis. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = BundleCommand.Verify.class,
    header = "Puts the events of a query and all that explains them into one zip.",
    description = {
      "",
      "Events and the sentences they rest on, codebook, query, versions and hashes, coverage, data",
      "statement, citation. The same archive and version give the same bytes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman bundle 'dyad:RUS-CUB date:2018' --output rus-cub.zip",
      "  dragoman bundle verify rus-cub.zip"
    })
final class BundleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private QueryOptions words;
  @Mixin private ArchiveOptions archive;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The zip to write, or a folder to put bundle.zip in.")
  private String output;

  @Override
  public Integer call() {
    if (output == null) {
      new Complaints(spec.commandLine().getErr())
          .say("where to? name a file with --output FILE.zip");
      return 2;
    }
    return new SelectionFile(words, archive, output, "bundle.zip")
        .write("bundle", Bundle::write, spec);
  }

  /** {@code dragoman bundle verify}: whether a bundle is what it was when it was made. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      header = "Computes the hashes of a bundle anew and says what differs.")
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The zip to look at.")
    private Path file;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Complaints complaints = new Complaints(spec.commandLine().getErr());
      try {
        BundleCheck.Result result = BundleCheck.of(file);
        result.differences().forEach(complaints::say);
        if (result.good()) {
          out.println(Count.of(result.files(), "file", "files") + " as bundled: " + file);
        }
        return result.good() ? 0 : 1;
      } catch (ArchiveException e) {
        complaints.say(e.getMessage());
        return 2;
      }
    }
  }
}
