package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crawls and packed files. */
class CrawlTest {

  private static final String PAGE =
      "<html><head><title>Envoys</title></head><body><p>Latvia recalled its"
          + " envoy.</p></body></html>";

  @TempDir private Path folder;

  static byte[] record(String type, String url, String more, byte[] block, int lie) {
    return record(type, url, more, block, lie, "application/http; msgtype=response");
  }

  private static byte[] record(
      String type, String url, String more, byte[] block, int lie, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        Found.bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2020-02-02T02:02:02Z\r\n"
                + "WARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes(Found.bytes(type + url))
                + ">\r\n"
                + more
                + "Content-Type: "
                + content
                + "\r\nContent-Length: "
                + (block.length + lie)
                + "\r\n\r\n"));
    out.writeBytes(block);
    out.writeBytes(Found.bytes("\r\n\r\n"));
    return out.toByteArray();
  }

  static byte[] http(String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Found.bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] page(String url, String words) {
    return record(
        "response",
        url,
        "",
        http("Content-Type: text/html\r\n", Found.bytes(PAGE.replace("Latvia", words))),
        0);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  @Test
  void pagesAndNothingElse() throws IOException {
    byte[] revisit =
        record(
            "revisit",
            "https://a.example/again",
            "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
            http("Content-Type: text/html\r\n", new byte[0]),
            0);
    byte[] picture =
        record(
            "response",
            "https://a.example/x.png",
            "",
            http("Content-Type: image/png\r\n", new byte[9]),
            0);
    byte[] request =
        record(
            "request",
            "https://a.example/1",
            "",
            Found.bytes("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"),
            0,
            "application/http; msgtype=request");
    byte[] packed =
        record(
            "response",
            "https://a.example/2",
            "",
            http(
                "Content-Type: text/html; charset=windows-1257\r\nContent-Encoding: gzip\r\n",
                Found.gzip(
                    PAGE.replace("Latvia", "Rīga").getBytes(Charset.forName("windows-1257")))),
            0);
    byte[] all = joined(request, page("https://a.example/1", "Latvia"), revisit, picture, packed);
    for (byte[] file : new byte[][] {all, Found.gzip(all)}) {
      Path path = Files.write(folder.resolve("crawl"), file);
      Found found = Found.in(path);
      assertThat(found.complaints()).isEmpty();
      assertThat(found.paths())
          .containsExactly(path + "!https://a.example/1", path + "!https://a.example/2");
      assertThat(found.document(0).url()).contains("https://a.example/1");
      assertThat(found.text(0)).contains("Latvia recalled its envoy.").doesNotContain("2020");
      assertThat(found.text(1)).contains("Rīga recalled");
    }
  }

  @Test
  void everyRecordItsOwnMember() throws IOException {
    Path path =
        Files.write(
            folder.resolve("a.warc.gz"),
            joined(
                Found.gzip(page("https://a.example/1", "One")),
                Found.gzip(page("https://a.example/2", "Two")),
                Found.gzip(page("https://a.example/3", "Three"))));
    assertThat(Found.in(path).documents()).hasSize(3);
  }

  @Test
  void whatTheCrawlerCutIsReadAndSaid() throws IOException {
    byte[] cut =
        record(
            "response",
            "https://a.example/long",
            "WARC-Truncated: length\r\n",
            http(
                "Content-Type: text/html\r\n",
                Found.bytes(PAGE.substring(0, 70) + "<p>Latvia rec")),
            0);
    Found found =
        Found.in(
            Files.write(folder.resolve("a.warc"), joined(cut, page("https://a.example/2", "Two"))));
    assertThat(found.documents()).hasSize(2);
    assertThat(found.text(0)).contains("Latvia rec");
    assertThat(found.complaints()).singleElement().matches(UnreadableSource::isCut);
    assertThat(found.reasons().get(0)).contains("WARC-Truncated: length");
  }

  @Test
  void truncatedGzipIsReadUpToItsEnd() throws IOException {
    byte[] whole =
        joined(
            Found.gzip(page("https://a.example/1", "One")),
            Found.gzip(page("https://a.example/2", "Two")));
    Path path = Files.write(folder.resolve("a.warc.gz"), Arrays.copyOf(whole, whole.length - 120));
    Found found = Found.in(path);
    assertThat(found.documents()).hasSize(1);
    assertThat(found.reasons())
        .containsExactly(path + ": it ends too early; what came before it is read; fetch it again");
    assertThat(found.complaints().get(0).isCut()).isTrue();
  }

  @Test
  void aDamagedMemberCostsItsOwnRecord() throws IOException {
    java.util.Random random = new java.util.Random(5);
    for (int damaged : new int[] {0, 1, 19, 39}) {
      for (boolean marked : new boolean[] {false, true}) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
          StringBuilder words = new StringBuilder("Page " + i);
          random.ints(3000, 'a', 'z' + 1).forEach(c -> words.append((char) c));
          byte[] member = Found.gzip(page("https://a.example/" + i, words.toString()));
          if (i == damaged) {
            int from = marked ? member.length - 8 : member.length / 2;
            int to = marked ? member.length : from + 200;
            for (int k = from; k < to; k++) {
              member[k] = (byte) (member[k] ^ 0x55);
            }
          }
          out.writeBytes(member);
        }
        Path path = Files.write(folder.resolve("d.warc.gz"), out.toByteArray());
        Found found = Found.in(path);
        String as = damaged + " " + marked;
        assertThat(found.reasons()).as(as).hasSize(1);
        assertThat(found.reasons().get(0)).as(as).contains("packing is damaged");
        assertThat(found.complaints().get(0).isCut()).as(as).isTrue();
        for (int i = 0; i < 40; i++) {
          if (i != damaged) {
            assertThat(found.paths()).as(as).contains(path + "!https://a.example/" + i);
          }
        }
      }
    }
  }

  @Test
  void aLyingLengthCostsItsOwnRecord() throws IOException {
    byte[] body = http("Content-Type: text/html\r\n", Found.bytes(PAGE));
    byte[] tooShort = record("response", "https://a.example/1", "", body, -20);
    byte[] tooLong = record("response", "https://a.example/2", "", body, 40);
    Path path =
        Files.write(
            folder.resolve("a.warc"),
            joined(
                tooShort,
                page("https://a.example/3", "Three"),
                tooLong,
                page("https://a.example/4", "Four"),
                page("https://a.example/5", "Five")));
    Found found = Found.in(path);
    assertThat(found.paths())
        .contains(path + "!https://a.example/3", path + "!https://a.example/5");
    assertThat(found.reasons()).isNotEmpty().allMatch(reason -> reason.contains("no record where"));
  }

  @Test
  void zipInTarInGzip() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      byte[] zip = Found.zip(Map.of("b/page", Found.bytes(PAGE), "__MACOSX/x", Found.bytes("x")));
      TarArchiveEntry entry = new TarArchiveEntry("news/a.zip");
      entry.setSize(zip.length);
      out.putArchiveEntry(entry);
      out.write(zip);
      out.closeArchiveEntry();
    }
    Path path = Files.write(folder.resolve("a.tgz"), Found.gzip(tar.toByteArray()));
    Found found = Found.in(path);
    assertThat(found.complaints()).isEmpty();
    assertThat(found.paths()).containsExactly(path + "!news/a.zip!b/page");
  }
}
