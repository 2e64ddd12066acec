package org.dragoman.evaluation;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How fast versions of the reading are beside each other, in one process, on one thread.
 *
 * <pre>
 * ReadingSpeed ROUNDS NAME=CLASSPATH… -- TEXTS…
 * </pre>
 *
 * <p>Each version has its own class loader. Each of TEXTS is a folder of text files, or {@code
 * mixed} for generated articles of which a fifth are about states, or {@code states} for such as
 * are all about states. The versions take turns, round by round, so that whatever else the machine
 * does befalls all alike; what is counted is the processor time of the thread, not the clock's. The
 * figure is articles of 500 words a second; the ratio is of each round's figure to the first
 * version's in the same round. The digest tells whether two versions wrote the same.
 */
public final class ReadingSpeed {

  private static final int ARTICLE_WORDS = 500;
  private static final double WARM = 6e9; // nanoseconds for each version and text
  private static final double ROUND = 1.5e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ReadingSpeed() {}

  /** See above. */
  public static void main(String[] args) throws Throwable {
    int rounds = Integer.parseInt(args[0]);
    int split = Arrays.asList(args).indexOf("--");
    List<Version> versions = new ArrayList<>();
    for (String version : Arrays.asList(args).subList(1, split)) {
      versions.add(new Version(version));
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s, %s, %d rounds of %.0f s%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.arch"),
        rounds,
        ROUND / 1e9);
    for (String texts : Arrays.asList(args).subList(split + 1, args.length)) {
      measure(texts, versions, rounds);
    }
  }

  private static void measure(String name, List<Version> versions, int rounds) throws Throwable {
    List<byte[]> texts = texts(name);
    long words = 0;
    for (byte[] text : texts) {
      words += new String(text, StandardCharsets.UTF_8).trim().split("\\s+").length;
    }
    double articles = (double) words / ARTICLE_WORDS;
    for (Version version : versions) {
      version.load(texts);
      System.out.println(name + " " + version.name + " " + version.digest());
    }
    if (rounds == 0) {
      return;
    }
    double[][] speeds = new double[versions.size()][rounds];
    for (Version version : versions) {
      version.passes(WARM);
    }
    for (int r = 0; r < rounds; r++) {
      for (int v = 0; v < versions.size(); v++) {
        speeds[v][r] = versions.get(v).passes(ROUND) * articles;
      }
    }
    for (int v = 0; v < versions.size(); v++) {
      double[] ratios = new double[rounds];
      for (int r = 0; r < rounds; r++) {
        ratios[r] = speeds[v][r] / speeds[0][r];
      }
      System.out.printf(
          Locale.ROOT,
          "%s %s: %d texts, %d words: %s articles/s; ratio %s; %.1f MB an article%n",
          name,
          versions.get(v).name,
          texts.size(),
          words,
          spread(speeds[v], "%.1f"),
          spread(ratios, "%.2f"),
          versions.get(v).allocated() / articles / 1e6);
    }
  }

  /** Median and, in brackets, the least and the most. */
  private static String spread(double[] values, String format) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        median,
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static List<byte[]> texts(String name) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    if (name.equals("mixed") || name.equals("states")) {
      for (String article : new GeneratedArticles(1).articles(100, name.equals("mixed") ? 5 : 1)) {
        texts.add(article.getBytes(StandardCharsets.UTF_8));
      }
      return texts;
    }
    try (Stream<Path> files = Files.walk(Path.of(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readAllBytes(file));
      }
    }
    return texts;
  }

  /** One version of the program. */
  private static final class Version {
    final String name;
    private final MethodHandle source;
    private final MethodHandle read;
    private final MethodHandle line;
    private List<Object> documents;
    private Object sink;

    Version(String given) throws ReflectiveOperationException, IOException {
      int equals = given.indexOf('=');
      name = given.substring(0, equals);
      List<URL> urls = new ArrayList<>();
      for (String entry : given.substring(equals + 1).split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      ClassLoader loader =
          new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> dragoman = loader.loadClass("org.dragoman.Dragoman");
      Class<?> document = loader.loadClass("org.dragoman.Document");
      Class<?> reading = loader.loadClass("org.dragoman.Reading");
      Class<?> from = loader.loadClass("org.dragoman.reader.Source");
      Class<?> codebook = loader.loadClass("org.dragoman.codebook.Codebook");
      Class<?> json = loader.loadClass("org.dragoman.export.ReadingJson");
      Object plover = codebook.getMethod("plover").invoke(null);
      source =
          MethodHandles.filterReturnValue(
              lookup.findStatic(from, "of", MethodType.methodType(from, InputStream.class)),
              lookup.findVirtual(from, "read", MethodType.methodType(document)));
      read =
          lookup
              .findVirtual(dragoman, "read", MethodType.methodType(List.class, document))
              .bindTo(dragoman.getMethod("create").invoke(null));
      line =
          lookup
              .findVirtual(json, "line", MethodType.methodType(String.class, reading))
              .bindTo(json.getConstructor(codebook).newInstance(plover));
    }

    void load(List<byte[]> texts) throws Throwable {
      documents = new ArrayList<>();
      for (byte[] text : texts) {
        documents.add(source.invoke((InputStream) new ByteArrayInputStream(text)));
      }
    }

    /** Reads all texts until so much processor time is gone; gives passes a second. */
    double passes(double nanoseconds) throws Throwable {
      long start = THREADS.getCurrentThreadCpuTime();
      int passes = 0;
      long now;
      do {
        for (Object document : documents) {
          sink = read.invoke(document);
        }
        passes++;
        now = THREADS.getCurrentThreadCpuTime();
      } while (now - start < nanoseconds);
      return passes * 1e9 / (now - start);
    }

    /** Bytes allocated in one pass. */
    long allocated() throws Throwable {
      com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) THREADS;
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (Object document : documents) {
        sink = read.invoke(document);
      }
      return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    /** The first hexadecimal digits of the SHA-256 of all JSON lines. */
    String digest() throws Throwable {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object document : documents) {
        for (Object reading : (List<?>) read.invoke(document)) {
          String text = (String) line.invoke(reading);
          int stamp = text.lastIndexOf("\"stamp\"");
          digest.update(text.substring(0, stamp < 0 ? text.length() : stamp).getBytes("UTF-8"));
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
  }
}
