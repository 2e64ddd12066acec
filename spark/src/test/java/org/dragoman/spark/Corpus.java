package org.dragoman.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A small corpus with all that goes wrong: every third file is broken, one document has 200 MB, a
 * page has changed, another is there twice.
 */
final class Corpus {

  private static final Path STORIES =
      Path.of("..", "evaluation", "src", "main", "resources", "gold", "stories");
  private static final int HUGE = 200 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpus() {}

  /** Writes it into an empty folder. */
  static void write(Path folder) throws IOException {
    List<String> articles = new ArrayList<>(articles("en", 26));
    articles.addAll(articles("de", 6));
    int file = 0;
    for (String article : articles.subList(0, 10)) {
      if (file % 3 == 2) {
        broken(folder.resolve(String.format("%02d.txt", file)), file);
        file++;
      }
      Files.writeString(folder.resolve(String.format("%02d.txt", file)), article);
      file++;
    }
    huge(folder.resolve("huge.txt"));
    Files.write(folder.resolve("crawl.warc.gz"), crawl(articles.subList(10, 22)));
    Files.writeString(folder.resolve("wire.jsonl"), lines(articles.subList(20, 32)));
  }

  private static List<String> articles(String language, int most) throws IOException {
    try (Stream<Path> files = Files.list(STORIES.resolve(language))) {
      return files.sorted().limit(most).map(Corpus::article).toList();
    }
  }

  /** The page without what its annotators wrote into it. */
  private static String article(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(text.indexOf('\n') + 1).replaceAll("\\s*\\{[^}]*\\}", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void broken(Path file, int kind) throws IOException {
    switch (kind % 4) {
      case 0 -> Files.writeString(file, "");
      case 1 -> Files.writeString(file, "%PDF-1.7\nno news");
      case 2 -> Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});
      default -> Files.writeString(file, "<html><body>" + "<div>".repeat(20) + "</body></html>");
    }
  }

  private static void huge(Path file) throws IOException {
    byte[] line = "Nothing happened between anybody today.\n".getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[line.length * 10_000];
      for (int i = 0; i < 10_000; i++) {
        System.arraycopy(line, 0, block, i * line.length, line.length);
      }
      for (int written = 0; written < HUGE; written += block.length) {
        out.write(block);
      }
    }
  }

  /** A crawl, a member a record; one page twice, one in two versions, one record that lies. */
  private static byte[] crawl(List<String> articles) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < articles.size(); i++) {
      out.write(gzip(record("https://news.example/" + i, page(articles.get(i)))));
    }
    out.write(gzip(record("https://news.example/again", page(articles.get(0)))));
    out.write(gzip(record("https://news.example/1", page(articles.get(2) + "\n\nCorrected."))));
    return out.toByteArray();
  }

  private static String page(String article) {
    StringBuilder page = new StringBuilder("<html><head><title>News</title></head><body>\n");
    for (String paragraph : article.split("\n\\s*\n")) {
      page.append("<p>").append(paragraph.strip().replace("\n", "<br>")).append("</p>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static byte[] record(String url, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2020-02-02T02:02:02Z\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes((url + page).getBytes(StandardCharsets.UTF_8))
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String lines(List<String> articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles.size(); i++) {
      Map<String, String> article = new LinkedHashMap<>();
      article.put("title", articles.get(i).lines().findFirst().orElse(""));
      article.put("text", articles.get(i));
      article.put("outlet", i % 2 == 0 ? "Morning" : "Evening");
      article.put("published", "2018-12-1" + i % 10);
      lines.append(JSON.writeValueAsString(article)).append('\n');
      if (i == 4) {
        lines.append("{\"title\": \"cut off, \n");
      }
    }
    return lines.toString();
  }
}
