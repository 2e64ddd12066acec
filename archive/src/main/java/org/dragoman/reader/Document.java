package org.dragoman.reader;

import java.util.Optional;
import org.dragoman.text.Text;

/**
 * One source, decoded.
 *
 * @param id the first 16 hexadecimal digits of the SHA-256 of its bytes
 * @param path as the user gave it; {@code -} for standard input
 * @param url the page's address, where its markup gives it
 * @param text the words: the file itself, or what was taken out of its HTML
 * @param markup what an HTML page says of itself; empty for plain text
 */
public record Document(
    String id, String path, Optional<String> url, Text text, Optional<Markup> markup) {}
