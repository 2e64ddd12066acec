package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.lexicon.Table;

/**
 * An article of the annotated stories: which story it belongs to and which sentences report which
 * event.
 *
 * @param name language and number, such as {@code es/07}
 * @param story key of its story
 * @param text the article as it would reach Dragoman, without marks
 * @param marks what its sentences report
 */
record StoryGold(String name, String story, String text, List<Mark> marks) {

  /**
   * A sentence that reports events.
   *
   * @param end where it ends, in characters of the text
   * @param events keys of the script
   */
  record Mark(int end, List<String> events) {}

  private static final Pattern MARK = Pattern.compile("[ \\t]*\\{([a-z0-9, -]+)\\}");

  /** All articles under a folder, in the order of their names. */
  static List<StoryGold> under(Path folder) throws IOException {
    List<StoryGold> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".txt") && !f.endsWith("SCRIPT.txt"))
              .sorted()
              .toList()) {
        String name = folder.relativize(file).toString().replaceFirst("\\.txt$", "");
        all.add(parse(name, Files.readString(file)));
      }
    }
    return all;
  }

  /**
   * Reads {@code story: KEY}, a blank line, and the text with marks such as {@code {thaw-phone}}.
   */
  static StoryGold parse(String name, String file) {
    int line = file.indexOf('\n');
    if (!file.startsWith("story:") || line < 0) {
      throw new IllegalArgumentException(name + ": the first line must be 'story: KEY'");
    }
    String story = file.substring("story:".length(), line).strip();
    String marked = file.substring(line + 1).strip() + "\n";
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      marks.add(new Mark(text.length(), List.of(matcher.group(1).strip().split("[, ]+"))));
      at = matcher.end();
    }
    text.append(marked.substring(at));
    return new StoryGold(name, story, text.toString(), marks);
  }

  /** Event types of the script, by key. */
  static Map<String, String> types(Path folder) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("SCRIPT.txt"));
    for (Table.Row row : Table.parse("SCRIPT.txt", lines).rows()) {
      types.put(row.get("event"), row.get("type"));
    }
    return types;
  }
}
