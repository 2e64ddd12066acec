package org.dragoman.reader;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** What a container holds in one place: bytes still to be looked at, an article, or a complaint. */
sealed interface Piece {

  /**
   * A file within: may be a container again.
   *
   * @param page what is known of it from outside
   */
  record Bytes(String path, InputStream in, Page page) implements Piece {}

  /**
   * An article.
   *
   * @param raw its own bytes
   */
  record Article(String path, byte[] raw, Item item) implements Piece {
    /** One that has no bytes of its own. */
    static Article of(String path, Item item) {
      return new Article(path, item.json(), item);
    }
  }

  /** What cannot be read, or was cut; the rest of the container goes on. */
  record Trouble(UnreadableSource why) implements Piece {}

  /**
   * What is known of a page from outside.
   *
   * @param url where it was published
   * @param charset as the server said, which may lie
   * @param item what a feed says of it; its words do not count
   */
  record Page(Optional<String> url, Optional<Charset> charset, Optional<Item> item) {
    static final Page UNKNOWN = new Page(Optional.empty(), Optional.empty(), Optional.empty());

    static Page at(String url, Optional<Charset> charset) {
      return new Page(Optional.of(url), charset, Optional.empty());
    }
  }
}
