package org.dragoman.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Puts a page's matter into its template. The same rows that a page shows are to be had as CSV and
 * JSON with {@code format=} in the address.
 */
final class Paper {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Paper.class.getClassLoader(), "org.dragoman.web.template");

  private Paper() {}

  /** A page without rows of its own. */
  static void show(Context ctx, Frame frame, String template, Object page) {
    show(ctx, frame, template, page, List::of);
  }

  /**
   * A page with what can be downloaded from it.
   *
   * @param rows what the page shows, as rows
   */
  static void show(
      Context ctx,
      Frame frame,
      String template,
      Object page,
      Supplier<List<Map<String, Object>>> rows) {
    String format = ctx.queryParam("format");
    if (format != null && Download.write(ctx, format, rows)) {
      return;
    }
    StringOutput out = new StringOutput();
    TEMPLATES.render(template + ".jte", Map.of("frame", frame, "page", page), out);
    ctx.contentType("text/html; charset=utf-8").result(out.toString());
    ctx.header("Vary", "Accept-Language, Cookie, HX-Request");
    ctx.header("Cache-Control", "private, no-cache");
  }
}
