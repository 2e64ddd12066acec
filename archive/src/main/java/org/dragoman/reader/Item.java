package org.dragoman.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.Stated;

/**
 * An article whose source tells its parts apart: a row of a table, an entry of a feed, an article
 * of an export. Empty is what the source does not say.
 *
 * <p>It is read as a page like any other ({@link #text}): dates first, as the lines by which dates
 * of a page's head are known, then the headline, then the body. So a stated date is evidence that
 * can lose against the article, and every statement points to words.
 *
 * @param id under which its source knows it, for telling a new version from another article
 */
record Item(
    String headline,
    String body,
    String published,
    String updated,
    String outlet,
    String language,
    String url,
    String id) {

  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(?:p|div|br|a|span|em|strong|b|i|h[1-6]|ul|li|img|html|body)\\b[^>]*>");
  private static final Pattern COMPACT_DAY = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final JsonFactory JSON = new JsonFactory();

  /** Nothing is said; last of the constants, for making it needs the others. */
  static final Item EMPTY = new Item("", "", "", "", "", "", "", "");

  Item {
    headline = oneLine(words(headline));
    body = words(body).strip();
    published = date(oneLine(published));
    updated = date(oneLine(updated));
    outlet = oneLine(outlet);
    language = oneLine(language).toLowerCase(Locale.ROOT);
    url = oneLine(url);
    id = oneLine(id);
  }

  Item with(Columns.Field field, String value) {
    return new Item(
        field == Columns.Field.HEADLINE ? value : headline,
        field == Columns.Field.TEXT ? value : body,
        field == Columns.Field.PUBLISHED ? value : published,
        field == Columns.Field.UPDATED ? value : updated,
        field == Columns.Field.OUTLET ? value : outlet,
        field == Columns.Field.LANGUAGE ? value : language,
        field == Columns.Field.URL ? value : url,
        field == Columns.Field.ID ? value : id);
  }

  boolean isBlank() {
    return headline.isBlank() && body.isBlank();
  }

  /** The address, where it is one of the web. */
  Optional<String> webAddress() {
    return url.matches("(?i)https?://\\S+") ? Optional.of(url) : Optional.empty();
  }

  Stated stated() {
    return new Stated(some(headline), some(outlet), some(language));
  }

  /** The article as a page of lines. */
  String text() {
    StringBuilder lines = new StringBuilder(dates());
    if (published.isEmpty()) {
      webAddress().ifPresent(address -> lines.append(address).append('\n'));
    }
    if (!lines.isEmpty()) {
      lines.append('\n');
    }
    if (!headline.isEmpty() && !body.startsWith(headline)) {
      lines.append(headline).append("\n\n");
    }
    return lines.append(body).toString().strip();
  }

  /** Its days as lines of a page's head; nothing when the source gives none. */
  String dates() {
    String lines = published.isEmpty() ? "" : "meta published: " + published + "\n";
    return updated.isEmpty() || updated.equals(published)
        ? lines
        : lines + "Updated: " + updated + "\n";
  }

  /** The parts as JSON, for sources in which an article has no bytes of its own. */
  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      field(json, "headline", headline);
      field(json, "published", published);
      field(json, "updated", updated);
      field(json, "outlet", outlet);
      field(json, "language", language);
      field(json, "url", url);
      field(json, "id", id);
      field(json, "text", body);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void field(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static String words(String value) {
    return MARKUP.matcher(value).find() ? Html.of(value).text() : value.replace("\r\n", "\n");
  }

  private static String oneLine(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }

  private static Optional<String> some(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** Days and moments written as a number become ISO dates; what is no date stays as it is. */
  private static String date(String value) {
    try {
      if (COMPACT_DAY.matcher(value).matches()) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString();
      }
      if (value.matches("(?:19|20)\\d{12}")) {
        return LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE).toString();
      }
      if (value.matches("(?:19|20)\\d{6}T\\d{6}.*")) { // 20190503T101500+0000
        return LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE).toString();
      }
      if (value.matches("\\d{9,10}(?:\\.\\d+)?")) {
        return Instant.ofEpochSecond(Long.parseLong(value.replaceFirst("\\..*", ""))).toString();
      }
      if (value.matches("\\d{12,13}")) {
        return Instant.ofEpochMilli(Long.parseLong(value)).toString();
      }
    } catch (DateTimeException e) {
      return value;
    }
    return value;
  }
}
