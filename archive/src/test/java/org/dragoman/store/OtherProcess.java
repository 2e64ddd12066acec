package org.dragoman.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Another Java that uses the same archive, and the words it prints. */
final class OtherProcess implements AutoCloseable {

  private final Process process;
  private final Path scratch;
  private final BufferedReader out;

  private OtherProcess(Process process, Path scratch) {
    this.process = process;
    this.scratch = scratch;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherProcess start(String task, Path folder, long seed) throws IOException {
    return start(List.of(), task, folder, seed);
  }

  /**
   * Starts it.
   *
   * @param before words of the command line before {@code java}
   */
  static OtherProcess start(List<String> before, String task, Path folder, long seed)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + scratch(folder),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            task,
            folder.toString(),
            Long.toString(seed)));
    ProcessBuilder builder = new ProcessBuilder(command);
    return new OtherProcess(
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).start(), scratch(folder));
  }

  /** Where it unpacks DuckDB's library, 70 MB that a killed Java leaves behind. */
  private static Path scratch(Path archive) throws IOException {
    return Files.createDirectories(archive.resolveSibling(archive.getFileName() + ".scratch"));
  }

  /** The next line it prints; null when it has ended. */
  String line() throws IOException {
    return out.readLine();
  }

  /** Ends it as a power cut would, and gives the rest of what it printed. */
  List<String> kill() throws IOException, InterruptedException {
    // Not Process.destroyForcibly(): that closes the pipe with what was said before.
    process.toHandle().destroyForcibly();
    process.waitFor();
    return out.lines().toList();
  }

  /** Lets it go on where it waits for a word. */
  void go() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    try (Stream<Path> left = Files.list(scratch)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    say("ready");
    switch (arguments[0]) {
      case "hold":
        try (Store store =
            Store.open(folder, Store.Access.WRITE, InstantSource.system(), "dragoman add news")) {
          say("open");
          System.in.read();
          say("articles " + store.read(Articles::last));
        }
        break;
      case "read":
        try (Store store = Store.open(folder, Store.Access.READ, InstantSource.system());
            Lease lease = store.lease()) {
          say("articles " + Articles.last(lease.connection()));
          System.in.read();
        }
        break;
      case "add":
        addWithoutEnd(folder, new Random(seed), Integer.MAX_VALUE, 0);
        break;
      case "fill":
        addWithoutEnd(folder, new Random(seed), 3000, 200_000);
        break;
      default:
        throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Adds batches and prints each document's id once it is kept. */
  private static void addWithoutEnd(Path folder, Random random, int batches, int bulk)
      throws Exception {
    for (int batch = 0; batch < batches; ) {
      try (Store store = Store.open(folder, Store.Access.WRITE, InstantSource.system(), "add")) {
        for (int i = 0; i < 12; i++, batch++) {
          List<Kept> documents = new ArrayList<>();
          for (int n = random.nextInt(3); n >= 0; n--) {
            // Every tenth page or so is a revision of one seen before.
            String url = "http://example.org/" + random.nextInt(1 << (6 + random.nextInt(14)));
            documents.add(SmallArticles.at(url, words(random, bulk)));
          }
          Added added = store.add(documents, Keep.ALL);
          added.outcomes().forEach(outcome -> say("kept " + outcome.document()));
        }
      } catch (ArchiveException e) {
        say("failed " + e.getMessage());
        if (bulk > 0) {
          return;
        }
      }
    }
  }

  private static String words(Random random, int bulk) {
    StringBuilder words = new StringBuilder("Take " + random.nextLong());
    while (words.length() < bulk) {
      words.append(' ').append(Long.toString(random.nextLong(), 36));
    }
    return words.append('.').toString();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
