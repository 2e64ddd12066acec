package org.dragoman.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The API on a server: its endpoints, its description, its feeds. */
public final class ApiServing {

  /** Attribute of a request: http or https, as the reader called the server. */
  public static final String SCHEME = "scheme";

  private static final String BASE = "/api/v1/";

  private final Api api;
  private final Feeds feeds;

  /** The API of an archive. */
  public ApiServing(Api api, Feeds feeds) {
    this.api = api;
    this.feeds = feeds;
  }

  /** Takes the addresses. */
  public void addTo(RoutesConfig routes) {
    for (Endpoint endpoint : api.endpoints()) {
      HandlerType method = endpoint.method().equals("GET") ? HandlerType.GET : HandlerType.POST;
      routes.addHttpHandler(method, endpoint.path(), ctx -> serve(endpoint, ctx));
    }
    byte[] description = api.description();
    routes.get("/openapi.json", ctx -> ctx.contentType("application/json").result(description));
    routes.get("/search.atom", ctx -> feed(ctx, feeds::search));
    routes.get("/relation/{A}/{B}.atom", ctx -> feed(ctx, feeds::relation));
    routes.get(BASE + "<rest>", ApiServing::nothing);
    routes.post(BASE + "<rest>", ApiServing::nothing);
  }

  private void serve(Endpoint endpoint, Context ctx) throws IOException {
    send(ctx, api.answer(endpoint, call(ctx)));
  }

  private void feed(Context ctx, Function<Call, Answer> of) throws IOException {
    send(ctx, of.apply(call(ctx)));
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
    String scheme = ctx.attribute(SCHEME);
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
    return new Call(
        ctx.path(),
        scheme == null ? "http" : scheme,
        ctx.pathParamMap(),
        ctx.queryParamMap(),
        headers,
        body,
        parts);
  }
}
