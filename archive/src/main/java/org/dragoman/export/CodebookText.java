package org.dragoman.export;

import java.util.Map;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.Table;

/**
 * The codebook of a bundle: every column and every code with what it means. Generated from the
 * columns and the lexicon, so that it cannot differ from the tables beside it.
 */
final class CodebookText {

  private CodebookText() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Codebook\n\n");
    text.append("Event types, modes, contexts, sectors and scores are those of PLOVER (manual 0.8,")
        .append(" Open Event Data Alliance).\n");
    text.append(
            "What is not known is empty. Lists are parted by `; ` in CSV (the nth place of every")
        .append(" `actor_` column is the same actor) and are lists in Parquet.\n");
    text.append("Text, codes included, is in quotation marks in CSV; read codes as text.\n\n");
    text.append("## events.csv, events.parquet: one row an event\n\n");
    text.append("| column | type | meaning |\n|---|---|---|\n");
    for (Column column : EventColumns.ALL) {
      row(text, "`" + column.name() + "`", column.kind().sql(false), column.meaning());
    }
    text.append("\n## reports.csv: one row a report\n\n| column | meaning |\n|---|---|\n");
    ReportTable.meanings().forEach((name, meaning) -> row(text, "`" + name + "`", meaning));
    text.append("\n## coverage.csv: what was read, one row a source, language and day\n\n")
        .append("| column | meaning |\n|---|---|\n");
    row(text, "`source`", "who published; empty where not known");
    row(text, "`language`", "ISO 639-1");
    row(text, "`day`", "of publication; empty where not known to the day");
    row(text, "`articles_read`", "articles of the whole archive, whatever they are about");
    text.append(
        "\nA day without a row is a day of which nothing was read, not a day without events.\n");
    codes(text);
    return text.toString();
  }

  private static void codes(StringBuilder text) {
    text.append("\n## Types\n\n| type | quad | score | meaning |\n|---|---|---|---|\n");
    for (EventType type : Codebook.plover().types()) {
      row(
          text,
          type.name(),
          type.quad() + " " + Labels.quad(type.quad()),
          Double.toString(type.score()),
          type.definition());
    }
    text.append("\n## Modes\n\n| type | mode | score |\n|---|---|---|\n");
    for (Table.Row mode : Table.read("codebook/modes.txt").rows()) {
      String score = mode.get("score");
      row(text, mode.get("type"), mode.get("mode"), score.isEmpty() ? "as the type" : score);
    }
    labels(text, "Contexts", "context", Labels.contexts());
    labels(text, "Sectors and codes of organisations", "sector", Labels.sectors());
    labels(text, "CAMEO codes", "cameo", Labels.cameo());
    text.append("\n## Factuality\n\n| value | the reports say |\n|---|---|\n");
    row(text, "asserted", "it happened or is happening");
    row(text, "planned", "it is to happen");
    row(text, "possible", "it may happen or have happened");
    row(text, "conditional", "it depends on something else");
    row(text, "denied", "it did not happen");
  }

  private static void labels(
      StringBuilder text, String title, String code, Map<String, String> labels) {
    text.append("\n## ").append(title).append("\n\n| ").append(code);
    text.append(" | meaning |\n|---|---|\n");
    labels.forEach((value, label) -> row(text, value, label));
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
