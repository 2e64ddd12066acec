package org.dragoman.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * XML of news formats, read by jsoup: it knows no document types, so no entity is ever expanded and
 * nothing is fetched, and a document that is not quite XML is still read. Prefixes do not count.
 */
final class Markup {

  private Markup() {}

  static Document parse(String path, byte[] bytes) throws UnreadableSource {
    return Jsoup.parse(Encoding.xml(path, bytes), "", Parser.xmlParser());
  }

  /** The words of the first of these that has any: {@code name}, or {@code parent>child}. */
  static String first(Element root, String... queries) {
    for (String query : queries) {
      for (Element found : all(root, query)) {
        String words = found.text().strip();
        if (!words.isEmpty()) {
          return words;
        }
      }
    }
    return "";
  }

  /** The first value of an attribute on such elements. */
  static String attribute(Element root, String query, String attribute) {
    for (Element found : all(root, query)) {
      String value = found.attr(attribute).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  static List<Element> all(Element root, String query) {
    StringBuilder css = new StringBuilder();
    for (String name : query.split(">")) {
      css.append(css.isEmpty() ? "" : " ").append("*|").append(name.replace(".", "\\."));
    }
    return root.select(css.toString());
  }

  /** Blocks as paragraphs: those elements of the names given that hold no other of them. */
  static String paragraphs(Element root, String names) {
    List<String> paragraphs = new ArrayList<>();
    for (Element block : root.select(names)) {
      if (block.select(names).size() == 1 && !block.text().isBlank()) {
        paragraphs.add(block.text().strip());
      }
    }
    return paragraphs.isEmpty() ? root.wholeText().strip() : String.join("\n\n", paragraphs);
  }
}
