package org.dragoman.fetch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of pages and feeds that were fetched, so that a server is not asked for what
 * has not changed: {@code fetched.json} beside the archive's tables.
 *
 * <p>It is no part of the truth: without it all is fetched again, and what is the same is not kept
 * twice.
 */
public final class Visits {

  private static final String NAME = "fetched.json";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One page as it was last fetched.
   *
   * @param etag as the server named this version; empty when it did not
   * @param modified when the server says it was changed; empty likewise
   * @param entry what its feed said of its day; empty when it came without one
   */
  record Visit(String etag, String modified, String entry) {}

  private final Path file;
  private final Map<String, Visit> visits;

  private Visits(Path file, Map<String, Visit> visits) {
    this.file = file;
    this.visits = visits;
  }

  /** Those of the archive in a folder. */
  public static Visits in(Path folder) {
    Path file = folder.resolve(NAME);
    Map<String, Visit> visits = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        visits.putAll(MAPPER.readValue(file.toFile(), new TypeReference<Map<String, Visit>>() {}));
      }
    } catch (IOException e) {
      visits.clear(); // damaged: all is fetched again
    }
    return new Visits(file, visits);
  }

  synchronized Optional<Visit> of(String url) {
    return Optional.ofNullable(visits.get(url));
  }

  synchronized void remember(String url, Visit visit) {
    visits.put(url, visit);
  }

  /** Writes them down. */
  public synchronized void save() throws IOException {
    Path fresh = file.resolveSibling(NAME + ".new");
    MAPPER.writeValue(fresh.toFile(), visits);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
