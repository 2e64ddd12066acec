package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.text.Span;
import org.dragoman.text.Text;
import org.dragoman.time.PageDates;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Published;
import org.dragoman.time.TimeValue;

/**
 * How well articles are dated by their text alone: the annotated stories without the line that
 * bears the date, and how many are dated, and rightly, as surer answers are asked for.
 *
 * <p>{@code DatingTable HOME}: HOME is the project's folder.
 */
public final class DatingTable {

  private static final double[] THRESHOLDS = {.6, .7, .8, .9, .95};

  /** The date of a page stands in one of its first lines. */
  private static final int TOP = 6;

  /** One article: its day, and what was found. */
  record Dated(String name, LocalDate day, Published found) {

    Optional<PartialDate> atLeast(double threshold) {
      return found.value().filter(v -> found.probability() >= threshold);
    }
  }

  private DatingTable() {}

  public static void main(String[] arguments) throws IOException {
    Path stories = Path.of(arguments[0]).resolve("evaluation/src/main/resources/gold/stories");
    List<Dated> dated = read(stories, Dragoman.create());
    System.out.print(table(dated));
    if (arguments.length > 1) {
      for (Dated article : dated) {
        Optional<PartialDate> value = article.found.value();
        if (value.isPresent() && !value.get().covers(article.day)) {
          System.out.println(
              article.name
                  + " "
                  + article.day
                  + ", found "
                  + value.get()
                  + " "
                  + article.found.probability());
        }
      }
    }
  }

  /** How many of the stories are dated, and how many rightly, as surer answers are asked for. */
  static String table(Path stories, Dragoman dragoman) throws IOException {
    return table(read(stories, dragoman));
  }

  private static String table(List<Dated> dated) {
    StringBuilder out = new StringBuilder();
    out.append(dated.size())
        .append(
            """
             articles without their date lines; at each threshold of probability, the shares.

            | threshold | dated to the day | of these right | dated at all | of these right |
            |---|---|---|---|---|
            """);
    for (double threshold : THRESHOLDS) {
      int days = 0;
      int daysRight = 0;
      int any = 0;
      int anyRight = 0;
      for (Dated article : dated) {
        Optional<PartialDate> value = article.atLeast(threshold);
        boolean right = value.isPresent() && value.get().covers(article.day);
        any += value.isPresent() ? 1 : 0;
        anyRight += right ? 1 : 0;
        boolean day = value.filter(PartialDate::isDay).isPresent();
        days += day ? 1 : 0;
        daysRight += day && right ? 1 : 0;
      }
      out.append(
          String.format(
              Locale.ROOT,
              "| %.2f | %.2f | %.2f | %.2f | %.2f |%n",
              threshold,
              share(days, dated.size()),
              share(daysRight, days),
              share(any, dated.size()),
              share(anyRight, any)));
    }
    return out.toString();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static List<Dated> read(Path stories, Dragoman dragoman) throws IOException {
    List<Dated> dated = new ArrayList<>();
    for (StoryGold story : StoryGold.under(stories)) {
      List<String> lines = new ArrayList<>(story.text().lines().toList());
      LocalDate day = null;
      for (int i = 0; i < Math.min(TOP, lines.size()); i++) {
        Optional<LocalDate> found = day(lines.get(i));
        if (found.isPresent()) {
          day = found.get();
          lines.set(i, "");
        }
      }
      if (day == null) {
        continue;
      }
      Text text = new Text(String.join("\n", lines).strip());
      try {
        List<Reading> readings =
            dragoman.read(new Document(story.name(), story.name(), Optional.empty(), text));
        dated.add(new Dated(story.name(), day, readings.get(0).published()));
      } catch (UnreadLanguage e) {
        System.err.println(story.name() + ": " + e.getMessage());
      }
    }
    return dated;
  }

  /** The day of a short line with a full date. */
  private static Optional<LocalDate> day(String line) {
    if (line.length() > 80) {
      return Optional.empty();
    }
    for (PageDates.Found found :
        PageDates.find(line, new Span(0, line.length()), Optional.empty())) {
      if (found.value() instanceof TimeValue.Absolute absolute && absolute.date().isDay()) {
        return Optional.of(absolute.date().first());
      }
    }
    return Optional.empty();
  }
}
