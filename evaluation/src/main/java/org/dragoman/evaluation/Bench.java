package org.dragoman.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman bench}: how fast Dragoman reads on this machine, as a report in Markdown. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Measures how fast articles are read on this machine, and writes a report.",
    description = {
      "",
      "Reads generated English articles of 500 words, the same each time: mixed news, of which a",
      "fifth is about states, and news that is all about states. Beside it runs the tokenizer"
          + " alone,",
      "as the floor, and whatever rival is on the class path. Takes two minutes or more.",
      ""
    })
public final class Bench implements Callable<Integer> {

  /** Of the generated news. */
  static final long SEED = 1;

  private static final int ARTICLES = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      hidden = true,
      defaultValue = "${sys:dragoman.home:-.}",
      description = "the project's folder")
  private Path home;

  @Option(names = "--out", paramLabel = "FILE", description = "where the report goes, not printed")
  private Path file;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often each takes its turn (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "what each reads before it counts, in processor time (${DEFAULT-VALUE})")
  private double warm;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1) {
      spec.commandLine().getErr().println("dragoman: --rounds must be 1 or more");
      return 2;
    }
    List<Contestant> contestants = new ArrayList<>(List.of(dragoman(), tokenizer()));
    ServiceLoader.load(Contestant.class).forEach(contestants::add);
    BenchReport report = new BenchReport(rounds, warm);
    report.machine();
    for (String news : List.of("mixed", "states")) {
      List<String> articles =
          new GeneratedArticles(SEED).articles(ARTICLES, news.equals("mixed") ? 5 : 1);
      List<Race.Result> results = Race.run(contestants, articles, rounds, warm, 2);
      report.race(news, results);
      report.stages(news, Stages.of(dragoman().reading(articles), 5));
    }
    report.memory();
    report.start(home);
    if (file == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(report);
      out.flush();
    } else {
      Files.writeString(file, report.toString());
    }
    return 0;
  }

  /** The whole reading, from decoded text to events. */
  static Contestant dragoman() {
    return contestant(
        "Dragoman",
        articles -> {
          Dragoman dragoman = Dragoman.create();
          List<Document> documents = articles.stream().map(Bench::document).toList();
          return () -> {
            for (Document document : documents) {
              try {
                dragoman.read(document);
              } catch (UnreadLanguage e) {
                throw new IllegalStateException(e);
              }
            }
          };
        });
  }

  private static Document document(String article) {
    try {
      byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
      return Source.of(new ByteArrayInputStream(bytes)).read();
    } catch (UnreadableSource e) {
      throw new IllegalStateException(e);
    }
  }

  /** The floor: sentences and words, and nothing else. */
  private static Contestant tokenizer() {
    return contestant(
        "tokenizer alone",
        articles -> {
          Syntax syntax = Syntax.load(Language.EN);
          return () ->
              articles.forEach(article -> syntax.segment(article, new Span(0, article.length())));
        });
  }

  private static Contestant contestant(
      String name, java.util.function.Function<List<String>, Runnable> reading) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Runnable reading(List<String> articles) {
        return reading.apply(articles);
      }
    };
  }

  /** So many digits after the point. */
  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
