package org.dragoman.web;

import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;

/**
 * The HTTP server: parts are added to it in order, so that what stands first (filters) sees a
 * request first.
 */
public final class Server implements AutoCloseable {

  /**
   * Where it listens.
   *
   * @param host an address of this machine; 127.0.0.1 is heard by nobody else
   * @param port 0 for any that is free
   */
  public record Where(String host, int port) {
    public static final String LOOPBACK = "127.0.0.1";
  }

  private static final String STATIC = "/org/dragoman/web/static";

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Starts it; it runs until it is closed. */
  public static Server start(Where where, List<Part> parts) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.jetty.host = where.host();
              config.jetty.port = where.port();
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.staticFiles.add(
                  files -> {
                    files.hostedPath = "/static";
                    files.directory = STATIC;
                    files.location = Location.CLASSPATH;
                    files.headers = Map.of("Cache-Control", "no-cache");
                  });
              for (Part part : parts) {
                part.addTo(config.routes);
              }
            });
    javalin.start();
    return new Server(javalin);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
