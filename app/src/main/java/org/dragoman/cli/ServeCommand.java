package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dragoman.api.ReadingRoom;
import org.dragoman.store.ArchiveException;
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
  private String listen = Server.Where.LOOPBACK;

  @Override
  public Integer call() throws InterruptedException {
    try {
      serve(spec.commandLine().getOut(), archive.folder(), new Server.Where(listen, port));
      return 0;
    } catch (ArchiveException e) {
      new Complaints(spec.commandLine().getErr()).say(e.getMessage());
      return 2;
    }
  }

  /** Serves until the process is told to end. */
  static void serve(PrintWriter out, Path folder, Server.Where where)
      throws ArchiveException, InterruptedException {
    try (ReadingRoom room = ReadingRoom.open(folder, Clock.systemUTC());
        Server server = start(where, room)) {
      CountDownLatch end = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
      out.println("http://" + host(where) + ":" + server.port() + "/");
      out.println(folder + "; stop with Ctrl-C");
      out.flush();
      end.await();
    }
  }

  private static Server start(Server.Where where, ReadingRoom room) throws ArchiveException {
    try {
      return Server.start(where, Site.of(room));
    } catch (RuntimeException e) {
      throw new ArchiveException(
          "cannot listen on "
              + where.host()
              + ":"
              + where.port()
              + " (another program may do so already); choose another with --port");
    }
  }

  private static String host(Server.Where where) {
    return where.host().contains(":") ? "[" + where.host() + "]" : where.host();
  }
}
