package org.dragoman.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that run on all cores; figures and misses come out in the order the tasks stand in. */
final class SideBySide {

  /** Something that is measured; what was missed goes into the list. */
  interface Task {
    List<Figure> score(List<String> misses) throws IOException;
  }

  private record Result(List<Figure> figures, List<String> misses) {}

  private SideBySide() {}

  static List<Figure> score(List<Task> tasks, List<String> misses) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Result>> results = new ArrayList<>();
      for (Task task : tasks) {
        results.add(threads.submit(() -> result(task)));
      }
      List<Figure> figures = new ArrayList<>();
      for (Future<Result> result : results) {
        figures.addAll(result.get().figures);
        misses.addAll(result.get().misses);
      }
      return figures;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while measuring", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Result result(Task task) throws IOException {
    List<String> misses = new ArrayList<>();
    return new Result(task.score(misses), misses);
  }
}
