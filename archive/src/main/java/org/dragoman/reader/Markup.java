package org.dragoman.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

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

  /** The words as paragraphs; one ends where an element of these names begins or ends. */
  static String paragraphs(Element root, Set<String> blocks) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              words.append(text.getWholeText());
            } else {
              end(node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            end(node);
          }

          private void end(Node node) {
            String name = node.normalName().replaceFirst("^.*:", "");
            if (blocks.contains(name) || node == root) {
              String paragraph = words.toString().strip().replaceAll("\\s+", " ");
              if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
              }
              words.setLength(0);
            }
          }
        },
        root);
    return String.join("\n\n", paragraphs);
  }
}
