package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Сергей, Sergej",
    "Sergey, Serguei",
    "Лавров, Lawrow",
    "Lavrov, Лавров",
    "Zakharova, Sacharowa",
    "Zakharova, Zajarova",
    "Захарова, Zakharova",
    "Gorbachev, Gorbatschow",
    "Горбачёв, Gorbachev",
    "Poutine, Putin",
    "Путин, Poutine",
    "Shoigu, Schoigu",
    "Shoigu, Choïgou",
    "Шойгу, Shoigu",
    "Zelensky, Selenskyj",
    "Yeltsin, Jelzin",
    "Yeltsin, Eltsine",
    "Khrushchev, Chruschtschow",
    "Ryabkov, Rjabkow",
    "Lukashenko, Lukaschenko",
    "Schröder, Schroeder",
    "Díaz, Diaz",
    "Yushchenko, Juschtschenko",
  })
  void spellingsMeet(String a, String b) {
    assertThat(NameKey.meet(a, b)).as(a + " " + b).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Putin, Padrino", "Peskov, Medvedev", "Lavrov, Larijani", "Zelensky, Zeman",
    "Ivanov, Ivanova", "Castro, Castillo", "Kim, Kimura", "Merkel, Merz",
  })
  void othersStayApart(String a, String b) {
    assertThat(NameKey.meet(a, b)).as(a + " " + b).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Sergey Lavrov, Сергей Лавров, true",
    "Wladimir Putin, Vladimir Putin, true",
    "Raul Castro Ruz, Raúl Castro, true",
    "Fidel Castro, Raúl Castro, false",
    "Sergei Ivanov, Viktor Ivanov, false",
    "E. Macron, Emmanuel Macron, true",
    "Mao Tse-tung, Mao Zedong, true",
    "Teng Hsiao-ping, Deng Xiaoping, true",
    "Chou En-lai, Zhu Rongji, false",
    "Rosneft Oil Company, Rosneft OAO, false",
    "OAO Gazprom, Gazprom JSC, true",
    "Vodafone Limited, Vodafone Ltd., true",
    "Abdel Fattah al-Sisi, Abd al-Fattah el-Sissi, true",
    "Emanuel Macron, Emmanuel Macron, true",
    "Dmitry Peskov, Dimitri Medvedev, false",
  })
  void wholeNames(String a, String b, boolean same) {
    assertThat(NameComparison.compare(a, b).same()).as(a + " " + b).isEqualTo(same);
  }
}
