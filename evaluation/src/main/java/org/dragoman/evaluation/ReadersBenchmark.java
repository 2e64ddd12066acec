package org.dragoman.evaluation;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.story.Copies;
import org.dragoman.story.Signature;

/**
 * How fast crawls are read, how much memory that takes, and what a million signatures take.
 *
 * <pre>
 * ReadersBenchmark warc RECORDS ROUNDS [PARAGRAPHS]
 *                                          a generated WARC.GZ, read RECORDS records long
 * ReadersBenchmark pages PAGES ROUNDS      generated pages from HTML to articles
 * ReadersBenchmark copies TEXTS            generated signatures grouped
 * </pre>
 *
 * <p>One thread. Each round is told by itself, so that the spread is seen, and with the time the
 * thread had a processor, since a shared machine gives it only some of the time.
 */
public final class ReadersBenchmark {

  private static final int PARAGRAPHS = 12;
  private static final String[] WORDS =
      ("minister border envoy talks grain visa sanction treaty harbour troops summit protest gas"
              + " parliament monday river delegation aid council president export quarrel vote")
          .split(" ");

  /** Half of the words of running text are such: a page without them is of no language. */
  private static final String[] SMALL =
      "the of and to in that for with on was by from at which has after their would said not"
          .split(" ");

  private ReadersBenchmark() {}

  public static void main(String[] args) throws IOException, UnreadableSource {
    int n = Integer.parseInt(args[1]);
    int size = args.length > 3 ? Integer.parseInt(args[3]) : PARAGRAPHS;
    switch (args[0]) {
      case "warc" -> warc(n, Integer.parseInt(args[2]), size);
      case "pages" -> pages(n, Integer.parseInt(args[2]));
      case "copies" -> copies(n);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void warc(int records, int rounds, int size) throws IOException {
    Path file = Files.createTempFile("generated", ".warc.gz");
    try {
      long unpacked = write(file, records, size);
      double megabytes = Files.size(file) / 1e6;
      say("%d records, %.1f MB packed", records, megabytes);
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        long cpu = cpu();
        int read = 0;
        long peak = 0;
        List<String> tenths = new ArrayList<>();
        try (Sources sources = Sources.in(List.of(Source.of(file)), Columns.USUALLY)) {
          while (sources.hasNext()) {
            sources.next();
            read++;
            peak = read % 100 == 0 ? Math.max(peak, used()) : peak;
            if (read % Math.max(1, records / 10) == 0) {
              System.gc(); // what is left is what reading holds
              tenths.add(
                  String.format(
                      Locale.ROOT,
                      "| %d | %.2f | %d | %d | %.0f |",
                      read,
                      unpacked * (double) read / records / 1e9,
                      peak >> 20,
                      used() >> 20,
                      (System.nanoTime() - start) / 1e9));
              peak = 0;
            }
          }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double own = (cpu() - cpu) / 1e9;
        say(
            "%d pages: %.1f MB/s of processor time (%.1f of wall), %.0f pages/s; heap limit %d MB",
            read,
            megabytes / own,
            megabytes / wall,
            read / own,
            Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| records | GB unpacked | peak since the last, MB | held, MB | s |");
        System.out.println("|---|---|---|---|---|");
        tenths.forEach(System.out::println);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void pages(int pages, int rounds) {
    List<byte[]> all = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < pages; i++) {
      all.add(page(random, i, PARAGRAPHS));
    }
    PageBenchmark.rounds(all, rounds);
  }

  private static void copies(int texts) {
    Random random = new Random(3);
    List<Signature> signatures = new ArrayList<>(texts);
    int copies = 0;
    for (int i = 0; i < texts; i++) {
      if (i > 0 && random.nextInt(5) == 0) { // a copy with a fifth of its numbers changed
        int[] minima = signatures.get(random.nextInt(i)).minima();
        for (int k = 0; k < minima.length; k++) {
          minima[k] = random.nextInt(5) == 0 ? random.nextInt() >>> 1 : minima[k];
        }
        signatures.add(Signature.of(minima));
        copies++;
      } else {
        signatures.add(Signature.of(random.ints(Signature.SIZE, 0, Integer.MAX_VALUE).toArray()));
      }
    }
    System.gc();
    long before = used();
    long start = System.nanoTime();
    long cpu = cpu();
    int[] groups = Copies.of(signatures);
    long distinct = Arrays.stream(groups).distinct().count();
    say(
        "%d texts, %d of them copies: %d found to be one text with another, %.1f s of processor"
            + " time (%.1f of wall); signatures %d MB, heap limit %d MB",
        texts,
        copies,
        texts - distinct,
        (cpu() - cpu) / 1e9,
        (System.nanoTime() - start) / 1e9,
        before >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /**
   * Each record in two members, its head and one of two hundred pages: packing them all anew would
   * take longer than reading them.
   */
  private static long write(Path file, int records, int paragraphs) throws IOException {
    Random random = new Random(7);
    List<byte[]> packed = new ArrayList<>();
    int[] lengths = new int[200];
    for (int i = 0; i < lengths.length; i++) {
      byte[] page = page(random, i, paragraphs);
      lengths[i] = page.length;
      packed.add(gzip(page, "\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    }
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    long unpacked = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; i < records; i++) {
        String head =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
                + i
                + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + new UUID(7, i)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length() + lengths[i % lengths.length])
                + "\r\n\r\n"
                + http;
        out.write(gzip(head.getBytes(StandardCharsets.UTF_8)));
        out.write(packed.get(i % lengths.length));
        unpacked += head.length() + lengths[i % lengths.length];
      }
    }
    return unpacked;
  }

  private static byte[] gzip(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      for (byte[] part : parts) {
        gzip.write(part);
      }
    }
    return bytes.toByteArray();
  }

  /** A page with menus, scripts and paragraphs; one of twelve has some 6 kB. */
  private static byte[] page(Random random, int number, int paragraphs) {
    StringBuilder page = new StringBuilder(9000);
    page.append("<!doctype html><html lang=\"en\"><head><title>Report ").append(number);
    page.append(
        "</title><meta property=\"article:published_time\" content=\"2019-05-03\"><script>");
    page.append("var x = [").append(random.ints(60).boxed().toList()).append("];</script></head>");
    page.append("<body><nav><ul>");
    for (int i = 0; i < 20; i++) {
      page.append("<li><a href=\"/")
          .append(i)
          .append("\">")
          .append(word(random))
          .append("</a></li>");
    }
    page.append("</ul></nav><h1>The ").append(word(random)).append(" of the ").append(word(random));
    page.append("</h1>");
    for (int i = 0; i < paragraphs; i++) {
      page.append("<p>The ");
      for (int k = 0; k < 55; k++) {
        page.append(k % 2 == 0 ? word(random) : SMALL[random.nextInt(SMALL.length)]);
        page.append(k % 14 == 13 ? ". The " : " ");
      }
      page.append("ended.</p>\n");
    }
    page.append("<footer>© 2019 News Example</footer></body></html>");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String words, Object... values) {
    System.out.println(String.format(Locale.ROOT, words, values));
  }
}
