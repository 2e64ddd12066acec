package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.text.Language;
import org.dragoman.text.Text;
import org.junit.jupiter.api.Test;

class ArticlesTest {

  private static final Articles ARTICLES = new Articles();

  private static Article one(String page) {
    List<Article> articles = ARTICLES.in(new Text(page));
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  /** "3 repeat", in order. */
  private static List<String> furniture(Article article) {
    return article.furniture().stream().map(f -> f.line() + " " + f.kind()).toList();
  }

  private static List<String> dates(Article article) {
    return article.dateMarks().stream()
        .map(mark -> mark.kind() + " " + article.source().slice(mark.span()))
        .toList();
  }

  private static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(block -> block.kind() + " " + article.source().slice(block.span()))
        .toList();
  }

  private static final String LEAD =
      "The foreign ministers of Norland and Sudland met in the capital on Tuesday and agreed to"
          + " reopen the border crossing that was closed last winter.";
  private static final String SECOND =
      "Officials said that trucks would be let through from next Monday and that a joint"
          + " commission would look after the schedule.";

  @Test
  void headlineKickerAndDateline() {
    Article article =
        one(
            """
            Ministers of Norland and Sudland reopen border crossing

            Border crossing

            OSLO, Sept. 3rd (AFP) %s

            %s
            """
                .formatted(LEAD, SECOND));
    assertThat(furniture(article)).containsExactly("3 repeat");
    assertThat(blocks(article))
        .containsExactly(
            "HEADLINE Ministers of Norland and Sudland reopen border crossing",
            "BODY " + LEAD,
            "BODY " + SECOND);
    assertThat(article.dateline().orElseThrow().place()).isEqualTo("Oslo");
    assertThat(article.source().slice(article.dateline().orElseThrow().date().orElseThrow()))
        .isEqualTo("Sept. 3rd");
    assertThat(article.agency().orElseThrow().name()).isEqualTo("AFP");
    assertThat(article.language()).contains(Language.EN);
    assertThat(article.translated()).isFalse();
  }

  @Test
  void furnitureAboveInsideAndBelow() {
    Article article =
        one(
            """
            3 mars 2021

            The Morning Post of Somewhere

            Ministers of Norland and Sudland reopen border crossing

            Share this article
            Facebook
            %s

            Read also: Norland sends warships north

            A long winter

            %s

            12 Comments
            Related articles
            Sudland votes on Sunday
            Copyright © 2021 Morning Post. All rights reserved.
            """
                .formatted(LEAD, SECOND));
    assertThat(furniture(article))
        .containsExactly(
            "1 date",
            "3 other",
            "7 share",
            "8 share",
            "11 related",
            "17 comment",
            "18 related",
            "19 related",
            "20 other");
    assertThat(blocks(article))
        .containsExactly(
            "HEADLINE Ministers of Norland and Sudland reopen border crossing",
            "BODY " + LEAD,
            "SUBHEAD A long winter",
            "BODY " + SECOND);
    assertThat(dates(article))
        .containsExactly(
            "BARE 3 mars 2021", "COPYRIGHT Copyright © 2021 Morning Post. All rights reserved.");
    assertThat(article.outlet()).contains("Morning Post");
  }

  @Test
  void aPieceOfFurnitureCutsItsParagraph() {
    Article article =
        one(
            LEAD
                + " (adsbygoogle = window.adsbygoogle || []).push({}); "
                + SECOND
                + " Read more: Who guards the bridge? The ministers left without a word to the press.");
    assertThat(blocks(article))
        .containsExactly(
            "BODY " + LEAD,
            "BODY " + SECOND,
            "BODY The ministers left without a word to the press.");
  }

  @Test
  void reportersInABracket() {
    Article article = one(LEAD + " (Reporting by Jane Doe; Editing by John Doe)");
    assertThat(blocks(article)).containsExactly("BODY " + LEAD);
    assertThat(furniture(article)).containsExactly("1 other");
  }

  @Test
  void labelledDateWithItsValueBelow() {
    Article article =
        one(
            """
            Ministers reopen border crossing
            Fecha de publicación:\u00A0
            28 February 2021
            Last updated: 1 March 2021, 10:30
            By Jane Doe
            %s
            """
                .formatted(LEAD));
    assertThat(dates(article))
        .containsExactly("PUBLISHED 28 February 2021", "UPDATED 1 March 2021, 10:30");
    assertThat(furniture(article)).containsExactly("2 date", "3 date", "4 date", "5 other");
    assertThat(article.source().slice(article.byline().orElseThrow())).isEqualTo("By Jane Doe");
  }

  @Test
  void datesInMetadataAndAddresses() {
    Article article =
        one(
            """
            meta published: 2021-03-01T10:00:00Z
            https://news.example/2021/03/01/border
            Ministers reopen border crossing
            %s
            """
                .formatted(LEAD));
    assertThat(dates(article))
        .containsExactly(
            "MARKUP 2021-03-01T10:00:00Z", "URL https://news.example/2021/03/01/border");
  }

  @Test
  void secondArticleBehindAWiderGap() {
    List<Article> articles =
        ARTICLES.in(
            new Text(
                """
                Ministers of Norland and Sudland reopen border crossing

                %s

                %s


                Queen of Westland opens new harbour in the north

                The Queen of Westland opened a new harbour in the north of the country on Friday, \
                and thanked the workers who had built it in two years.

                The harbour will serve ferries to Norland from the summer, according to the company \
                that runs it.
                """
                    .formatted(LEAD, SECOND)));
    assertThat(articles).hasSize(2);
    assertThat(blocks(articles.get(1)).get(0))
        .isEqualTo("HEADLINE Queen of Westland opens new harbour in the north");
  }

  @Test
  void aCrossHeadIsNoSecondArticle() {
    Article article =
        one(
            """
            Ministers of Norland and Sudland reopen border crossing

            %s

            %s


            What comes next: a treaty?

            Both sides want to sign a treaty before the summer, but lawyers still argue about \
            fishing rights and about the price of electricity.
            """
                .formatted(LEAD, SECOND));
    assertThat(blocks(article)).contains("SUBHEAD What comes next: a treaty?");
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    Article article =
        one(
            """
            Ministers reopen border crossing

            The foreign ministers of Norland and Sudland met in the capital on
            Tuesday and agreed to reopen the border crossing that was closed last
            winter.

            Officials said that trucks would be let through from next Monday and
            that a joint commission would look after the schedule.
            """);
    assertThat(article.text())
        .isEqualTo("Ministers reopen border crossing\n\n" + LEAD + "\n\n" + SECOND);
  }

  @Test
  void shortSentencesQuotesAndGarbledLinesStay() {
    Article article =
        one(
            """
            %s
            She did not answer.
            “We are friends again,”
            and then the minister of Norland who in the evening flew home without
            %s
            """
                .formatted(LEAD, SECOND));
    assertThat(article.furniture()).isEmpty();
    assertThat(article.blocks()).hasSize(5);
  }

  @Test
  void germanPage() {
    Article article =
        one(
            """
            Nordland und Südland öffnen Grenze
            Veröffentlicht am 03.03.2021, 12:00 Uhr
            Oslo (dpa) - Die Außenminister von Nordland und Südland haben sich am Dienstag auf die \
            Öffnung der Grenze geeinigt. Das teilte das Ministerium mit.
            Lesen Sie auch: Nordland schickt Schiffe in den Norden
            Die Lastwagen sollen von Montag an wieder fahren, sagte eine Sprecherin. (Foto: dpa)
            Mehr zum Thema
            Südland wählt am Sonntag
            """);
    assertThat(furniture(article))
        .containsExactly("2 date", "4 related", "5 caption", "6 related", "7 related");
    assertThat(article.dateline().orElseThrow().place()).isEqualTo("Oslo");
    assertThat(article.agency().orElseThrow().name()).isEqualTo("dpa");
    assertThat(article.language()).contains(Language.DE);
    assertThat(dates(article)).containsExactly("PUBLISHED 03.03.2021, 12:00 Uhr");
  }

  @Test
  void translatedText() {
    Article article =
        one(
            "The minister of Norland met the OTAN in Oslo Y Bergen, and the EE.UU did not come to"
                + " the meeting. The talks were long, he told reporters. of the capital.");
    assertThat(article.translated()).isTrue();
  }

  @Test
  void aLanguageThatIsNotReadIsNamed() {
    Article article =
        one(
            "Read more\nIl ministro degli Esteri ha incontrato martedì il suo omologo nella capitale"
                + " e i due hanno deciso di riaprire la frontiera che era chiusa dall'inverno.");
    assertThat(article.languageCode()).isEqualTo("it");
    assertThat(article.language()).isEmpty();
  }

  @Test
  void nothingButLinesOfNoWords() {
    assertThat(ARTICLES.in(new Text(" \n***\n"))).isEmpty();
  }

  @Test
  void aHeadlineAlone() {
    assertThat(blocks(one("Norland expels diplomats of Sudland")))
        .containsExactly("HEADLINE Norland expels diplomats of Sudland");
  }
}
