package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Large files in parts: all their articles, once each, under the names they have in the whole. */
class CutsTest {

  private static byte[] crawl(int pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < pages; i++) {
      String page = "<html><body><p>Page " + i + " of WARC/1.0\r\nand more.</p></body></html>";
      out.writeBytes(
          Found.gzip(
              CrawlTest.record(
                  "response",
                  "https://example.org/" + i,
                  "",
                  CrawlTest.http("Content-Type: text/html\r\n", Found.bytes(page)),
                  0)));
    }
    return out.toByteArray();
  }

  private static List<String> whole(String name, byte[] file) {
    return read(List.of(Source.of(name, () -> new ByteArrayInputStream(file))));
  }

  private static List<String> inParts(String name, byte[] file, int each) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Part part : Cuts.of(new ByteArrayInputStream(file), file.length, each)) {
      byte[] bytes = Arrays.copyOfRange(file, (int) part.from(), (int) part.to());
      sources.add(Source.of(name, () -> new ByteArrayInputStream(bytes), part));
    }
    return read(sources);
  }

  private static List<String> read(List<Source> files) {
    List<String> found = new ArrayList<>();
    try (Sources sources = Sources.in(files, Columns.USUALLY)) {
      while (sources.hasNext()) {
        Source source = sources.next();
        try {
          found.add(source.path() + " " + source.read().id());
        } catch (UnreadableSource e) {
          found.add(e.getMessage());
        }
      }
    }
    return found;
  }

  @Test
  void aCrawlIsCutBetweenRecords() throws IOException {
    byte[] crawl = crawl(40);
    List<String> whole = whole("crawl.warc.gz", crawl);
    assertThat(whole).hasSize(40);
    for (int each : new int[] {1, 300, 1000, 100_000}) {
      assertThat(inParts("crawl.warc.gz", crawl, each)).isEqualTo(whole);
    }
    assertThat(Cuts.of(new ByteArrayInputStream(crawl), crawl.length, 1)).hasSize(40);
  }

  @Test
  void linesKeepTheirNumbers() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(
          i == 11 ? "{\"title\": \"cut\n" : "{\"title\": \"T\", \"text\": \"Line " + i + ".\"}\n");
    }
    byte[] file = Found.bytes(lines + "{\"title\": \"last\", \"text\": \"No end\"}");
    List<String> whole = whole("wire.jsonl", file);
    assertThat(whole).hasSize(31);
    for (int each : new int[] {1, 100, 500, 100_000}) {
      assertThat(inParts("wire.jsonl", file, each)).isEqualTo(whole);
    }
  }

  @Test
  void aDamagedCrawlIsTheSameInParts() throws IOException {
    byte[] crawl = crawl(40);
    for (int i = crawl.length / 2; i < crawl.length / 2 + 40; i++) {
      crawl[i] = 0x55;
    }
    List<String> whole = whole("crawl.warc.gz", crawl);
    assertThat(whole).hasSizeGreaterThan(37).anyMatch(each -> each.contains("damaged"));
    assertThat(inParts("crawl.warc.gz", crawl, 1)).isEqualTo(whole);
  }

  @Test
  void allElseStaysWhole() throws IOException {
    for (byte[] file :
        List.of(
            Found.bytes("Latvia recalled its envoy.\n".repeat(100)),
            Found.gzip(Found.bytes("{\"title\": \"T\", \"text\": \"Packed.\"}\n".repeat(100))),
            Found.bytes("[{\"title\": \"T\", \"text\": \"A list.\"}]"),
            new byte[0])) {
      assertThat(Cuts.of(new ByteArrayInputStream(file), file.length, 1))
          .containsExactly(Part.whole(file.length));
    }
  }
}
