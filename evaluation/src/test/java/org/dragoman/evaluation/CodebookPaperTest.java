package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodebookPaperTest {

  @Test
  void thePageIsWhatTheFilesSay() throws IOException {
    String kept = Files.readString(Path.of("../CODEBOOK.md"));

    assertThat(kept.replace("- " + CodebookPaper.MISREAD, "- "))
        .as("CODEBOOK.md; write it anew with: ./dragoman evaluate --update")
        .isEqualTo(CodebookPaper.unmarked());
  }
}
