package org.dragoman.web;

import io.javalin.config.RoutesConfig;

/**
 * What every answer tells the browser: run and load nothing that does not come from here, and tell
 * no other site where the reader comes from.
 */
final class Headers implements Part {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(
        ctx -> {
          ctx.header("Content-Security-Policy", POLICY);
          ctx.header("X-Content-Type-Options", "nosniff");
          ctx.header("Referrer-Policy", "same-origin");
          ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        });
  }
}
