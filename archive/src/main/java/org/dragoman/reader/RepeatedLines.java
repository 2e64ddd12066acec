package org.dragoman.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.Document;

/**
 * The lines that stand on many pages of one outlet and so belong to its pages, not to its articles.
 *
 * <p>Of each outlet a sample is kept, the pages whose fingerprints are the smallest: which these
 * are does not depend on the order in which pages come, and memory is bounded by the number of
 * outlets. One text at many addresses is one page; what several of an outlet's articles may well
 * share, a whole sentence of background, must stand on most of them.
 */
public final class RepeatedLines {

  private static final int SAMPLE = 60; // pages of an outlet
  private static final int FEWEST = 5; // pages with the line
  private static final double SHARE = .3; // of the outlet's pages, for a label
  private static final double SENTENCE_SHARE = .6;
  private static final int SENTENCE = 8; // words
  private static final int LONGEST = 300; // characters
  private static final int MARKS = 3; // so many of a page's longest lines tell it from others

  private record Page(String id, List<String> marks, Set<String> lines) {}

  private final Map<String, TreeMap<String, Page>> outlets = new HashMap<>();

  /** Looks at one more page. */
  public void add(Document page) {
    List<String> all = page.text().string().lines().map(String::strip).toList();
    TreeMap<String, Page> sample = outlets.computeIfAbsent(outlet(page), o -> new TreeMap<>());
    if (sample.size() == SAMPLE && sample.lastKey().compareTo(page.id()) <= 0) {
      return;
    }
    List<String> marks =
        all.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MARKS)
            .toList();
    Set<String> lines =
        all.stream().filter(RepeatedLines::mayBeLabel).collect(Collectors.toUnmodifiableSet());
    sample.put(page.id(), new Page(page.id(), marks, lines));
    if (sample.size() > SAMPLE) {
      sample.pollLastEntry();
    }
  }

  /** The lines found, sorted. */
  public List<String> found() {
    TreeSet<String> found = new TreeSet<>();
    for (TreeMap<String, Page> sample : outlets.values()) {
      Map<String, List<Page>> pages = new HashMap<>();
      for (Page page : sample.values()) {
        page.lines.forEach(line -> pages.computeIfAbsent(line, l -> new ArrayList<>()).add(page));
      }
      int all = different(sample.values());
      pages.forEach(
          (line, with) -> {
            int different = different(with);
            if (different >= FEWEST
                && different >= (isSentence(line) ? SENTENCE_SHARE : SHARE) * all) {
              found.add(line);
            }
          });
    }
    return List.copyOf(found);
  }

  /**
   * How many of these pages are different ones: copies share their longest lines, and pages that
   * share one long line of furniture differ in the next.
   */
  private static int different(Iterable<Page> pages) {
    int most = 0;
    for (int k = 0; k < MARKS; k++) {
      Set<String> marks = new HashSet<>();
      for (Page page : pages) {
        if (k < page.marks.size()) {
          marks.add(page.marks.get(k));
        }
      }
      most = Math.max(most, marks.size());
    }
    return most;
  }

  /** Dates, counts and datelines with a day are told by their shape. */
  private static boolean mayBeLabel(String line) {
    return line.length() > 1
        && line.length() <= LONGEST
        && line.indexOf('|') < 0
        && !line.startsWith("#")
        && line.chars().anyMatch(Character::isLetter)
        && line.chars().noneMatch(Character::isDigit);
  }

  private static boolean isSentence(String line) {
    return line.split("\\s+").length >= SENTENCE && line.matches("(?s).*[.!?…][\"'”“»)]*");
  }

  /** The host where it was published, else the outlet's name, else the file or folder it is in. */
  private static String outlet(Document page) {
    if (page.url().isPresent()) {
      try {
        String host = URI.create(page.url().get()).getHost();
        if (host != null) {
          return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        }
      } catch (IllegalArgumentException e) {
        // no address after all
      }
    }
    int within = Math.max(page.path().lastIndexOf('!'), page.path().lastIndexOf('/'));
    return page.stated().outlet().orElse(page.path().substring(0, Math.max(0, within)));
  }
}
