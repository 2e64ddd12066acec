package org.dragoman.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;

/**
 * A document as it lies in the archive, its bytes and readings packed: packing is the slow part of
 * keeping, and can be done before the transaction, or on another machine.
 *
 * @param size of the bytes before packing
 * @param raw the bytes, unless only spans are kept
 * @param readings the packed reading of each article
 */
public record Packing(
    String document,
    String path,
    Optional<String> url,
    String site,
    long size,
    Optional<byte[]> raw,
    List<ArticleRecord> articles,
    List<byte[]> readings) {

  public Packing {
    articles = List.copyOf(articles);
    readings = List.copyOf(readings);
  }

  /** Packs a document. */
  public static Packing of(Kept kept, Keep keep) {
    List<ArticleRecord> articles = new ArrayList<>();
    List<byte[]> readings = new ArrayList<>();
    for (ArticleRecord article : kept.articles()) {
      ArticleRecord stays =
          keep == Keep.ALL
              ? article
              : ArticleParser.parse(Spans.only(article.json()), articles.size() + 1);
      articles.add(stays);
      readings.add(Packed.reading(stays.json()));
    }
    String first = articles.isEmpty() ? "" : articles.get(0).json();
    Optional<byte[]> raw =
        keep == Keep.ALL ? Optional.of(Packed.raw(kept.raw(), first)) : Optional.empty();
    return new Packing(
        kept.document(),
        kept.path(),
        kept.url(),
        kept.site(),
        kept.raw().length,
        raw,
        articles,
        readings);
  }

  /** One that was packed before: its articles follow from the readings. */
  public static Packing of(
      String document,
      String path,
      Optional<String> url,
      String site,
      long size,
      Optional<byte[]> raw,
      List<byte[]> readings) {
    List<ArticleRecord> articles = new ArrayList<>();
    for (byte[] reading : readings) {
      articles.add(ArticleParser.parse(Packed.openReading(reading), articles.size() + 1));
    }
    return new Packing(document, path, url, site, size, raw, articles, readings);
  }
}
