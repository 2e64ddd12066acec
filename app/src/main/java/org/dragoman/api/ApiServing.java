package org.dragoman.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.store.TimeLimit;

/** The API on a server: its endpoints, its description, its feeds. */
public final class ApiServing {

  private static final String BASE = "/api/v1/";

  private final Api api;
  private final Feeds feeds;
  private final Duration time;

  /**
   * The API of an archive.
   *
   * @param time that the questions of one request may take
   */
  public ApiServing(Api api, Feeds feeds, Duration time) {
    this.api = api;
    this.feeds = feeds;
    this.time = time;
  }

  /** Takes the addresses. */
  public void addTo(RoutesConfig routes) {
    for (Endpoint endpoint : api.endpoints()) {
      HandlerType method = endpoint.method().equals("GET") ? HandlerType.GET : HandlerType.POST;
      routes.addHttpHandler(method, endpoint.path(), ctx -> serve(endpoint, ctx));
    }
    byte[] description = api.description();
    routes.get(
        "/openapi.json", ctx -> ctx.contentType("application/json").result(description));
    routes.get("/search.atom", ctx -> feed(ctx, feeds::search));
    routes.get("/relation/{A}/{B}.atom", ctx -> feed(ctx, feeds::relation));
    routes.get(BASE + "<rest>", ApiServing::nothing);
    routes.post(BASE + "<rest>", ApiServing::nothing);
  }

  private void serve(Endpoint endpoint, Context ctx) throws IOException {
    Call call = call(ctx);
    boolean asks = endpoint.method().equals("GET");
    send(ctx, asks ? limited(() -> api.answer(endpoint, call)) : api.answer(endpoint, call));
  }

  private void feed(Context ctx, Function<Call, Answer> of) throws IOException {
    Call call = call(ctx);
    send(ctx, limited(() -> of.apply(call)));
  }

  private interface Answering {
    Answer answer();
  }

  private Answer limited(Answering answering) {
    try (TimeLimit limit = TimeLimit.of(time)) {
      return answering.answer();
    }
  }

  private static void nothing(Context ctx) {
    send(
        ctx,
        Api.fault(
            Fault.missing(
                "there is no address " + ctx.path() + " here; /openapi.json lists them all")));
  }

  private static void send(Context ctx, Answer answer) {
    ctx.status(answer.status());
    answer.headers().forEach(ctx::header);
    if (answer.status() != 304) {
      ctx.contentType(answer.contentType()).result(answer.body());
    }
  }

  static Call call(Context ctx) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    List<Call.Part> parts = new ArrayList<>();
    byte[] body = new byte[0];
    if (ctx.isMultipartFormData()) {
      for (UploadedFile file : ctx.uploadedFiles()) {
        try (InputStream in = file.content()) {
          parts.add(new Call.Part(file.filename(), in.readAllBytes()));
        }
      }
    } else if (ctx.method() == HandlerType.POST) {
      body = ctx.bodyAsBytes();
    }
    return new Call(ctx.path(), ctx.pathParamMap(), ctx.queryParamMap(), headers, body, parts);
  }
}
