package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial and the guides cannot rot: every command of a block marked {@code sh} is run, and
 * every line of the block marked {@code text} behind it must be written, in that order. In such a
 * line "…" stands for anything, and space counts once.
 */
class TutorialTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final List<String> PAGES =
      List.of("tutorial.md", "guides/comparing.md", "guides/replicating.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyCommandGivesWhatIsShown() throws IOException {
    int commands = 0;
    for (String page : PAGES) {
      commands += follow(page);
    }
    assertThat(commands).isGreaterThan(12);
  }

  private int follow(String page) throws IOException {
    int commands = 0;
    String block = "";
    Iterator<String> written = List.<String>of().iterator();
    for (String line : Files.readAllLines(DOCS.resolve(page))) {
      if (line.startsWith("```")) {
        block = block.isEmpty() ? line.substring(3) + "`" : "";
      } else if (block.equals("sh`")) {
        written = run(page, line).iterator();
        commands++;
      } else if (block.equals("text`") && !line.strip().equals("…")) {
        assertThat(found(line, written)).as("%s shows: %s", page, line).isTrue();
      }
    }
    assertThat(block).as("%s: a block is not closed", page).isEmpty();
    return commands;
  }

  /** What a command of a page writes; files it makes and the archive lie in the test's folder. */
  private List<String> run(String page, String command) {
    Matcher words = WORD.matcher(command);
    assertThat(words.find()).as("%s has an empty command", page).isTrue();
    assertThat(words.group()).as("%s: %s", page, command).isEqualTo("./dragoman");
    List<Object> arguments = new ArrayList<>();
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      boolean made = word.equals("tour") || word.matches("[a-z-]+\\.(csv|tsv|zip)");
      arguments.add(
          made ? folder.resolve(word) : word.startsWith("app/") ? Path.of("..", word) : word);
    }
    Run run = Run.dragoman(arguments.toArray());
    assertThat(run.err()).as("%s: %s", page, command).isEmpty();
    assertThat(run.code()).as("%s: %s", page, command).isZero();
    return run.outLines().stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  private static boolean found(String shown, Iterator<String> written) {
    StringBuilder pattern = new StringBuilder();
    for (String part : plain(shown).split("…", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part.strip()));
    }
    while (written.hasNext()) {
      if (plain(written.next()).matches(pattern.toString())) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }
}
