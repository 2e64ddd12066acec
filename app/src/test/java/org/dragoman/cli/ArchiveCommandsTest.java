package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask an archive. */
class ArchiveCommandsTest {

  private static final List<String> COMMANDS =
      List.of(
          "add",
          "search",
          "events",
          "actor",
          "relation",
          "story",
          "quotes",
          "watch",
          "review",
          "changes",
          "stats",
          "check");

  private static final Path ARCHIVE = SampleArchive.folder();

  @TempDir private Path folder;

  private static Run run(Object... words) {
    Object[] all = new Object[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--archive";
    all[words.length + 1] = ARCHIVE;
    return Run.dragoman(all);
  }

  private static Run good(Object... words) {
    Run run = run(words);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private static List<JsonNode> rows(Object... words) {
    Object[] all = new Object[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--archive";
    all[words.length + 1] = ARCHIVE;
    return SampleArchive.rows(all);
  }

  /** One line of complaint, exit code 2, nothing printed. */
  private static void refused(String why, Object... words) {
    Run run = run(words);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("dragoman: ").contains(why);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyCommandHelpsWithExamples() {
    String all = Run.dragoman("--help").out();
    for (String command : COMMANDS) {
      Run help = Run.dragoman(command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).contains("Usage: dragoman " + command, "Example", "--archive");
      assertThat(all).contains("  " + command + " ");
    }
  }

  @Test
  void noArchiveIsSaidAndNoneIsMade() {
    Path none = folder.resolve("none");
    for (List<String> command :
        List.of(
            List.of("search", "x"),
            List.of("events"),
            List.of("actor", "x"),
            List.of("relation", "RUS", "CUB"),
            List.of("story"),
            List.of("quotes"),
            List.of("review"),
            List.of("review", "same", "a", "b"),
            List.of("review", "undo", "a"),
            List.of("changes"),
            List.of("stats"),
            List.of("check"),
            List.of("check", "--repair"),
            List.of("watch", "--once", "--query", "x"),
            List.of("add", "no-such-file.txt"))) {
      List<Object> words = new ArrayList<>(command);
      words.add("--archive");
      words.add(none);
      Run run = Run.dragoman(words.toArray());
      assertThat(run.code()).describedAs(command.toString()).isEqualTo(2);
      assertThat(run.errLines()).describedAs(command.toString()).hasSize(1);
      assertThat(none).doesNotExist();
    }
  }

  @Test
  void addTwiceKeepsOnce() throws Exception {
    Path page = Files.writeString(folder.resolve("a.txt"), "Russia threatened Estonia on Monday.");
    Path own = folder.resolve("own");
    assertThat(Run.dragoman("add", page, "-a", own).out())
        .isEqualTo("1 document with 1 article kept, in " + own + "\n");
    assertThat(Run.dragoman("add", page, "-a", own).out())
        .isEqualTo("0 documents with 0 articles kept, 1 there already, in " + own + "\n");
    Files.writeString(page, "Russia threatened Estonia and Latvia on Monday.");
    assertThat(Run.dragoman("add", page, "-a", own).out())
        .isEqualTo("1 document with 1 article kept (1 of them new revisions), in " + own + "\n");
    assertThat(SampleArchive.rows("changes", "-a", own)).hasSize(2);
    assertThat(SampleArchive.rows("events", "-a", own)).hasSize(1);
  }

  @Test
  void standardInputIsNoRevisionOfWhatCameBefore() {
    Path own = folder.resolve("own");
    Run.fed("Russia threatened Estonia on Monday.", "add", "-", "-a", own);
    Run.fed("Russia threatened Latvia on Tuesday.", "add", "-", "-a", own);
    assertThat(SampleArchive.rows("events", "-a", own)).hasSize(2);
    assertThat(SampleArchive.rows("stats", "-a", own).get(0).get("revisions").asInt()).isZero();
  }

  @Test
  void searchShowsSentences() {
    Run run = good("search", "expelled", "lang:en");
    assertThat(run.outLines().get(0)).startsWith("PUBLISHED").endsWith("SENTENCE");
    assertThat(run.out()).contains("courier.html", "sentences");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 100);
    JsonNode hit = rows("search", "patience", "published:2016").get(0);
    assertThat(hit.get("sentence").asText()).contains("The patience of Minsk");
    assertThat(hit.get("words").get(0).asText()).isEqualTo("patience");
    assertThat(run("search", "dyad:RUS").err()).contains("^", "This would do");
  }

  @Test
  void eventsInThreeFormats() {
    Run table = good("events", "dyad:BLR-LVA", "date:2016");
    assertThat(table.outLines().get(0)).contains("DATE", "BY", "TO", "SENTENCE");
    assertThat(table.out()).contains("SANCTION", "BLR");
    List<JsonNode> json = rows("events");
    assertThat(json).allMatch(event -> !event.get("reports").isEmpty());
    var csv = CsvReader.builder().ofNamedCsvRecord(good("events", "-f", "csv").out());
    assertThat(csv.stream().map(row -> row.getField("id")))
        .containsExactlyElementsOf(json.stream().map(event -> event.get("id").asText()).toList());
  }

  @Test
  void actorByAnySpelling() {
    for (String name : List.of("Lawrow", "Lavrov", "Лавров", "Sergej Lawrow", "sergei-lavrov")) {
      assertThat(good("actor", name).out())
          .startsWith("Sergei Lavrov  [sergei-lavrov]\nperson, RUS")
          .contains("Names\n", "Offices\n", "Why these names are one person");
    }
    assertThat(rows("actor", "Russland").get(0).get("id").asText()).isEqualTo("RUS");
  }

  @Test
  void actorSaysWhyNamesAreOne() {
    JsonNode page = rows("actor", "Dorofeenko").get(0);
    assertThat(page.get("identity")).hasSize(2);
    assertThat(page.at("/identity/0/reason").asText()).contains("Dorofeyenko");
    assertThat(page.at("/offices/0/first_seen").asText()).isEqualTo("2016-05-24");
    assertThat(page.at("/offices/0/last_seen").asText()).isEqualTo("2016-05-25");
    assertThat(page.get("said")).hasSize(2);
  }

  @Test
  void ambiguousNamesAreListed() {
    Run run = run("actor", "Kovalchuk");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("actors are called 'Kovalchuk'; name one by its id");
    assertThat(run.outLines().get(0)).startsWith("ID").endsWith("NAME");
    assertThat(run.outLines().size()).isEqualTo(3);
    refused("nobody in the archive is called 'Xyzzy Plugh'", "actor", "Xyzzy Plugh");
  }

  @Test
  void relationByAnyNameOfTheStates() {
    Run run = good("relation", "Belarus", "Lettland");
    assertThat(run.out())
        .contains("BLR>LVA", "LVA>BLR", "2016-05", "SANCTION", "acts")
        .contains("Last\n", "sanction");
    assertThat(good("relation", "BLR", "LVA").out()).isEqualTo(run.out());
    refused("there is no state 'Ruritania'", "relation", "Ruritania", "CUB");
    refused("are the same state", "relation", "RUS", "Russland");
    refused("this is no date", "relation", "RUS", "CUB", "--from", "soon");
    refused("is before", "relation", "RUS", "CUB", "--from", "2019", "--to", "2018");
  }

  @Test
  void relationGivesEveryPeriod() {
    List<JsonNode> months = rows("relation", "BLR", "LVA", "--from", "2016-04", "--to", "2016-07");
    assertThat(months.stream().map(month -> month.get("period").asText()))
        .containsExactly("2016-04-01", "2016-05-01", "2016-06-01", "2016-07-01");
    assertThat(months.get(0).at("/forward/share").isNull()).isTrue();
    JsonNode may = months.get(1);
    assertThat(may.get("articles").asInt()).isEqualTo(3);
    assertThat(may.at("/forward/types/SANCTION").asInt()).isPositive();
    assertThat(may.at("/forward/conflict").asDouble()).isNegative();
    assertThat(may.at("/backward/events").asInt()).isPositive();
    assertThat(
            CsvReader.builder()
                .ofNamedCsvRecord(good("relation", "BLR", "LVA", "-f", "csv").out())
                .stream()
                .map(row -> row.getField("forward.types.SANCTION")))
        .isNotEmpty();
  }

  @Test
  void relationShowsWhenItChanged() throws IOException {
    for (int year = 2015; year <= 2016; year++) {
      for (Month month : Month.values()) {
        String day = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " 10";
        Files.writeString(
            folder.resolve(year + "-" + month + ".txt"),
            String.format(
                "OSLO, %s, %d - %s on %s in a note on item %d.%n",
                day,
                year,
                year == 2015 ? "Sweden praised Finland" : "Norway condemned Belarus",
                day,
                year * 100 + month.getValue()));
      }
    }
    Path own = folder.resolve("own");
    Run.dragoman("add", folder, "-a", own);
    Run run = Run.dragoman("relation", "NOR", "BLR", "--from", "2015", "-a", own);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("12 periods without an act left out, 0 of them without any article read")
        .contains("NOR-BLR: from 2016-01 on more conflict, 1.00 events an article instead of 0.00")
        .contains("the first 5 of 12 events");
    assertThat(SampleArchive.rows("relation", "BLR", "SWE", "-a", own)).isEmpty();
  }

  @Test
  void storiesAndOneOfThem() {
    assertThat(good("story").out()).contains("ID ", "TITLE", "stories");
    JsonNode story = rows("story", "dyad:BLR-LVA").get(0);
    String id = story.get("id").asText();
    assertThat(good("story", id).out())
        .startsWith(story.get("title").asText() + "  [" + id + "]")
        .contains("Articles\n", "Events\n", "baltic-mirror");
    assertThat(rows("story", id).get(0).get("events")).isNotEmpty();
  }

  @Test
  void quotesByAndAbout() {
    List<JsonNode> quotes = rows("quotes", "--by", "Dorofeyenko");
    assertThat(quotes).hasSize(2);
    assertThat(quotes.get(0).get("text").asText()).contains("The patience of Minsk has run out");
    assertThat(rows("quotes", "--by", "Dorofeyenko", "--about", "patience")).hasSize(1);
    assertThat(rows("quotes", "--by", "Dorofeyenko", "--about", "Belarus")).hasSize(1);
    assertThat(good("quotes", "--by", "Dorofeyenko").out()).contains("2 quotes");
    refused("nobody in the archive is called", "quotes", "--by", "Nemo Nobody");
    refused("give one of these ids", "quotes", "--by", "Kovalchuk");
  }

  @Test
  void changesSince() throws IOException {
    int all = rows("changes").size();
    assertThat(all).isEqualTo(DemoCommand.names().size() + 3);
    assertThat(rows("changes", "--since", all - 3)).hasSize(3);
    assertThat(rows("changes", "--since", "2000-01-01")).hasSize(all);
    assertThat(rows("changes", "--since", "2999-01-01T00:00:00Z")).isEmpty();
    refused("neither a day", "changes", "--since", "yesterday");
  }

  @Test
  void stats() throws IOException {
    JsonNode totals = rows("stats").get(0);
    assertThat(totals.get("documents").asInt()).isEqualTo(DemoCommand.names().size() + 3);
    assertThat(totals.get("events").asInt()).isPositive();
    assertThat(totals.at("/languages/de").asInt()).isPositive();
    assertThat(totals.get("sources").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(good("stats").out()).contains("documents", "reports", "events", "disk");
  }

  @Test
  void aWholeArchiveIsWhole() {
    assertThat(good("check").out()).isEqualTo(ARCHIVE + ": all is well\n");
  }
}
