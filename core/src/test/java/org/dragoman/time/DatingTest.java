package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Puzzles of dating: what a careful reader could say of the day, and nothing beyond it. */
class DatingTest {

  private static final Span HERE = new Span(0, 4);

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();

  private Published date(String text) {
    Span all = new Span(0, text.length());
    List<Told> told =
        TimeExpressions.find(text, all, Language.EN).stream()
            .map(e -> new Told(e, Tenses.near(text, all, e, Language.EN)))
            .toList();
    return Dating.date(candidates, told, constraints);
  }

  private DatingTest page(String line, DateMark mark) {
    candidates.addAll(
        Candidate.findAll(line, new Span(0, line.length()), Optional.of(Language.EN), mark));
    return this;
  }

  private DatingTest tenure(String who, String from, String to) {
    constraints.add(
        Constraint.tenure(
            from == null ? null : PartialDate.parse(from).orElseThrow(),
            to == null ? null : PartialDate.parse(to).orElseThrow(),
            HERE,
            who,
            who + " from " + from + " to " + to));
    return this;
  }

  private static String value(Published published) {
    return published.value().map(PartialDate::value).orElse("unknown");
  }

  @Test
  void labelledDay_isTaken() {
    Published published =
        page("Published: 14 May 2021", DateMark.PUBLISHED_LABEL).date("The envoys met on Monday.");
    assertThat(value(published)).isEqualTo("2021-05-14");
    assertThat(published.probability()).isGreaterThan(.9);
    assertThat(published.evidence()).extracting(Evidence::kind).contains("byline", "weekday");
  }

  @Test
  void pageDate_uncontradicted_isTaken() {
    assertThat(value(page("14 mai 2021", DateMark.PAGE).date("The envoys met.")))
        .isEqualTo("2021-05-14");
  }

  @Test
  void pageDate_againstOfficeHolder_isRejectedWithReason() {
    Published published =
        page("7 juillet 2023", DateMark.PAGE)
            .tenure("Chancellor Merkel", "2005-11-22", "2021-12-08")
            .date("Merkel met the envoys on Friday.");
    assertThat(value(published)).isEqualTo("unknown");
    assertThat(published.rejected())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.value()).isEqualTo("2023-07-07");
              assertThat(r.text()).isEqualTo("7 juillet 2023");
              assertThat(r.why()).contains("Chancellor Merkel");
            });
  }

  @Test
  void labelledDay_outweighsPastOfficeHolders() {
    Published published =
        page("7 July 2023", DateMark.PUBLISHED_LABEL)
            .tenure("President Kennedy", "1961-01-20", "1963-11-22")
            .tenure("Chancellor Merkel", "2005-11-22", "2021-12-08")
            .date("They met on Friday.");
    assertThat(value(published)).isEqualTo("2023-07-07");
  }

  @Test
  void labelledDay_beforeTheOfficeBegan_isNotBelieved() {
    Published published =
        page("7 July 2003", DateMark.PUBLISHED_LABEL)
            .tenure("Chancellor Merkel", "2005-11-22", "2021-12-08")
            .tenure("President Macron", "2017-05-14", "2027-05-13")
            .date("They met on Friday, as they had since 2018.");
    assertThat(value(published)).isNotEqualTo("2003-07-07");
    assertThat(published.rejected()).hasSize(1);
  }

  @Test
  void weekdayUnderADateline_isItsDay() {
    // 12 October was a Wednesday in 2016 and a Thursday, the day after, in 2017.
    Published published =
        page("OSLO, Oct. 12 (XYZ)", DateMark.DATELINE)
            .tenure("Prime Minister Solberg", "2013-10-16", "2021-10-14")
            .date("Solberg met the envoys on Wednesday.");
    assertThat(value(published)).isEqualTo("2016-10-12");
  }

  @Test
  void dayWithoutYear_weekdayAndTenure_giveTheYear() {
    // 3 March was a Tuesday in 2015 and 2020 and in no other year from 2013 to 2020.
    Published published =
        page("PARIS, March 3 (XYZ)", DateMark.DATELINE)
            .tenure("President Hollande", "2012-05-15", "2017-05-14")
            .date("Hollande met Monday with the envoys, the agency reported this Tuesday.");
    assertThat(value(published)).isEqualTo("2015-03-03");
    assertThat(published.evidence())
        .extracting(Evidence::kind)
        .contains("dateline", "weekday", "tenure");
  }

  @Test
  void dayWithoutYear_withoutTenure_isUnknownWithEvidence() {
    Published published =
        page("PARIS, March 3 (XYZ)", DateMark.DATELINE)
            .date("The envoys met Monday, the agency reported this Tuesday.");
    assertThat(value(published)).isEqualTo("unknown");
    assertThat(published.probability()).isZero();
    assertThat(published.evidence()).extracting(Evidence::says).contains("month and day; no year");
  }

  @Test
  void nothing_isUnknown() {
    assertThat(value(date("The envoys met."))).isEqualTo("unknown");
    assertThat(value(date("The envoys met on Monday, and on 14 December too.")))
        .isEqualTo("unknown");
  }

  @Test
  void tenureOfOneYear_givesTheYear() {
    Published published =
        tenure("Prime Minister X", "2016-01-01", "2017-02-10").date("X met the envoys on Friday.");
    assertThat(value(published)).isEqualTo("2016");
  }

  @Test
  void twoTenures_meetInAMonth() {
    Published published =
        tenure("A", "2014-06-03", null).tenure("B", "2010-01-01", "2014-06-29").date("A met B.");
    assertThat(value(published)).isEqualTo("2014-06");
  }

  @Test
  void tookOfficeInMay_isWithinAYear() {
    String text = "She came on her first visit since taking office in May, and spoke.";
    List<TimeExpression> expressions =
        TimeExpressions.find(text, new Span(0, text.length()), Language.EN);
    Constraint constraint =
        TookOffice.constraint(
                expressions,
                new Span(0, text.length()),
                PartialDate.day(2012, 5, 15),
                "President X")
            .orElseThrow();
    assertThat(constraint.intervals())
        .containsExactly(
            new Constraint.Interval(LocalDate.of(2012, 5, 15), LocalDate.of(2013, 4, 30)));
    assertThat(
            TookOffice.constraint(
                expressions,
                new Span(0, text.length()),
                PartialDate.day(2012, 6, 15),
                "President X"))
        .isEmpty();
  }

  @Test
  void laterInTheMonth_namesTheMonth() {
    constraints.add(
        Constraint.of(
            LocalDate.of(2012, 5, 15),
            LocalDate.of(2013, 4, 30),
            Constraint.Kind.RELATIVE,
            HERE,
            "May",
            "took office in May 2012",
            .98));
    assertThat(value(date("They will meet later in September."))).isIn("2012-09", "2012");
  }

  @Test
  void pageDateBeforeThePastItTells_isRejected() {
    Published published =
        page("7 July 2003", DateMark.PAGE)
            .date("The pact signed in 2015 was broken, they said on Friday.");
    assertThat(value(published)).isEqualTo("unknown");
    assertThat(published.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.why()).contains("2015"));
  }

  @Test
  void statedDateBeyondTheLexicon_isTaken() {
    assertThat(value(page("7 July 2041", DateMark.PUBLISHED_LABEL).date("They met.")))
        .isEqualTo("2041-07-07");
    candidates.clear();
    assertThat(value(page("7 July 1931", DateMark.PUBLISHED_LABEL).date("They met.")))
        .isEqualTo("1931-07-07");
  }

  @Test
  void openTenure_saysNothingOfTheFuture() {
    assertThat(value(tenure("X", "2025-06-01", null).date("X met the envoys.")))
        .doesNotContain("-");
  }

  @Test
  void knownEvent_onAWeekday_givesTheWeek_andTheLatestWeekdayTheDay() {
    String text =
        "The summit in Helsinki on Monday was a success, the leaders said. "
            + "The ministers dined on Tuesday and met again on Wednesday.";
    KnownEvents events =
        KnownEvents.of(
            TableOf.lines(
                "date | name | parties | place | cues",
                "2018-07-16 | Helsinki summit | USA, RUS | Helsinki | summit"));
    Span all = new Span(0, text.length());
    List<Told> told =
        TimeExpressions.find(text, all, Language.EN).stream()
            .map(e -> new Told(e, Tense.PAST))
            .toList();
    List<Constraint> known =
        events.constraints(
            text,
            new Span(0, 65),
            Language.EN,
            List.of(),
            java.util.Set.of("USA", "RUS", "FIN"),
            java.util.Set.of("USA", "RUS"),
            told);
    assertThat(known).hasSize(1);
    Published published = Dating.date(List.of(), told, known);
    assertThat(value(published)).isEqualTo("2018-07-18");
    assertThat(published.evidence()).extracting(Evidence::kind).contains("known-event", "weekday");
    assertThat(
            events.constraints(
                text,
                new Span(0, 65),
                Language.EN,
                List.of(),
                java.util.Set.of("USA"),
                java.util.Set.of("USA"),
                told))
        .isEmpty();
    assertThat(
            events.constraints(
                text,
                new Span(0, 65),
                Language.EN,
                List.of(),
                java.util.Set.of("USA", "RUS", "FIN"),
                java.util.Set.of("USA", "FIN"),
                told))
        .as("the summit and Helsinki, and no Russia near")
        .singleElement()
        .satisfies(c -> assertThat(c.weight()).isLessThan(known.get(0).weight()));
  }

  @Test
  void knownEvent_isKnownInEveryLanguage() {
    KnownEvents events =
        KnownEvents.of(
            TableOf.lines(
                "date | name | parties | place | cues",
                "2020-02-06 | Lavrov's visit to Havana | RUS, CUB | Havana | visit, Lavrov"));
    Map<Language, String> texts =
        Map.of(
            Language.DE, "Lawrow traf am Donnerstag zu einem Besuch in Havanna ein.",
            Language.ES, "Lavrov llegó el jueves a La Habana.",
            Language.FR, "Lavrov est arrivé jeudi à La Havane.",
            Language.PT, "Lavrov chegou na quinta-feira a Havana.",
            Language.RU, "Лавров прибыл в четверг в Гавану.");
    texts.forEach(
        (language, text) -> {
          Span all = new Span(0, text.length());
          List<Told> told =
              TimeExpressions.find(text, all, language).stream()
                  .map(e -> new Told(e, Tense.PAST))
                  .toList();
          java.util.Set<String> states = java.util.Set.of("RUS", "CUB");
          assertThat(
                  events.constraints(
                      text, all, language, List.of("Sergei Lavrov", "Cuba"), states, states, told))
              .as(text)
              .singleElement()
              .satisfies(c -> assertThat(c.says()).contains("Lavrov's visit"));
          assertThat(
                  events.constraints(
                      text.replaceAll("Lavrov|Lawrow|Лавров", "Xxxxxx"),
                      all,
                      language,
                      List.of("Cuba"),
                      states,
                      states,
                      told))
              .isEmpty();
        });
  }

  @Test
  void yearlyEvent_isAmbiguousUntilTenureChooses() {
    String text = "The assembly voted on Thursday for its yearly resolution on the blockade.";
    KnownEvents events =
        KnownEvents.of(
            TableOf.lines(
                "date | name | parties | place | cues",
                "2012-11-15 | vote | UNO | New York | assembly, blockade, resolution",
                "2018-11-01 | vote | UNO | New York | assembly, blockade, resolution",
                "2019-11-07 | vote | UNO | New York | assembly, blockade, resolution",
                "2020-11-06 | vote | UNO | New York | assembly, blockade, resolution"));
    Span all = new Span(0, text.length());
    List<Told> told =
        TimeExpressions.find(text, all, Language.EN).stream()
            .map(e -> new Told(e, Tense.PAST))
            .toList();
    List<Constraint> known =
        events.constraints(
            text,
            all,
            Language.EN,
            List.of(),
            java.util.Set.of("UNO"),
            java.util.Set.of("UNO"),
            told);
    assertThat(known).singleElement().satisfies(c -> assertThat(c.intervals()).hasSize(3));
    assertThat(value(Dating.date(List.of(), told, known))).isEqualTo("unknown");
    List<Constraint> more = new ArrayList<>(known);
    more.add(
        Constraint.tenure(
            PartialDate.day(2018, 4, 19),
            PartialDate.day(2019, 3, 1),
            HERE,
            "president",
            "president"));
    assertThat(value(Dating.date(List.of(), told, more))).startsWith("2018-11");
  }

  @Test
  void pageDateTheDayAfterTheDateline_isNoDayOfFetching() {
    page("3 March 2021, 01:15", DateMark.PAGE).page("March 2", DateMark.DATELINE);
    assertThat(value(date("The envoys met on Tuesday."))).isEqualTo("2021-03-03");
  }

  @Test
  void labelledDayInAnotherSeasonThanTheDateline_isThatOfACopy() {
    page("Published: 3 November 2022", DateMark.PUBLISHED_LABEL)
        .page("June 17", DateMark.DATELINE)
        .tenure("Prime Minister", "2014-05-26", null);
    assertThat(date("The envoys met on Wednesday.").value().map(PartialDate::value))
        .isNotEqualTo(Optional.of("2022-11-03"));
  }

  @Test
  void markupAndUpdateDisagree_markupWins() {
    Published published =
        page("2019-02-03", DateMark.MARKUP)
            .page("2019-02-05", DateMark.UPDATED_LABEL)
            .date("They met.");
    assertThat(value(published)).isEqualTo("2019-02-03");
    assertThat(published.rejected()).extracting(Rejected::value).containsExactly("2019-02-05");
  }
}
