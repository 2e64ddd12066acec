package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm, or broken beyond it: each is refused or cut with a reason. */
class HostileInputTest {

  private static final String GOOD = "They met in Minsk on Monday.";

  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** One packed megabyte of nothing after the other. */
  private static byte[] zeros(int megabytes) throws IOException {
    byte[] member = Found.gzip(new byte[1 << 20]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < megabytes; i++) {
      out.writeBytes(member);
    }
    return out.toByteArray();
  }

  @Test
  void aBombIsNotUnpackedToItsEnd() throws IOException {
    Path warc = file("a.warc.gz", joined(Found.gzip(Found.bytes("WARC/1.0\r\n")), zeros(80)));
    assertThat(Found.in(warc).reasons()).singleElement().asString().contains("a.warc.gz: ");
    byte[] bomb = zeros(80);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("good.txt", Found.bytes(GOOD));
    files.put("bomb.gz", bomb);
    files.put("late.txt", Found.bytes(GOOD));
    Found found = Found.in(file("a.zip", Found.zip(files)));
    assertThat(found.documents()).isNotEmpty();
    assertThat(found.reasons()).isNotEmpty();
  }

  @Test
  void aZipWithinItselfEnds() throws IOException {
    byte[] inner = Found.bytes(GOOD);
    for (int i = 0; i < 8; i++) {
      inner = Found.zip(Map.of("a" + i + ".zip", inner));
    }
    assertThat(Found.in(file("a.zip", inner)).reasons())
        .singleElement()
        .asString()
        .contains("packed more than 5 times over");
  }

  @Test
  void noEntityIsEverExpanded() throws IOException {
    Path secret = file("secret.txt", Found.bytes("the secret words"));
    String entities =
        "<!DOCTYPE x [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
            + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "nitf",
        entities
            + "<nitf><body><body.content><p>&s; &c; "
            + GOOD
            + "</p></body.content></body></nitf>");
    files.put(
        "newsml",
        entities
            + "<newsItem guid='x'><contentSet><inlineXML><p>&s; &c; "
            + GOOD
            + "</p></inlineXML></contentSet></newsItem>");
    files.put(
        "rss",
        entities
            + "<rss version='2.0'><channel><title>x</title><item><title>&s;&c;</title><link>http://x.example</link>"
            + "<description>"
            + GOOD
            + "</description></item></channel></rss>");
    for (Map.Entry<String, String> each : files.entrySet()) {
      Found found = Found.in(file(each.getKey(), Found.bytes(each.getValue())));
      assertThat(found.documents().size() + found.complaints().size())
          .as(each.getKey())
          .isEqualTo(1);
      found
          .documents()
          .forEach(d -> assertThat(d.text().string()).doesNotContain("secret", "lollol"));
      found.reasons().forEach(r -> assertThat(r).doesNotContain("the secret words"));
    }
    byte[] xml =
        Found.bytes(
            entities
                + "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>&s; &c; "
                + GOOD
                + "</w:t></w:r></w:p></w:body></w:document>");
    Map<String, byte[]> docx = new LinkedHashMap<>();
    docx.put("[Content_Types].xml", Found.bytes("<Types/>"));
    docx.put("word/document.xml", xml);
    Found found = Found.in(file("a.docx", Found.zip(docx)));
    assertThat(found.documents().size() + found.complaints().size()).isEqualTo(1);
    found
        .documents()
        .forEach(d -> assertThat(d.text().string()).doesNotContain("secret", "lollol"));
  }

  @Test
  void hugePagesAreRefused() throws IOException {
    String row = "<p>Latvia recalled its envoy from Minsk on Monday after a quarrel.</p>\n";
    byte[] page = Found.bytes("<html><body>" + row.repeat((50 << 20) / row.length()));
    assertThat(Found.in(file("a.html", page)).reasons())
        .singleElement()
        .asString()
        .contains("larger than 32 MB");
    Found zipped = Found.in(file("a.zip", Found.zip(Map.of("a.html", page))));
    assertThat(zipped.reasons()).hasSize(1);
  }

  @Test
  void longPagesAreCutAndSaid() throws IOException {
    String row = "<p>Latvia recalled its envoy from Minsk on Monday after a quarrel.</p>\n";
    byte[] page = Found.bytes("<html><body>" + row.repeat((9 << 20) / row.length()));
    for (Path path :
        new Path[] {file("a.html", page), file("a.zip", Found.zip(Map.of("a.html", page)))}) {
      Found found = Found.in(path);
      assertThat(found.documents()).hasSize(1);
      assertThat(found.complaints()).singleElement().matches(UnreadableSource::isCut);
      assertThat(found.reasons().get(0)).contains("longer than 8 MB");
    }
    String line = "Latvia recalled its envoy from Minsk on Monday after a quarrel.\n";
    Found text = Found.in(file("a.txt", Found.bytes(line.repeat((9 << 20) / line.length()))));
    assertThat(text.complaints()).isEmpty();
  }

  @Test
  void deepNestingIsReadOrRefused() throws IOException {
    String html = "<html><body>" + "<div>".repeat(100_000) + "<p>" + GOOD + "</p>";
    Found page = Found.in(file("a.html", Found.bytes(html)));
    assertThat(page.documents().size() + page.complaints().size()).isEqualTo(1);
    Found json =
        Found.in(
            file(
                "a.jsonl",
                Found.bytes(
                    "{\"text\":\"One.\"}\n{\"text\":"
                        + "[".repeat(100_000)
                        + "]".repeat(100_000)
                        + "}\n{\"text\":\"Two.\"}\n")));
    assertThat(json.documents()).hasSize(2);
    assertThat(json.reasons()).hasSize(1);
    String nitf = "<nitf><body><body.content>" + "<p>".repeat(100_000) + GOOD;
    Found xml = Found.in(file("a.xml", Found.bytes(nitf)));
    assertThat(xml.documents().size() + xml.complaints().size()).isEqualTo(1);
    String rtf = "{\\rtf1 " + "{".repeat(100_000) + GOOD + "}".repeat(100_000) + "}";
    assertThat(Found.in(file("a.rtf", Found.bytes(rtf))).text(0)).isEqualTo(GOOD);
    String rss = "<rss version='2.0'><channel>" + "<x>".repeat(100_000);
    assertThat(Found.in(file("a.rss", Found.bytes(rss))).complaints()).hasSize(1);
  }

  @Test
  void garbageIsRefused() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    byte[] rtf = joined(Found.bytes("{\\rtf1\\ansi{\\*\\pict "), noise);
    for (int i = 20; i < rtf.length; i++) {
      rtf[i] = rtf[i] == '}' ? (byte) 'x' : rtf[i];
    }
    assertThat(Found.in(file("a.rtf", rtf)).reasons())
        .singleElement()
        .asString()
        .contains("RTF without any words");
    for (byte[] magic :
        new byte[][] {
          {'P', 'K', 3, 4},
          {0x1F, (byte) 0x8B, 8, 0},
          {'P', 'A', 'R', '1'},
          Found.bytes("WARC/1.0\r\n"),
          Found.bytes("<rss>"),
          Found.bytes("[{\"text\":\"")
        }) {
      Found found = Found.in(file("x", joined(magic, noise)));
      assertThat(found.documents()).isEmpty();
      assertThat(found.reasons()).isNotEmpty().allMatch(reason -> reason.lines().count() == 1);
    }
  }

  @Test
  void aCharsetThatLies() throws IOException {
    String words =
        "<html><head><meta charset=\"utf-8\"></head><body><p>Größe und Österreich,"
            + " Äußerung.</p></body></html>";
    byte[] latin = words.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Found.in(file("a.html", latin)).text(0)).contains("Größe und Österreich");
    byte[] warc =
        CrawlTest.record(
            "response",
            "https://a.example/1",
            "",
            CrawlTest.http(
                "Content-Type: text/html; charset=ISO-8859-1\r\n",
                words
                    .replace("utf-8", "windows-1251")
                    .replace("Größe", "Встреча в Минске")
                    .getBytes(Charset.forName("windows-1251"))),
            0);
    assertThat(Found.in(file("a.warc", warc)).text(0)).contains("Встреча в Минске");
    byte[] broken = words.getBytes(StandardCharsets.UTF_8);
    byte[] cut =
        Arrays.copyOf(
            broken, new String(broken, StandardCharsets.ISO_8859_1).indexOf("Ã\u0096") + 1);
    byte[] page =
        CrawlTest.record(
            "response",
            "https://a.example/2",
            "",
            CrawlTest.http("Content-Type: text/html\r\n", cut),
            0);
    assertThat(Found.in(file("b.warc", page)).documents()).hasSize(1);
  }

  @Test
  void aLineWithoutEnd() throws IOException {
    byte[] line =
        Found.bytes("{\"text\":\"" + "a".repeat(Lines.LONGEST + 10) + "\"}\n{\"text\":\"Two.\"}\n");
    Found found = Found.in(file("a.jsonl", line));
    assertThat(found.documents()).hasSize(1);
    assertThat(found.reasons()).singleElement().asString().contains("a line of more than");
  }

  /** A feed that goes on for ever: it is given up with a reason, and what stands beside it read. */
  @Test
  void aFeedThatNeverEnds() throws IOException {
    String head = "<rss version='2.0'><channel><title>x</title>";
    byte[] item =
        Found.bytes("<item><title>They met</title><description>" + GOOD + "</description></item>");
    long[] given = {0};
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(Found.bytes(head)),
            new InputStream() {
              @Override
              public int read() {
                return item[(int) (given[0]++ % item.length)];
              }

              @Override
              public int read(byte[] bytes, int from, int length) {
                for (int i = 0; i < length; i++) {
                  bytes[from + i] = (byte) read();
                }
                return length;
              }
            });
    List<String> reasons = new ArrayList<>();
    int read = 0;
    Source good = Source.of(file("good.txt", Found.bytes(GOOD)));
    try (Sources sources = Sources.in(List.of(Source.of(endless), good), Columns.USUALLY)) {
      while (sources.hasNext()) {
        try {
          sources.next().read();
          read++;
        } catch (UnreadableSource e) {
          reasons.add(e.getMessage());
        }
      }
    }
    assertThat(read).isEqualTo(1);
    assertThat(reasons).singleElement().asString().contains("larger than").hasLineCount(1);
    assertThat(given[0]).isLessThan(200L << 20);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
