package org.dragoman.reader;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A Word file: an export of Nexis Uni with any number of articles, else one article.
 *
 * <p>Its paragraphs are read as they come; those of one article at a time are held.
 */
final class NexisDocx implements Shelf {

  private static final int LONGEST = 40_000; // paragraphs of one article
  private static final long LARGEST = 1L << 30; // bytes of the text's XML

  private final String path;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final List<String> paragraphs = new ArrayList<>();
  private int articles;
  private boolean ended;

  private NexisDocx(String path, InputStream in, XMLStreamReader xml) {
    this.path = path;
    this.in = in;
    this.xml = xml;
  }

  /** A zip whose first file is one of an Office document. */
  static boolean fits(Head head) {
    return head.starts('P', 'K', 3, 4)
        && (head.at(30, "[Content_Types].xml")
            || head.at(30, "_rels/")
            || head.at(30, "docProps/")
            || head.at(30, "word/"));
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    Counted packed = new Counted(input.in());
    ZipInputStream zip = new ZipInputStream(packed);
    ZipEntry entry;
    while ((entry = zip.getNextEntry()) != null) {
      if (entry.getName().equals("word/document.xml")) {
        InputStream words = new Inflated(limited(zip), packed::count);
        try {
          return new NexisDocx(input.path(), zip, factory().createXMLStreamReader(words));
        } catch (XMLStreamException e) {
          throw new IOException(reason(e), e);
        }
      }
    }
    throw new UnreadableSource(
        input.path(), "an office file without a text", "save it as DOCX, text or HTML");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private static InputStream limited(InputStream in) {
    return new FilterInputStream(in) {
      private long left = LARGEST;

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        left -= Math.max(0, n);
        if (left < 0) {
          throw new EOFException("its text is larger than a gigabyte");
        }
        return n;
      }
    };
  }

  @Override
  public Optional<Piece> next() throws IOException, UnreadableSource {
    while (!ended) {
      Optional<String> paragraph = paragraph();
      if (paragraph.isEmpty()) {
        ended = true;
      } else if (NexisArticle.ends(paragraph.get())) {
        Optional<Item> item = NexisArticle.of(paragraphs, articles == 0);
        paragraphs.clear();
        if (item.isPresent()) {
          articles++;
          return Optional.of(Piece.Article.of(path + "!" + articles, item.get()));
        }
      } else {
        paragraphs.add(paragraph.get());
        if (paragraphs.size() > LONGEST) {
          throw new UnreadableSource(
              path, "an article of more than " + LONGEST + " paragraphs", "split it");
        }
      }
    }
    if (articles == 0 && paragraphs.stream().anyMatch(p -> !p.isBlank())) {
      articles++;
      Item item = Item.EMPTY.with(Columns.Field.TEXT, String.join("\n\n", paragraphs).strip());
      return Optional.of(Piece.Article.of(path, item));
    }
    return Optional.empty();
  }

  /** The words of the next paragraph; empty at the end of the text. */
  private Optional<String> paragraph() throws IOException {
    StringBuilder words = new StringBuilder();
    boolean text = false;
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            switch (xml.getLocalName()) {
              case "t" -> text = true;
              case "tab" -> words.append('\t');
              case "br", "cr" -> words.append('\n');
              default -> {}
            }
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (text && words.length() < Source.LONGEST_LINE) {
              words.append(xml.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (xml.getLocalName().equals("t")) {
              text = false;
            } else if (xml.getLocalName().equals("p")) {
              return Optional.of(words.toString().strip());
            }
          }
          default -> {}
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException cause && cause.getMessage() != null) {
      return cause.getMessage();
    }
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(reason(e), e);
    } finally {
      in.close();
    }
  }
}
