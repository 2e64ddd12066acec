package org.dragoman.fuzz;

import java.util.List;
import org.dragoman.Document;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;

/**
 * Any bytes as a file of news: each comes out as articles or is refused in one clear line.
 *
 * <p>Which reader takes them is told by their first bytes, so that each format has a corpus of its
 * own.
 */
public final class ReaderTarget {

  private ReaderTarget() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    try (Sources sources = Sources.in(List.of(Source.of("input", bytes)), Columns.USUALLY)) {
      while (sources.hasNext()) {
        try {
          Document document = sources.next().read();
          if (document.text().string().length() > Source.LARGEST) {
            throw new AssertionError("more words than a page can have");
          }
        } catch (UnreadableSource e) {
          if (e.getMessage() == null || e.getMessage().isBlank()) {
            throw new AssertionError("refused without a reason", e);
          }
          if (e.getMessage().lines().count() != 1) {
            throw new AssertionError("more than one line: " + e.getMessage(), e);
          }
        }
      }
    }
  }
}
