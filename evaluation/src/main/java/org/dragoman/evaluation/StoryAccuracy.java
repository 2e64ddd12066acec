package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Totals;
import org.dragoman.reader.Source;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Store;

/**
 * How well reports of one act become one event, and articles one story: pairwise F1 on the
 * annotated stories, through a real archive.
 *
 * <p>Every second family of stories is closed: rules and weights are tuned on the others.
 */
public final class StoryAccuracy {

  private static final String MISREAD = " (coded as another type)";
  private static final int SLACK = 3; // characters between a report's end and its mark

  private StoryAccuracy() {}

  /**
   * @param arguments the folder of the annotated stories; "tuned", "closed" or nothing for all;
   *     "wrong" to print each report's event; a folder in which the archive is kept, and not read
   *     again when it is there
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String part = arguments.length > 1 ? arguments[1] : "all";
    Map<String, String> types = StoryGold.types(folder);
    List<StoryGold> gold = new ArrayList<>();
    for (StoryGold article : StoryGold.under(folder)) {
      if (part.equals("all") || part.equals("tuned") == tuned(article, types)) {
        gold.add(article);
      }
    }
    boolean show = arguments.length > 2 && arguments[2].equals("wrong");
    if (arguments.length > 3) {
      measure(gold, types, Files.createDirectories(Path.of(arguments[3])).toRealPath(), show);
      return;
    }
    Path work = Files.createTempDirectory("stories");
    try {
      measure(gold, types, work, show);
    } finally {
      try (var files = Files.walk(work)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
      }
    }
  }

  /**
   * Whether an article may be looked at while weights are set: every second family of stories
   * (thaw, thaw2) of the script; the others are closed.
   */
  private static boolean tuned(StoryGold article, Map<String, String> types) {
    List<String> families =
        types.keySet().stream().map(event -> family(event.split("-")[0])).distinct().toList();
    int place = families.indexOf(family(article.story()));
    return (place < 0 ? article.name().hashCode() : place) % 2 == 0;
  }

  private static String family(String story) {
    return story.replaceAll("[\\d-].*", "");
  }

  private static void measure(
      List<StoryGold> gold, Map<String, String> types, Path work, boolean show)
      throws IOException, ArchiveException {
    Map<String, StoryGold> byPath = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (StoryGold article : gold) {
      Path file = work.resolve("in").resolve(article.name() + ".txt");
      Files.createDirectories(file.getParent());
      Files.write(file, article.text().getBytes(StandardCharsets.UTF_8));
      byPath.put(file.toAbsolutePath().toString(), article);
      sources.add(Source.of(file));
    }
    try (Archive archive =
        Archive.open(work.resolve("archive"), Store.Access.WRITE, Clock.systemUTC(), "stories")) {
      if (Totals.of(archive.store()).articles() == 0) {
        new Adding(archive, Keep.ALL, 2).add(sources.iterator(), new Silent());
      } else {
        archive.rebuild();
      }
      List<PairScore.Item> events = new ArrayList<>();
      List<PairScore.Item> stories = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      archive
          .store()
          .read(
              connection -> {
                try (Statement statement = connection.createStatement()) {
                  reports(statement, byPath, types, events, lines);
                  articles(statement, byPath, stories);
                }
                return null;
              });
      long misread = events.stream().filter(StoryAccuracy::misread).count();
      events.removeIf(StoryAccuracy::misread);
      long marked = events.stream().filter(item -> item.gold().isPresent()).count();
      long marks =
          gold.stream().flatMap(g -> g.marks().stream()).mapToLong(m -> m.events().size()).sum();
      System.out.printf(
          "%d articles; of %d marked reports %d found and %d coded as another type; %d others%n",
          gold.size(), marks, marked, misread, events.size() - marked);
      System.out.println("same event  " + PairScore.of(events));
      System.out.println("same story  " + PairScore.of(stories));
      if (show) {
        lines.stream().sorted().forEach(System.out::println);
      }
    }
  }

  private static boolean misread(PairScore.Item item) {
    return item.gold().isPresent() && item.gold().get().endsWith(MISREAD);
  }

  private static void reports(
      Statement statement,
      Map<String, StoryGold> byPath,
      Map<String, String> types,
      List<PairScore.Item> items,
      List<String> lines)
      throws java.sql.SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT d.path, r.type, r.start_at, r.end_at, er.event, r.sentence, r.date FROM"
                + " reports r JOIN event_reports er USING (report_no) JOIN articles a USING"
                + " (article_no) JOIN documents d USING (document_no)")) {
      while (row.next()) {
        StoryGold article = byPath.get(row.getString(1));
        Optional<String> key = key(article, row.getString(2), row.getInt(3), row.getInt(4), types);
        items.add(new PairScore.Item(key, row.getString(5), article.name()));
        lines.add(
            key.orElse("-")
                + "\t"
                + row.getString(5)
                + "\t"
                + row.getString(2)
                + "\t"
                + row.getString(7)
                + "\t"
                + article.name()
                + "\t"
                + row.getString(6).replaceAll("\\s+", " "));
      }
    }
  }

  /**
   * The key of the mark at the sentence's end whose type is the report's, or that it is misread.
   */
  private static Optional<String> key(
      StoryGold article, String type, int start, int end, Map<String, String> types) {
    int from = article.text().offsetByCodePoints(0, start);
    int to = article.text().offsetByCodePoints(0, end);
    for (StoryGold.Mark mark : article.marks()) {
      if (mark.end() > from && mark.end() <= to + SLACK) {
        for (String event : mark.events()) {
          if (type.equals(types.get(event))) {
            return Optional.of(event);
          }
        }
        return Optional.of(mark.events().get(0) + MISREAD);
      }
    }
    return Optional.empty();
  }

  private static void articles(
      Statement statement, Map<String, StoryGold> byPath, List<PairScore.Item> items)
      throws java.sql.SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT d.path, s.story, a.article FROM story_articles s JOIN articles a USING"
                + " (article_no) JOIN documents d USING (document_no)")) {
      while (row.next()) {
        StoryGold article = byPath.get(row.getString(1));
        items.add(
            new PairScore.Item(Optional.of(article.story()), row.getString(2), row.getString(3)));
      }
    }
  }

  /** Says only what was refused. */
  private static final class Silent implements Adding.Listener {
    @Override
    public void kept(Source source, Added.Outcome outcome) {
      // counted later
    }

    @Override
    public void known(Source source) {
      System.out.println("twice: " + source.path());
    }

    @Override
    public void refused(Source source, Exception why) {
      System.out.println("refused: " + why.getMessage());
    }
  }
}
