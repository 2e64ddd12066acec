package org.dragoman.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.record.ArticleRecord;
import org.dragoman.record.SentenceRecord;

/**
 * A kept page as it was read when it came, from its bytes alone.
 *
 * <p>What came out of a container (a row of a table, an entry of a feed, a page of a crawl) was
 * read with what the container said of it, and its bytes may be of another kind than its name says.
 * So several ways are tried; the right one is that by which the sentences stand where they stood.
 */
final class KeptPage {

  private static final int MOST = 50; // articles looked at in bytes that are a container again

  private KeptPage() {}

  /** The page; empty when it cannot be had again as it was. */
  static Optional<Document> of(String path, byte[] raw, ArticleRecord article) {
    Optional<Document> plain = read(Source.of(path, raw), article);
    if (plain.isPresent()) {
      return plain;
    }
    List<Source> ways = new ArrayList<>(List.of(Source.of(path, raw)));
    if (new String(raw, 0, Math.min(raw.length, 1), StandardCharsets.US_ASCII).equals("{")) {
      ways.add(Source.of("article.json", raw)); // the parts of an article, told apart
    }
    for (Source way : ways) {
      try (Sources sources = Sources.in(List.of(way), Columns.USUALLY)) {
        for (int i = 0; i < MOST && sources.hasNext(); i++) {
          Optional<Document> found = read(sources.next(), article);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Document> read(Source source, ArticleRecord article) {
    try {
      return Optional.of(source.read()).filter(document -> stands(document, article));
    } catch (UnreadableSource e) {
      return Optional.empty();
    }
  }

  /** Line ends and hyphens at them are not looked at: sentences are kept without. */
  private static boolean stands(Document document, ArticleRecord article) {
    String page = document.text().string();
    int length = page.codePointCount(0, page.length());
    int index = 0;
    int point = 0;
    for (SentenceRecord sentence : article.sentences()) {
      if (sentence.start() < point || sentence.end() > length) {
        return false;
      }
      index = page.offsetByCodePoints(index, sentence.start() - point);
      point = sentence.start();
      int end = page.offsetByCodePoints(index, sentence.end() - sentence.start());
      if (!letters(page.substring(index, end)).equals(letters(sentence.text()))) {
        return false;
      }
    }
    return true;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
