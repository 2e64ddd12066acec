package org.dragoman.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.UnreadLanguage;
import org.dragoman.archive.Adding;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;

/** Documents on their way into the archive, and what became of each. */
public final class Arrivals {

  private final ReadingRoom room;
  private final Keep keep;

  public Arrivals(ReadingRoom room, Keep keep) {
    this.room = room;
    this.keep = keep;
  }

  /**
   * Adds documents, and those inside containers (feeds, tables, packed files); one entry a
   * document, in order: see the schema AddedDocument.
   */
  public List<Map<String, Object>> add(List<Source> sources) throws ArchiveException {
    List<Map<String, Object>> items = new ArrayList<>();
    int threads = Math.min(sources.size(), Runtime.getRuntime().availableProcessors());
    room.write(
        "add",
        archive -> {
          try (Sources all = Sources.in(sources, Columns.USUALLY)) {
            new Adding(archive, keep, Math.max(1, threads), room.dragoman())
                .add(all, new Ledger(items));
          }
          return null;
        });
    return items;
  }

  /** Writes down what became of each. */
  private record Ledger(List<Map<String, Object>> items) implements Adding.Listener {

    @Override
    public void kept(Source source, Added.Outcome outcome) {
      items.add(
          item(
              source,
              outcome.what() == Added.What.REVISED ? "revised" : "added",
              Optional.of(outcome.document()),
              articles(outcome),
              Optional.empty()));
    }

    private static List<String> articles(Added.Outcome outcome) {
      List<String> ids = new ArrayList<>();
      for (int i = 1; i <= outcome.articles().size(); i++) {
        ids.add(i == 1 ? outcome.document() : outcome.document() + "#" + i);
      }
      return ids;
    }

    @Override
    public void known(Source source) {
      items.add(item(source, "known", Optional.empty(), List.of(), Optional.empty()));
    }

    @Override
    public void refused(Source source, Exception why) {
      boolean told = why instanceof UnreadableSource || why instanceof UnreadLanguage;
      String line =
          told
              ? why.getMessage()
              : source.path()
                  + ": a fault of the program ("
                  + why.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                  + ")";
      items.add(item(source, "refused", Optional.empty(), List.of(), Optional.of(line)));
    }

    private static Map<String, Object> item(
        Source source,
        String outcome,
        Optional<String> document,
        List<String> articles,
        Optional<String> why) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", source.path());
      item.put("outcome", outcome);
      item.put("document", document.orElse(null));
      item.put("articles", articles);
      item.put("why", why.orElse(null));
      return item;
    }
  }
}
