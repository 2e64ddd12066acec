package org.dragoman.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.CodedSentence;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** Writes CODEBOOK.md out of {@code lexicon/codebook/}, and marks the examples that are misread. */
final class CodebookPaper {

  /** Stands before an example that the program does not code as it should. */
  static final String MISREAD = "† ";

  private final StringBuilder page = new StringBuilder();
  private final Map<Language, List<CodedSentence>> examples = new EnumMap<>(Language.class);
  private final BiFunction<CodedSentence, Language, Boolean> right;

  private CodebookPaper(BiFunction<CodedSentence, Language, Boolean> right) {
    this.right = right;
    for (Language language : Language.values()) {
      examples.put(language, CodedSentence.in(language.code()));
    }
  }

  /** The page with the marks of what the program makes of the examples today. */
  static String of(ExamplesTask task) {
    return new CodebookPaper(
            (example, language) ->
                task.read(example, language).compareTo(ExamplesTask.Result.PARTIES) >= 0)
        .write();
  }

  /** The page without marks. */
  static String unmarked() {
    return new CodebookPaper((example, language) -> true).write();
  }

  private String write() {
    page.append(part("codebook-before.md"));
    List<Table.Row> modes = Table.read("codebook/modes.txt").rows();
    for (EventType type : Codebook.plover().types()) {
      page.append("\n## ").append(type.name()).append("\n\n").append(type.definition());
      page.append(
          String.format(
              "\n\nQuad class %d, score %s. %s\n",
              type.quad(),
              number(type.score()),
              type.recipientRequired() ? "Needs a recipient." : "The recipient may be missing."));
      examples(type.name(), Optional.empty());
      for (Table.Row mode : modes) {
        if (mode.get("type").equals(type.name())) {
          page.append("\n### ").append(type.name()).append(' ').append(mode.get("mode"));
          page.append("\n\n").append(mode.get("meaning"));
          if (!mode.get("score").isEmpty()) {
            page.append(" Score ").append(mode.get("score")).append('.');
          }
          page.append('\n');
          examples(type.name(), Optional.of(mode.get("mode")));
        }
      }
    }
    page.append(
        "\n## Contexts\n\nAn event may have several.\n\n| context | meaning |\n|---|---|\n");
    for (Table.Row row : Table.read("codebook/contexts.txt").rows()) {
      page.append("| ").append(row.get("context")).append(" | ").append(row.get("meaning"));
      page.append(" |\n");
    }
    page.append('\n').append(part("codebook-after.md"));
    return page.toString();
  }

  private void examples(String type, Optional<String> mode) {
    page.append('\n');
    for (Map.Entry<Language, List<CodedSentence>> entry : examples.entrySet()) {
      for (CodedSentence example : entry.getValue()) {
        if (example.type().equals(type) && example.mode().equals(mode)) {
          page.append("- ").append(right.apply(example, entry.getKey()) ? "" : MISREAD);
          page.append(example.sentence()).append(" `");
          page.append(String.join(" ", example.actors())).append(" → ");
          page.append(String.join(" ", example.recipients())).append("`\n");
        }
      }
    }
  }

  private static String number(double score) {
    return score == Math.rint(score) ? Long.toString(Math.round(score)) : Double.toString(score);
  }

  private static String part(String name) {
    try (InputStream in = CodebookPaper.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
