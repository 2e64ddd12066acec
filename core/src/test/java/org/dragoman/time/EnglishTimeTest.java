package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What English words about time mean, seen from a day of writing. 5 March 2019 was a Tuesday. */
class EnglishTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | The treaty was signed on 11 December 2018.          | 11 December 2018=2018-12-11
      2019-03-05 | The treaty was signed on December 11, 2018, in Oslo. | December 11, 2018=2018-12-11
      2019-03-05 | LIMA, Dec. 11th (AP) Ministers met.                  | Dec. 11th=2018-12-11
      2019-03-05 | OSLO, Feb. 28 - Ministers met.                       | Feb. 28=2019-02-28
      2019-03-05 | Signed on 2018-12-11 in Oslo.                        | 2018-12-11=2018-12-11
      2019-03-05 | Signed on 2018/12/11 in Oslo.                        | 2018/12/11=2018-12-11
      2019-03-05 | Signed on 25/12/2018 in Oslo.                        | 25/12/2018=2018-12-25
      2019-03-05 | Signed on 12/25/2018 in Oslo.                        | 12/25/2018=2018-12-25
      2019-03-05 | Signed on 11/12/2018 in Oslo.                        | 11/12/2018=2018
      2019-03-05 | Signed on 11.12.2018 in Oslo.                        | 11.12.2018=2018-12-11
      2019-03-05 | Signed on the 11th of December, 2018.                | 11th of December, 2018=2018-12-11
      2019-03-05 | Signed on December 11.                               | December 11=2018-12-11
      2019-03-05 | Signed on 1st March.                                 | 1st March=2019-03-01
      2019-03-05 | Talks opened in December 2018.                       | December 2018=2018-12
      2019-03-05 | Talks opened in December.                            | December=2018-12
      2019-03-05 | Talks opened in early January.                       | January=2019-01
      2019-03-05 | Talks opened in mid-January.                         | January=2019-01
      2019-03-05 | Talks opened last November.                          | last November=2018-11
      2018-11-20 | Talks opened last November.                          | last November=2017-11
      2018-11-20 | They meet again later in November.                   | November=2018-11
      2019-03-05 | Talks opened in April.                               | April=2018-04
      2019-03-05 | Talks opened last May.                               | last May=2018-05
      2019-03-05 | Talks opened in May.                                 | May=2018-05
      2019-03-05 | Relations have worsened since May.                   | May=2018-05
      2019-03-05 | The May summit failed.                               | May=2018-05
      2019-03-05 | In 2016 the patriarch went to Havana.                | 2016=2016
      2019-03-05 | Sanctions have stood since 1992.                     | 1992=1992
      2019-03-05 | Its 2014 annexation of Crimea was condemned.         | 2014=2014
      2019-03-05 | Russia's 2014 annexation of Crimea was condemned.    | 2014=2014
      2019-03-05 | The 2003 war divided them.                           | 2003=2003
      2019-03-05 | The war (2003) divided them.                         | 2003=2003
      2019-03-05 | They fought in the 1990s.                            | 1990s=1990/1999
      2019-03-05 | They fought between 2003 and 2005.                   | 2003 and 2005=2003/2005
      2019-03-05 | They fought from 2003 to 2005.                       | 2003 to 2005=2003/2005
      2019-03-05 | The 2010-11 budget was cut.                          | 2010-11=2010/2011
      2019-03-05 | They met between 3 and 5 February.                   | 3 and 5 February=2019-02-03/2019-02-05
      2019-03-05 | They met on 3-5 February.                            | 3-5 February=2019-02-03/2019-02-05
      2019-03-05 | They met on February 3-5, 2017.                      | February 3-5, 2017=2017-02-03/2017-02-05
      2019-03-05 | The envoys met on Monday.                            | Monday=2019-03-04
      2019-03-05 | The envoys met on Tuesday.                           | Tuesday=2019-03-05
      2019-03-05 | The envoys met this Tuesday.                         | this Tuesday=2019-03-05
      2019-03-05 | The envoys met on Wednesday.                         | Wednesday=2019-02-27
      2019-03-05 | The envoys met last Tuesday.                         | last Tuesday=2019-02-26
      2019-03-05 | The envoys met last Friday.                          | last Friday=2019-03-01
      2019-03-05 | Monday's negotiations failed.                        | Monday=2019-03-04
      2019-03-05 | He received him Monday this afternoon.               | Monday this afternoon=2019-03-04
      2019-03-05 | He received him Monday night.                        | Monday night=2019-03-04
      2019-03-05 | He received him on Thursday last week.               | Thursday last week=2019-02-28
      2019-03-05 | He received him on Thursday of last week.            | Thursday of last week=2019-02-28
      2019-03-05 | He received him on Monday, March 4, 2019.            | Monday, March 4, 2019=2019-03-04
      2019-03-05 | He received him on Monday, February 25.              | Monday, February 25=2019-02-25
      2019-03-05 | He received him on Monday 25 February.               | Monday 25 February=2019-02-25
      2019-03-05 | He was received last week.                           | last week=2019-02-25/2019-03-03
      2019-03-05 | He was received this week.                           | this week=2019-03-04/2019-03-10
      2019-03-05 | He was received last month.                          | last month=2019-02
      2019-03-05 | He was received earlier this month.                  | earlier this month=2019-03
      2019-03-05 | He was received earlier this year.                   | earlier this year=2019
      2019-03-05 | He was received last year.                           | last year=2018
      2019-03-05 | He was received in the previous year.                | previous year=2018
      2019-03-05 | He was received in December last year.               | December last year=2018-12
      2019-03-05 | He was received in January of this year.             | January of this year=2019-01
      2019-03-05 | He was received on 11 December last year.            | 11 December last year=2018-12-11
      2019-03-05 | Visits grew during 2023 and so far this year.        | 2023=2023; so far this year=2019
      2019-03-05 | He was received yesterday.                           | yesterday=2019-03-04
      2019-03-05 | He was received today.                               | today=2019-03-05
      2019-03-05 | He was received this morning.                        | this morning=2019-03-05
      2019-03-05 | He was received yesterday evening.                   | yesterday evening=2019-03-04
      2019-03-05 | He was received last night.                          | last night=2019-03-04
      2019-03-05 | He was received the day before yesterday.            | the day before yesterday=2019-03-03
      2019-03-05 | He was received two days ago.                        | two days ago=2019-03-03
      2019-03-05 | He was received 10 days ago.                         | 10 days ago=2019-02-23
      2019-03-05 | He was received a week ago.                          | a week ago=2019-02-25/2019-03-03
      2019-03-05 | He was received a couple of months ago.              | a couple of months ago=2019-01
      2019-03-05 | He was received three months ago.                    | three months ago=2018-12
      2019-03-05 | He was received ten years ago.                       | ten years ago=2009
      2019-03-05 | He was received three hours ago.                     | three hours ago=2019-03-05
      2019-03-05 | Exports fell in the third quarter of 2005.           | third quarter of 2005=2005-07/2005-09
      2019-03-05 | Exports fell in the first half of last year.         | first half of last year=2018-01/2018-06
      2019-03-05 | Exports fell last quarter.                           | last quarter=2018-10/2018-12
      2019-03-05 | Exports fell in the past three months.               | past three months=2018-12-01/2019-03-05
      2019-03-05 | He fell ill last summer.                             | last summer=2018-06/2018-08
      2019-03-05 | He fell ill in the spring of 2018.                   | spring of 2018=2018-03/2018-05
      2019-03-05 | He fell ill over the weekend.                        | weekend=2019-03-02/2019-03-03
      2019-03-05 | He fell ill last weekend.                            | last weekend=2019-03-02/2019-03-03
      2019-03-05 | He spoke on Christmas Eve.                           | Christmas Eve=2018-12-24
      2019-03-05 | He spoke on Good Friday 2018.                        | Good Friday 2018=2018-03-30
      2019-03-05 | He spoke of the September 11 attacks.                | September 11 attacks=2001-09-11
      2019-03-05 | He spoke on the eve of 3 February.                   | 3 February=2019-02-03
      2019-03-05 | A crisis that began last December 11.                | last December 11=2018-12-11
      """)
  void past(String anchor, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.EN, anchor, Tense.PAST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | The envoys will meet on Monday.                      | Monday=2019-03-11
      2019-03-05 | The envoys will meet on Tuesday.                     | Tuesday=2019-03-05
      2019-03-05 | The envoys will meet next Monday.                    | next Monday=2019-03-11
      2019-03-05 | The envoys will meet this Friday.                    | this Friday=2019-03-08
      2019-03-05 | The envoys will meet tomorrow.                       | tomorrow=2019-03-06
      2019-03-05 | The envoys will meet next week.                      | next week=2019-03-11/2019-03-17
      2019-03-05 | The envoys will meet next month.                     | next month=2019-04
      2019-03-05 | The envoys will meet in April.                       | April=2019-04
      2019-03-05 | The envoys will meet in February.                    | February=2020-02
      2019-03-05 | The envoys will meet on 14 June.                     | 14 June=2019-06-14
      2019-03-05 | The envoys will meet on April 14.                    | April 14=2019-04-14
      2019-03-05 | The envoys will meet next year.                      | next year=2020
      2019-03-05 | The envoys will meet by 2030.                        | 2030=2030
      2019-03-05 | The envoys will meet later this month.               | later this month=2019-03
      2019-03-05 | The envoys will meet in two weeks.                   | two weeks=2019-03-05/2019-03-24
      2019-03-05 | The envoys will meet next summer.                    | next summer=2019-06/2019-08
      2019-03-05 | The envoys will meet on Easter Monday.               | Easter Monday=2019-04-22
      2019-03-05 | The envoys will meet at the weekend.                 | weekend=2019-03-09/2019-03-10
      """)
  void future(String anchor, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.EN, anchor, Tense.FUTURE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | Troops left two days later.            | two days later=2019-03-07
      2019-03-05 | Troops had left three weeks earlier.   | three weeks earlier=2019-02-11/2019-02-17
      2019-03-05 | Troops left a day after the vote.      | a day after=2019-03-06
      2019-03-05 | Troops left the following day.         | the following day=2019-03-06
      2019-03-05 | Troops left the day before.            | the day before=2019-03-04
      2019-03-05 | Troops left the same day.              | the same day=2019-03-05
      2019-03-05 | Troops left a year later.              | a year later=2020
      """)
  void fromTheStory(String reference, String sentence, String expected) {
    assertThat(TimeTable.readFrom(sentence, Language.EN, reference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      The minister may resign, a May ally said.
      Theresa May met the chancellor.
      May rejected the plan.
      RUSSIA MAY INVADE
      Protesters march on the capital.
      The March on Washington changed it.
      He told the Sunday Times that he would go.
      A second man was held.
      They sat on the sun deck and the cat sat too.
      The Good Friday Agreement held.
      Fridays for Future marched.
      Russia Today reported it.
      The 26 July Movement was founded by him.
      Wed to his plan, the minister fell.
      Some 2000 soldiers and 1990 tanks crossed.
      It costs $2016 and 1,999 euros.
      It won 20 percent and 3.5 points at 11:30.
      He scored 2-1.
      The Arab Spring and the Prague Spring ended.
      Article 5 of the treaty, resolution 2118 and flight MH17.
      The long fall of the house.
      April Ryan asked Jan Egeland.
      The UN resolution 1929 passed.
      Winter Olympics athletes came.
      It happened one day.
      They worked 24 hours a day.
      """)
  void noTime(String sentence) {
    assertThat(TimeTable.read(sentence, Language.EN, "2019-03-05", Tense.PAST))
        .as(sentence)
        .isIn("", "May=2018-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2018-12 | The envoys met on Monday.     | Monday=2018-11-26/2018-12-31
      2018-12 | The envoys met last month.    | last month=2018-11
      2018-12 | The envoys met last November. | last November=2018-11
      2018    | The envoys met last year.     | last year=2017
      2018    | The envoys met on Monday.     | Monday=2018
      2018    | The envoys met yesterday.     | yesterday=2018
      2018    | The envoys met in 2016.       | 2016=2016
      """)
  void onlyMonthOrYearOfWritingKnown(String anchor, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.EN, anchor, Tense.PAST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      They met on Monday.             | Monday=
      They met on 14 December.        | 14 December=
      They met last week.             | last week=
      They met on 14 December 2011.   | 14 December 2011=2011-12-14
      They met in 2011 and recently.  | 2011=2011; recently=
      """)
  void noDayOfWriting(String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.EN, null, Tense.PAST)).isEqualTo(expected);
  }
}
