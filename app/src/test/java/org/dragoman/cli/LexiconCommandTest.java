package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dragoman.article.Articles;
import org.dragoman.article.Furniture;
import org.dragoman.lexicon.Additions;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void ownFolder() {
    System.setProperty("dragoman.lexicon", folder.resolve("lexicon").toString());
  }

  @AfterEach
  void nothingAdded() {
    System.clearProperty("dragoman.lexicon");
    Additions.use(Map.of());
  }

  private int run(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void badRows_areNamedAndTheOthersTaken() throws IOException {
    Path csv =
        file(
            "ministers.csv",
            "name,state,office,from,to,aliases",
            "Jana Testova,CZ,foreign minister,2021-01-05,2023,Яна Тестова;Jana T.",
            "Peter Muster,Atlantis,president,2001,2004,",
            "Anna Beispiel,AUT,minister of finance,2001-13-01,,",
            "Hans Probe,AUT,president,2005,2001,",
            "Olga Vzor,SVK,keeper of the swans,2005,,",
            ",AUT,president,2005,,");
    Path report = folder.resolve("refused.tsv");

    int code = run("lexicon", "import", csv.toString(), "--name", "own", "--report", report + "");

    assertThat(code).isEqualTo(1);
    assertThat(Files.readAllLines(report))
        .containsExactly(
            "3\tstate not known: 'Atlantis'",
            "4\tno such day: '2001-13-01'",
            "5\tends before it begins: 2005 to 2001",
            "6\toffice not known: 'keeper of the swans'",
            "7\tno name");
    assertThat(Files.readAllLines(folder.resolve("lexicon/own/people.txt")))
        .last()
        .isEqualTo("jana-testova-cze | Jana Testova |  | CZE | GOV | Яна Тестова, Jana T. | own:2");
    assertThat(Files.readAllLines(folder.resolve("lexicon/own/tenures.txt")))
        .last()
        .isEqualTo("jana-testova-cze | foreign-minister | CZE | 2021-01-05 | 2023 | own:2");
  }

  @Test
  void whomTheLexiconKnows_isNoSecondPerson() throws IOException {
    Path csv =
        file("a.csv", "name,state,office,from,to", "Vladimir Putin,RUS,ambassador,1971,1972");

    assertThat(run("lexicon", "import", csv.toString(), "--name", "own")).isZero();

    assertThat(Files.readString(folder.resolve("lexicon/own/people.txt"))).doesNotContain("Putin");
    assertThat(Files.readString(folder.resolve("lexicon/own/tenures.txt")))
        .contains("vladimir-putin | ambassador | RUS | 1971 | 1972 | own:2");
  }

  @Test
  void entitiesOfFollowTheMoney_areJoinedByTheirIds() throws IOException {
    Path ftm =
        file(
            "peps.json",
            "{\"id\":\"O1\",\"schema\":\"Occupancy\",\"properties\":{\"holder\":[\"P1\"],"
                + "\"post\":[\"Q1\"],\"startDate\":[\"2020-02-01\"]}}",
            "{\"id\":\"P1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Jana Testova\"],"
                + "\"alias\":[\"Яна Тестова\"]}}",
            "{\"id\":\"Q1\",\"schema\":\"Position\",\"properties\":{\"name\":"
                + "[\"Minister of Foreign Affairs of Czechia\"],\"country\":[\"cz\"]}}",
            "{\"id\":\"O2\",\"schema\":\"Occupancy\",\"properties\":{\"holder\":[\"P9\"],"
                + "\"post\":[\"Q1\"]}}",
            "not json");

    assertThat(run("lexicon", "import", ftm.toString(), "--name", "peps")).isEqualTo(1);

    assertThat(err.toString())
        .contains(":5: no JSON object")
        .contains(":4: the holder 'P9' is not in the file");
    assertThat(Files.readAllLines(folder.resolve("lexicon/peps/tenures.txt")))
        .last()
        .isEqualTo("jana-testova-cze | foreign-minister | CZE | 2020-02-01 |  | peps:1");
  }

  @Test
  void actorDictionary_givesNamesStatesAndSectors() throws IOException {
    Path actors =
        file(
            "actors.txt",
            "; a comment",
            "JANA_TESTOVA_ ; minister",
            "+YANA_TESTOVA_",
            "\t[CZEGOV 100101-151231]",
            "ZORRO_TEST_ [XYZREB]");

    assertThat(run("lexicon", "import", actors.toString(), "--name", "actors")).isEqualTo(1);

    assertThat(err.toString()).contains(":5: state not known: 'XYZ'");
    assertThat(Files.readAllLines(folder.resolve("lexicon/actors/people.txt")))
        .last()
        .isEqualTo("jana-testova-cze | Jana Testova |  | CZE | GOV | Yana Testova | actors:2");
  }

  @Test
  void nothingTaken_leavesNothing() throws IOException {
    Path csv = file("a.csv", "name,state,office,from,to", "A B,Nowhere,president,2001,");

    assertThat(run("lexicon", "import", csv.toString())).isEqualTo(2);

    assertThat(folder.resolve("lexicon/a-csv")).doesNotExist();
    assertThat(folder.resolve("lexicon/a-csv.new")).doesNotExist();
  }

  @Test
  void importedPeople_standBehindThoseOfTheLexicon() throws IOException {
    Path csv = file("a.csv", "name,state,office,from,to", "Jana Testova,CZE,president,2031,");
    run("lexicon", "import", csv.toString());

    ImportedLexicon.use();

    assertThat(Table.read("people.txt").values("person"))
        .contains("vladimir-putin", "jana-testova-cze");
    assertThat(Additions.stamp()).isNotEmpty();
  }

  @Test
  void aLineOnManyPagesOfAnOutlet_isFurniture_whateverTheOrder() throws IOException {
    String label = "Zorro bulletin for early risers";
    List<String> towns =
        List.of("Riga", "Oslo", "Minsk", "Tartu", "Turku", "Narva", "Pskov", "Brest");
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < towns.size(); i++) {
      String town = towns.get(i);
      paths.add(
          file(
                  "page" + i + ".txt",
                  town + " recalls its envoy after a quarrel",
                  "",
                  "The mayor of " + town + " told reporters that the envoy would come home soon.",
                  "",
                  label,
                  "",
                  "He said that " + town + " wanted an apology from the ministry in return.",
                  "",
                  i == 0 ? "One more word on this" : "Nobody in " + town + " was surprised by it.")
              .toString());
    }
    for (int i = 0; i < 6; i++) { // one text at many addresses is no more than one page
      paths.add(
          file(
                  "copy" + i + ".txt",
                  "The envoy stays where he is",
                  "",
                  "He will not leave before spring.",
                  "",
                  "Nobody asked him to.",
                  "",
                  "No. " + i)
              .toString());
    }

    assertThat(run(arguments(paths, "one"))).isZero();
    Collections.reverse(paths);
    assertThat(run(arguments(paths, "two"))).isZero();

    Path kept = folder.resolve("lexicon/one/furniture.txt");
    assertThat(Files.readAllLines(kept).subList(2, 3))
        .containsExactly(label + " | repeat | whole | ");
    assertThat(Files.readAllLines(kept)).hasSize(3);
    assertThat(folder.resolve("lexicon/two/furniture.txt")).hasSameTextualContentAs(kept);
    Text page = new Text(Files.readString(folder.resolve("page3.txt")));
    ImportedLexicon.use();
    assertThat(new Articles().in(page).get(0).furniture())
        .anyMatch(f -> f.kind() == Furniture.Kind.REPEAT && page.slice(f.span()).equals(label));
    assertThat(Additions.stamp()).isNotEmpty();
  }

  private static String[] arguments(List<String> paths, String name) {
    List<String> all = new ArrayList<>(List.of("lexicon", "furniture", "--name", name));
    all.addAll(paths);
    return all.toArray(new String[0]);
  }

  @Test
  void twoPresidentsAtOnce_areFound() throws IOException {
    Path csv = file("a.csv", "name,state,office,from,to", "Jana Testova,RUS,president,2013,2014");
    run("lexicon", "import", csv.toString());

    assertThat(run("lexicon", "check")).isEqualTo(1);

    assertThat(out.toString()).contains("RUS president: vladimir-putin").contains("jana-testova");
  }
}
