package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Queries that a reader wants again: kept in the browser, so that they are nobody else's. */
final class SavedQueries implements Part {

  private static final String COOKIE = "queries";
  private static final int MOST = 20;
  private static final int SIZE = 3000; // a cookie holds 4 kB
  private static final int YEAR = 365 * 24 * 3600;

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/search/save",
        ctx -> {
          String query = ctx.formParam("q");
          List<String> all = new ArrayList<>(of(ctx));
          if (query != null && !query.isBlank()) {
            all.remove(query.strip());
            if (!"drop".equals(ctx.formParam("what"))) {
              all.add(0, query.strip());
            }
          }
          keep(ctx, all);
          ctx.redirect("/search?q=" + Frame.encoded(query == null ? "" : query.strip()));
        });
  }

  private static void keep(Context ctx, List<String> all) {
    List<String> some = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    String value = written(some);
    while (value.length() > SIZE && !some.isEmpty()) {
      some.remove(some.size() - 1);
      value = written(some);
    }
    ctx.cookie(new Cookie(COOKIE, value, "/", YEAR, false, true, null, SameSite.LAX));
  }

  private static String written(List<String> queries) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", queries).getBytes(StandardCharsets.UTF_8));
  }

  /** The latest first. */
  static List<String> of(Context ctx) {
    String cookie = ctx.cookie(COOKIE);
    if (cookie == null || cookie.isEmpty()) {
      return List.of();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).limit(MOST).toList();
    } catch (IllegalArgumentException e) {
      return List.of(); // not one of ours
    }
  }
}
