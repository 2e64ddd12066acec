package org.dragoman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman demo}: reads the sample articles that come with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Reads the sample articles and shows what they say.")
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, UnreadableSource, UnreadLanguage {
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
