package org.dragoman.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code dragoman evaluate}: how well Dragoman reads, on all gold that is there, against the pinned
 * floors.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Measures how well articles are read, and fails where a pinned floor is not reached.",
    description = {
      "",
      "Measures on the annotated texts that come with Dragoman, and on public gold sets in --gold.",
      "Intervals hold the figure 95 times of 100 (bootstrap over articles).",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all floors hold, 1 a figure is below its floor, 2 it could not run."
    })
public final class Evaluate implements Callable<Integer> {

  /** What is pinned; what is not shown either is printed with --all. */
  static final Set<String> PINNED =
      Set.of(
          "event F1",
          EventScore.FOUND,
          EventScore.RIGHT,
          EventScore.FALSE_FACTS,
          "factuality right",
          "event dates right",
          "published day right",
          "furniture recall",
          "furniture precision",
          "people in one piece",
          "people with the right state",
          "quotes found",
          "quote speakers right",
          "type right",
          "type and parties right",
          "type, parties and mode right");

  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      hidden = true,
      defaultValue = "${sys:dragoman.home:-.}",
      description = "the project's folder")
  private Path home;

  @Option(names = "--gold", paramLabel = "DIR", description = "folder with public gold sets")
  private Path gold;

  @Option(names = "--all", description = "print the figures of each type and factuality too")
  private boolean all;

  @Option(names = "--misses", description = "print whatever is missing, wrong or too much")
  private boolean misses;

  @Option(names = "--update", description = "raise the floors; write docs/accuracy.md, CODEBOOK.md")
  private boolean update;

  @Option(
      names = "--allow-regression",
      paramLabel = "WHY",
      description = "with --update: lower floors too, for this reason")
  private String regression;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Evaluate()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path file = home.resolve("evaluation/src/main/resources/floors.txt");
    if (!Files.isDirectory(home.resolve("evaluation/src/main/resources/gold"))) {
      spec.commandLine()
          .getErr()
          .println("dragoman: no gold under " + home.toAbsolutePath() + "; run it in the project");
      return 2;
    }
    List<String> wrong = new ArrayList<>();
    Dragoman dragoman = Dragoman.create();
    List<Figure> figures = new ArrayList<>(new OwnGold(home, dragoman).score(wrong));
    if (gold != null) {
      figures.addAll(new PublicGold(gold).score(wrong, out));
    }
    if (misses) {
      wrong.forEach(out::println);
    }
    Floors floors = Floors.read(file);
    int below = print(figures, floors, out);
    if (update) {
      List<Figure> pinned = figures.stream().filter(Evaluate::pinned).toList();
      floors.updated(pinned, Optional.ofNullable(regression)).write(file);
      Path stories = home.resolve("evaluation/src/main/resources/gold/stories");
      Files.write(
          home.resolve("docs/accuracy.md"),
          AccuracyPage.of(
                  figures,
                  DatingTable.table(stories, dragoman),
                  Reliability.ofClosed(new OwnGold(home, dragoman)))
              .getBytes(StandardCharsets.UTF_8));
      Files.writeString(home.resolve("CODEBOOK.md"), CodebookPaper.of(new ExamplesTask()));
    }
    if (below > 0) {
      out.printf(Locale.ROOT, "%n%d figures below their floors%n", below);
    }
    out.flush();
    return below > 0 && regression == null ? 1 : 0;
  }

  private int print(List<Figure> figures, Floors floors, PrintWriter out) {
    int below = 0;
    for (Figure figure : figures) {
      Optional<Floors.Floor> floor = floors.of(figure);
      boolean bad = floor.isPresent() && !floor.get().holds(figure.value());
      below += bad ? 1 : 0;
      if (all || bad || shown(figure)) {
        out.println(
            figure
                + (bad
                    ? String.format(Locale.ROOT, "  BELOW ITS FLOOR %.3f", floor.get().value())
                    : ""));
      }
    }
    return below;
  }

  /**
   * Public gold is pinned whole, each set having few figures; agreement is not, being no figure of
   * Dragoman's.
   */
  static boolean pinned(Figure figure) {
    return !figure.task().equals(Agreement.TASK)
        && (PINNED.contains(figure.measure()) || figure.task().startsWith(PublicGold.PREFIX));
  }

  /** What is printed and stands on the accuracy page. */
  static boolean shown(Figure figure) {
    return pinned(figure) || figure.task().equals(Agreement.TASK);
  }
}
