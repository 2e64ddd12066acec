package org.dragoman.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.event.Event;
import org.dragoman.text.Language;
import org.dragoman.text.Text;

/**
 * A few sentences, read as an article of their own: {@code Read.en("Lavrov visited Havana.")}.
 *
 * <p>All tests share one reader, since its lexicon and models take seconds to load.
 */
final class Read {

  static final Dragoman DRAGOMAN = Dragoman.create();

  private final Language language;
  private final String sentences;
  private final Optional<LocalDate> published;

  private Read(Language language, String sentences, Optional<LocalDate> published) {
    this.language = language;
    this.sentences = sentences;
    this.published = published;
  }

  static Read en(String sentences) {
    return new Read(Language.EN, sentences, Optional.empty());
  }

  static Read in(Language language, String sentences) {
    return new Read(language, sentences, Optional.empty());
  }

  static Read de(String sentences) {
    return new Read(Language.DE, sentences, Optional.empty());
  }

  /** With a line on top that says when it was published. */
  Read publishedOn(String day) {
    return new Read(language, sentences, Optional.of(LocalDate.parse(day)));
  }

  /** The source as the reader gets it. */
  Document document() {
    return document(published.map(this::dateLine).orElse("") + sentences);
  }

  /** The only article. */
  Reading reading() {
    try {
      List<Reading> readings = DRAGOMAN.read(document());
      if (readings.size() != 1) {
        throw new AssertionError(readings.size() + " articles in: " + sentences);
      }
      return readings.get(0);
    } catch (UnreadLanguage e) {
      throw new AssertionError(e.getMessage() + ": " + sentences, e);
    }
  }

  List<Event> events() {
    return reading().events();
  }

  /** What the text says, in its order: {@code CONSULT visit RUS > CUB asserted 2018-12-10}. */
  List<String> says() {
    return events().stream().map(event -> Statement.of(event).toString()).toList();
  }

  private String dateLine(LocalDate day) {
    String pattern =
        switch (language) {
          case EN -> "'Published:' d MMMM uuuu";
          case DE -> "'Veröffentlicht:' d. MMMM uuuu";
          case ES -> "'Publicado:' d 'de' MMMM 'de' uuuu";
          case FR -> "'Publié le' d MMMM uuuu";
          case PT -> "'Publicado em:' d 'de' MMMM 'de' uuuu";
          case RU -> "'Опубликовано:' d MMMM uuuu 'года'";
        };
    Locale locale = Locale.forLanguageTag(language.code());
    return day.format(DateTimeFormatter.ofPattern(pattern, locale)) + "\n\n";
  }

  /** A document of these words. */
  static Document document(String words) {
    return new Document(id(words), "test.txt", Optional.empty(), new Text(words));
  }

  private static String id(String words) {
    try {
      byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
