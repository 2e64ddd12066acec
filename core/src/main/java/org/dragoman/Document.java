package org.dragoman;

import java.util.List;
import java.util.Optional;
import org.dragoman.article.DateMark;
import org.dragoman.text.Text;

/**
 * A source to be read: where it comes from and its decoded words.
 *
 * @param id the first 16 hex digits of the SHA-256 of its bytes
 * @param path as the user gave it
 * @param url where it was published, if that is known
 * @param text its words, decoded, not altered
 * @param dates dates in the source's own metadata, as places in {@code text}
 */
public record Document(
    String id, String path, Optional<String> url, Text text, List<DateMark> dates) {

  public Document {
    dates = List.copyOf(dates);
  }

  /** A document of plain words without metadata. */
  public static Document of(String id, String path, Text text) {
    return new Document(id, path, Optional.empty(), text, List.of());
  }
}
