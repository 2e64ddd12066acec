package org.dragoman.reader;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.Stated;
import org.dragoman.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of an HTML page as lines: what the head says of its date first, then a line a block.
 *
 * <p>Of a page with an article only that is kept, as {@code org.dragoman.page} finds it; telling
 * its paragraphs from what furniture is left is the business of {@code org.dragoman.article}, which
 * sees the lines. Of other pages only what is never an article is left out (script, forms,
 * navigation).
 */
final class Html {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "select",
          "svg",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "dialog",
          "head");
  private static final String[] PUBLISHED = {
    "meta[property=article:published_time]",
    "meta[property=og:published_time]",
    "meta[itemprop=datePublished]",
    "meta[name=date]",
    "meta[name=pubdate]",
    "meta[name=dc.date]",
    "meta[name=DC.date.issued]",
    "meta[name=publish-date]",
    "meta[name=article.published]",
    "meta[name=parsely-pub-date]",
    "meta[name=sailthru.date]"
  };

  private static final Pattern PATH = Pattern.compile(".*\\.x?html?");
  private static final Pattern HEAD =
      Pattern.compile("(?is)\\uFEFF?(?:<\\?xml.*|<!--.*)?<(?:!doctype html|html|head)\\b.*");

  /** A date less sure than this is given as one that stands on the page, and no more. */
  private static final double SURE = .6;

  private final StringBuilder lines = new StringBuilder();
  private final Optional<String> url;
  private final Stated stated;

  private Html(Page page) {
    page.published()
        .ifPresent(date -> line((date.trust() < SURE ? "" : "meta published: ") + date.day()));
    page.updated()
        .filter(
            date -> page.published().isEmpty() || !date.day().equals(page.published().get().day()))
        .ifPresent(date -> line("Updated: " + date.day()));
    lines.append('\n').append(page.text());
    this.url = page.url();
    this.stated = new Stated(page.headline(), page.outlet(), page.language());
  }

  private Html(org.jsoup.nodes.Document page) {
    this.url = url(page);
    this.stated = Stated.NOTHING;
    content(page, PUBLISHED).ifPresent(value -> line("meta published: " + value));
    Set<String> times = new LinkedHashSet<>();
    for (Element time : page.select("time[datetime]")) {
      if (times.size() < 3 && time.closest("aside, nav, footer") == null) {
        times.add(time.attr("datetime"));
      }
    }
    times.forEach(value -> line("time: " + value));
    Element body = page.body();
    if (body.selectFirst("h1") == null) {
      text(page.title()).ifPresent(this::line);
    }
    lines.append('\n');
    write(body);
  }

  /** All words of a page or a piece of one. */
  static Html of(String source) {
    return new Html(Jsoup.parse(source));
  }

  /**
   * The article of a page alone where there is one; a page that is a list of articles, or has
   * hardly a word, is read whole.
   *
   * @param address where it was found
   */
  static Html page(String source, Optional<String> address) {
    org.jsoup.nodes.Document tree = Page.tree(source);
    Page page = Page.of(tree, source.length(), address);
    return page.kind() == Page.Kind.ARTICLE || page.kind() == Page.Kind.STUB
        ? new Html(page)
        : new Html(tree);
  }

  static boolean isHtml(String path, String source) {
    return PATH.matcher(path).matches()
        || HEAD.matcher(source.substring(0, Math.min(1024, source.length())).stripLeading())
            .matches();
  }

  /** The lines, without blanks at their ends and with one empty line between blocks at most. */
  String text() {
    StringBuilder text = new StringBuilder(lines.length());
    int empty = 0; // line feeds in a row
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '\n') {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0')) {
          end--;
        }
        empty = end == 0 || text.charAt(end - 1) != '\n' ? 0 : empty;
        text.setLength(end);
        if (empty++ < 2) {
          text.append(c);
        }
      } else {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  Optional<String> url() {
    return url;
  }

  /** What the page says of its article. */
  Stated stated() {
    return stated;
  }

  private static Optional<String> url(org.jsoup.nodes.Document page) {
    Optional<String> canonical = text(page.select("link[rel=canonical]").attr("href"));
    return canonical.or(() -> content(page, "meta[property=og:url]"));
  }

  private static Optional<String> content(org.jsoup.nodes.Document page, String... queries) {
    for (String query : queries) {
      Optional<String> value = text(page.select(query).attr("content"));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  private void line(String words) {
    lines.append(words).append('\n');
  }

  private void write(Node node) {
    if (node instanceof TextNode text) {
      String words = text.text();
      boolean fresh = lines.isEmpty() || Character.isWhitespace(lines.charAt(lines.length() - 1));
      lines.append(fresh ? words.stripLeading() : words);
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    if (LEFT_OUT.contains(tag) || element.hasAttr("hidden")) {
      return;
    }
    if (tag.equals("br")) {
      lines.append('\n');
      return;
    }
    boolean block = element.isBlock();
    boolean item = tag.equals("li") || tag.equals("tr");
    if (block) {
      lines.append(item ? "\n" : "\n\n");
    } else if (tag.equals("td") || tag.equals("th")) {
      lines.append(' ');
    }
    element.childNodes().forEach(this::write);
    if (block) {
      lines.append(item ? "\n" : "\n\n");
    }
  }
}
