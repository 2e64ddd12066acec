package org.dragoman.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast the whole reading is, from decoded words to events, on one thread.
 *
 * <p>Reads the bundled sample articles of one language over and over: news that is all about
 * states, the slowest kind. The counter {@code articles} is the figure to quote: articles of 500
 * words a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-Xmx900m")
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 4)
public class ReadingBenchmark {

  /** How many words the articles have in which the speed is told. */
  private static final int ARTICLE_WORDS = 500;

  /** Work done, counted in articles of {@value #ARTICLE_WORDS} words. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Work {
    /** Articles of 500 words read in the iteration. */
    public double articles;
  }

  /** ISO 639-1 code of the language. */
  @Param({"en"})
  public String language;

  private Dragoman dragoman;
  private List<Document> documents;
  private double articles;

  /** Loads the samples and reads them once. */
  @Setup
  public void load() throws IOException, UnreadableSource, UnreadLanguage {
    dragoman = Dragoman.create();
    documents = new ArrayList<>();
    for (String name : names()) {
      if (name.contains("." + language + ".")) {
        try (InputStream in = ReadingBenchmark.class.getResourceAsStream("/samples/" + name)) {
          documents.add(Source.of(in).read());
        }
      }
    }
    int words = 0;
    for (Document document : documents) {
      for (Reading reading : dragoman.read(document)) {
        words += reading.article().text().trim().split("\\s+").length;
      }
    }
    articles = (double) words / ARTICLE_WORDS;
  }

  /** One pass over the samples. */
  @Benchmark
  public void read(Blackhole hole, Work work) throws UnreadLanguage {
    for (Document document : documents) {
      hole.consume(dragoman.read(document));
    }
    work.articles += articles;
  }

  private static List<String> names() throws IOException {
    try (BufferedReader index =
        new BufferedReader(
            new InputStreamReader(
                ReadingBenchmark.class.getResourceAsStream("/samples/INDEX"),
                StandardCharsets.UTF_8))) {
      return index.lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
