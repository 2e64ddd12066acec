package org.dragoman.article;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/**
 * One article of a page, with everything on the page that belongs to it.
 *
 * <p>Nothing is rewritten: every part is a {@link Span} of {@code source}. What is unknown is
 * empty.
 *
 * @param source the page the article stands on
 * @param languageCode the ISO 639 code of the language, {@code und} when it cannot be told
 * @param language the language when it is one that Dragoman reads
 * @param translated whether the text bears the marks of machine translation
 * @param headline the headline, also the first of {@code blocks} then
 * @param blocks headline, cross-heads and paragraphs in the order of the source
 * @param furniture what is no part of the article, in the order of the source
 * @param dateMarks places that bear a date of the page, in the order of the source
 * @param outlet who publishes the page, where a copyright line says so
 */
public record Article(
    Text source,
    String languageCode,
    Optional<Language> language,
    boolean translated,
    Optional<Span> headline,
    List<Block> blocks,
    List<Furniture> furniture,
    Optional<Dateline> dateline,
    Optional<Agency> agency,
    Optional<Span> byline,
    List<DateMark> dateMarks,
    Optional<String> outlet) {

  public Article {
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
    dateMarks = List.copyOf(dateMarks);
  }

  /** The same article in a language that others know of. */
  public Article in(Language other) {
    return new Article(
        source,
        other.code(),
        Optional.of(other),
        translated,
        headline,
        blocks,
        furniture,
        dateline,
        agency,
        byline,
        dateMarks,
        outlet);
  }

  /** The article without its furniture, blocks parted by a blank line, hard line ends taken out. */
  public String text() {
    StringJoiner text = new StringJoiner("\n\n");
    for (Block block : blocks) {
      text.add(source.slice(block.span()).replaceAll("[ \\t]*\\R[ \\t]*", " "));
    }
    return text.toString();
  }
}
