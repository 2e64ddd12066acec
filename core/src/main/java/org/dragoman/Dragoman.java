package org.dragoman;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.Furniture;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Scope;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Reads the news about states: a document in, readings out.
 *
 * <pre>{@code
 * Dragoman dragoman = Dragoman.create();
 * for (Reading reading : dragoman.read(document)) {
 *   for (Event event : reading.events()) {
 *     event.type(); // "CONSULT"
 *   }
 * }
 * }</pre>
 *
 * <p>Reading is a pure function of the document, the program's version, its lexicon and its models:
 * the same in gives the same out. One object serves any number of threads; a language's lexicon and
 * model are loaded when the first article in it is read.
 */
public final class Dragoman {

  /** Characters of a text in which Galician may pass for Portuguese. */
  private static final int FEW_WORDS = 300;

  private final Codebook codebook;
  private final Scope scope;
  private final Articles articles = new Articles();
  private final Map<Language, ArticleReader> readers = new EnumMap<>(Language.class);

  private Dragoman(Codebook codebook, Scope scope) {
    this.codebook = codebook;
    this.scope = scope;
  }

  /** A reader that codes PLOVER. */
  public static Dragoman create() {
    return create(Scope.INTERNATIONAL);
  }

  /** A reader that codes PLOVER, with the acts that {@code scope} asks for. */
  public static Dragoman create(Scope scope) {
    return create(scope, Codebook.plover());
  }

  /** A reader that codes what {@code codebook} has. */
  public static Dragoman create(Scope scope, Codebook codebook) {
    return new Dragoman(codebook, scope);
  }

  /**
   * Reads all articles of a document.
   *
   * @return one reading an article, in the order of the page
   * @throws UnreadLanguage when it holds no article in a language that is read
   */
  public List<Reading> read(Document document) throws UnreadLanguage {
    List<Reading> readings = new ArrayList<>();
    String unread = "und";
    Document page = document;
    for (Article article : in(document)) {
      if (article.language().isEmpty()) {
        unread = article.languageCode();
      } else {
        readings.add(reader(article.language().get()).read(page, article));
        page = document.further();
      }
    }
    if (readings.isEmpty()) {
      throw new UnreadLanguage(document.path(), unread);
    }
    return List.copyOf(readings);
  }

  /**
   * Every decision on one line, in plain text: trees, mentions, triggers, factuality, dates.
   *
   * @param line counted from 1
   * @throws UnreadLanguage as {@link #read} does
   */
  public String explain(Document document, int line) throws UnreadLanguage {
    Span span = document.text().line(line);
    StringBuilder out = new StringBuilder();
    String unread = "und";
    boolean read = false;
    for (Article article : in(document)) {
      if (article.language().isEmpty()) {
        unread = article.languageCode();
        continue;
      }
      read = true;
      for (Furniture furniture : article.furniture()) {
        if (furniture.span().overlaps(span)) {
          out.append("line ")
              .append(line)
              .append(" is page furniture (")
              .append(furniture.kind())
              .append("): '")
              .append(document.text().slice(furniture.span()))
              .append("'\n");
        }
      }
      if (article.blocks().stream().anyMatch(block -> block.span().overlaps(span))) {
        out.append(reader(article.language().get()).explain(document, article, span));
      }
    }
    if (!read) {
      throw new UnreadLanguage(document.path(), unread);
    }
    return out.isEmpty() ? "line " + line + " is empty\n" : out.toString();
  }

  /**
   * The articles of a page; one too short to tell a language from its neighbours has the one
   * stated.
   */
  private List<Article> in(Document document) {
    Optional<Language> stated =
        document.stated().language().flatMap(code -> Language.of(code.split("[-_]")[0]));
    return articles.in(document.text()).stream()
        .map(
            article ->
                stated.isPresent() && article.language().isEmpty() && isShort(article)
                    ? article.in(stated.get())
                    : article)
        .toList();
  }

  private static boolean isShort(Article article) {
    int length = article.blocks().stream().mapToInt(block -> block.span().length()).sum();
    return length < FEW_WORDS;
  }

  private ArticleReader reader(Language language) {
    synchronized (readers) {
      return readers.computeIfAbsent(language, l -> new ArticleReader(l, codebook, scope));
    }
  }
}
