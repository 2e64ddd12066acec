package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What German words about time mean, seen from a day of writing. 5 March 2019 was a Tuesday. */
class GermanTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | Der Vertrag wurde am 11. Dezember 2018 unterzeichnet.  | 11. Dezember 2018=2018-12-11
      2019-03-05 | Der Vertrag wurde am 11.12.2018 unterzeichnet.         | 11.12.2018=2018-12-11
      2019-03-05 | Der Vertrag wurde am 11.12. unterzeichnet.             | 11.12=2018-12-11
      2019-03-05 | Am 14. Dezember schloss er das nicht aus.              | 14. Dezember=2018-12-14
      2019-03-05 | Wien, 3. März. Die Minister trafen sich.               | 3. März=2019-03-03
      2019-03-05 | Die Gesandten trafen sich am Montag.                   | Montag=2019-03-04
      2019-03-05 | Die Gesandten trafen sich am Dienstag.                 | Dienstag=2019-03-05
      2019-03-05 | Die Gesandten trafen sich am Montagabend.              | Montagabend=2019-03-04
      2019-03-05 | Die Gesandten trafen sich am Freitagnachmittag.        | Freitagnachmittag=2019-03-01
      2019-03-05 | Die Gesandten trafen sich vergangenen Freitag.         | vergangenen Freitag=2019-03-01
      2019-03-05 | Die Gesandten trafen sich am letzten Dienstag.         | letzten Dienstag=2019-02-26
      2019-03-05 | Die Gesandten trafen sich am Montag, den 25. Februar.  | Montag, den 25. Februar=2019-02-25
      2019-03-05 | Die Gesandten trafen sich am Montag vergangener Woche. | Montag vergangener Woche=2019-02-25
      2019-03-05 | Die Gesandten trafen sich letzte Woche.                | letzte Woche=2019-02-25/2019-03-03
      2019-03-05 | Die Gesandten trafen sich in der vergangenen Woche.    | vergangenen Woche=2019-02-25/2019-03-03
      2019-03-05 | Die Gesandten trafen sich diese Woche.                 | diese Woche=2019-03-04/2019-03-10
      2019-03-05 | Die Gesandten trafen sich im vergangenen Monat.        | vergangenen Monat=2019-02
      2019-03-05 | Die Gesandten trafen sich voriges Jahr.                | voriges Jahr=2018
      2019-03-05 | Die Gesandten trafen sich im Dezember vergangenen Jahres. | Dezember vergangenen Jahres=2018-12
      2019-03-05 | Die Gesandten trafen sich im Januar dieses Jahres.     | Januar dieses Jahres=2019-01
      2019-03-05 | Die Gesandten trafen sich im April.                    | April=2018-04
      2019-03-05 | Die Gesandten trafen sich im April 2017.               | April 2017=2017-04
      2019-03-05 | Die Gesandten trafen sich Anfang Mai.                  | Mai=2018-05
      2019-03-05 | Die Gesandten trafen sich Ende Februar.                | Februar=2019-02
      2019-03-05 | Die Gesandten trafen sich im letzten November.         | letzten November=2018-11
      2019-03-05 | Die Gesandten trafen sich vor zwei Tagen.              | vor zwei Tagen=2019-03-03
      2019-03-05 | Die Gesandten trafen sich vor einer Woche.             | vor einer Woche=2019-02-25/2019-03-03
      2019-03-05 | Die Gesandten trafen sich vor zwei Jahren.             | vor zwei Jahren=2017
      2019-03-05 | Die Gesandten trafen sich vor 30 Jahren.               | vor 30 Jahren=1989
      2019-03-05 | Die Gesandten trafen sich vor drei Monaten.            | vor drei Monaten=2018-12
      2019-03-05 | Die Gesandten trafen sich gestern.                     | gestern=2019-03-04
      2019-03-05 | Die Gesandten trafen sich gestern Abend.               | gestern Abend=2019-03-04
      2019-03-05 | Die Gesandten trafen sich vorgestern.                  | vorgestern=2019-03-03
      2019-03-05 | Die Gesandten trafen sich heute Morgen.                | heute Morgen=2019-03-05
      2019-03-05 | Die Gesandten trafen sich heute.                       | heute=2019-03-05
      2019-03-05 | Die Gesandten trafen sich am Wochenende.               | Wochenende=2019-03-02/2019-03-03
      2019-03-05 | Das Embargo gilt seit 1992.                            | 1992=1992
      2019-03-05 | Die Krise galt 1962 als gefährlich.                    | 1962=1962
      2019-03-05 | Im Jahr 2016 reiste er nach Havanna.                   | 2016=2016
      2019-03-05 | In den 1990er Jahren kam es dazu.                      | 1990er Jahren=1990/1999
      2019-03-05 | Zwischen 2003 und 2005 kam es dazu.                    | 2003 und 2005=2003/2005
      2019-03-05 | Vom 3. bis 5. Februar kam es dazu.                     | 3. bis 5. Februar=2019-02-03/2019-02-05
      2019-03-05 | Zwischen dem 3. und 5. Februar kam es dazu.            | 3. und 5. Februar=2019-02-03/2019-02-05
      2019-03-05 | Im dritten Quartal 2005 kam es dazu.                   | dritten Quartal 2005=2005-07/2005-09
      2019-03-05 | In den vergangenen drei Monaten kam es dazu.           | vergangenen drei Monaten=2018-12-01/2019-03-05
      2019-03-05 | Im Sommer 2018 kam es dazu.                            | Sommer 2018=2018-06/2018-08
      2019-03-05 | Im vergangenen Sommer kam es dazu.                     | vergangenen Sommer=2018-06/2018-08
      2019-03-05 | An Heiligabend kam es dazu.                            | Heiligabend=2018-12-24
      2019-03-05 | Am Karfreitag 2018 kam es dazu.                        | Karfreitag 2018=2018-03-30
      2019-03-05 | Kürzlich kam es dazu.                                  | Kürzlich=
      2019-03-05 | Nach den Terroranschlägen vom 11. September kam es dazu. | Terroranschlägen vom 11. September=2001-09-11
      """)
  void past(String anchor, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.DE, anchor, Tense.PAST))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | Sie werden sich am Montag treffen.            | Montag=2019-03-11
      2019-03-05 | Sie werden sich kommenden Freitag treffen.    | kommenden Freitag=2019-03-08
      2019-03-05 | Sie werden sich nächste Woche treffen.        | nächste Woche=2019-03-11/2019-03-17
      2019-03-05 | Sie werden sich im nächsten Monat treffen.    | nächsten Monat=2019-04
      2019-03-05 | Sie werden sich im April treffen.             | April=2019-04
      2019-03-05 | Sie werden sich morgen treffen.               | morgen=2019-03-06
      2019-03-05 | Sie werden sich übermorgen treffen.           | übermorgen=2019-03-07
      2019-03-05 | Sie werden sich am 14. Juni treffen.          | 14. Juni=2019-06-14
      2019-03-05 | Sie werden sich kommendes Jahr treffen.       | kommendes Jahr=2020
      2019-03-05 | Sie werden sich bis 2030 treffen.             | 2030=2030
      """)
  void future(String anchor, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, Language.DE, anchor, Tense.FUTURE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2019-03-05 | Zwei Tage später zogen sie ab.   | Zwei Tage später=2019-03-07
      2019-03-05 | Am Vortag zogen sie ab.          | Am Vortag=2019-03-04
      2019-03-05 | Am nächsten Tag zogen sie ab.    | Am nächsten Tag=2019-03-06
      2019-03-05 | Ein Jahr zuvor zogen sie ab.     | Ein Jahr zuvor=2018
      """)
  void fromTheStory(String reference, String sentence, String expected) {
    assertThat(TimeTable.readFrom(sentence, Language.DE, reference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Die Zeitung Welt am Sonntag berichtete.
      Der Arabische Frühling endete.
      Guten Morgen sagte er.
      Rund 2000 Soldaten und 1990 Panzer kamen.
      So sagte er es, und die Mi-8 flog.
      Es waren 3,5 Prozent und 20 Euro.
      Die Resolution 2118 galt.
      Der 26. Juli Bewegung gehörte er an.
      """)
  void noTime(String sentence) {
    assertThat(TimeTable.read(sentence, Language.DE, "2019-03-05", Tense.PAST)).isEmpty();
  }
}
