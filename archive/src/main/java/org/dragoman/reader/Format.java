package org.dragoman.reader;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The formats that hold articles, each known by its first bytes. What none of them fits is one page
 * of text or HTML.
 */
enum Format {
  GZIP {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.starts(0x1F, 0x8B);
    }

    @Override
    Shelf open(Input input) throws IOException {
      return GzipFile.open(input);
    }
  },
  DOCX {
    @Override
    boolean fits(Head head, Columns columns) {
      return NexisDocx.fits(head);
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return NexisDocx.open(input);
    }
  },
  ZIP {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.starts('P', 'K', 3, 4);
    }

    @Override
    Shelf open(Input input) {
      return ZipFile.open(input);
    }
  },
  TAR {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.at(257, "ustar");
    }

    @Override
    Shelf open(Input input) {
      return TarFile.open(input);
    }
  },
  WARC {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.starts("WARC/1.") || head.starts("WARC/0.");
    }

    @Override
    Shelf open(Input input) throws IOException {
      return WarcFile.open(input);
    }
  },
  PARQUET {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.starts("PAR1");
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return ParquetTable.open(input);
    }
  },
  RTF {
    @Override
    boolean fits(Head head, Columns columns) {
      return !head.isMarkup() && head.words().startsWith("{\\rtf");
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return Factiva.rtf(input);
    }
  },
  MAIL {
    @Override
    boolean fits(Head head, Columns columns) {
      return !head.isMarkup() && Mail.fits(head);
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return Mail.open(input);
    }
  },
  FEED {
    @Override
    boolean fits(Head head, Columns columns) {
      return List.of("rss", "feed").contains(head.root())
          || head.root().equals("rdf") && head.contains("http://purl.org/rss/");
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return FeedFile.open(input);
    }
  },
  NEWSML {
    @Override
    boolean fits(Head head, Columns columns) {
      return List.of("newsitem", "newsmessage").contains(head.root());
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return NewsMl.open(input);
    }
  },
  NITF {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.root().equals("nitf");
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return Nitf.open(input);
    }
  },
  FACTIVA_HTML {
    @Override
    boolean fits(Head head, Columns columns) {
      return head.root().equals("html") && Factiva.isHtml(head);
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return Factiva.html(input);
    }
  },
  JSON {
    @Override
    boolean fits(Head head, Columns columns) {
      return !head.isMarkup() && JsonFile.fits(head);
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return JsonFile.open(input);
    }
  },
  CSV {
    @Override
    boolean fits(Head head, Columns columns) {
      return !head.isMarkup() && CsvTable.fits(head, columns);
    }

    @Override
    Shelf open(Input input) throws IOException, UnreadableSource {
      return CsvTable.open(input);
    }
  };

  abstract boolean fits(Head head, Columns columns);

  abstract Shelf open(Input input) throws IOException, UnreadableSource;

  /** The format that the first bytes tell; empty for a page of text or HTML. */
  static Optional<Format> of(Head head, Columns columns) {
    for (Format format : values()) {
      if (format.fits(head, columns)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
