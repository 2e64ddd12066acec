package org.dragoman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.api.Arrivals;
import org.dragoman.api.ReadingRoom;
import org.dragoman.guard.Rules;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman demo}: reads the sample articles that come with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Reads the sample articles and shows what they say.",
    description = {
      "",
      "With --serve they are opened in a browser instead, in an archive of their own that is gone",
      "afterwards.",
      ""
    })
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--serve", description = "Open them in a browser.")
  private boolean serve;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      description = "Port for --serve (default 7117; 0 for any that is free).")
  private int port = ServeCommand.PORT;

  @Override
  public Integer call() throws IOException, UnreadableSource, UnreadLanguage, InterruptedException {
    return serve ? serve() : show();
  }

  /** Keeps the samples in an archive of their own and serves it. */
  private int serve() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dragoman-demo");
    try {
      List<Source> sources = new ArrayList<>();
      for (String name : names()) {
        try (InputStream in = DemoCommand.class.getResourceAsStream("/samples/" + name)) {
          sources.add(Source.of("samples/" + name, in.readAllBytes()));
        }
      }
      try (ReadingRoom room = ReadingRoom.open(folder, Clock.systemUTC())) {
        new Arrivals(room, Keep.ALL).add(sources);
      }
      ServeCommand.serve(
          spec.commandLine().getOut(),
          folder,
          Rules.loopback(),
          port,
          Site::of,
          () -> delete(folder));
      return 0;
    } catch (ArchiveException e) {
      new Complaints(spec.commandLine().getErr()).say(e.getMessage());
      return 2;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int show() throws IOException, UnreadableSource, UnreadLanguage {
    PrintWriter out = spec.commandLine().getOut();
    Dragoman dragoman = Dragoman.create();
    TextView view = new TextView(out, new Paper(Ansi.AUTO, Terminal.columns()));
    int events = 0;
    int articles = 0;
    for (String name : names()) {
      try (InputStream in = DemoCommand.class.getResourceAsStream("/samples/" + name)) {
        Document document = Source.of(in).read();
        for (Reading reading : dragoman.read(document.named("samples/" + name))) {
          view.show(reading);
          articles++;
          events += reading.events().size();
        }
        if (out.checkError()) {
          return 0; // nobody reads on
        }
      }
    }
    out.println();
    out.println(
        articles
            + " sample articles read, "
            + events
            + " events found. Read your own: dragoman read FILE...");
    out.println("In a browser: dragoman demo --serve");
    return 0;
  }

  /** The samples' file names, listed in {@code samples/INDEX}. */
  static List<String> names() throws IOException {
    try (BufferedReader index =
        new BufferedReader(
            new InputStreamReader(
                DemoCommand.class.getResourceAsStream("/samples/INDEX"), StandardCharsets.UTF_8))) {
      return index.lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
