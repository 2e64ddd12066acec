package org.dragoman.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is cut before a page is parsed never holds words of it. */
class HusksTest {

  private static final String LONG = "var a = 1; ".repeat(5);

  /** The page has the same words and elements with and without. */
  private static String out(String page) {
    String left = Husks.out(page);
    Document before = Jsoup.parse(page);
    Document after = Jsoup.parse(left);
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(after.select("*").eachAttr("class")).isEqualTo(before.select("*").eachAttr("class"));
    assertThat(after.select("*").size()).isEqualTo(before.select("*").size());
    return left;
  }

  @Test
  void scriptsStylesAndCommentsGo() {
    String page =
        "<html><head><style>p { color: red; margin: 0 }</style><script>"
            + LONG
            + "</script></head><body><!-- a comment of some words --><p>They"
            + " met.</p></body></html>";
    assertThat(out(page))
        .isEqualTo(
            "<html><head><style></style><script></script></head><body><!----><p>They"
                + " met.</p></body></html>");
  }

  @Test
  void whatBearsADateStays() {
    String dated = "<script>x = {\"datePublished\": \"2019-05-03\", \"b\": 2}</script>";
    String data = "<script type=\"application/ld+json\">{\"headline\": \"They met\"}</script>";
    assertThat(out(dated + data + "<p>They met.")).isEqualTo(dated + data + "<p>They met.");
  }

  @Test
  void wordsBehindWhatOnlyLooksLikeAScriptStay() {
    for (String page :
        List.of(
            "<p title='<script>'>They met.</p><p>On Monday, in Minsk, all of them.</p></script>",
            "<p title=\"a > b <style>\">They met on Monday.</p><p>All of them.</p></style>",
            "<p title=a=\"<style>They met, as was said before.</p></style>",
            "<textarea><script></textarea><p>They met on Monday in Minsk.</p></script>",
            "<title><style></title><p>They met on Monday in Minsk.</p></style>",
            "<!--><p>They met on Monday in Minsk.</p>-->",
            "<!-- a --!><p>They met on Monday in Minsk.</p><!-- b -->",
            "<script><!-- <script>" + LONG + "</script> --></script><p class=a>They met.</p>",
            "<script>" + LONG + "</scripture></script><p>They met.</p>",
            "<scripted>They met on Monday in Minsk.</scripted><p>All.",
            "<svg><style>a</style><text>words</text></svg><p>They met.</p>",
            "<script>" + LONG + "<p>They met, but nothing ends here.",
            "<p>1 < 2 and <3 and </ 4</p><!doctype x><?php words ?><p>They met.</p>")) {
      out(page);
    }
  }

  @Test
  void aPageMadeToTakeLongDoesNot() {
    int times = 200_000;
    for (String piece :
        List.of(
            "<!-- ",
            "<!-- -->",
            "<script>",
            "<script><!--",
            "<p a=\"",
            "</",
            "<svg>",
            "<style>",
            "<script></script>",
            "<a=b>",
            "<title>",
            "\"date\"<script>\"")) {
      assertThat(Duration.ofSeconds(20))
          .as(piece)
          .isGreaterThan(time(() -> Husks.out(piece.repeat(times))));
    }
  }

  private static Duration time(Runnable run) {
    long start = System.nanoTime();
    run.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
