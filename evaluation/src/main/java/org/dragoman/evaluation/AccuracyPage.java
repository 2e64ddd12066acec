package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures as docs/accuracy.md: one table a task, one row a language. */
final class AccuracyPage {

  private static final String HEAD =
      """
      # Accuracy

      Written by `dragoman evaluate --update`; do not edit. Each figure stands with the interval that holds it 95 times of 100
      (bootstrap over whole articles) where there is room, and with how many things it was measured on.

      **What it is measured on.** `samples` are articles of our own about real affairs, with the noise of the web, annotated before Dragoman
      read them; `sentences` are single sentences of our own. Of each, the `tuning` half was looked at while rules were written,
      the `closed` half was not. One annotator, one reading: a figure says how far Dragoman agrees with its authors. `agreement` is between two
      annotators of the project over sixty sentences of four languages; they share their rules, so it is a ceiling rather than a proof. Articles from elsewhere
      are read worse: on twenty pages of the web, annotated by hand and not part of the project, event F1 was .63 and .54.
      `codebook-examples` are the sentences of the codebook, two a mode, read with acts inside one state asked for; what was missed in
      them was worked on, so they show how far Dragoman reaches, not how often it is right.

      **What it is not.** No figure here says how a language's news is read on average, nor how a region or a decade is. Recall is
      measured on acts between states and organisations of states; acts inside one state are neither demanded nor forbidden.

      **Public sets.** The weights behind article text and segments were learnt on the very pages of these sets; on sites left out, F1 was .946 and .937.
      Some trusts of page dates were set on the pages of the set of dates, too. The taggers of names were learnt on the very texts of `names-*`:
      what is shown was counted on fifths that a tagger trained on the other four had not seen (`gold/names`). The misses of `actors-en` and `events-es-protest` were looked at.

      """;

  private static final String CONFIDENCE =
      """
      What an event's `confidence` is worth. Its weights are fitted to the tuning halves of samples and sentences of all languages; its level,
      one number, to the total of one half of what is read in the closed halves; the table counts the other half of it. `right` is the share of events whose type and
      parties are those of an annotated act.

      """;

  private AccuracyPage() {}

  /**
   * The page.
   *
   * @param dating what {@link DatingTable} says
   * @param reliability what {@link Reliability} says of the closed halves
   */
  static String of(List<Figure> figures, String dating, String reliability) {
    StringBuilder out = new StringBuilder(HEAD);
    Map<String, List<Figure>> tasks = new TreeMap<>();
    for (Figure figure : figures) {
      tasks.computeIfAbsent(figure.task(), k -> new ArrayList<>()).add(figure);
    }
    tasks.forEach((task, of) -> task(task, of, out));
    out.append("## confidence\n\n").append(CONFIDENCE).append(reliability).append('\n');
    out.append("## dating by the text alone\n\n").append(dating);
    return out.toString();
  }

  private static void task(String task, List<Figure> figures, StringBuilder out) {
    Map<String, Map<String, Figure>> byLanguage = new TreeMap<>();
    List<String> measures = new ArrayList<>();
    for (Figure figure : figures) {
      if (Evaluate.shown(figure)) {
        byLanguage
            .computeIfAbsent(figure.language(), k -> new TreeMap<>())
            .put(figure.measure(), figure);
        if (!measures.contains(figure.measure())) {
          measures.add(figure.measure());
        }
      }
    }
    out.append("## ").append(task).append("\n\n| measure |");
    byLanguage.keySet().forEach(language -> out.append(' ').append(language).append(" |"));
    out.append("\n|---|").append("---|".repeat(byLanguage.size())).append('\n');
    for (String measure : measures) {
      out.append("| ").append(measure).append(" |");
      for (Map<String, Figure> row : byLanguage.values()) {
        out.append(' ').append(cell(row.get(measure))).append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
    kinds(figures, out);
  }

  private static String cell(Figure figure) {
    if (figure == null || figure.count() == 0) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f–%.2f) of %d",
        figure.value(),
        figure.low(),
        figure.high(),
        figure.count());
  }

  /** Types and factualities, all languages together: found of those told, right of those read. */
  private static void kinds(List<Figure> figures, StringBuilder out) {
    Map<String, Counts> kinds = new TreeMap<>();
    for (Figure figure : figures) {
      int colon = figure.measure().indexOf(": ");
      if (colon > 0) {
        kinds
            .computeIfAbsent(figure.measure().substring(colon + 2), k -> new Counts())
            .add(
                figure.measure().substring(0, colon),
                figure.value() * figure.count(),
                figure.count());
      }
    }
    if (kinds.isEmpty()) {
      return;
    }
    out.append("| type or factuality | found | right |\n|---|---|---|\n");
    kinds.forEach(
        (kind, counts) ->
            out.append("| ")
                .append(kind)
                .append(" | ")
                .append(share(counts.share(EventScore.FOUND)))
                .append(" | ")
                .append(share(counts.share(EventScore.RIGHT)))
                .append(" |\n"));
    out.append('\n');
  }

  private static String share(Counts.Share share) {
    return share.total() == 0
        ? "–"
        : String.format(Locale.ROOT, "%.2f of %d", share.value(), Math.round(share.total()));
  }
}
