package org.dragoman.guard;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.api.ApiServing;
import org.dragoman.api.Feeds;
import org.dragoman.api.SmallRoom;

/** A real server with its guard, and what it says to raw requests. */
final class GuardedServer implements AutoCloseable {

  /** An answer taken apart. */
  record Reply(int status, Map<String, String> headers, String body) {
    String cookie() {
      return headers.getOrDefault("set-cookie", "").split(";")[0];
    }
  }

  private final Javalin javalin;

  GuardedServer(SmallRoom small, Rules rules) {
    Guard guard = new Guard(rules);
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              guard.limit(config, 0);
              guard.addTo(config.routes);
              new ApiServing(small.api, new Feeds(small.room)).addTo(config.routes);
              config.routes.get("/form", ctx -> ctx.result(ctx.<String>attribute(Forms.TOKEN)));
              config.routes.post("/form", ctx -> ctx.result("done"));
              config.routes.get(
                  "/who", ctx -> ctx.result(String.valueOf(ctx.<String>attribute("reader"))));
            });
    javalin.start();
  }

  int port() {
    return javalin.port();
  }

  Reply get(String address, String... headers) {
    return ask("GET", address, "", headers);
  }

  Reply post(String address, String body, String... headers) {
    return ask("POST", address, body, headers);
  }

  /** Sends exactly these headers, and a Host where none is among them. */
  Reply ask(String method, String address, String body, String... headers) {
    StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
    boolean named = false;
    for (int i = 0; i < headers.length; i += 2) {
      named |= headers[i].equals("Host");
      request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    if (!named) {
      request.append("Host: 127.0.0.1:").append(port()).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    request.append("Connection: close\r\nContent-Length: ").append(bytes.length).append("\r\n\r\n");
    return raw(request.toString(), bytes);
  }

  Reply raw(String head, byte[] body) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      try {
        out.write(body);
        out.flush();
      } catch (IOException e) {
        // the server has heard enough: its answer is there all the same
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (IOException e) {
        // closed while there was still something to be sent
      }
      return parse(all.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reply parse(String answer) {
    if (answer.isEmpty()) {
      return new Reply(0, Map.of(), "");
    }
    String[] parts = answer.split("\r\n\r\n", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    String[] lines = parts[0].split("\r\n");
    for (int i = 1; i < lines.length; i++) {
      String[] both = lines[i].split(": ?", 2);
      headers.put(both[0].toLowerCase(Locale.ROOT), both[1]);
    }
    return new Reply(
        Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length > 1 ? parts[1] : "");
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
