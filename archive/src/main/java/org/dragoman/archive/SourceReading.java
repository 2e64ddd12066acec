package org.dragoman.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;
import org.dragoman.store.Kept;

/**
 * What came of one source: a document to keep, a reason why not, or neither when it is known.
 *
 * <p>A function of the source's bytes and name: on whatever machine it is read, the same is kept.
 */
public record SourceReading(Source source, Optional<Kept> kept, Optional<Exception> why) {

  private static final ReadingJson JSON = new ReadingJson(Codebook.plover());

  /**
   * Reads a source; nothing that is wrong with it can do more than make a reason.
   *
   * @param known tells ids of documents that need not be read
   */
  public static SourceReading of(Source source, Dragoman dragoman, Predicate<String> known) {
    try {
      byte[] bytes = source.bytes();
      if (known.test(Source.id(bytes))) {
        return new SourceReading(source, Optional.empty(), Optional.empty());
      }
      Document document = source.decode(bytes);
      List<ArticleRecord> articles = new ArrayList<>();
      for (Reading reading : dragoman.read(document)) {
        articles.add(ArticleParser.parse(JSON.keptLine(reading), articles.size() + 1));
      }
      Kept kept = kept(source, bytes, document.url(), articles);
      return new SourceReading(source, Optional.of(kept), Optional.empty());
    } catch (UnreadableSource | UnreadLanguage | RuntimeException e) {
      return new SourceReading(source, Optional.empty(), Optional.of(e));
    } catch (StackOverflowError e) {
      return new SourceReading(
          source,
          Optional.empty(),
          Optional.of(
              new UnreadableSource(source.path(), "too deeply nested to be read", "split it")));
    } catch (OutOfMemoryError e) {
      // What this thread held is free again; the others go on.
      return new SourceReading(
          source,
          Optional.empty(),
          Optional.of(
              new UnreadableSource(
                  source.path(),
                  "there was too little memory to read it",
                  "split it, or give more with DRAGOMAN_OPTS=-Xmx4g and add it again")));
    }
  }

  /**
   * What comes from standard input stands nowhere, nor does a row of a table without an id: they
   * are no revisions of what came before.
   */
  private static Kept kept(
      Source source, byte[] bytes, Optional<String> url, List<ArticleRecord> articles) {
    Kept kept = Kept.of(bytes, source.path(), url, articles);
    if (url.isPresent() || source.site().isEmpty()) {
      return kept;
    }
    String site = source.site().get().isEmpty() ? "-" + kept.document() : source.site().get();
    return new Kept(kept.document(), source.path(), url, site, bytes, articles);
  }
}
