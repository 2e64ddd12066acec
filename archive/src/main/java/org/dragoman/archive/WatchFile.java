package org.dragoman.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.store.ArchiveException;

/**
 * What {@code dragoman watch} remembers between two looks: {@code watch.json} in the archive's
 * folder.
 *
 * <p>It is no part of the truth: without it, the next look is the first.
 */
public final class WatchFile {

  private static final String NAME = "watch.json";
  private static final int ENTRIES = 200; // of a feed
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A piece of news as a feed has it. */
  public record Entry(String query, String what, String id, String words, String found) {}

  /** What the file holds. */
  private record Content(Map<String, Watch.Seen> queries, List<Entry> entries) {}

  private final Path file;
  private final Map<String, Watch.Seen> queries;
  private final List<Entry> entries;

  private WatchFile(Path file, Map<String, Watch.Seen> queries, List<Entry> entries) {
    this.file = file;
    this.queries = new TreeMap<>(queries);
    this.entries = new ArrayList<>(entries);
  }

  /** Reads it; nothing is remembered where there is none. */
  public static WatchFile in(Path folder) throws ArchiveException {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        return new WatchFile(file, Map.of(), List.of());
      }
      Content content = MAPPER.readValue(file.toFile(), Content.class);
      return new WatchFile(file, content.queries(), content.entries());
    } catch (IOException | NullPointerException e) {
      throw new ArchiveException(
          file + ": this is not what 'watch' wrote; remove it, and the next look is the first");
    }
  }

  public Optional<Watch.Seen> seen(String query) {
    return Optional.ofNullable(queries.get(query));
  }

  /** All news of some queries, the newest first. */
  public List<Entry> entries(List<String> wanted) {
    List<Entry> newest = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (wanted.contains(entries.get(i).query())) {
        newest.add(entries.get(i));
      }
    }
    return newest;
  }

  /** Remembers an outcome; {@link #save} writes it. */
  public void remember(String query, Watch.Outcome outcome, String moment) {
    queries.put(query, outcome.seen());
    for (Watch.Item item : outcome.items()) {
      entries.add(new Entry(query, item.what(), item.id(), item.words(), moment));
    }
    if (entries.size() > ENTRIES) {
      entries.subList(0, entries.size() - ENTRIES).clear();
    }
  }

  /** Writes it, whole or not at all. */
  public void save() throws ArchiveException {
    Path fresh = file.resolveSibling(NAME + ".new");
    try {
      Files.write(fresh, MAPPER.writeValueAsBytes(new Content(queries, entries)));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ArchiveException(
          file + ": it cannot be written (" + e.getMessage() + "); make room or check permissions");
    }
  }
}
