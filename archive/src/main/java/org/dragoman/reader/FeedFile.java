package org.dragoman.reader;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A feed in any dialect of RSS or Atom: what each entry says itself. The pages behind the entries
 * are fetched by {@code dragoman fetch}, not here.
 */
final class FeedFile implements Shelf {

  private static final int DEEPEST = 200; // elements within elements

  private final String path;
  private final Iterator<Item> entries;

  private FeedFile(String path, List<Item> entries) {
    this.path = path;
    this.entries = entries.iterator();
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    return new FeedFile(input.path(), entries(input.path(), input.whole()));
  }

  /** The entries of a feed. Document types, and with them entities, are not allowed in it. */
  static List<Item> entries(String path, byte[] bytes) throws IOException, UnreadableSource {
    refuseDeep(path, bytes);
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(new XmlReader(new ByteArrayInputStream(bytes)));
    } catch (FeedException | IllegalArgumentException e) {
      throw new UnreadableSource(
          path, "a feed that does not parse (" + reason(e) + ")", "fetch it again");
    }
    List<Item> items = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      items.add(item(feed, entry));
    }
    return List.copyOf(items);
  }

  /** JDOM, on which ROME stands, takes time by the square of the depth. */
  private static void refuseDeep(String path, byte[] bytes) throws UnreadableSource {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int depth = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.hasNext() && depth <= DEEPEST) {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      }
    } catch (XMLStreamException e) {
      return; // what is wrong with it is said below
    }
    if (depth > DEEPEST) {
      throw new UnreadableSource(
          path, "a feed nested more than " + DEEPEST + " deep", "leave it out");
    }
  }

  private static Item item(SyndFeed feed, SyndEntry entry) {
    String body = entry.getDescription() == null ? "" : or(entry.getDescription().getValue());
    for (SyndContent content : entry.getContents()) {
      if (or(content.getValue()).length() > body.length()) {
        body = content.getValue();
      }
    }
    SyndFeed from = entry.getSource() == null ? feed : entry.getSource();
    return new Item(
        or(entry.getTitle()),
        body,
        day(entry.getPublishedDate()),
        day(entry.getUpdatedDate()),
        or(from.getTitle()),
        or(feed.getLanguage()),
        or(entry.getLink()),
        or(entry.getUri()));
  }

  private static String day(Date date) {
    return date == null ? "" : date.toInstant().toString();
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  @Override
  public Optional<Piece> next() {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    Item item = entries.next();
    String name = item.url().isEmpty() ? item.id() : item.url();
    return Optional.of(Piece.Article.of(path + "!" + name, item));
  }

  @Override
  public void close() {
    // it was read whole
  }
}
