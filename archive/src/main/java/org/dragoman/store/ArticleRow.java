package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.SentenceRecord;
import org.dragoman.story.Anchors;
import org.dragoman.time.PartialDate;
import org.duckdb.DuckDBAppender;

/** The columns of an article's row that follow from its reading. */
final class ArticleRow {

  /** Those of {@link #facts}, as the schema names them. */
  static final String FACTS =
      "source, outlet, agency, language, translated, title, published, published_from,"
          + " published_to, words, anchors, dragoman, lexicon, models";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ArticleRow() {}

  static void identity(DuckDBAppender row, ArticleRecord article, long document, int ordinal)
      throws SQLException {
    row.append(article.id());
    row.append(document);
    row.append(ordinal);
  }

  static void facts(DuckDBAppender row, ArticleRecord article) throws SQLException {
    row.append(article.source().orElse(null));
    row.append(article.outlet().orElse(null));
    row.append(article.agency().orElse(null));
    row.append(article.language());
    row.append(article.translated());
    row.append(article.title().orElse(null));
    row.append(article.published().map(PartialDate::value).orElse(null));
    row.append(FlatRows.first(article.published()));
    row.append(FlatRows.last(article.published()));
    row.append(words(article));
    row.append(anchors(article));
    row.append(dragoman(article.json()));
    row.append(article.lexicon());
    row.append(article.models());
  }

  /** Names that tell what the article is about; those of known actors are told elsewhere. */
  private static List<String> anchors(ArticleRecord article) {
    List<String> known =
        article.actors().stream()
            .filter(actor -> !actor.kind().equals("group"))
            .flatMap(actor -> actor.mentions().stream())
            .map(ActorRecord.MentionRecord::text)
            .toList();
    return Anchors.of(article.sentences().stream().map(SentenceRecord::text).toList(), known);
  }

  /** Words between blanks, of the text or, where no text is kept, of the sentences that are. */
  private static int words(ArticleRecord article) {
    String text =
        article.text().isEmpty()
            ? article.sentences().stream()
                .map(SentenceRecord::text)
                .collect(Collectors.joining(" "))
            : article.text();
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }

  /** The version that read it: the first entry of the stamp, which is the reading's last key. */
  private static String dragoman(String json) {
    int stamp = json.lastIndexOf("\"stamp\":");
    if (stamp < 0) {
      return "";
    }
    try {
      return MAPPER.readTree(json.substring(stamp + 8)).path("dragoman").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
