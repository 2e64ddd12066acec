package org.dragoman.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What an HTML page holds: its article and what the page says of it.
 *
 * <pre>{@code
 * Page page = Page.of(html, Optional.of("https://example.org/news/1"));
 * if (page.kind() == Page.Kind.ARTICLE) {
 *   page.text(); // headline, then a paragraph a block
 * }
 * }</pre>
 *
 * <p>What the page does not say is empty.
 *
 * @param kind whether it is an article at all
 * @param headline without the name of the site
 * @param byline who wrote it, as the page says
 * @param outlet who publishes the page
 * @param language as the page declares it, ISO 639
 * @param url the address the page itself says it has, else the one it was found at
 * @param summary what it says of itself
 * @param paragraphs the blocks of the article, without the headline
 * @param published the day of publication
 * @param updated the day of the last change
 * @param cut why a part of the page was not read
 */
public record Page(
    Kind kind,
    Optional<String> headline,
    Optional<String> byline,
    Optional<String> outlet,
    Optional<String> language,
    Optional<String> url,
    Optional<String> summary,
    List<Paragraph> paragraphs,
    Optional<PageDate> published,
    Optional<PageDate> updated,
    Optional<String> cut) {

  /** What a page is. */
  public enum Kind {
    ARTICLE,
    /** The first lines of an article that one has to pay for. */
    STUB,
    /** A list of articles, a front page, a page of a category. */
    INDEX,
    /** No words to speak of. */
    EMPTY
  }

  /**
   * A block of the article.
   *
   * @param item whether it is one of a list, which follows the one before without a gap
   */
  public record Paragraph(String text, boolean item) {}

  /** No page of an article is longer; what stands behind is not read. */
  public static final int LONGEST = 8 << 20; // characters

  public Page {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads a page that has been decoded.
   *
   * @param address where it was found, if that is known
   */
  public static Page of(String html, Optional<String> address) {
    return of(tree(html), html.length(), address);
  }

  /** The tree of a page, without what never holds words of an article. */
  public static Document tree(String html) {
    return Jsoup.parse(Husks.out(html.length() > LONGEST ? html.substring(0, LONGEST) : html));
  }

  /**
   * Reads a page from the tree that {@link #tree} made of it.
   *
   * @param length of the page before that, in characters
   */
  public static Page of(Document tree, int length, Optional<String> address) {
    return new PageReading(tree, address, cut(length > LONGEST, length)).page();
  }

  /** The same with the encoding that the page declares, UTF-8 when it declares none. */
  public static Page of(byte[] html, Optional<String> address) throws IOException {
    boolean long_ = html.length > LONGEST;
    ByteArrayInputStream in = new ByteArrayInputStream(html, 0, Math.min(LONGEST, html.length));
    Document page = Jsoup.parse(in, null, "");
    return new PageReading(page, address, cut(long_, html.length)).page();
  }

  private static Optional<String> cut(boolean cut, int length) {
    return cut
        ? Optional.of("the page is " + (length >> 20) + " MB long; only its first 8 MB were read")
        : Optional.empty();
  }

  /** The blocks of the article alone, a line each. */
  public String body() {
    StringJoiner text = new StringJoiner("\n");
    paragraphs.forEach(paragraph -> text.add(paragraph.text()));
    return text.toString();
  }

  /** Headline and blocks, parted by empty lines. */
  public String text() {
    StringBuilder text = new StringBuilder();
    headline.ifPresent(text::append);
    for (Paragraph paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : paragraph.item() ? "\n" : "\n\n").append(paragraph.text());
    }
    return text.toString();
  }
}
