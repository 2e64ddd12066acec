package org.dragoman.web;

import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;
import org.dragoman.guard.Guard;
import org.dragoman.guard.Rules;

/**
 * The HTTP server: parts are added to it in order, so that what stands first (filters) sees a
 * request first.
 */
public final class Server implements AutoCloseable {

  private static final String STATIC = "/org/dragoman/web/static";

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Starts one that only this machine can reach: see {@link #start(Rules, int, List)}. */
  public static Server start(int port, List<Part> parts) {
    return start(Rules.loopback(), port, parts);
  }

  /**
   * Starts it; it runs until it is closed.
   *
   * @param rules who may ask, and how much
   * @param port 0 for any that is free
   */
  public static Server start(Rules rules, int port, List<Part> parts) {
    Guard guard = new Guard(rules);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              guard.limit(config, port);
              guard.addTo(config.routes);
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
