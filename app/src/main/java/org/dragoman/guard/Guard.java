package org.dragoman.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.List;
import org.dragoman.api.Answer;
import org.dragoman.api.Api;
import org.dragoman.api.ApiServing;
import org.dragoman.api.Fault;
import org.dragoman.store.TimeLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * All that stands before an answer, in this order: the name by which the server was called, the
 * size of what it was sent, how often it was asked, who asks, and where a form comes from. What is
 * asked then has a time in which it must be answered; what is sent to be kept has not.
 */
public final class Guard {

  private static final int HEADER_BYTES = 16 << 10;
  private static final long SLOWEST = 500; // bytes a second, of a body on its way in
  private static final int LARGEST_FILE_IN_MEMORY = 1 << 20;

  private final Rules rules;
  private final Entrance entrance;
  private final List<Check> checks;

  /** One look at a request. */
  @FunctionalInterface
  interface Check {
    void look(Context request) throws Fault;
  }

  public Guard(Rules rules) {
    this.rules = rules;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.entrance = new Entrance(rules);
    this.checks =
        List.of(
            new Names(rules)::look,
            this::size,
            new Pace(rules, entrance, System::nanoTime)::look,
            entrance::look,
            new Forms(secret)::look);
  }

  /**
   * Where the server listens, and its limits below the pages: sizes, connections that say little.
   */
  public void limit(JavalinConfig config, int port) {
    config.http.maxRequestSize = rules.body();
    config.jetty.multipartConfig.maxTotalRequestSize(rules.body(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(rules.body(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_FILE_IN_MEMORY, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setIdleTimeout(rules.idle().toMillis());
          http.setMinRequestDataRate(SLOWEST);
        });
    config.jetty.addConnector((server, http) -> connector(server, http, port));
  }

  private ServerConnector connector(Server server, HttpConfiguration http, int port) {
    ServerConnector connector = new Patience(server, http, rules.arrival());
    connector.setHost(rules.listen());
    connector.setPort(port);
    connector.setIdleTimeout(rules.idle().toMillis());
    return connector;
  }

  /** Stands before every address. */
  public void addTo(RoutesConfig routes) {
    routes.before(this::look);
    routes.after(request -> TimeLimit.clear());
  }

  private void look(Context request) {
    TimeLimit.clear();
    request.attribute(ApiServing.SCHEME, entrance.scheme(request));
    try {
      for (Check check : checks) {
        check.look(request);
      }
      if (request.method().name().equals("GET")) {
        TimeLimit.of(rules.time());
      }
    } catch (Fault e) {
      refuse(request, e);
    }
  }

  private void size(Context request) throws Fault {
    if (request.req().getContentLengthLong() > rules.body()) {
      throw new Fault(
          413,
          "too-large",
          "This is too large",
          "the server takes up to " + (rules.body() >> 10) + " kB at once; send it in parts");
    }
  }

  /** A refusal is short: who is refused gets no page. */
  private static void refuse(Context request, Fault fault) {
    request.status(fault.status());
    request.header("X-Content-Type-Options", "nosniff");
    if (fault.status() == 401) {
      request.header("WWW-Authenticate", "Basic realm=\"Dragoman\", charset=\"UTF-8\"");
    }
    if (fault.status() == 429) {
      request.header("Retry-After", "1");
    }
    if (fault.status() == 413) {
      request.header("Connection", "close");
    }
    if (request.path().startsWith("/api/")) {
      Answer answer = Api.fault(fault);
      request.contentType(answer.contentType()).result(answer.body());
    } else {
      request.contentType("text/plain; charset=utf-8").result(fault.getMessage() + "\n");
    }
    request.skipRemainingHandlers();
  }
}
