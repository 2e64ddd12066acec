package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
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

/**
 * How fast the whole syntax stage is: raw text to sentences, words, classes, inflection, dictionary
 * forms and trees, on one thread.
 *
 * <p>Give the text, one paragraph a line, as {@code -p text=<file>}. The score is texts a second;
 * {@code tokens} in the setup's output turns it into tokens a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SyntaxBenchmark {

  /** ISO 639-1 code of the language. */
  @Param({"en"})
  public String language;

  /** A file of plain text in that language. */
  @Param({""})
  public String text;

  /** Paragraphs are taken from the start of the file up to so many letters. */
  @Param({"200000"})
  public int letters;

  private Syntax syntax;
  private String source;
  private List<Span> blocks;

  @Setup
  public void read() throws IOException {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("-p text=<file> names the text to read");
    }
    syntax = Syntax.load(Language.of(language).orElseThrow());
    String all = Files.readString(Path.of(text));
    source = all.substring(0, Math.min(letters, all.length()));
    blocks = new java.util.ArrayList<>();
    int start = 0;
    for (int i = 0; i <= source.length(); i++) {
      if (i == source.length() || source.charAt(i) == '\n') {
        if (i > start) {
          blocks.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    System.out.println(parse() + " tokens a text");
  }

  /** Reads the whole text. */
  @Benchmark
  public int parse() {
    int tokens = 0;
    for (Span block : blocks) {
      for (Sentence sentence : syntax.parse(source, block)) {
        tokens += sentence.size();
      }
    }
    return tokens;
  }
}
