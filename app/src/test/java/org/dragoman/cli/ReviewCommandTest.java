package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judgements on the command line: signed, checked, and undone to the letter. */
class ReviewCommandTest {

  private static final String ONE = "viktor-dorofeenko";
  private static final String OTHER = "viktor-dorofeyenko";

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void copy() {
    archive = SampleArchive.copy(folder.resolve("archive"));
  }

  private Run review(String... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "review";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--archive";
    all[words.length + 2] = archive;
    return Run.dragoman(all);
  }

  private String judge(String... words) {
    Run run = review(words);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("judgement [0-9a-f]{16} recorded, signed .*\n");
    return run.out().split(" ")[1];
  }

  private void refused(String why, String... words) throws Exception {
    Map<String, List<String>> before = SampleArchive.dump(archive);
    Run run = review(words);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(why);
    assertThat(run.out()).isEmpty();
    assertThat(SampleArchive.dump(archive)).isEqualTo(before);
    assertThat(SampleArchive.rows("review", "list", "-a", archive)).isEmpty();
  }

  private List<JsonNode> events(String query) {
    return SampleArchive.rows("events", query, "-a", archive);
  }

  /** The id of the report of that page with those words. */
  private String report(String page, String words) {
    for (JsonNode event : events("dyad:BLR-LVA")) {
      for (JsonNode report : event.get("reports")) {
        if (report.get("path").asText().endsWith(page)
            && report.get("text").asText().contains(words)) {
          return report.get("id").asText();
        }
      }
    }
    throw new AssertionError("no report of " + page + " has " + words);
  }

  @Test
  void undoRestoresTheTablesExactly() throws Exception {
    Map<String, List<String>> before = SampleArchive.dump(archive);
    String courier = report("courier.html", "Latvia condemned");
    String mirror = report("mirror.html", "expel");
    String[][] judgements = {
      {"different", ONE, OTHER},
      {"same", ONE, "annalena-baerbock"},
      {"unsure", OTHER, ONE},
      {"event-code", courier, "CONSULT/phone"},
      {"event-date", courier, "2016-04"},
      {"event-wrong", mirror},
      {"same-event", report("courier.html", "recalls envoy"), mirror}
    };
    for (String[] judgement : judgements) {
      String id = judge(judgement);
      assertThat(SampleArchive.dump(archive)).describedAs(judgement[0]).isNotEqualTo(before);
      assertThat(review("undo", id).out()).startsWith("judgement " + id + " taken back");
      Map<String, List<String>> after = SampleArchive.dump(archive);
      for (String table : before.keySet()) {
        assertThat(after.get(table))
            .describedAs(judgement[0] + ", " + table)
            .isEqualTo(before.get(table));
      }
    }
    assertThat(SampleArchive.rows("review", "list", "-a", archive)).hasSize(judgements.length);
    assertThat(Run.dragoman("check", "-a", archive).out()).endsWith("all is well\n");
  }

  @Test
  void differentPeopleAreParted() {
    judge("different", ONE, OTHER, "--by", "A. Reader", "--note", "two brothers");
    assertThat(Run.dragoman("actor", ONE, "-a", archive).out()).doesNotContain(OTHER + " ");
    JsonNode judgement = SampleArchive.rows("review", "list", "-a", archive).get(0);
    assertThat(judgement.get("kind").asText()).isEqualTo("different-actor");
    assertThat(judgement.get("by").asText()).isEqualTo("A. Reader");
    assertThat(judgement.get("note").asText()).isEqualTo("two brothers");
    assertThat(
            SampleArchive.rows("changes", "-a", archive).stream()
                .map(change -> change.get("what").asText()))
        .contains("judgement-made");
    assertThat(review("list").out()).contains("different-actor", "1 judgement");
  }

  @Test
  void reportsOfOneActContradictEachOther() {
    judge(
        "same-event", report("courier.html", "recalls envoy"), report("mirror.html", "on May 22"));
    judge("event-date", report("courier.html", "recalls envoy"), "2016-05-21");
    List<JsonNode> contradicted =
        events("dyad:BLR-LVA").stream().filter(e -> !e.get("contradictions").isEmpty()).toList();
    assertThat(contradicted).isNotEmpty();
    assertThat(contradicted.get(0).at("/contradictions/0/field").asText()).isEqualTo("day");
    String story = contradicted.get(0).get("story").asText();
    assertThat(Run.dragoman("story", story, "-a", archive).out())
        .contains("Contradictions\n", "2016-05-21", "2016-05-22");
  }

  @Test
  void codesAndDatesAreCorrected() {
    String report = report("courier.html", "Latvia condemned");
    judge("event-code", report, "consult/Phone");
    judge("event-date", report, "2016-05-20");
    JsonNode event = events("event:" + report).get(0);
    assertThat(event.get("type").asText()).isEqualTo("CONSULT");
    assertThat(event.get("mode").asText()).isEqualTo("phone");
    assertThat(event.at("/date/value").asText()).isEqualTo("2016-05-20");
  }

  @Test
  void whatCannotBeIsRefused() throws Exception {
    String report = report("courier.html", "Latvia condemned");
    refused("there is no actor 'nobody'", "same", ONE, "nobody");
    refused("about two different ones", "same", ONE, ONE);
    refused("there is no report 'abc'", "event-wrong", "abc");
    refused("there is no type of event 'HUG'", "event-code", report, "HUG");
    refused("CONSULT has no mode 'expel'", "event-code", report, "CONSULT/expel");
    refused("is no date", "event-date", report, "2016-02-31");
    refused("is no judgement", "same", ONE);
    refused("is no judgement", "smae", ONE, OTHER);
    refused("no judgement 0123456789abcdef", "undo", "0123456789abcdef");
    refused("needs the name of who signs", "different", ONE, OTHER, "--by", " ");
  }

  @Test
  void nothingIsUndoneTwice() {
    String id = judge("unsure", ONE, OTHER);
    assertThat(review("undo", id, "--by", "B").code()).isZero();
    assertThat(review("undo", id).err()).contains("was withdrawn by B");
  }

  @Test
  void openQuestionsAreListed() {
    judge("unsure", ONE, OTHER);
    assertThat(review().out()).contains("open question");
    for (JsonNode question : SampleArchive.rows("review", "-a", archive)) {
      assertThat(question.get("score").asDouble()).isBetween(0.5, 1.0);
      assertThat(question.get("reason").asText()).isNotEmpty();
    }
  }
}
