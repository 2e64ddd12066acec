package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/export.md tells users to type works, where Python is. */
class SnippetsTest {

  @TempDir Path folder;

  @Test
  void python() throws Exception {
    assumeTrue(exitCode("import csv, json") == 0, "no python3");
    try (Store store = SmallArchive.at(folder.resolve("archive"))) {
      Selection all = Selection.all(store);
      Export.write(all, Format.CSV, Options.PLAIN, folder);
      Export.write(all, Format.JSONL, Options.PLAIN, folder);
    }
    List<String> snippets = snippets("python");
    assertThat(snippets).hasSize(2);
    for (String snippet : snippets) {
      assertThat(exitCode(snippet + "\nassert len(events) == " + SmallArchive.EVENTS))
          .as(snippet)
          .isZero();
    }
    assertThat(exitCode(snippets.get(0) + "\nassert any(e['cameo'] == '042' for e in done)"))
        .isZero();
  }

  private int exitCode(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", program)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("python.log").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  private static List<String> snippets(String language) throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("docs/export.md"))) {
      at = at.getParent();
    }
    assertThat(at).as("the folder with docs").isNotNull();
    Matcher block =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(at.resolve("docs/export.md")));
    List<String> all = new ArrayList<>();
    while (block.find()) {
      all.add(block.group(1));
    }
    return all;
  }
}
