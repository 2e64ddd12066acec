package org.dragoman.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A feed that was fetched: where the pages of its entries stand, and what it says of them. */
public final class Feed {

  /** What a feed says of one page. */
  public static final class Entry {
    private final Item item;

    private Entry(Item item) {
      this.item = item;
    }

    /** Where the page stands. */
    public String url() {
      return item.url();
    }

    /** Tells one version of the page from the next; empty when the feed gives no day. */
    public String stamp() {
      return item.updated().isEmpty() ? item.published() : item.updated();
    }

    Item item() {
      return item;
    }
  }

  private final List<Entry> entries;

  private Feed(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * The feed in these bytes; empty when they are none.
   *
   * @throws UnreadableSource when they begin like one and are broken
   */
  public static Optional<Feed> in(String path, byte[] bytes) throws UnreadableSource {
    try {
      Input input =
          Input.of(path, Optional.empty(), new ByteArrayInputStream(bytes), Columns.USUALLY);
      if (!Format.FEED.fits(input.head(), Columns.USUALLY)) {
        return Optional.empty();
      }
      List<Entry> entries =
          FeedFile.entries(path, bytes).stream()
              .filter(item -> item.webAddress().isPresent())
              .map(Entry::new)
              .toList();
      return Optional.of(new Feed(entries));
    } catch (IOException e) {
      throw new UnreadableSource(
          path, "a feed that cannot be read (" + e.getMessage() + ")", "fetch it again");
    }
  }

  /** Its entries that have a page, in its order. */
  public List<Entry> entries() {
    return entries;
  }
}
