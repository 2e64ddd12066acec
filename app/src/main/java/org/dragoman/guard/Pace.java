package org.dragoman.guard;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.dragoman.api.Fault;

/**
 * How often a client asks: a bucket of tokens each, which fills as time goes by. A question takes
 * one, reading or adding a document ten.
 */
final class Pace {

  private static final int CLIENTS = 10_000; // remembered at a time
  private static final int READING = 10;

  private final Rules rules;
  private final Entrance entrance;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /** What a client may still ask, as of a moment. */
  private record Bucket(double tokens, long at) {}

  Pace(Rules rules, Entrance entrance, LongSupplier nanos) {
    this.rules = rules;
    this.entrance = entrance;
    this.nanos = nanos;
  }

  void look(Context request) throws Fault {
    boolean free = rules.perSecond() == 0 || request.path().startsWith("/static/");
    if (!free && !take(client(request), request.method().name().equals("POST") ? READING : 1)) {
      throw new Fault(
          429,
          "too-many",
          "Too many requests",
          "more than " + rules.perSecond() + " requests a second; wait a moment");
    }
  }

  synchronized boolean take(String client, int tokens) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(rules.burst(), now));
    double filled =
        Math.min(rules.burst(), bucket.tokens() + (now - bucket.at()) / 1e9 * rules.perSecond());
    boolean enough = filled >= tokens;
    buckets.put(client, new Bucket(enough ? filled - tokens : filled, now));
    return enough;
  }

  /** The client's address; behind a proxy, the one it adds last to X-Forwarded-For. */
  private String client(Context request) {
    String forwarded = request.header("X-Forwarded-For");
    if (forwarded != null && entrance.fromProxy(request)) {
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return request.req().getRemoteAddr();
  }
}
