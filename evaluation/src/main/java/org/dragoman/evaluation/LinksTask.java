package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.reader.Source;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Store;

/**
 * Links across documents, on the timelines of SemEval 2015, task 4 (Minard and others): mentions of
 * one act in two documents that stand in one row of a timeline, and whether the archive makes one
 * event of them.
 *
 * <p>The timelines are of companies and markets, and most of their acts (a plane delivered, shares
 * that fell) are none of the codebook's: so the first figure says of how many linked pairs both
 * sides are told at all, and the second how many of these are one event.
 */
final class LinksTask implements GoldTask {

  private static final String TOLD = "linked pairs of which both sides are told";
  private static final String LINKED = "of these, one event";

  private record Mention(String document, int sentence) {}

  @Override
  public String name() {
    return PublicGold.PREFIX + "links";
  }

  @Override
  public String file() {
    return "timeline-rows-en.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    Path work = Files.createTempDirectory("links");
    try {
      Map<Mention, List<String>> told = told(gold, work);
      misses.add(name() + ": " + told.size() + " sentences of all documents are told");
      List<Counts> pieces = new ArrayList<>();
      for (JsonNode timeline : GoldLines.read(gold.resolve(file()))) {
        Counts counts = new Counts();
        for (JsonNode row : timeline.get("rows")) {
          List<Mention> mentions = new ArrayList<>();
          row.get("mentions")
              .forEach(m -> mentions.add(new Mention(m.get("doc").asText(), m.get("sid").asInt())));
          pairs(mentions.stream().distinct().toList(), told, counts, misses);
        }
        pieces.add(counts);
      }
      return Figures.of(name(), "en", pieces);
    } catch (ArchiveException e) {
      throw new IOException(e);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void pairs(
      List<Mention> mentions, Map<Mention, List<String>> told, Counts counts, List<String> misses) {
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < i; j++) {
        Mention a = mentions.get(i);
        Mention b = mentions.get(j);
        if (a.document.equals(b.document)) {
          continue;
        }
        List<String> left = told.getOrDefault(a, List.of());
        List<String> right = told.getOrDefault(b, List.of());
        boolean both = !left.isEmpty() && !right.isEmpty();
        counts.add(TOLD, both);
        if (both) {
          boolean linked = left.stream().anyMatch(right::contains);
          counts.add(LINKED, linked);
          if (!linked) {
            misses.add(name() + " " + a + " and " + b + " are two events");
          }
        }
      }
    }
  }

  /** The events that an archive of all documents tells, by document and sentence. */
  private static Map<Mention, List<String>> told(Path gold, Path work)
      throws IOException, ArchiveException {
    Map<String, Map<Integer, Integer>> sentences = new HashMap<>(); // by name of the file, by line
    List<Source> sources = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve("timeline-docs-en.jsonl.gz"))) {
      String name = row.get("id").asText() + ".txt";
      StringBuilder text = new StringBuilder();
      Map<Integer, Integer> lines = new LinkedHashMap<>();
      int line = 1;
      for (JsonNode sentence : row.get("sentences")) {
        text.append(TimelineTask.plain(sentence.get("text").asText())).append("\n\n");
        lines.put(line, sentence.get("sid").asInt());
        line += 2;
      }
      sentences.put(name, lines);
      sources.add(
          Source.of(
              Files.write(work.resolve(name), text.toString().getBytes(StandardCharsets.UTF_8))));
    }
    try (Archive archive =
        Archive.open(work.resolve("archive"), Store.Access.WRITE, Clock.systemUTC(), "links")) {
      new Adding(archive, Keep.ALL, 2).add(sources.iterator(), new Silent());
      return archive
          .store()
          .read(
              connection -> {
                Map<Mention, List<String>> told = new HashMap<>();
                try (Statement statement = connection.createStatement()) {
                  events(statement, sentences, told);
                }
                return told;
              });
    }
  }

  private static void events(
      Statement statement,
      Map<String, Map<Integer, Integer>> sentences,
      Map<Mention, List<String>> told)
      throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT d.path, r.line, er.event FROM reports r JOIN event_reports er USING (report_no)"
                + " JOIN articles a USING (article_no) JOIN documents d USING (document_no)"
                + " ORDER BY ALL")) {
      while (row.next()) {
        String name = Path.of(row.getString(1)).getFileName().toString();
        Optional<Integer> sentence = Optional.ofNullable(sentences.get(name).get(row.getInt(2)));
        if (sentence.isPresent()) {
          String document = name.substring(0, name.length() - ".txt".length());
          told.computeIfAbsent(new Mention(document, sentence.get()), k -> new ArrayList<>())
              .add(row.getString(3));
        }
      }
    }
  }

  /** {@code LinksTask GOLD}: prints the figures, and what is not linked with a second word. */
  public static void main(String[] arguments) throws IOException {
    GoldTask.print(new LinksTask(), arguments);
  }

  /** Complains of what is refused: nothing should be. */
  private static final class Silent implements Adding.Listener {
    @Override
    public void kept(Source source, Added.Outcome outcome) {
      // counted by what the archive tells
    }

    @Override
    public void known(Source source) {
      // two documents of one text are one
    }

    @Override
    public void refused(Source source, Exception why) {
      System.err.println(source.path() + ": " + why.getMessage());
    }
  }
}
