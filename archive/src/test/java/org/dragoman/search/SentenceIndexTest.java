package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.dragoman.search.IndexState.Kind;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the index in good and bad days. */
class SentenceIndexTest {

  @TempDir Path parent;

  private Path folder;
  private SentenceIndex index;

  @BeforeEach
  void folder() {
    folder = parent.resolve("index");
    index = SentenceIndex.at(folder);
  }

  private static IndexedArticle article(long number, String sentence) {
    return Articles.article(number, "en")
        .sentence(sentence)
        .report("CONSULT", null, "RUS", "CUB", "2018", "met")
        .done();
  }

  private void kept(long number, String sentence) throws ArchiveException {
    try (SentenceWriter writer = index.write()) {
      writer.add(article(number, sentence));
      writer.commit(number);
    }
  }

  private long count(String query) throws ArchiveException {
    try (SentenceSearcher searcher = index.read(Resolver.none())) {
      return searcher.count(Query.parse(query));
    }
  }

  @Test
  void isMadeWhereThereIsNone() throws Exception {
    assertThat(index.inspect().kind()).isEqualTo(Kind.MISSING);
    index.write().close();
    assertThat(index.inspect().kind()).isEqualTo(Kind.READY);
    assertThat(index.inspect().lastArticle()).isZero();
    assertThat(count("*")).isZero();
    kept(7, "They met.");
    assertThat(index.inspect().lastArticle()).isEqualTo(7);
    assertThat(count("meet OR met")).isEqualTo(1);
    assertThat(index.check()).isEmpty();
  }

  @Test
  void whatWasNotCommittedIsNotThere() throws Exception {
    kept(1, "They met.");
    try (SentenceWriter writer = index.write()) {
      writer.add(article(2, "They met again."));
      assertThat(writer.lastArticle()).isEqualTo(1);
    }
    assertThat(count("*")).isEqualTo(1);
    assertThat(index.inspect().lastArticle()).isEqualTo(1);
  }

  @Test
  void aSupersededRevisionIsRemovedAndAnArticleAddedTwiceIsThereOnce() throws Exception {
    kept(1, "They met in Paris.");
    kept(2, "They met in Rome.");
    try (SentenceWriter writer = index.write()) {
      writer.remove(1);
      writer.add(article(2, "They met in Berlin."));
      writer.commit(2);
    }
    assertThat(count("Paris")).isZero();
    assertThat(count("Rome")).isZero();
    assertThat(count("met")).isEqualTo(1);
    kept(3, "They met in Rome.");
    assertThat(count("Rome")).isEqualTo(1);
  }

  @Test
  void oneProcessSeesWhatItAddsOthersWhatIsCommitted() throws Exception {
    kept(1, "They met.");
    try (SentenceWriter writer = index.write();
        SentenceSearcher near = writer.searcher(Resolver.none());
        SentenceSearcher other = index.read(Resolver.none())) {
      writer.add(article(2, "They met again."));
      assertThat(near.refresh()).isTrue();
      assertThat(other.refresh()).isFalse();
      assertThat(near.count(Query.parse("met"))).isEqualTo(2);
      assertThat(other.count(Query.parse("met"))).isEqualTo(1);
      writer.commit(2);
      assertThat(other.refresh()).isTrue();
      assertThat(other.count(Query.parse("met"))).isEqualTo(2);
      assertThat(other.lastArticle()).isEqualTo(2);
    }
  }

  @Test
  void aSecondWriterIsTold() throws Exception {
    try (SentenceWriter first = index.write()) {
      ArchiveException e = catchThrowableOfType(ArchiveException.class, () -> index.write());
      assertThat(e).hasMessage(folder + ": another process is writing the index");
      assertThat(first.lastArticle()).isZero();
    }
  }

  @Test
  void isMadeAnewWhileOthersRead() throws Exception {
    kept(1, "They met.");
    try (SentenceSearcher reader = index.read(Resolver.none())) {
      index.rebuild(Stream.of(article(1, "They talked."), article(2, "They sang.")), 5);
      assertThat(reader.count(Query.parse("met"))).isEqualTo(1);
      reader.refresh();
      assertThat(reader.count(Query.parse("met"))).isZero();
      assertThat(reader.count(Query.parse("talk OR sang"))).isEqualTo(2);
      assertThat(reader.lastArticle()).isEqualTo(5);
    }
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
  }

  @Test
  void aForeignFolderIsNamedAndLeftAlone() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThat(index.inspect().kind()).isEqualTo(Kind.FOREIGN);
    assertThat(catchThrowableOfType(ArchiveException.class, () -> index.write()))
        .hasMessageContaining("its files are none of an index");
    assertThat(catchThrowableOfType(ArchiveException.class, () -> index.rebuild(Stream.of(), 0)))
        .hasMessageContaining("move it away");
    assertThat(folder.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void anIndexOfAnotherProgramOrVersionIsNamed() throws Exception {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    assertThat(index.inspect().kind()).isEqualTo(Kind.FOREIGN);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("dragoman", "sentences", "format", "0", "last_article", "9").entrySet());
      writer.commit();
    }
    assertThat(index.inspect().kind()).isEqualTo(Kind.OUTDATED);
    assertThat(index.inspect().what()).endsWith("its format is 0, this version writes 1");
    index.rebuild(Stream.of(article(1, "They met.")), 1);
    assertThat(index.inspect().kind()).isEqualTo(Kind.READY);
  }

  @Test
  void aDamagedFileIsNamedWhicheverItIs() throws Exception {
    kept(1, "They met in the old town and talked for hours.");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      byte[] broken = whole.clone();
      broken[broken.length / 2] ^= 0x55;
      assertDamaged(file, broken, whole);
      assertDamaged(file, java.util.Arrays.copyOf(whole, whole.length / 2), whole);
      assertDamaged(file, new byte[0], whole);
    }
    assertThat(index.check()).isEmpty();
  }

  private void assertDamaged(Path file, byte[] broken, byte[] whole) throws IOException {
    Files.write(file, broken);
    assertThat(index.check()).as(file.toString()).isNotEmpty();
    assertThat(index.check()).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    Files.write(file, whole);
  }

  @Test
  void aCrashBeforeTheFirstCommitIsNoIndexYet() throws Exception {
    Files.createDirectories(folder);
    Files.write(folder.resolve("_0.fdt"), new byte[] {1, 2, 3});
    Files.write(folder.resolve("pending_segments_1"), new byte[] {1, 2, 3});
    assertThat(index.inspect().kind()).isEqualTo(Kind.MISSING);
    kept(1, "They met.");
    assertThat(count("met")).isEqualTo(1);
  }

  @Test
  void aSentenceWithVeryManyReportsLosesNone() throws Exception {
    Articles article = Articles.article(1, "en").sentence("They met.");
    for (int i = 0; i < 150; i++) {
      article.report("CONSULT", null, "RUS", "CUB", "2018", "met");
    }
    try (SentenceWriter writer = index.write()) {
      writer.add(article.done());
      writer.commit(1);
    }
    try (SentenceSearcher searcher = index.read(Resolver.none())) {
      Results results = searcher.search(Query.parse("met"), Request.first(10));
      assertThat(results.hits().stream().mapToInt(hit -> hit.reports().size()).sum())
          .isEqualTo(150);
      assertThat(searcher.reports(Query.parse("met"))).hasSize(150);
    }
  }

  @Test
  void tooManyWordsForOneStarAreALine() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2_500; i++) {
      many.append("ab").append(i).append(' ');
    }
    kept(1, many.toString());
    QueryException e = catchThrowableOfType(QueryException.class, () -> count("met OR ab*"));
    assertThat(e.explanation())
        .isEqualTo(
            """
            met OR ab*
                   ^^^
            ab* stands for more than 2,000 words; write more of its letters\
            """);
    assertThat(count("ab12*")).isEqualTo(1);
  }
}
