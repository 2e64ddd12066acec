package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that come back, quarters, fiscal years and years of other calendars, in six languages. */
class OtherTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | They meet every Monday.                           | every Monday=
          EN | They meet every two years.                        | every two years=
          EN | They march on Fridays.                            | Fridays=
          EN | The report appears annually.                      | annually=
          EN | Aid was cut in fiscal year 2023.                  | fiscal year 2023=
          EN | Aid was cut in FY2023.                            | FY2023=
          EN | Aid was cut in the 2023/24 financial year.        | 2023/24 financial year=
          EN | The truce began on 10 Muharram 1445.              | 10 Muharram 1445=
          EN | The truce held during Ramadan.                    | Ramadan=
          EN | It was founded in 1357 AH.                        | 1357 AH=
          EN | Exports fell in the second quarter of 2018.       | second quarter of 2018=2018-04/2018-06
          EN | Each of the states met on Monday.                 | Monday=2019-03-04
          EN | Aid was cut in 2018, a fiscal burden.             | 2018=2018
          DE | Sie treffen sich jeden Montag.                    | jeden Montag=
          DE | Sie treffen sich alle zwei Jahre.                 | alle zwei Jahre=
          DE | Sie demonstrieren freitags.                       | freitags=
          DE | Die Hilfe sank im Haushaltsjahr 2023.             | Haushaltsjahr 2023=
          DE | Die Waffenruhe galt im Ramadan.                   | Ramadan=
          DE | Der Export sank im zweiten Quartal 2018.          | zweiten Quartal 2018=2018-04/2018-06
          ES | Se reúnen cada lunes.                             | cada lunes=
          ES | Se reúnen todos los años.                         | todos los años=
          ES | La ayuda bajó en el año fiscal 2023.              | año fiscal 2023=
          ES | La tregua duró durante el ramadán.                | ramadán=
          ES | Las ventas bajaron en el segundo trimestre de 2018. | segundo trimestre de 2018=2018-04/2018-06
          FR | Ils se réunissent chaque lundi.                   | chaque lundi=
          FR | Ils se réunissent tous les ans.                   | tous les ans=
          FR | L'aide a baissé durant l'exercice fiscal 2023.    | exercice fiscal 2023=
          FR | La trêve a tenu pendant le ramadan.               | ramadan=
          FR | Les ventes ont baissé au deuxième trimestre 2018. | deuxième trimestre 2018=2018-04/2018-06
          PT | Eles se reúnem todos os anos.                     | todos os anos=
          PT | Eles se reúnem a cada segunda-feira.              | cada segunda-feira=
          PT | A ajuda caiu no ano fiscal de 2023.               | ano fiscal de 2023=
          PT | A trégua durou durante o ramadã.                  | ramadã=
          PT | As vendas caíram no segundo trimestre de 2018.    | segundo trimestre de 2018=2018-04/2018-06
          RU | Они встречаются каждый понедельник.               | каждый понедельник=
          RU | Они встречаются по пятницам.                      | по пятницам=
          RU | Доклад выходит ежегодно.                          | ежегодно=
          RU | Помощь сократили в 2023 финансовом году.          | 2023 финансовом году=
          RU | Перемирие действовало во время рамадана.          | рамадана=
          RU | Экспорт упал во втором квартале 2018 года.        | втором квартале 2018=2018-04/2018-06
          """)
  void leftAsText(Language language, String sentence, String expected) {
    assertThat(TimeTable.read(sentence, language, "2019-03-05", Tense.PAST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ramadan Shallah met the envoy.
          EN | The daily paper called it a fiscal disaster.
          DE | Alle Minister reisten ab.
          ES | Todos los ministros viajaron.
          RU | Каждый министр уехал.
          """)
  void noDate(Language language, String sentence) {
    assertThat(TimeTable.read(sentence, language, "2019-03-05", Tense.PAST)).isIn("", "daily=");
  }
}
