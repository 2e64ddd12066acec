package org.dragoman.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.reader.Source;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;

/** A reading room on a small archive, filled through the API itself, and calls of the API. */
public final class SmallRoom implements AutoCloseable {

  static final String COURIER =
      "<html><head><title>Belarus recalls envoy from Latvia</title><link rel=\"canonical\""
          + " href=\"https://www.northern-courier.example/1\"></head><body><article>"
          + "<h1>Belarus recalls envoy from Latvia</h1><p>MINSK, May 24, 2016 - Belarus expelled"
          + " five Latvian diplomats on Monday. Deputy Foreign Minister Viktor Dorofeyenko of"
          + " Belarus accused Latvia of interference in his country's affairs.</p><p>\"The patience"
          + " of Minsk has run out,\" Dorofeyenko told reporters. Latvia condemned Belarus on"
          + " Tuesday.</p></article></body></html>";
  static final String MIRROR =
      "<html><head><title>Minsk expels Latvian diplomats</title><link rel=\"canonical\""
          + " href=\"https://www.baltic-mirror.example/2\"></head><body><article><h1>Minsk expels"
          + " Latvian diplomats</h1><p>RIGA, May 25, 2016 - Belarus expelled five Latvian diplomats"
          + " on May 22. Deputy Foreign Minister Viktor Dorofeenko of Belarus said that the"
          + " decision was final.</p><p>Latvia promised an answer in kind. \"We will not be"
          + " silent,\" the Latvian foreign minister said on"
          + " Wednesday.</p></article></body></html>";

  /** People whose names are nearly the same. */
  static final String NAMESAKES =
      "CHISINAU, May 26, 2016 - Justice Minister Pavel Kovalchuk of Ukraine met Interior Minister"
          + " Raisa Kovalchuk of Moldova on Thursday. Deputy Foreign Minister Viktor Doroveenko of"
          + " Belarus accused Latvia of lying, and Justice Minister Pavlo Kowaltschuck of Ukraine"
          + " condemned Belarus.\n";

  /** Acts of many months, so that a relation has periods and a change. */
  static final String QUARREL = quarrel();

  private final Path folder;
  public final ReadingRoom room;
  public final Api api;

  private SmallRoom(Path folder, ReadingRoom room, List<Path> allowed) {
    this.folder = folder;
    this.room = room;
    this.api = new Api(room, new Intake(allowed, Keep.ALL));
  }

  /** An empty archive. */
  public static SmallRoom empty(Path folder, Path... allowed) {
    try {
      ReadingRoom room = ReadingRoom.open(folder.resolve("archive"), Clock.systemUTC());
      return new SmallRoom(folder, room, List.of(allowed));
    } catch (ArchiveException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An archive of some pages. */
  public static SmallRoom filled(Path folder, Path... allowed) {
    SmallRoom small = empty(folder, allowed);
    List<Source> pages = new ArrayList<>();
    pages.add(source("courier.html", COURIER));
    pages.add(source("mirror.html", MIRROR));
    pages.add(source("namesakes.txt", NAMESAKES));
    for (String page : QUARREL.split("\f")) {
      pages.add(source("quarrel.txt", page));
    }
    try {
      for (Map<String, Object> item : new Arrivals(small.room, Keep.ALL).add(pages)) {
        if (!item.get("outcome").equals("added")) {
          throw new IllegalStateException(item.toString());
        }
      }
    } catch (ArchiveException e) {
      throw new IllegalStateException(e);
    }
    return small;
  }

  private static Source source(String name, String page) {
    return Source.of(name, page.getBytes(StandardCharsets.UTF_8));
  }

  private static String quarrel() {
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      String month =
          new String[] {"January", "March", "May", "July", "September", "November"}[i % 6];
      String day = month + " " + (3 + i) + ", " + (2015 + i / 6);
      pages.append(i == 0 ? "" : "\f");
      pages.append("OSLO, ").append(day).append(" - ");
      pages.append(
          i < 9
              ? "The foreign minister of Norway visited Finland on Monday for talks about fish."
              : "Norway condemned Finland and imposed sanctions on Finland.");
      pages.append("\n");
    }
    return pages.toString();
  }

  public void add(String name, String page) {
    String type = name.endsWith(".html") ? "text/html" : "text/plain";
    Answer answer = post("/api/v1/documents?name=" + name, type, page);
    if (answer.status() != 201) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  Answer get(String address, String... headers) {
    return call("GET", address, new byte[0], headers);
  }

  Answer post(String address, String type, String body) {
    return call("POST", address, body.getBytes(StandardCharsets.UTF_8), "content-type", type);
  }

  /** Finds the endpoint of an address and asks it. */
  private Answer call(String method, String address, byte[] body, String... headers) {
    String[] parts = address.split("\\?", 2);
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (parts.length == 2) {
      for (String pair : parts[1].split("&")) {
        String[] both = pair.split("=", 2);
        query.put(both[0], List.of(URLDecoder.decode(both[1], StandardCharsets.UTF_8)));
      }
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      given.put(headers[i], headers[i + 1]);
    }
    String[] segments = parts[0].split("/");
    for (Endpoint endpoint : api.endpoints()) {
      String[] pattern = endpoint.path().split("/");
      Map<String, String> path = new LinkedHashMap<>();
      boolean fits = endpoint.method().equals(method) && pattern.length == segments.length;
      for (int i = 0; fits && i < pattern.length; i++) {
        if (pattern[i].startsWith("{")) {
          path.put(
              pattern[i].substring(1, pattern[i].length() - 1),
              URLDecoder.decode(segments[i], StandardCharsets.UTF_8));
        } else {
          fits = pattern[i].equals(segments[i]);
        }
      }
      if (fits) {
        return api.answer(
            endpoint, new Call(parts[0], "http", path, query, given, body, List.of()));
      }
    }
    throw new IllegalArgumentException("no endpoint for " + address);
  }

  /** A file beside the archive. */
  Path file(String name, String words) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, words);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws ArchiveException {
    room.close();
  }
}
