package org.dragoman.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.store.Coverage;

/** The texts of a bundle, made of its facts alone: no clock, no name of a machine or folder. */
final class BundleTexts {

  private static final int SOURCES = 20; // named in the data statement; all are in coverage.csv

  private BundleTexts() {}

  static String readme(BundleFacts facts) {
    return """
    # Replication bundle

    %d events and the %d reports they rest on, from %d articles, found by the query

        %s

    in an archive of %d articles, read by Dragoman %s.

    | file | what it holds |
    |---|---|
    | `events.csv`, `events.parquet` | the events, one a row; the same table twice |
    | `reports.csv` | the reports: which article says it, in which sentence; one a row |
    | `coverage.csv` | what was read, by source, language and day: zero is not missing |
    | `CODEBOOK.md` | every column and every code |
    | `QUERY.json` | the query and how much it found |
    | `VERSIONS.json` | program, lexicon and models, with hashes |
    | `DATA_STATEMENT.md` | what kind of texts these are, and known gaps |
    | `CITATION.cff` | how to cite it |
    | `SHA256SUMS` | hashes of all files |

    An event is what the reports of one act have in common. Count rows of `events` for acts and
    rows of `reports` for attention; do not mix the two. The column `factuality` tells which acts
    are told as done: keep only `asserted` before counting what happened.

    ## To check it

        sha256sum -c SHA256SUMS
        dragoman bundle verify FILE.zip

    ## To make it again

    With the same version of Dragoman and an archive of the same articles:

        dragoman bundle '%s' --output FILE.zip

    gives a file of the same bytes.

    ## To read it

        # Python
        import pandas as pd
        events = pd.read_csv("events.csv", dtype=str, keep_default_na=False)

        # R
        events <- readr::read_csv("events.csv", col_types = readr::cols(.default = "c"))
    """
        .formatted(
            facts.events(),
            facts.reports(),
            facts.articles(),
            asked(facts),
            facts.archive().articles(),
            facts.stamp().dragoman(),
            asked(facts).replace("'", "'\\''"));
  }

  static String query(BundleFacts facts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", facts.query().written());
    json.put("canonical", facts.query().canonical());
    json.put("events", facts.events());
    json.put("reports", facts.reports());
    json.put("articles", facts.articles());
    return json(json);
  }

  static String versions(BundleFacts facts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "bundled_by",
        version(facts.stamp().dragoman(), facts.stamp().lexicon(), facts.stamp().models()));
    List<Object> readers = new ArrayList<>();
    facts
        .readers()
        .forEach(
            (reader, articles) -> {
              Map<String, Object> each = version(reader.get(0), reader.get(1), reader.get(2));
              each.put("articles", articles);
              readers.add(each);
            });
    json.put("read_by", readers);
    json.put("codebook", "PLOVER 0.8");
    Map<String, Object> archive = new LinkedHashMap<>();
    archive.put("documents", facts.archive().documents());
    archive.put("articles", facts.archive().articles());
    archive.put("judgements", facts.archive().judgements());
    json.put("archive", archive);
    return json(json);
  }

  static String coverage(BundleFacts facts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BitSet quoted = new BitSet();
    quoted.set(0, 2);
    try (Delimited csv = Delimited.commas(out, quoted)) {
      csv.row(List.of("source", "language", "day", "articles_read"));
      for (Coverage.Row row : facts.coverage()) {
        csv.row(
            List.of(
                row.source().orElse(""),
                row.language(),
                row.day().map(Object::toString).orElse(""),
                Long.toString(row.articles())));
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String dataStatement(BundleFacts facts) {
    BundleFacts.Holdings archive = facts.archive();
    String languages = counted(facts.languages(), Integer.MAX_VALUE);
    String days =
        facts
            .firstDay()
            .map(d -> "from " + d + " to " + facts.lastDay().orElseThrow())
            .orElse("unknown");
    return """
    # Data statement

    After Bender and Friedman (2018). Numbers are counted; whoever publishes the bundle adds what
    only people know, at the places marked so.

    ## Curation rationale

    All events of the archive that the query `%s` finds. Why these articles were collected: *to be
    added*.

    ## Language variety

    Reports by language of the article: %s.
    Of the whole archive, %d of %d articles bear marks of machine translation.

    ## Sources

    Articles of the selection by source: %s.
    %d sources in the whole archive; %d articles of it are of an unknown source.

    ## Who wrote, who is written about

    News articles by professional authors about states and those who act for them. Nothing is known
    of the authors.

    ## Annotators

    None: every event is coded by a program (see `VERSIONS.json`) after PLOVER. Judgements of people
    in force in the archive: %d.

    ## Situation and characteristics of the texts

    Days of the events: %s; %d of %d events have no known date.
    Events by factuality: %s.

    ## Known gaps

    - %d of %d articles of the archive have an unknown day of publication; they are in no period.
    - `coverage.csv` lists what was read. Where it has no row nothing was read: that is not peace.
    - Media write more about some states than about others, and more in some years than in others.
      Compare shares of articles read, not raw counts.
    - Machine coding errs: see the accuracy published with the version of the program. `confidence`
      and the sentence in every row are there to be checked.
    """
        .formatted(
            asked(facts),
            languages,
            archive.translated(),
            archive.articles(),
            counted(facts.sources(), SOURCES),
            archive.sources(),
            archive.withoutSource(),
            archive.judgements(),
            days,
            facts.undated(),
            facts.events(),
            counted(facts.factuality(), Integer.MAX_VALUE),
            archive.undated(),
            archive.articles());
  }

  static String citation(BundleFacts facts) {
    return """
    cff-version: 1.2.0
    type: dataset
    message: "Cite these data and the program that coded them."
    title: %s
    authors:
      - name: "Dragoman contributors"
    version: %s
    abstract: %s
    references:
      - type: software
        title: "Dragoman"
        version: %s
        authors:
          - name: "Dragoman contributors"
    """
        .formatted(
            yaml("Events coded from news: " + asked(facts)),
            yaml(facts.stamp().dragoman()),
            yaml(
                facts.events()
                    + " events and "
                    + facts.reports()
                    + " reports, coded after PLOVER by Dragoman "
                    + facts.stamp().dragoman()
                    + " (lexicon "
                    + facts.stamp().lexicon()
                    + ", models "
                    + facts.stamp().models()
                    + ")."),
            yaml(facts.stamp().dragoman()));
  }

  private static String asked(BundleFacts facts) {
    return facts.query().written().isBlank() ? "*" : facts.query().written();
  }

  private static Map<String, Object> version(String dragoman, String lexicon, String models) {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("dragoman", dragoman);
    version.put("lexicon", lexicon);
    version.put("models", models);
    return version;
  }

  /** The most frequent first, then by name. */
  private static String counted(Map<String, Integer> counts, int most) {
    if (counts.isEmpty()) {
      return "none";
    }
    String text =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(e -> (e.getKey().isEmpty() ? "unknown" : e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    int rest = counts.size() - Math.min(most, counts.size());
    return rest == 0 ? text : text + ", and " + rest + " more";
  }

  private static String json(Object value) {
    try {
      return JsonLines.MAPPER
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(value)
              .replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text in YAML's double quotes. */
  private static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }
}
