package org.dragoman.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that tell something about it, gathered in the one walk that also makes its
 * blocks: {@link PageMetadata} and {@link DateClues} look at these alone.
 */
final class PageMarks {

  /** Elements of meta, title, link, script and h1. */
  final List<Element> head = new ArrayList<>();

  /** Scripts, elements of time, and those with microdata or RDFa. */
  final List<Element> dated = new ArrayList<>();

  /** The language that the page declares. */
  String language = "";

  void see(Element element, String tag) {
    switch (tag) {
      case "meta", "title" -> head.add(element);
      case "script" -> {
        head.add(element);
        dated.add(element);
        return;
      }
      case "link", "h1" -> head.add(element);
      case "time" -> {
        dated.add(element);
        return;
      }
      case "html" -> language = language.isEmpty() ? element.attr("lang") : language;
      default -> {}
    }
    if (element.attributesSize() > 0
        && !tag.equals("meta")
        && (element.hasAttr("itemprop") || element.hasAttr("property") || tag.equals("abbr"))) {
      dated.add(element);
    }
  }
}
