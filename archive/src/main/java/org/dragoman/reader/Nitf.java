package org.dragoman.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** An article in NITF (IPTC), the older XML of agencies. */
final class Nitf implements Shelf {

  private static final Set<String> BLOCKS =
      Set.of("p", "hl2", "li", "blockquote", "pre", "td", "note", "block", "media-caption");

  private final Iterator<Piece> pieces;

  private Nitf(Piece piece) {
    this.pieces = List.of(piece).iterator();
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    byte[] raw = input.whole();
    return new Nitf(new Piece.Article(input.path(), raw, item(Markup.parse(input.path(), raw))));
  }

  /** The article in an element {@code nitf}. */
  static Item item(Element nitf) {
    String dateline = Markup.first(nitf, "body.head>dateline", "dateline");
    Element content = Markup.all(nitf, "body.content").stream().findFirst().orElse(null);
    String body = content == null ? "" : Markup.paragraphs(content, BLOCKS);
    String place = dateline.replaceAll("\\s*[-–—]+\\s*$", "");
    if (!place.isEmpty() && !body.startsWith(place)) {
      body = place + " - " + body;
    }
    String issued = Markup.attribute(nitf, "docdata>date.issue", "norm");
    String released = Markup.attribute(nitf, "docdata>date.release", "norm");
    String printed = Markup.attribute(nitf, "pubdata", "date.publication");
    return new Item(
        Markup.first(nitf, "hedline>hl1", "headline", "head>title"),
        body,
        !printed.isEmpty() ? printed : !issued.isEmpty() ? issued : released,
        "",
        Optional.of(Markup.attribute(nitf, "pubdata", "name"))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> Markup.first(nitf, "distributor>org", "distributor")),
        Markup.attribute(nitf, "nitf", "xml:lang"),
        Markup.attribute(nitf, "pubdata", "ex-ref"),
        Markup.attribute(nitf, "doc-id", "id-string"));
  }

  @Override
  public Optional<Piece> next() {
    return pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
  }

  @Override
  public void close() {
    // it was read whole
  }
}
