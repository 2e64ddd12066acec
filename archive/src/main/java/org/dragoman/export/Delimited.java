package org.dragoman.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * Rows of text, parted by commas as RFC 4180 says, or by tabs. Columns of codes are always quoted,
 * so that a program that looks at the quotes does not take 042 for a number. Formulas are made
 * harmless ({@link CsvCell}).
 */
final class Delimited implements AutoCloseable {

  private final Writer out;
  private final CsvWriter writer;
  private final boolean tabs;

  private Delimited(Writer out, CsvWriter writer, boolean tabs) {
    this.out = out;
    this.writer = writer;
    this.tabs = tabs;
  }

  /**
   * Comma-separated values.
   *
   * @param quoted columns that are quoted in every row that has a value in them
   */
  static Delimited commas(OutputStream out, BitSet quoted) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    QuoteStrategy codes =
        new QuoteStrategy() {
          @Override
          public boolean quoteValue(int line, int field, String value) {
            return line > 1 && quoted.get(field);
          }
        };
    return new Delimited(
        text,
        CsvWriter.builder().quoteStrategy(codes).lineDelimiter(LineDelimiter.CRLF).build(text),
        false);
  }

  /** Values parted by tabs, with no tab or line end inside them. */
  static Delimited tabs(OutputStream out) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    return new Delimited(
        text,
        CsvWriter.builder().fieldSeparator('\t').lineDelimiter(LineDelimiter.LF).build(text),
        true);
  }

  void row(List<String> values) throws IOException {
    try {
      writer.writeRecord(
          values.stream()
              .map(value -> tabs ? value.replaceAll("[\\t\\r\\n]+", " ") : value)
              .map(CsvCell::harmless)
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Hands on what is left; the stream below stays open. */
  @Override
  public void close() throws IOException {
    writer.flush();
    out.flush();
  }
}
