package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Relations;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.search.Query;
import org.dragoman.search.Request;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;

/** Questions of many kinds to a large archive, and how long each takes. */
final class ArchiveQueries {

  /** Patterns of queries; names in capitals are filled by dice. */
  private static final String[] PATTERNS = {
    "sanctions",
    "expelled AND diplomats",
    "\"foreign ministry\"",
    "ambas*",
    "\"troops border\"~5",
    "ambasador~",
    "summoned NOT grain",
    "dyad:STATE-OTHER",
    "dyad:STATE>OTHER event:SANCTION",
    "by:STATE date:YEAR",
    "actor:STATE event:CONSULT",
    "to:STATE factuality:asserted date:[YEAR-03 TO YEAR-06]",
    "event:ACCUSE source:\"Outlet 3\"",
    "event:COOPERATE date:YEAR-MONTH",
    "actor:STATE AND (spying OR shelled)",
    "published:YEAR-MONTH lang:en treaty",
    "said:\"hostile act\"",
    "speaker:STATE event:ACCUSE",
    "place:CAPITAL",
    "LAST",
    "\"FIRST LAST\"",
    "WORD",
    "state* date:YEAR-MONTH",
    "quad:4 date:[YEAR-01 TO YEAR-02]",
  };

  private static final String[] STATES = {
    "USA", "RUS", "CHN", "UKR", "ISR", "DEU", "TUR", "PAK", "CUB", "POL", "ETH", "CAN"
  };
  private static final String[] CAPITALS = {"Moscow", "Berlin", "Havana", "Tokyo", "Ankara"};
  private static final int ROUNDS = 12;
  private static final int UNCOUNTED = 2; // rounds for warming up

  private final Archive archive;
  private final Random dice = new Random(7);
  private final List<String> slowest = new ArrayList<>();

  ArchiveQueries(Archive archive) {
    this.archive = archive;
  }

  /** A page of twenty hits: by relevance, by date, and with the whole result counted by facets. */
  List<Tally.Spread> search() throws ArchiveException {
    List<Tally.Spread> spreads = new ArrayList<>();
    try (SentenceSearcher searcher = archive.searcher()) {
      spreads.add(search(searcher, "a page of hits", Request.first(20)));
      spreads.add(
          search(
              searcher,
              "the newest first",
              Request.first(20).by(org.dragoman.search.Order.NEWEST)));
      spreads.add(search(searcher, "with facets", Request.first(20).withFacets(true)));
    }
    return spreads;
  }

  private Tally.Spread search(SentenceSearcher searcher, String what, Request request)
      throws ArchiveException {
    List<Double> all = new ArrayList<>();
    List<Timed> timed = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String pattern : PATTERNS) {
        String words = filled(pattern);
        Query query = Query.parse(words);
        long start = System.nanoTime();
        long total = searcher.search(query, request).total();
        double millis = (System.nanoTime() - start) / 1e6;
        if (round >= UNCOUNTED) {
          all.add(millis);
          timed.add(new Timed(words, total, millis));
        }
      }
    }
    timed.sort(Comparator.comparingDouble(Timed::millis).reversed());
    for (Timed one : timed.subList(0, 4)) {
      slowest.add(
          String.format(
              Locale.ROOT,
              "| %s | `%s` | %,d | %.0f |",
              what,
              one.query(),
              one.found(),
              one.millis()));
    }
    return Tally.Spread.of(what, all);
  }

  private record Timed(String query, long found, double millis) {}

  /** The whole history of pairs, from those most in the news to those hardly ever there. */
  List<Tally.Spread> relations() throws ArchiveException {
    List<Tally.Spread> spreads = new ArrayList<>();
    for (Granularity granularity : List.of(Granularity.MONTH, Granularity.DAY)) {
      List<Double> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Dyad dyad = i % 4 == 0 ? new Dyad("USA", "RUS") : new Dyad(any(STATES), "CHN");
        if (dyad.from().equals(dyad.to())) {
          continue;
        }
        long start = System.nanoTime();
        archive
            .store()
            .read(
                connection ->
                    Relations.both(
                        connection,
                        dyad,
                        granularity,
                        new Relations.Range(Optional.empty(), Optional.empty(), true)));
        if (i > 4) {
          all.add((System.nanoTime() - start) / 1e6);
        }
      }
      String by = granularity.name().toLowerCase(Locale.ROOT);
      spreads.add(Tally.Spread.of("both directions by " + by, all));
    }
    return spreads;
  }

  /** The slowest searches of each kind, as rows of a table. */
  List<String> slowest() {
    return slowest;
  }

  private String filled(String pattern) {
    return pattern
        .replace("STATE", any(STATES))
        .replace("OTHER", any(STATES))
        .replace("YEAR", String.valueOf(2018 + dice.nextInt(5)))
        .replace("MONTH", String.format(Locale.ROOT, "%02d", 1 + dice.nextInt(12)))
        .replace("CAPITAL", any(CAPITALS))
        .replace("FIRST", any(GeneratedAffairs.Names.FIRST))
        .replace("LAST", any(GeneratedAffairs.Names.LAST))
        .replace("WORD", any(new String[] {"council", "swimming", "residents", "harvest"}));
  }

  private String any(String[] of) {
    return of[dice.nextInt(of.length)];
  }
}
