package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.lexicon.SmallWords.Task;

/**
 * Reads the words around a title of office: whose office it is, and how far the phrase reaches.
 *
 * <p>Goes left from the title over modifiers ("the former Russian deputy …") and right over
 * complements ("… of the Security Council of the Russian Federation (…)").
 */
final class OfficePhrases {

  private OfficePhrases() {}

  static List<OfficePhrase> in(Scan scan, List<NameRun> runs, String source) {
    NameRun[] runAt = new NameRun[scan.pieces.size()];
    for (NameRun run : runs) {
      for (int i = run.first(); i <= run.last(); i++) {
        runAt[i] = run;
      }
    }
    List<OfficePhrase> phrases = new ArrayList<>();
    for (WordFind title : scan.titles) {
      phrases.add(new OfficeReader(scan, runAt, source).read(title));
    }
    for (WordFind noun : scan.agents) {
      boolean person =
          noun.word().kind().equals("people") && !noun.plural() && scan.title(noun.last()) == null;
      if (person && nextTo(noun, runs, scan)) {
        phrases.add(new OfficeReader(scan, runAt, source).read(noun));
      }
    }
    phrases.sort(java.util.Comparator.comparingInt(OfficePhrase::first));
    return phrases;
  }

  /** "his Omani counterpart X", "X, a Swiss diplomat": nouns that say no office, but of whom. */
  private static boolean nextTo(WordFind noun, List<NameRun> runs, Scan scan) {
    for (NameRun run : runs) {
      int gap = run.first() - noun.last();
      boolean before = gap == 1 || gap == 2 && scan.pieces.get(noun.last() + 1).is(",");
      boolean after =
          run.last() < noun.first()
              && noun.first() - run.last() <= 5
              && scan.pieces.get(run.last() + 1).is(",");
      if (!run.single() && (before || after)) {
        return true;
      }
    }
    return false;
  }

  /** Reads "of the Russian Presidency" at the start of a sentence that was torn from its title. */
  static Optional<OfficePhrase> torn(
      Scan scan, List<NameRun> runs, OfficePhrase title, String source) {
    int start = 0;
    while (start < scan.pieces.size()
        && !(scan.is(start, Task.OF)
            && !scan.pieces.get(start).capital()
            && (start == 0 || scan.pieces.get(start - 1).is(".")))) {
      start++;
    }
    int from = start;
    NameRun run =
        runs.stream()
            .filter(r -> r.first() > from + 2 && scan.pieces.get(r.first() - 1).is(","))
            .findFirst()
            .orElse(null);
    if (run == null) {
      return Optional.empty();
    }
    OfficeReader reader = new OfficeReader(scan, new NameRun[scan.pieces.size()], source);
    int end = reader.complement(start + 1, Integer.MAX_VALUE);
    if (end != run.first() - 2 || title.state().isPresent() || reader.state == null) {
      return Optional.empty();
    }
    return Optional.of(
        new OfficePhrase(
            scan.index,
            start,
            end,
            start,
            end,
            title.title() + " " + scan.text(start, end, source),
            title.office(),
            title.sector(),
            reader.organizationSector,
            Optional.ofNullable(reader.organization),
            Optional.ofNullable(reader.state),
            false,
            false,
            false,
            true,
            true));
  }

  /** Whether the two phrases belong to one person by "and": "president and leader of the party". */
  static boolean coordinated(Scan scan, OfficePhrase left, OfficePhrase right) {
    int gap = right.first() - left.last();
    return gap == 2 && scan.is(left.last() + 1, Task.AND) && !right.hasArticle() || gap == 1;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
