package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal queries and what they are understood as. */
class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | *",
        "* | *",
        "embargo talks | embargo talks",
        "embargo AND talks | embargo talks",
        "a OR b AND c | a OR (b c)",
        "(a b) (c d) | a b c d",
        "a OR (b OR c) | a OR b OR c",
        "a -b | a NOT b",
        "a AND NOT (b OR c) | a NOT (b OR c)",
        "NOT NOT a | a",
        "and or not | and or not",
        "Jean-Paul F-16 | Jean-Paul F-16",
        "\"red  line\" | \"red  line\"",
        "“red line” | \"red line\"",
        "„rote Linie“ | \"rote Linie\"",
        "«красная линия» | \"красная линия\"",
        "\"ceasefire Gaza\"~5 | \"ceasefire Gaza\"~5",
        "sanction* | sanction*",
        "naryshkn~ | naryshkn~2",
        "iran~ | iran~1",
        "naryshkn~1 | naryshkn~1",
        "actor:Naryshkin | actor:Naryshkin",
        "ACTOR:\"Sergey Naryshkin\" | actor:\"Sergey Naryshkin\"",
        "by:Russia to:NATO | by:Russia to:NATO",
        "actor:(Putin OR Lavrov) | actor:Putin OR actor:Lavrov",
        "actor:(Putin -Lavrov) | actor:Putin NOT actor:Lavrov",
        "dyad:RUS-CUB | dyad:RUS-CUB",
        "dyad:Russia-Cuba | dyad:RUS-CUB",
        "dyad:Russland-Kuba | dyad:RUS-CUB",
        "dyad:russia>cuba | dyad:RUS>CUB",
        "dyad:rus->cub | dyad:RUS>CUB",
        "dyad:\"United States-Cuba\" | dyad:USA-CUB",
        "dyad:\"Guinea-Bissau - Cuba\" | dyad:GNB-CUB",
        "dyad:RUS-NATO | dyad:RUS-NATO",
        "dyad:RUS-* | dyad:RUS-*",
        "event:consult | event:CONSULT",
        "event:CONSULT/Visit | event:CONSULT/visit",
        "event:7c82c8fcaafcc5f3 | event:7c82c8fcaafcc5f3",
        "event:* | event:*",
        "context:\"human rights\" | context:human_rights",
        "factuality:Denied | factuality:denied",
        "said:\"red line\" | said:\"red line\"",
        "said:redli* | said:redli*",
        "said:(war OR \"no peace\") | said:war OR said:\"no peace\"",
        "lang:russian | lang:ru",
        "lang:español | lang:es",
        "date:[2018-11 TO 2019] | date:[2018-11 TO 2019]",
        "date:[* TO 2019] | date:<=2019",
        "date:[2018 to *] | date:>=2018",
        "date:2018-12 | date:2018-12",
        "date:>=2018 | date:>=2018",
        "date:<2018-02-03 | date:<2018-02-03",
        "date:(2017 OR 2019) | date:2017 OR date:2019",
        "confidence:>0.7 | confidence:>0.7",
        "reports:>=3 | reports:>=3",
        "quad:4 | quad:4",
        "quad:conflict | quad:conflict",
        "source:*.ru | source:*.ru",
        "published:2018-10-29/2018-11-04 | published:2018-10-29/2018-11-04",
        "12:30 | 12\\:30",
        "\\actor\\:x | actor\\:x",
        "\\AND | \\AND",
      })
  void parses(String written, String canonical) throws Exception {
    Query query = Query.parse(written);
    assertThat(query.canonical()).isEqualTo(canonical);
    assertThat(Query.parse(query.canonical()).expression()).isEqualTo(query.expression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "actor: | 1 | actor: needs a value | actor:Lavrov",
        "actor: Putin | 1 | actor: stands apart from its value | actor:Putin",
        "talks (a OR b | 7 | this bracket ( is not closed | talks (a OR b)",
        "talks a) b | 8 | this bracket ) closes none | talks a b",
        "talks () | 7 | there is nothing in these brackets | talks",
        "\"red line | 1 | this quotation mark is not closed | \"red line\"",
        "a AND | 3 | AND needs something behind it | a",
        "OR a | 1 | OR needs something before it | a",
        "a OR | 3 | OR needs something behind it | a",
        "a AND OR b | 3 | AND needs something behind it | a  OR b",
        "a NOT | 3 | NOT needs something behind it | a",
        "a -- b | 3 | '--' has no letter or digit to look for | a  b",
        "actr:Putin | 1 | there is no field actr:; the nearest is actor: | actor:Putin",
        "event:CONSLUT | 1 | there is no type of event 'CONSLUT'; the nearest is CONSULT"
            + " | event:CONSULT",
        "event:CONSULT/visitt | 1 | CONSULT has no mode 'visitt'; its modes are multilateral,"
            + " phone, third-party, visit | event:CONSULT/visit",
        "factuality:sure | 1 | there is no factuality 'sure'; there are asserted, conditional,"
            + " denied, planned, possible | factuality:denied",
        "dyad:Russsia-Cuba | 1 | there is no state 'Russsia'; the nearest is Russia | dyad:RUS-Cuba",
        "dyad:Russia | 1 | a dyad is two states with a hyphen between them | dyad:RUS-*",
        "date:yesterday | 1 | 'yesterday' is no date; dates are written 2018, 2018-11 or 2018-11-02"
            + " | date:[2018-11 TO 2019]",
        "date:2018-13 | 1 | '2018-13' is no date; dates are written 2018, 2018-11 or 2018-11-02"
            + " | date:[2018-11 TO 2019]",
        "date:[2018 TO 2017] | 1 | this range ends before it begins | date:[2017 TO 2018]",
        "date:[2018 | 6 | this bracket [ is not closed | date:[2018-11 TO 2019]",
        "date:[2018] | 1 | a range is written [from TO to], with * for no limit"
            + " | date:[2018-11 TO 2019]",
        "actor:>3 | 1 | actor: takes no > | actor:Lavrov",
        "confidence:>1.5 | 1 | '1.5' is no number from 0 to 1 | confidence:>0.7",
        "lang:klingon | 1 | there is no language 'klingon'; the languages are en, de, es, fr, pt,"
            + " ru | lang:en",
        "word~7 | 5 | the number behind ~ is at most 2 here | word~2",
        "\"a b\"~ | 6 | ~ behind a phrase needs a number of words | \"a b\"~5",
        "actor:Putin~ | 12 | ~ goes with words of the text, not with actor: | actor:Putin",
        "event:CON* | 1 | event: takes no * within a value | event:CONSULT/visit",
        "actor:(Putin dyad:RUS-CUB) | 14 | there is a field in the brackets of the field actor:"
            + " | actor:(Putin RUS-CUB)",
      })
  void saysWhereAndWhyAndWhatWouldDo(String written, int column, String why, String suggestion) {
    QueryException e = catchThrowableOfType(QueryException.class, () -> Query.parse(written));
    assertThat(e.why()).isEqualTo(why);
    assertThat(e.start() + 1).isEqualTo(column);
    assertThat(e.suggestion().orElse(null)).isEqualTo(suggestion);
  }

  @Test
  void explainsWithACaretUnderThePlace() {
    QueryException e =
        catchThrowableOfType(QueryException.class, () -> Query.parse("visit event:CONSLUT 2018"));
    assertThat(e.explanation())
        .isEqualTo(
            """
            visit event:CONSLUT 2018
                  ^^^^^^^^^^^^^
            there is no type of event 'CONSLUT'; the nearest is CONSULT
            This would do: visit event:CONSULT 2018\
            """);
    assertThat(e)
        .hasMessage(
            "query, column 7: there is no type of event 'CONSLUT'; the nearest is CONSULT;"
                + " this would do: visit event:CONSULT 2018");
  }

  @Test
  void mendsSeveralFlawsInOneProposal() {
    QueryException e =
        catchThrowableOfType(
            QueryException.class, () -> Query.parse("(actr:Putin AND (event:CONSLUT OR"));
    assertThat(e.suggestion()).contains("(actor:Putin AND (event:CONSULT))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "((", "NOT ", "-(", "\"", "*", "~", "[", "actor:", "\\", "\0"})
  void hundredThousandOfAnythingAreALineNotACrash(String sign) {
    QueryException e =
        catchThrowableOfType(
            QueryException.class, () -> Query.parse(sign.repeat(100_000 / sign.length())));
    assertThat(e.getMessage().length()).isLessThan(10_000);
    assertThat(e.explanation().lines().count()).isBetween(3L, 4L);
  }

  @Test
  void bracketsInBracketsEndSomewhere() {
    QueryException e =
        catchThrowableOfType(
            QueryException.class, () -> Query.parse("(".repeat(60) + "a" + ")".repeat(60)));
    assertThat(e.why()).isEqualTo("more than 50 brackets or NOTs stand in each other here");
  }

  @Test
  void wordsOfAQueryEndSomewhere() {
    QueryException e =
        catchThrowableOfType(QueryException.class, () -> Query.parse("a ".repeat(300)));
    assertThat(e.why()).isEqualTo("a query has at most 256 words and fields");
  }

  @Test
  void controlSignsPartWordsAsSpacesDo() throws Exception {
    assertThat(Query.parse("a\u0000b\u0007\r\nc").canonical()).isEqualTo("a b c");
  }

  @Test
  void narrowsByAFacet() throws Exception {
    assertThat(Query.parse("a OR b").narrowed(Field.EVENT, "CONSULT").canonical())
        .isEqualTo("(a OR b) event:CONSULT");
    assertThat(Query.everything().narrowed(Field.SOURCE, "Der Spiegel").canonical())
        .isEqualTo("source:\"Der Spiegel\"");
  }
}
