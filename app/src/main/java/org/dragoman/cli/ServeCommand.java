package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dragoman.api.Intake;
import org.dragoman.api.ReadingRoom;
import org.dragoman.guard.Rules;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.web.Part;
import org.dragoman.web.Server;
import org.dragoman.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman serve}: the archive in a browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Opens the archive in a browser, on this machine.",
    description = {
      "",
      "Pages to search, read and compare, and an API for programs, until it is stopped with"
          + " Ctrl-C.",
      "An empty archive is made where there is none; files can then be dropped on the page.",
      ""
    },
    footer = {"", "Examples:", "  dragoman serve", "  dragoman serve --archive ~/cuba --port 8080"})
final class ServeCommand implements Callable<Integer> {

  static final int PORT = 7117;

  @Spec private CommandSpec spec;
  @Mixin private ArchiveOptions archive;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      description = "Port (default 7117; 0 for any that is free).")
  private int port = PORT;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default 127.0.0.1: this machine alone).")
  private String listen = Rules.LOOPBACK;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a secret that everybody has to know: programs send it as 'Authorization:"
              + " Bearer', browsers as a password. Needed with --listen for other machines.")
  private Path tokenFile;

  @Option(
      names = "--proxy-header",
      paramLabel = "NAME",
      description =
          "Header in which a reverse proxy names whom it let in, instead of a token. It is believed"
              + " only from the proxy's address.")
  private String proxyHeader;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "Where the reverse proxy stands (default this machine).")
  private List<String> proxies = List.of();

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "Name by which the server is called, besides localhost and its addresses.")
  private List<String> names = List.of();

  @Option(
      names = "--allow",
      paramLabel = "FOLDER",
      description = "Folder of this machine from which files may be added over the API.")
  private List<Path> allowed = List.of();

  @Option(
      names = "--borders",
      paramLabel = "FILE",
      description = "GeoJSON to draw the map with instead of the borders that come along.")
  private Path borders;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a client may make a second over time (default 50; 0 for any number).")
  private int rate = 50;

  @Override
  public Integer call() throws InterruptedException {
    try {
      Intake intake = new Intake(allowed, Keep.ALL);
      Optional<Path> map = Optional.ofNullable(borders);
      if (map.isPresent() && !Files.isReadable(map.get())) {
        throw new ArchiveException(borders + ": the borders cannot be read from it");
      }
      serve(
          spec.commandLine().getOut(),
          archive.folder(),
          rules(),
          port,
          room -> Site.of(room, intake, map),
          () -> {});
      return 0;
    } catch (ArchiveException e) {
      new Complaints(spec.commandLine().getErr()).say(e.getMessage());
      return 2;
    }
  }

  private Rules rules() throws ArchiveException {
    Rules rules = Rules.loopback().listening(listen).named(names).withPace(rate, 8 * rate);
    if (tokenFile != null) {
      rules = rules.withToken(token());
    }
    if (proxyHeader != null) {
      rules = rules.behind(proxyHeader, proxies);
    }
    Optional<String> refusal = rules.refusal();
    if (refusal.isPresent()) {
      throw new ArchiveException(refusal.get());
    }
    return rules;
  }

  private String token() throws ArchiveException {
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw new ArchiveException(tokenFile + ": the token cannot be read from it");
    }
  }

  /**
   * Serves until the process is told to end, and lets it end only when all is closed.
   *
   * @param afterwards done when the archive is closed
   */
  static void serve(
      PrintWriter out,
      Path folder,
      Rules rules,
      int port,
      Function<ReadingRoom, List<Part>> parts,
      Runnable afterwards)
      throws ArchiveException, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try (ReadingRoom room = ReadingRoom.open(folder, Clock.systemUTC());
        Server server = start(rules, port, parts.apply(room))) {
      CountDownLatch end = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(end, closed)));
      out.println("http://" + host(rules.listen()) + ":" + server.port() + "/");
      out.println(folder + "; stop with Ctrl-C");
      out.flush();
      end.await();
    } finally {
      afterwards.run();
      closed.countDown();
    }
  }

  private static void end(CountDownLatch end, CountDownLatch closed) {
    end.countDown();
    try {
      closed.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Server start(Rules rules, int port, List<Part> parts) throws ArchiveException {
    try {
      return Server.start(rules, port, parts);
    } catch (RuntimeException e) {
      throw new ArchiveException(
          "cannot listen on "
              + rules.listen()
              + ":"
              + port
              + " (another program may do so already); choose another with --port");
    }
  }

  private static String host(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }
}
