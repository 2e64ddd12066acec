package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A public gold set that does not come with Dragoman and is measured on where it has been fetched.
 */
interface GoldTask {

  /** As figures name it. */
  String name();

  /** The file that must be in the folder of gold sets for this task to run. */
  String file();

  /**
   * @param gold the folder of gold sets
   * @param misses gets a line for whatever is missing, wrong or too much
   */
  List<Figure> score(Path gold, List<String> misses) throws IOException;

  /** Runs one task by itself on the folder that is the first argument; a second asks for misses. */
  static void print(GoldTask task, String[] arguments) throws IOException {
    List<String> misses = new ArrayList<>();
    List<Figure> figures = task.score(Path.of(arguments[0]), misses);
    if (arguments.length > 1) {
      misses.forEach(System.out::println);
    }
    figures.forEach(System.out::println);
  }
}
