package org.dragoman.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * NewsML-G2 (IPTC): a news item, or a message that holds several; the words inside are NITF, HTML
 * or plain.
 */
final class NewsMl implements Shelf {

  private final String path;
  private final byte[] raw;
  private final List<Element> items;
  private final Iterator<Element> next;

  private NewsMl(String path, byte[] raw, List<Element> items) {
    this.path = path;
    this.raw = raw;
    this.items = items;
    this.next = items.iterator();
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    byte[] raw = input.whole();
    List<Element> items = Markup.all(Markup.parse(input.path(), raw), "newsItem");
    return new NewsMl(input.path(), raw, items);
  }

  @Override
  public Optional<Piece> next() {
    while (next.hasNext()) {
      Element element = next.next();
      Item item = item(element);
      if (item.body().isBlank()) {
        continue; // a picture or a film
      }
      if (items.size() == 1) {
        return Optional.of(new Piece.Article(path, raw, item));
      }
      byte[] own = element.outerHtml().getBytes(StandardCharsets.UTF_8);
      return Optional.of(new Piece.Article(path + "!" + item.id(), own, item));
    }
    return Optional.empty();
  }

  private static Item item(Element item) {
    String first = Markup.first(item, "itemMeta>firstCreated", "contentMeta>contentCreated");
    String version = Markup.first(item, "itemMeta>versionCreated");
    return new Item(
        Markup.first(item, "contentMeta>headline", "itemMeta>title", "inlineXML>hedline>hl1"),
        body(item),
        first.isEmpty() ? version : first,
        version,
        outlet(item),
        language(item),
        "",
        item.attr("guid"));
  }

  private static String body(Element item) {
    for (Element nitf : Markup.all(item, "inlineXML>nitf")) {
      return Nitf.item(nitf).body();
    }
    for (Element html : Markup.all(item, "inlineXML>html")) {
      return Html.of(html.outerHtml()).text();
    }
    for (Element inline : Markup.all(item, "inlineXML")) {
      return Markup.paragraphs(inline, Set.of("p"));
    }
    for (Element data : Markup.all(item, "inlineData")) {
      return data.wholeText();
    }
    return "";
  }

  private static String outlet(Element item) {
    String name =
        Markup.first(
            item,
            "itemMeta>provider>name",
            "contentMeta>infoSource>name",
            "contentMeta>creditline",
            "rightsInfo>copyrightHolder>name");
    return name.isEmpty() ? Markup.attribute(item, "itemMeta>provider", "literal") : name;
  }

  private static String language(Element item) {
    String tag = Markup.attribute(item, "contentMeta>language", "tag");
    return tag.isEmpty() ? item.attr("xml:lang") : tag;
  }

  @Override
  public void close() {
    // it was read whole
  }
}
