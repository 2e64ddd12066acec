package org.dragoman.cli;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.archive.WatchFile;

/** News of saved queries as an Atom 1.0 feed (RFC 4287). */
final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /**
   * The feed as text.
   *
   * @param name what tells this feed from others: the archive and the queries
   * @param entries the newest first
   * @param updated the moment of the newest entry or, without any, of the first look
   */
  static String of(
      String name, List<String> queries, List<WatchFile.Entry> entries, String updated) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeCharacters("\n");
      element(xml, "  ", "id", id(name));
      element(xml, "  ", "title", "Dragoman: " + String.join("; ", queries));
      element(xml, "  ", "updated", updated);
      xml.writeCharacters("  ");
      xml.writeStartElement("author");
      element(xml, "", "name", "Dragoman");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      for (WatchFile.Entry entry : entries) {
        xml.writeCharacters("  ");
        xml.writeStartElement("entry");
        xml.writeCharacters("\n");
        element(
            xml,
            "    ",
            "id",
            id(String.join("\n", name, entry.what(), entry.id(), entry.found())));
        element(xml, "    ", "title", entry.what().replace('-', ' ') + ": " + entry.words());
        element(xml, "    ", "updated", entry.found());
        xml.writeCharacters("    ");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.what());
        xml.writeCharacters("\n");
        element(xml, "    ", "summary", entry.words() + " (query: " + entry.query() + ")");
        xml.writeCharacters("  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a string takes everything
    }
    return out.toString();
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void element(XMLStreamWriter xml, String indent, String name, String text)
      throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", ""));
    xml.writeEndElement();
    xml.writeCharacters(indent.isEmpty() ? "" : "\n");
  }
}
