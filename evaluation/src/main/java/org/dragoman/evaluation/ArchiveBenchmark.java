package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Totals;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Store;
import org.dragoman.text.Text;

/**
 * How an archive of many articles bears up: adding, size, searching, a pair's history, memory.
 *
 * <p>Reading 200,000 articles takes hours, so some thousands are read and the others made of them
 * ({@link ExchangedReadings}). What adding costs is set against what reading costs in processor
 * time, both of the same process, so that other work of the machine weighs little. Some are also
 * added the ordinary way, read and kept at once.
 */
public final class ArchiveBenchmark {

  private static final int READ = 3000; // articles truly read
  private static final int WARM = 8; // one in so many of them before the clock runs
  private static final int ADDED = 4; // one in so many also added the ordinary way
  private static final int THREADS = 2;

  private final int articles;
  private final Path folder;
  private final Tally tally = new Tally();

  private ArchiveBenchmark(int articles, Path folder, int read) {
    this.articles = articles;
    tally.warm = read / WARM;
    tally.read = read - tally.warm;
    tally.added = read / ADDED;
    this.folder = folder;
  }

  /**
   * @param arguments number of articles; a folder on a disk with room, which must be new; the file
   *     for the report, if it is wanted as one; how many articles are truly read, if not 3,000
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (Files.exists(folder)) {
      System.err.println(folder + " is there already; name a new folder");
      System.exit(2);
    }
    ArchiveBenchmark benchmark =
        new ArchiveBenchmark(
            Integer.parseInt(arguments[0]),
            Files.createDirectories(folder),
            arguments.length > 3 ? Integer.parseInt(arguments[3]) : READ);
    String report = benchmark.run();
    System.out.println(report);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), report);
    }
  }

  private String run() throws Exception {
    try (Memory memory = new Memory()) {
      ExchangedReadings readings = new ExchangedReadings(read());
      tally.memoryRead = memory.take();
      fill(readings);
      tally.memoryAdd = memory.take();
      tally.disk = size(folder.resolve("archive"));
      long start = System.nanoTime();
      try (Archive archive =
          Archive.open(folder.resolve("archive"), Store.Access.READ, Clock.systemUTC(), "bench")) {
        tally.openMillis = (System.nanoTime() - start) / 1e6;
        tally.totals = Totals.of(archive.store());
        ArchiveQueries queries = new ArchiveQueries(archive);
        tally.searches = queries.search();
        tally.relations = queries.relations();
        tally.slowest = queries.slowest();
      }
      tally.memoryAsk = memory.take();
    }
    return new ArchiveReport(tally).text();
  }

  /** Reads what the rest is made of, and adds a part of it the ordinary way. */
  private List<ExchangedReadings.Base> read() throws Exception {
    List<GeneratedAffairs.Article> generated =
        new GeneratedAffairs(1).articles(tally.warm + tally.read);
    Dragoman dragoman = Dragoman.create();
    List<ExchangedReadings.Base> bases =
        new ArrayList<>(read(dragoman, generated.subList(0, tally.warm)));
    long before = Tally.cpu();
    bases.addAll(read(dragoman, generated.subList(tally.warm, generated.size())));
    tally.readCpu = Tally.cpu() - before;
    say("read %d articles, %.1f ms of processor time each", tally.read, tally.readMillis());

    List<Source> sources = new ArrayList<>();
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (int i = tally.warm; i < tally.warm + tally.added; i++) {
      Path file = texts.resolve(i + ".txt");
      Files.writeString(file, generated.get(i).text());
      sources.add(Source.of(file));
    }
    try (Archive archive =
        Archive.open(folder.resolve("small"), Store.Access.WRITE, Clock.systemUTC(), "bench")) {
      before = Tally.cpu();
      new Adding(archive, Keep.ALL, THREADS, dragoman).add(sources.iterator(), new Silent());
      tally.addedCpu = Tally.cpu() - before;
    }
    say("read and kept %d, %.1f ms each", tally.added, tally.addedMillis());
    delete(texts);
    delete(folder.resolve("small"));
    return bases;
  }

  private static List<ExchangedReadings.Base> read(
      Dragoman dragoman, List<GeneratedAffairs.Article> articles)
      throws InterruptedException, ExecutionException {
    ReadingJson json = new ReadingJson(Codebook.plover());
    ExecutorService pool =
        Executors.newFixedThreadPool(THREADS, task -> new Thread(null, task, "read", 16L << 20));
    try {
      List<Future<ExchangedReadings.Base>> running = new ArrayList<>();
      for (GeneratedAffairs.Article article : articles) {
        running.add(
            pool.submit(
                () -> {
                  byte[] bytes = article.text().getBytes(StandardCharsets.UTF_8);
                  Document document =
                      new Document(
                          Kept.idOf(bytes),
                          "generated",
                          Optional.empty(),
                          new Text(article.text()));
                  Reading reading = dragoman.read(document).get(0);
                  return new ExchangedReadings.Base(
                      article, article.text(), json.keptLine(reading));
                }));
      }
      List<ExchangedReadings.Base> bases = new ArrayList<>();
      for (Future<ExchangedReadings.Base> each : running) {
        bases.add(each.get());
      }
      return bases;
    } finally {
      pool.shutdown();
    }
  }

  /** Adds all articles in the order of their days, as news comes. */
  private void fill(ExchangedReadings readings) throws ArchiveException, InterruptedException {
    int turns = (articles + readings.size() - 1) / readings.size();
    List<int[]> order = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      for (int base = 0; base < readings.size() && order.size() < articles; base++) {
        order.add(new int[] {base, turn});
      }
    }
    order.sort(Comparator.comparing((int[] one) -> readings.day(one[0], one[1])));
    BlockingQueue<List<Kept>> ready = new ArrayBlockingQueue<>(1);
    Thread maker = new Thread(() -> make(readings, order, ready), "making articles");
    maker.setDaemon(true);
    maker.start();
    try (Archive archive =
        Archive.open(folder.resolve("archive"), Store.Access.WRITE, Clock.systemUTC(), "bench")) {
      for (int done = 0; done < articles; ) {
        List<Kept> batch = ready.take();
        long made = Tally.cpu(maker);
        long all = Tally.cpu();
        long start = System.nanoTime();
        archive.add(batch, Keep.ALL);
        tally.batch(
            batch.size(), Tally.cpu() - all - (Tally.cpu(maker) - made), System.nanoTime() - start);
        for (Kept kept : batch) {
          tally.text += kept.raw().length;
        }
        int before = done;
        done += batch.size();
        if (done / 5000 > before / 5000) {
          say("%d added, %.2f ms each of late", done, tally.lateMillis());
        }
      }
      long all = Tally.cpu();
      long start = System.nanoTime();
      archive.close();
      tally.closing(Tally.cpu() - all, System.nanoTime() - start);
    }
  }

  private static void make(
      ExchangedReadings readings, List<int[]> order, BlockingQueue<List<Kept>> ready) {
    try {
      List<Kept> batch = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        batch.add(readings.kept(order.get(i)[0], order.get(i)[1]));
        if (batch.size() >= Adding.batch(i + 1) || i == order.size() - 1) {
          ready.put(List.copyOf(batch));
          batch.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** Complains of what is refused: nothing should be. */
  private static final class Silent implements Adding.Listener {
    @Override
    public void kept(Source source, Added.Outcome outcome) {
      // counted as a whole
    }

    @Override
    public void known(Source source) {
      say("twice: %s", source.path());
    }

    @Override
    public void refused(Source source, Exception why) {
      say("refused: %s", why.getMessage());
    }
  }
}
