package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code /accuracy}: how well articles are read, as measured; the page is docs/accuracy.md. */
public final class AccuracyPage implements Part {

  /** A piece of the document: a heading, a paragraph or a table. */
  public record Block(int level, String text, List<List<String>> table) {}

  private static final String DOCUMENT = "accuracy.md";

  private final List<Block> blocks = blocks();

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/accuracy", ctx -> Paper.show(ctx, Frame.of(ctx), "accuracy", blocks));
  }

  /** The few things of Markdown that the document uses: headings, paragraphs, tables. */
  private static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    List<List<String>> table = new ArrayList<>();
    for (String line : (document() + "\n\n").split("\n", -1)) {
      boolean row = line.startsWith("|");
      if (!row && !table.isEmpty()) {
        blocks.add(new Block(0, "", List.copyOf(table)));
        table.clear();
      }
      if (row || line.isBlank() || line.startsWith("#")) {
        if (!paragraph.isEmpty()) {
          blocks.add(new Block(0, paragraph.toString().strip(), List.of()));
          paragraph.setLength(0);
        }
      }
      if (row) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        List<String> cells =
            java.util.Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
        if (!cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
          table.add(cells);
        }
      } else if (line.startsWith("#")) {
        int level = line.length() - line.replaceFirst("^#+", "").length();
        blocks.add(new Block(level, line.substring(level).strip(), List.of()));
      } else {
        paragraph.append(plain(line)).append(' ');
      }
    }
    return List.copyOf(blocks);
  }

  private static String plain(String line) {
    return line.replaceAll("\\*\\*|`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
  }

  private static String document() {
    try (InputStream in = AccuracyPage.class.getResourceAsStream(DOCUMENT)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
