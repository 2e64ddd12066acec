package org.dragoman.cli;

import java.time.Duration;
import org.dragoman.fetch.Manners;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Option;

/** How servers are asked. */
final class FetchOptions {

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      description = "At least so long between two requests to one host (default 2s).")
  private String delay = "2s";

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      description = "How long one page may take (default 30s).")
  private String patience = "30s";

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "How many entries of a feed are fetched, the first ones (default 100).")
  private int pages = 100;

  @Option(
      names = "--allow-private",
      description = "Also ask hosts inside your own network, which pages could lead you to.")
  private boolean allowPrivate;

  Manners manners() throws ArchiveException {
    return new Manners(
        time("--delay", delay),
        time("--patience", patience),
        Manners.USUAL.largest(),
        Math.max(1, pages),
        allowPrivate);
  }

  private static Duration time(String option, String value) throws ArchiveException {
    if (value.matches("\\d{1,6}ms")) {
      return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
    }
    if (value.matches("\\d{1,4}[sm]")) {
      long number = Long.parseLong(value.substring(0, value.length() - 1));
      return value.endsWith("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
    }
    throw new ArchiveException(option + " " + value + ": this is no time; write 500ms, 2s or 1m");
  }

  /** Whether a source is meant as an address of the web. */
  static boolean isAddress(String source) {
    return source.matches("(?i)https?://.*");
  }
}
