package org.dragoman.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dragoman.text.Language;

/**
 * A table of sentences and what they say, in {@code src/test/resources/reading/}: {@code sentence |
 * statement ; statement}, {@code -} for no event at all, {@code #} for comments.
 *
 * <p>In front of a sentence {@code @2018-12-11} gives the day of publication; {@code //} in it
 * parts lines. The order of the statements does not count.
 */
final class SentenceTable {

  /** One line of a table. */
  record Row(String place, String language, String sentence, String right, String said) {

    Read read() {
      String words = sentence;
      String day = null;
      if (words.startsWith("@")) {
        day = words.substring(1, 11);
        words = words.substring(11).strip();
      }
      words = words.replace(" // ", "\n\n");
      Read read = Read.in(Language.of(language).orElseThrow(), words);
      return day == null ? read : read.publishedOn(day);
    }

    List<String> expected() {
      return statements(right).stream().map(Statement::toString).sorted().toList();
    }

    /** What is read in it, in no more detail than the row asks for. */
    List<String> actual() {
      List<Statement> expected = new ArrayList<>(statements(right));
      List<String> actual = new ArrayList<>();
      for (var event : read().events()) {
        Statement said = Statement.of(event);
        Statement nearest =
            expected.stream()
                .min(Comparator.comparingInt(e -> distance(said.asFarAs(e), e)))
                .orElse(null);
        actual.add((nearest == null ? said : said.asFarAs(nearest)).toString());
        if (nearest != null && said.asFarAs(nearest).equals(nearest)) {
          expected.remove(nearest);
        }
      }
      return actual.stream().sorted().toList();
    }

    private static int distance(Statement a, Statement b) {
      return (a.type().equals(b.type()) ? 0 : 8)
          + (a.actors().equals(b.actors()) ? 0 : 4)
          + (a.recipients().equals(b.recipients()) ? 0 : 2)
          + (a.factuality().equals(b.factuality()) ? 0 : 2)
          + (a.equals(b) ? 0 : 1);
    }

    private static List<Statement> statements(String column) {
      return column.equals("-")
          ? List.of()
          : Arrays.stream(column.split(" ; ")).map(Statement::parse).toList();
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  private SentenceTable() {}

  /** The rows of a table; its language stands before the first hyphen of its name. */
  static List<Row> of(String file) {
    return rows(file, file.substring(0, file.indexOf('-')));
  }

  /** The rows of a table whose sentences begin with their language: {@code en: …}. */
  static List<Row> ofEachLanguage(String file) {
    return rows(file, "");
  }

  private static List<Row> rows(String file, String language) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = SentenceTable.class.getResourceAsStream("/reading/" + file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] columns = line.split(" \\| ");
        String sentence = columns[0].strip();
        boolean named = language.isEmpty();
        rows.add(
            new Row(
                file + ":" + number,
                named ? sentence.substring(0, 2) : language,
                named ? sentence.substring(3).strip() : sentence,
                columns[1].strip(),
                columns.length > 2 ? columns[2].strip() : ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
