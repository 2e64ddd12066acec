package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.dragoman.event.Event;
import org.dragoman.search.Hit.FoundReport;
import org.dragoman.search.Hit.Mark;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal sentences, literal queries, and which of the sentences each finds. */
class SentenceSearcherTest {

  @TempDir static Path folder;

  private static SentenceSearcher searcher;

  /** Sentences are named by article and place: 1.0 is the first of article 1. */
  @BeforeAll
  static void index() throws Exception {
    Event.Place geneva = new Event.Place("Geneva", java.util.Optional.of("CHE"), 46.2, 6.1);
    try (SentenceWriter writer = SentenceIndex.at(folder.resolve("index")).write()) {
      writer.add(
          Articles.article(1, "en")
              .source("The Daily Herald")
              .sentence("The Kremlin's envoy Sergei Naryshkin flew to Havana and praised Cuba.")
              .actor("sergey-naryshkin", "person", "RUS", "Sergey Naryshkin", "Sergei Naryshkin")
              .office("director")
              .report("CONSULT", "visit", "sergey-naryshkin", "CUB", "2018-12-10", "flew")
              .report("SUPPORT", null, "sergey-naryshkin", "CUB", "2018-12", "praised")
              .sentence("Nobody in the streets of the old town seemed to care.")
              .sentence("\"We drew a red line,\" said Angela Merkel 😀 on visiting Minsk.")
              .actor("angela-merkel", "person", "DEU", "Angela Merkel")
              .office("chancellor")
              .quote("angela-merkel", "We drew a red line,")
              .done());
      writer.add(
          Articles.article(2, "ru")
              .source("kommersant.ru")
              .published("2019-03-01")
              .sentence("Сергей Нарышкин посетил Гавану с рабочим визитом.")
              .actor("sergey-naryshkin", "person", "RUS", "Сергей Нарышкин")
              .report("CONSULT", "visit", "sergey-naryshkin", "CUB", "2018-12-10", "посетил")
              .sentence("О новых визитах ничего не сообщалось.")
              .done());
      writer.add(
          Articles.article(3, "de")
              .source("Der Spiegel")
              .published("2020-05-05")
              .sentence("Moskau wies die Vorwürfe aus Washington in Genf zurück.")
              .report(
                  "REJECT",
                  null,
                  "RUS",
                  "USA",
                  "2020-05-01/2020-05-04",
                  "wies",
                  "denied",
                  0.6,
                  List.of("economic"),
                  geneva)
              .sentence("Die Vorwürfe wiegen schwer.")
              .done());
      writer.add(
          Articles.article(4, "en")
              .published("2021-01-01")
              .sentence("Havana accused the U.S. of a cover-up in the C.I.A. affair.")
              .report("ACCUSE", "allege", "CUB", "USA", null, "accused")
              .sentence("A line of red cars waited; sanctions of 10,000 dollars followed.")
              .done());
      writer.commit(4);
    }
    searcher = SentenceIndex.at(folder.resolve("index")).read(resolver());
  }

  private static Resolver resolver() {
    return new Resolver() {
      @Override
      public Set<String> localIds(String name) {
        return name.equals("the-traveller") ? Set.of("sergey-naryshkin") : Set.of();
      }

      @Override
      public long[] reportsOfEvent(String event) {
        return event.equals("0123456789abcdef") ? new long[] {1000, 2000} : new long[0];
      }

      @Override
      public long[] articlesOfStory(String story) {
        return story.equals("s1") ? new long[] {3, 4} : new long[0];
      }

      @Override
      public LongPredicate reportsOfEvents(long atLeast, long atMost) {
        return report -> (report == 1000 || report == 2000) == (atLeast <= 2 && 2 <= atMost);
      }
    };
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  private static List<String> found(String query) throws ArchiveException {
    List<String> places = new ArrayList<>();
    Results results = searcher.search(Query.parse(query), Request.first(100).by(Order.OLDEST));
    for (Hit hit : results.hits()) {
      places.add(hit.articleNo() + "." + hit.sentence());
    }
    assertThat(results.total()).isEqualTo(places.size());
    places.sort(null);
    return places;
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "visit | 1.2",
        "visits | 1.2",
        "визит | 2.0 2.1",
        "visiting OR визит | 1.2 2.0 2.1",
        "vorwurf | 3.0 3.1",
        "vorwürfe | 3.0 3.1",
        "VORWURFE | 3.0 3.1",
        "\"red line\" | 1.2",
        "\"line red\" | ",
        "\"red line\"~4 | 1.2 4.1",
        "red line | 1.2 4.1",
        "Kremlin | 1.0",
        "the | 1.0 1.1 4.0",
        "die Vorwürfe | 3.0 3.1",
        "CIA | 4.0",
        "C.I.A. | 4.0",
        "10,000 | 4.1",
        "cover-up | 4.0",
        "sanct* | 4.1",
        "*town | 1.1",
        "нарышк* | 2.0",
        "naryshkim~ | 1.0",
        "praised -Havana | ",
        "Havana -praised | 4.0",
        "actor:Naryshkin | 1.0 2.0",
        "actor:Narishkin | 1.0 2.0",
        "actor:Нарышкин | 1.0 2.0",
        "actor:Naryschkin | 1.0 2.0",
        "actor:Narysh* | 1.0 2.0",
        "actor:\"Sergey Naryshkin\" | 1.0 2.0",
        "actor:\"Naryshkin, Sergej\" | 1.0 2.0",
        "actor:\"Angela Naryshkin\" | ",
        "actor:sergey-naryshkin | 1.0 2.0",
        "actor:the-traveller | 1.0 2.0",
        "actor:Merkel | ",
        "mention:Merkel | 1.2",
        "mention:DEU | 1.2",
        "actor:Russia | 1.0 2.0 3.0",
        "by:Russland | 1.0 2.0 3.0",
        "to:Russia | ",
        "to:CUB | 1.0 2.0",
        "dyad:RUS-CUB | 1.0 2.0",
        "dyad:Cuba-Russia | 1.0 2.0",
        "dyad:Cuba>Russia | ",
        "dyad:USA-* | 3.0 4.0",
        "dyad:*>USA | 3.0 4.0",
        "dyad:USA>* | ",
        "event:CONSULT | 1.0 2.0",
        "event:CONSULT/visit | 1.0 2.0",
        "event:0123456789abcdef | 1.0 2.0",
        "event:fedcba9876543210 | ",
        "event:* | 1.0 2.0 3.0 4.0",
        "NOT event:* | 1.1 1.2 2.1 3.1 4.1",
        "mode:allege | 4.0",
        "context:economic | 3.0",
        "factuality:denied | 3.0",
        "time:current | 1.0 2.0 3.0 4.0",
        "quad:3 | 4.0",
        "quad:cooperation | 1.0 2.0 3.0",
        "confidence:>0.7 | 1.0 2.0 4.0",
        "confidence:<=0.6 | 3.0",
        "reports:>=2 | 1.0 2.0",
        "reports:1 | 1.0 3.0 4.0",
        "place:Genf | 3.0",
        "place:Switzerland | 3.0",
        "place:Gen* | 3.0",
        "office:director | 1.0",
        "office:chancellor | 1.2",
        "office:Bundeskanzlerin | 1.2",
        "said:line | 1.2",
        "said:\"red line\" | 1.2",
        "said:minsk | ",
        "said:lin* | 1.2",
        "speaker:Merkel | 1.2",
        "speaker:Germany | 1.2",
        "speaker:* | 1.2",
        "lang:de | 3.0 3.1",
        "source:\"the daily herald\" | 1.0 1.1 1.2",
        "source:Spiegel | 3.0 3.1",
        "source:kommersant.ru | 2.0 2.1",
        "source:*.ru | 2.0 2.1",
        "source:*daily* | 1.0 1.1 1.2 4.0 4.1",
        "date:2018-12-10 | 1.0 2.0",
        "date:2018-12-24 | 1.0",
        "date:2018 | 1.0 2.0",
        "date:>2018 | 3.0",
        "date:[2018-11 TO 2020-05-02] | 1.0 2.0 3.0",
        "date:* | 1.0 2.0 3.0",
        "published:2019 | 2.0 2.1",
        "published:<2019 | 1.0 1.1 1.2",
        "story:s1 | 3.0 3.1 4.0 4.1",
        "story:none | ",
      })
  void finds(String query, String places) throws Exception {
    assertThat(found(query))
        .containsExactlyElementsOf(places == null ? List.of() : List.of(places.split(" ")));
  }

  @Test
  void fieldsOfAnActHoldForOneReport() throws Exception {
    // The visit was on the tenth; the praise only some day of the month.
    assertThat(found("event:SUPPORT date:2018-12-24")).containsExactly("1.0");
    assertThat(found("event:CONSULT date:2018-12-24")).isEmpty();
  }

  @Test
  void notLeavesOutTheReportNotTheSentence() throws Exception {
    Hit hit = one("actor:Naryshkin NOT event:CONSULT");
    assertThat(hit.reports()).extracting(FoundReport::reportNo).containsExactly(1001L);
  }

  @Test
  void aSentenceWithTwoReportsIsOneHit() throws Exception {
    Hit hit = one("praised");
    assertThat(hit.reports())
        .containsExactly(
            new FoundReport(1000, java.util.Optional.of(new Mark(37, 41))),
            new FoundReport(1001, java.util.Optional.of(new Mark(56, 63))));
    assertThat(hit.text().substring(37, 41)).isEqualTo("flew");
  }

  @Test
  void marksWordsInCodePoints() throws Exception {
    Hit hit = one("visit said:\"red line\" NOT streets");
    assertThat(marked(hit)).containsExactly("red", "line", "visiting");
    assertThat(hit.actors()).containsExactly(new Hit.NamedActor("angela-merkel", new Mark(27, 40)));
  }

  @Test
  void marksAllThatStandsForAPatternAndNearWords() throws Exception {
    assertThat(marked(one("doll*"))).containsExactly("dollars");
    assertThat(marked(one("\"cars line\"~3"))).containsExactly("line", "cars");
    assertThat(marked(one("l'accused U.S."))).containsExactly("accused", "U.S.");
  }

  @Test
  void numbersOfReportsAndArticlesComeInOrder() throws Exception {
    assertThat(searcher.reports(Query.parse("actor:Russia")))
        .containsExactly(1000L, 1001L, 2000L, 3000L);
    assertThat(searcher.reports(Query.parse("streets"))).isEmpty();
    assertThat(searcher.articles(Query.parse("Havana OR die"))).containsExactly(1L, 3L, 4L);
    assertThat(searcher.reports(Query.parse(""))).hasSize(5);
    assertThat(searcher.count(Query.parse("*"))).isEqualTo(9);
  }

  @Test
  void facetsSayHowManyThereWouldBe() throws Exception {
    for (String written : List.of("*", "actor:Russia", "Havana OR Vorwürfe", "NOT event:SUPPORT")) {
      Query query = Query.parse(written);
      Facets facets = searcher.facets(query);
      assertNarrowed(query, Field.EVENT, facets.types());
      assertNarrowed(query, Field.FACTUALITY, facets.factualities());
      assertNarrowed(query, Field.LANG, facets.languages());
      assertNarrowed(query, Field.SOURCE, facets.sources());
      assertNarrowed(query, Field.ACTOR, facets.states());
      assertNarrowed(query, Field.DATE, facets.years());
    }
    assertThat(searcher.facets(Query.everything()).types())
        .containsExactly(
            Map.entry("CONSULT", 2L),
            Map.entry("ACCUSE", 1L),
            Map.entry("REJECT", 1L),
            Map.entry("SUPPORT", 1L));
  }

  private static void assertNarrowed(Query query, Field field, Map<String, Long> counts)
      throws ArchiveException {
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      assertThat(searcher.count(query.narrowed(field, entry.getKey())))
          .as(query.canonical() + " " + field + " " + entry.getKey())
          .isEqualTo(entry.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource({"RELEVANCE,red OR Havana OR Vorwürfe", "NEWEST,*", "OLDEST,*", "RELEVANCE,event:*"})
  void pagesFollowEachOther(Order order, String written) throws Exception {
    Query query = Query.parse(written);
    List<Hit> whole = searcher.search(query, Request.first(100).by(order)).hits();
    List<Hit> paged = new ArrayList<>();
    Request request = Request.first(2).by(order);
    Results page = searcher.search(query, request);
    paged.addAll(page.hits());
    while (page.next().isPresent()) {
      page = searcher.search(query, request.after(page.next().get()));
      assertThat(page.total()).isEqualTo(whole.size());
      paged.addAll(page.hits());
    }
    assertThat(paged).isEqualTo(whole);
    assertThat(whole.size()).isGreaterThan(2);
  }

  @Test
  void newestFirstByTheDayOfTheAct() throws Exception {
    List<Hit> hits = searcher.search(Query.parse("event:*"), Request.first(9)).hits();
    assertThat(hits).extracting(Hit::articleNo).containsExactly(4L, 3L, 2L, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0-0-0", "zz-1-2", "99999999999999999999-1-1", "1-1-1-1"})
  void aCursorOfAnotherQueryIsALine(String cursor) throws Exception {
    Query query = Query.parse("Havana");
    ArchiveException e =
        catchThrowableOfType(
            ArchiveException.class, () -> searcher.search(query, Request.first(2).after(cursor)));
    assertThat(e.getMessage()).containsAnyOf("is no cursor", "belongs to another query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**",
        "a*",
        "*a*",
        "NOT *",
        "-*",
        "* OR NOT *",
        "said:*",
        "\"the the\"~100",
        "event:* -event:*",
        "actor:*",
        "actor:*a*",
        "date:[* TO *]",
        "\\\u0000x",
        "a\u0007b",
        "ﷺ",
        "😀x",
        "x~1",
        "x~2",
        "é*"
      })
  void hostileQueriesAreAnswered(String query) throws Exception {
    assertThat(searcher.search(Query.parse(query), Request.first(10).withFacets(true))).isNotNull();
  }

  @Test
  void longQueriesAreAnswered() throws Exception {
    String line = "red line ".repeat(125);
    assertThat(found(line)).containsExactly("1.2", "4.1");
    assertThat(found("actor:Naryshkin OR ".repeat(200) + "visits")).hasSize(3);
    assertThat(found("\"" + "red ".repeat(900) + "\"")).isEmpty();
    StringBuilder near = new StringBuilder("\"");
    for (int i = 0; i < 36 * 36; i++) {
      near.append(Integer.toString(i, 36)).append(' ');
    }
    QueryException e = catchThrowableOfType(QueryException.class, () -> found(near + "\"~5"));
    assertThat(e.why()).isEqualTo("the query has more words than can be looked for at once");
  }

  private static Hit one(String query) throws ArchiveException {
    List<Hit> hits = searcher.search(Query.parse(query), Request.first(10)).hits();
    assertThat(hits).hasSize(1);
    return hits.get(0);
  }

  private static List<String> marked(Hit hit) {
    int[] points = hit.text().codePoints().toArray();
    return hit.words().stream()
        .map(mark -> new String(points, mark.start(), mark.end() - mark.start()))
        .toList();
  }
}
