package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that a user reads, docs/search.md, holds what the grammar holds. */
class SearchPageTest {

  /** The example is the last column of a table's row. */
  private static final Pattern EXAMPLE = Pattern.compile("\\| `([^`]+)` \\|$");

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/search.md"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/search.md"));
  }

  static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String line : page().lines().toList()) {
      Matcher matcher = EXAMPLE.matcher(line);
      if (matcher.find()) {
        examples.add(matcher.group(1));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleParses(String example) throws Exception {
    assertThat(Query.parse(example).canonical()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldHasAnExampleThatUsesIt(Field field) throws Exception {
    assertThat(examples()).anyMatch(example -> example.startsWith(field.key() + ":"));
    assertThat(Query.parse(field.example()).canonical()).startsWith(field.key() + ":");
  }

  @Test
  void theMessageShownIsTheOneGiven() throws Exception {
    try {
      Query.parse("visit event:CONSLUT 2018");
    } catch (QueryException e) {
      assertThat(page()).contains("```\n" + e.explanation() + "\n```");
      return;
    }
    throw new AssertionError("it parses");
  }
}
