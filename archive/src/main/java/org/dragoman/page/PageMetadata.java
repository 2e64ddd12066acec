package org.dragoman.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * What the head of a page says about it: meta elements, schema.org in JSON-LD, title, links.
 *
 * <p>Read in one walk, and trusted as far as each deserves: pages give the site's name as headline
 * and the day of the last change as day of publication.
 */
final class PageMetadata {

  /** No script with metadata is longer. */
  private static final int LONGEST = 2_000_000; // characters

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "LiveBlogPosting",
          "Report",
          "TechArticle",
          "ScholarlyArticle",
          "SocialMediaPosting",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "MedicalScholarlyArticle");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> metas = new TreeMap<>();
  private final List<JsonNode> things = new ArrayList<>();
  private boolean titled;
  private String title = "";
  private String canonical = "";
  private String language = "";
  private String h1 = "";
  private final List<String> headlines = new ArrayList<>();
  private String body = "";
  private int longest; // of the headlines

  static PageMetadata of(PageMarks marks) {
    PageMetadata metadata = new PageMetadata();
    marks.head.forEach(metadata::see);
    metadata.language = marks.language;
    metadata.gather();
    return metadata;
  }

  private void see(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "title" -> {
        if (!titled) {
          title = element.text().strip();
          titled = true;
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.attr("href").strip();
        }
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          script(element.data());
        }
      }
      default -> {
        if (h1.isEmpty()) {
          h1 = element.text().strip();
        }
      }
    }
  }

  private void meta(Element element) {
    String content = element.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        metas.putIfAbsent(name, content);
      }
    }
  }

  private void script(String data) {
    if (data.length() > LONGEST) {
      return;
    }
    String json = data.strip();
    if (json.startsWith("<!--") || json.startsWith("//<![CDATA[")) {
      int brace = json.indexOf('{');
      int last = json.lastIndexOf('}');
      json = brace < 0 || last < brace ? "" : json.substring(brace, last + 1);
    }
    try {
      collect(JSON.readTree(json), 0);
    } catch (JsonProcessingException e) {
      // broken metadata says nothing
    }
  }

  private void collect(JsonNode node, int depth) {
    if (node == null || depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      things.add(node);
      collect(node.get("@graph"), depth + 1);
      collect(node.get("mainEntity"), depth + 1);
    }
  }

  private void gather() {
    article().ifPresent(a -> headline(text(a, "headline")));
    for (String name : new String[] {"og:title", "twitter:title", "headline", "title"}) {
      headline(metas.getOrDefault(name, ""));
    }
    headline(title);
    headline(h1);
    body = article().map(a -> squeeze(text(a, "articleBody"))).orElse("");
  }

  private void headline(String text) {
    String folded = squeeze(text);
    if (folded.length() > 8 && !headlines.contains(folded)) {
      headlines.add(folded);
      longest = Math.max(longest, folded.length());
    }
  }

  /** The thing of schema.org that is the article of the page. */
  Optional<JsonNode> article() {
    return things.stream().filter(PageMetadata::isArticle).findFirst();
  }

  List<JsonNode> things() {
    return things;
  }

  private static boolean isArticle(JsonNode thing) {
    JsonNode type = thing.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLES.contains(one.asText())) {
          return true;
        }
      }
      return false;
    }
    return ARTICLES.contains(type.asText());
  }

  /** Whether the head of the page has these words as its headline. */
  boolean isHeadline(String words) {
    return words.length() <= 2 * longest + 10 && isSqueezedHeadline(squeeze(words));
  }

  private boolean isSqueezedHeadline(String squeezed) {
    for (String headline : headlines) {
      if (headline.equals(squeezed) || (squeezed.length() > 15 && headline.startsWith(squeezed))) {
        return true;
      }
    }
    return false;
  }

  /** 1 if the metadata hold the article's words and these are among them, -1 if not, 0 if none. */
  int bodySays(String words) {
    if (body.length() < 400) {
      return 0;
    }
    return body.contains(squeeze(words)) ? 1 : -1;
  }

  Map<String, String> metas() {
    return metas;
  }

  String meta(String name) {
    return metas.getOrDefault(name, "");
  }

  String title() {
    return title;
  }

  String canonical() {
    return canonical;
  }

  String language() {
    return language;
  }

  String h1() {
    return h1;
  }

  static String text(JsonNode thing, String field) {
    JsonNode value = thing.get(field);
    return value != null && value.isTextual() ? value.asText() : "";
  }

  /** Letters and digits only, in lower case. */
  private static String squeeze(String words) {
    char[] out = new char[words.length()];
    int size = 0;
    for (int i = 0; i < out.length; i++) {
      char c = words.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out[size++] = c;
      } else if (Character.isLetterOrDigit(c)) {
        out[size++] = Character.toLowerCase(c);
      }
    }
    return new String(out, 0, size);
  }
}
