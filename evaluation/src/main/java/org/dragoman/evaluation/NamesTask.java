package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.text.Language;

/**
 * Names of persons, places and organisations in running text: GermEval 2014 (CC BY 4.0), AnCora (CC
 * BY 4.0), FactRuEval 2016 (MIT). A name is right from its first letter to its last, with its kind;
 * what is both a place and a body, as a state is, counts as a place.
 *
 * <p>The taggers that ship have learnt from these very texts, so that to run them there would
 * measure memory. What is shown was counted when they were trained: five times on four fifths of
 * the texts, and measured on the fifth left out ({@code gold/names}).
 */
final class NamesTask {

  static final String TASK = PublicGold.PREFIX + "names, texts left out";

  private static final Map<String, String> KINDS =
      Map.of("PER", "persons", "LOC", "places", "ORG", "organisations");

  private final Path folder;

  /**
   * @param folder holds a file of counts for each language that has a tagger, such as {@code
   *     es.txt}
   */
  NamesTask(Path folder) {
    this.folder = folder;
  }

  List<Figure> score() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Language language : Language.values()) {
      Path file = folder.resolve(language.code() + ".txt");
      if (Files.exists(file)) {
        figures.addAll(score(file, language.code()));
      }
    }
    return figures;
  }

  private static List<Figure> score(Path file, String language) throws IOException {
    Map<Integer, Counts> texts = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(" \\| ");
      if (cells.length == 5 && KINDS.containsKey(cells[1])) {
        int marked = Integer.parseInt(cells[2]);
        int said = Integer.parseInt(cells[3]);
        int right = Integer.parseInt(cells[4]);
        Counts counts = texts.computeIfAbsent(Integer.valueOf(cells[0]), k -> new Counts());
        for (String kind : List.of(KINDS.get(cells[1]), "names")) {
          counts.add(kind + " found", right, marked);
          counts.add(kind + " right", right, said);
        }
      }
    }
    return Figures.of(
            TASK,
            language,
            List.copyOf(texts.values()),
            mean("persons"),
            mean("places"),
            mean("organisations"),
            mean("names"))
        .stream()
        .filter(figure -> figure.measure().endsWith("F1"))
        .toList();
  }

  private static Figures.Mean mean(String kind) {
    return new Figures.Mean(kind + " F1", kind + " found", kind + " right");
  }
}
