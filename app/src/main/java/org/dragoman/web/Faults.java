package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.NoSuchElementException;
import org.dragoman.store.ArchiveException;

/** Pages for what goes wrong: no such page, a request that makes no sense, a fault of ours. */
public final class Faults implements Part {

  /** What went wrong, as a page. */
  public record Fault(int status, String what) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(
        NoSuchElementException.class, (e, ctx) -> show(ctx, 404, String.valueOf(e.getMessage())));
    routes.exception(ArchiveException.class, (e, ctx) -> show(ctx, 400, e.getMessage()));
    routes.exception(
        HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus(), e.getMessage()));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          if (System.getenv("DRAGOMAN_TRACE") != null) {
            e.printStackTrace();
          }
          show(ctx, 500, "");
        });
  }

  private static void show(Context ctx, int status, String what) {
    ctx.status(status);
    Paper.show(ctx, Frame.of(ctx), "fault", new Fault(status, what));
  }
}
