package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;

/** What a reader chooses for all pages: language and light. Kept in the browser. */
final class Choices implements Part {

  private static final int YEAR = 365 * 24 * 3600;

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/choose/language/{value}", ctx -> keep(ctx, "language", Words.LANGUAGES));
    routes.get(
        "/choose/theme/{value}", ctx -> keep(ctx, "theme", List.of("light", "dark", "auto")));
  }

  private static void keep(Context ctx, String name, List<String> values) {
    String value = ctx.pathParam("value");
    if (values.contains(value)) {
      ctx.cookie(new Cookie(name, value, "/", YEAR, false, true, null, SameSite.LAX));
    }
    String back = ctx.queryParam("back");
    boolean inside = back != null && back.matches("/(?![/\\\\])[^\\s\\\\]*");
    ctx.redirect(inside ? back : "/");
  }
}
