package org.dragoman.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.record.ArticleRecord;

/**
 * A document to be kept, with what was read in it.
 *
 * @param document first 16 hex digits of the SHA-256 of its bytes
 * @param path as the user named it
 * @param url where it was published, if known
 * @param site where it stands: documents of one site are revisions of one another
 * @param raw its bytes, not altered
 * @param articles in the order of the page; none when it holds no article that can be read
 */
public record Kept(
    String document,
    String path,
    Optional<String> url,
    String site,
    byte[] raw,
    List<ArticleRecord> articles) {

  public Kept {
    articles = List.copyOf(articles);
    for (ArticleRecord article : articles) {
      if (!article.document().equals(document)) {
        throw new IllegalArgumentException(
            "a reading of " + article.document() + " does not belong to " + document);
      }
    }
  }

  /** A name that tells of itself where it leads, such as hdfs://archive/crawl.warc.gz. */
  private static final Pattern ADDRESS = Pattern.compile("(?s)[a-z][a-z0-9+.-]*://.*");

  /** A document whose site is its address, else its absolute path. */
  public static Kept of(
      byte[] raw, String path, Optional<String> url, List<ArticleRecord> articles) {
    String site =
        url.orElseGet(
            () ->
                ADDRESS.matcher(path).matches()
                    ? path
                    : Path.of(path).toAbsolutePath().normalize().toString());
    return new Kept(idOf(raw), path, url, site, raw, articles);
  }

  /** The id that these bytes have. */
  public static String idOf(byte[] raw) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
