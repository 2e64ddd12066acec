package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.archive.Inspection;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Damage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman check}: whether the archive is whole. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads the whole archive and names every damage.",
    description = {
      "",
      "Every kept page is hashed, every reading unpacked, every row compared with what its reading",
      "says, every file of the index summed. With --repair what can be mended is, and all that is",
      "derived is made anew; what had to be dropped is written down in 'dragoman changes'.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman check",
      "  dragoman check --repair --archive ~/archives/caribbean",
      "",
      "Exit codes: 0 all is well, 1 damage was found, 2 it could not be checked."
    })
final class CheckCommand implements Callable<Integer> {

  private static final List<String> COLUMNS = List.of("where", "repair", "what");

  @Spec private CommandSpec spec;

  @Option(names = "--repair", description = "Mend what can be mended.")
  private boolean repair;

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try {
      Path folder = archive.folder();
      List<Damage> damages =
          repair
              ? Inspection.repair(folder, Clock.systemUTC())
              : Inspection.check(folder, Clock.systemUTC());
      if (listing.table()) {
        damages.forEach(out::println);
        out.println(
            damages.isEmpty()
                ? folder + ": all is well"
                : Count.of(damages.size(), "damage", "damages") + " in " + folder);
      } else {
        try (Listing rows = listing.listing(out, COLUMNS)) {
          damages.forEach(
              d ->
                  rows.add(
                      ActorCommand.row(
                          "where", d.where(), "what", d.what(), "repair", d.repair())));
        }
      }
      return damages.isEmpty() ? 0 : 1;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }
}
