package org.dragoman.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.dragoman.store.ArchiveException;

/**
 * Adds articles to the index and takes them out.
 *
 * <p>What was added counts once {@link #commit} has returned; each commit says up to which article
 * of the store the index has come, so that it can be brought up after a crash. One writer at a
 * time.
 */
public final class SentenceWriter implements AutoCloseable {

  /** Megabytes of articles held before they go to disk. */
  private static final double BUFFER = 96;

  static final String MARK = "dragoman";
  static final String LAST = "last_article";

  private final Directory directory;
  private final IndexWriter writer;
  private final String folder;
  private final Dictionary dictionary = new Dictionary();
  private long lastArticle;
  private long highest;

  SentenceWriter(Directory directory, String folder, boolean create) throws IOException {
    this.directory = directory;
    this.folder = folder;
    this.writer = new IndexWriter(directory, settings(create));
    try {
      if (create) {
        mark(0);
        writer.commit();
      } else {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
          if (entry.getKey().equals(LAST)) {
            lastArticle = Long.parseLong(entry.getValue());
          }
        }
      }
      highest = lastArticle;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig settings(boolean create) {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 1);
    IndexWriterConfig settings = new IndexWriterConfig();
    settings.setOpenMode(create ? OpenMode.CREATE : OpenMode.APPEND);
    settings.setRAMBufferSizeMB(BUFFER);
    settings.setMergeScheduler(merges);
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setNoCFSRatio(0);
    settings.setMergePolicy(policy);
    settings.setUseCompoundFile(false);
    settings.setCommitOnClose(false);
    return settings;
  }

  /** Adds an article, in the place of the one of the same number where there is one. */
  public void add(IndexedArticle article) throws ArchiveException {
    try {
      if (article.articleNo() <= highest) {
        writer.deleteDocuments(LongPoint.newExactQuery(Entries.ARTICLE_NO, article.articleNo()));
      }
      highest = Math.max(highest, article.articleNo());
      List<Document> documents = ArticleDocuments.of(article, dictionary);
      Optional<Document> entries = dictionary.take();
      if (entries.isPresent()) {
        writer.addDocument(entries.get());
      }
      writer.addDocuments(documents);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Takes an article out: one that a later revision has superseded. */
  public void remove(long articleNo) throws ArchiveException {
    try {
      writer.deleteDocuments(LongPoint.newExactQuery(Entries.ARTICLE_NO, articleNo));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Makes all that was added and removed last, power cuts included.
   *
   * @param upTo number of the last article of the store that the index now knows
   */
  public void commit(long upTo) throws ArchiveException {
    try {
      mark(upTo);
      writer.commit();
      lastArticle = upTo;
      highest = Math.max(highest, upTo);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void mark(long upTo) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(MARK, "sentences");
    data.put("format", Entries.FORMAT);
    data.put(LAST, Long.toString(upTo));
    writer.setLiveCommitData(data.entrySet());
  }

  /** As the last commit said. */
  public long lastArticle() {
    return lastArticle;
  }

  /** Searches what was added, committed or not, as of its last refresh. */
  public SentenceSearcher searcher(Resolver resolver) throws ArchiveException {
    try {
      return new SentenceSearcher(
          new SentenceSearcher.Origin() {
            @Override
            public DirectoryReader open() throws IOException {
              return DirectoryReader.open(writer);
            }

            @Override
            public long lastArticle(DirectoryReader reader) {
              return SentenceWriter.this.lastArticle;
            }

            @Override
            public boolean replaced(DirectoryReader reader) {
              return false; // the writer holds the lock
            }
          },
          resolver,
          folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ArchiveException unwritable(IOException e) {
    return new ArchiveException(
        folder
            + ": the index cannot be written ("
            + e.getMessage()
            + "); what was committed before is kept",
        e);
  }

  /** Ends writing; what was not committed is thrown away. */
  @Override
  public void close() throws ArchiveException {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
