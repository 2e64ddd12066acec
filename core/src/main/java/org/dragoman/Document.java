package org.dragoman;

import java.util.Optional;
import org.dragoman.text.Text;

/**
 * A source to be read: where it comes from and its decoded words.
 *
 * @param id the first 16 hex digits of the SHA-256 of its bytes
 * @param path as the user gave it
 * @param url where it was published, if that is known
 * @param text its words, decoded, not altered
 * @param stated what the source says of it beside its words
 */
public record Document(String id, String path, Optional<String> url, Text text, Stated stated) {

  /** A document of which its source says nothing. */
  public Document(String id, String path, Optional<String> url, Text text) {
    this(id, path, url, text, Stated.NOTHING);
  }

  /** The same document under another name. */
  public Document named(String otherPath) {
    return new Document(id, otherPath, url, text, stated);
  }

  /** The page once more for its second article and those after it. */
  Document further() {
    return new Document(id, path, url, text, stated.withoutHeadline());
  }
}
