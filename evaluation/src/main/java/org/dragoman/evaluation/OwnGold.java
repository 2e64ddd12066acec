package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.text.Language;

/** Everything that is measured on the gold that comes with Dragoman. */
final class OwnGold {

  private final Path home;
  private final Dragoman dragoman;

  /**
   * @param home the project's folder
   */
  OwnGold(Path home, Dragoman dragoman) {
    this.home = home;
    this.dragoman = dragoman;
  }

  /**
   * The annotated samples of all languages, {@code gold/samples*.json}, the sentences, {@code
   * gold/sentences}, the counts of names, and how far two annotators agree.
   */
  List<Figure> score(List<String> misses) throws IOException {
    Path gold = home.resolve("evaluation/src/main/resources/gold");
    SamplesTask samples =
        new SamplesTask("samples", home.resolve("app/src/main/resources/samples"), dragoman);
    List<SideBySide.Task> tasks = new ArrayList<>();
    for (Path annotation : annotations(gold)) {
      tasks.add(wrong -> samples.score(annotation, wrong));
    }
    ExamplesTask examples = new ExamplesTask();
    for (Language language : Language.values()) {
      tasks.add(wrong -> examples.score(language, wrong));
    }
    SentenceTask sentences = new SentenceTask(gold.resolve("sentences"), dragoman);
    for (String part : sentences.parts()) {
      tasks.add(wrong -> sentences.score(part, wrong));
    }
    tasks.add(wrong -> new NamesTask(gold.resolve("names")).score());
    tasks.add(wrong -> Agreement.in(gold.resolve("sentences"), new ArrayList<>()));
    return SideBySide.score(tasks, misses);
  }

  /** The events that are read in one part of samples and sentences, with whether each is right. */
  List<JudgedEvent> judged(String part) throws IOException {
    Path gold = home.resolve("evaluation/src/main/resources/gold");
    SamplesTask samples =
        new SamplesTask("samples", home.resolve("app/src/main/resources/samples"), dragoman);
    List<JudgedEvent> judged = new ArrayList<>();
    for (Path annotation : annotations(gold)) {
      judged.addAll(samples.judged(annotation, part));
    }
    judged.addAll(new SentenceTask(gold.resolve("sentences"), dragoman).judged(part));
    return judged;
  }

  private static List<Path> annotations(Path gold) throws IOException {
    try (Stream<Path> files = Files.list(gold)) {
      return files
          .filter(file -> file.getFileName().toString().matches("samples.*\\.json"))
          .sorted()
          .toList();
    }
  }
}
