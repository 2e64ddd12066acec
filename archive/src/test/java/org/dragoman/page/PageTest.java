package org.dragoman.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><title>Envoys agree on border plan | The Baltic Post</title>
      <meta property="og:site_name" content="The Baltic Post">
      <meta property="article:modified_time" content="2021-03-04T09:00:00+02:00">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Envoys agree on border plan",
        "datePublished":"2021-03-01T18:30:00+02:00","dateModified":"2021-03-04T09:00:00+02:00",
        "author":{"@type":"Person","name":"Anna Berg"}}</script>
      <link rel="canonical" href="https://post.example/world/border-plan"></head><body>
      """;
  private static final String BODY =
      """
      <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <main><article><h1>Envoys agree on border plan</h1>
      <div class="byline">By Anna Berg</div>
      <div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
      <div class="article-body">
      <p>The envoys of the two states agreed on Monday on a plan for the border, officials said, after talks
      that had gone on for most of the winter in the capital.</p>
      <p>Under the plan, which both parliaments have to accept, the crossing in the north would open first,
      and trains would run again from the summer on, the ministry said.</p>
      <p>Neither side would say how many soldiers are to leave the valley, or when the first of them will go.</p>
      </div></article>
      <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Storm closes the harbour for a day</a></li>
      <li><a href="/b">Ten recipes for the cold months</a></li></ul></aside></main>
      <footer>© 2023 The Baltic Post. All rights reserved.</footer></body></html>
      """;

  private final Page page = Page.of(HEAD + BODY, Optional.empty());

  @Test
  void theArticleAlone() {
    assertThat(page.kind()).isEqualTo(Page.Kind.ARTICLE);
    assertThat(page.text())
        .startsWith("Envoys agree on border plan\n\nThe envoys of the two states")
        .endsWith("when the first of them will go.")
        .doesNotContain("Share", "Most read", "recipes", "Home", "rights");
  }

  @Test
  void whatThePageSaysOfIt() {
    assertThat(page.headline()).contains("Envoys agree on border plan");
    assertThat(page.byline()).contains("Anna Berg");
    assertThat(page.outlet()).contains("The Baltic Post");
    assertThat(page.language()).contains("en");
    assertThat(page.url()).contains("https://post.example/world/border-plan");
  }

  @Test
  void aChangeIsNoPublication() {
    assertThat(page.published().map(PageDate::day)).contains(LocalDate.of(2021, 3, 1));
    assertThat(page.updated().map(PageDate::day)).contains(LocalDate.of(2021, 3, 4));
    String changed = HEAD.replaceFirst("\"datePublished\":\"[^\"]*\",", "");
    assertThat(Page.of(changed + BODY, Optional.empty()).published()).isEmpty();
  }

  @Test
  void theDayAnArchiveTookThePageIsNoPublication() {
    String html = "<html><body><h1>Old</h1></body></html>";
    assertThat(day(html, "https://web.archive.org/web/20140226101010/http://a.example/x"))
        .isEmpty();
    assertThat(day(html, "http://a.example/2013/08/07/x")).contains(LocalDate.of(2013, 8, 7));
  }

  @Test
  void aListOfTeasersIsNoArticle() {
    StringBuilder list =
        new StringBuilder("<html><head><title>Post</title></head><body><h1>Post</h1>");
    for (int i = 0; i < 30; i++) {
      list.append("<div class=teaser><h2><a href='/n")
          .append(i)
          .append("'>Minister number ")
          .append(i)
          .append(" speaks of peace</a></h2><p>The minister said so on Monday.</p></div>");
    }
    Page front = Page.of(list + "</body></html>", Optional.of("https://post.example/"));
    assertThat(front.kind()).isNotEqualTo(Page.Kind.ARTICLE);
  }

  @Test
  void deepNestingAndLengthDoNoHarm() {
    String deep = "<div>".repeat(100_000) + BODY;
    assertThat(Page.of(deep, Optional.empty()).text()).contains("agreed on Monday");
    Page cut = Page.of(HEAD + BODY + "<p>And so on.</p>".repeat(700_000), Optional.empty());
    assertThat(cut.cut()).hasValueSatisfying(why -> assertThat(why).contains("first 8 MB"));
  }

  private static Optional<LocalDate> day(String html, String address) {
    return Page.of(html, Optional.of(address)).published().map(PageDate::day);
  }
}
