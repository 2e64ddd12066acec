package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** XML 1.0 being written: elements a line each, attributes and text escaped. */
final class Xml implements AutoCloseable {

  private final Writer out;

  Xml(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** A start tag; names and values of attributes by turns, those without a value left out. */
  Xml open(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write(">\n");
    return this;
  }

  /** An element with nothing inside. */
  Xml empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>\n");
    return this;
  }

  /** An element with text inside. */
  Xml text(String name, String text, String... attributes) throws IOException {
    tag(name, attributes);
    out.write('>');
    out.write(escaped(text));
    out.write("</" + name + ">\n");
    return this;
  }

  Xml shut(String name) throws IOException {
    out.write("</" + name + ">\n");
    return this;
  }

  private void tag(String name, String... attributes) throws IOException {
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
      }
    }
  }

  /** What XML 1.0 cannot hold at all, even escaped, becomes the sign for a lost character. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> {
                  boolean lost =
                      c < 0x20 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
                  escaped.appendCodePoint(lost ? 0xFFFD : c);
                }
              }
            });
    return escaped.toString();
  }

  /** Hands on what is left; the stream below stays open. */
  @Override
  public void close() throws IOException {
    out.flush();
  }
}
