package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.News;
import org.dragoman.archive.Totals;
import org.dragoman.store.ArchiveException;

/**
 * {@code /}: what is new since the reader's last look, or how to begin with an empty archive.
 *
 * <p>Up to which change a reader has looked is kept in the browser, and moves on when the reader
 * says so, not by merely looking.
 */
public final class TodayPage implements Part {

  /** The page of an archive that holds something. */
  public record Today(Totals totals, News news, boolean looked) {}

  private static final String SEEN = "seen";
  private static final int YEAR = 365 * 24 * 3600;

  private final ReadingRoom room;

  TodayPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::show);
    routes.get(
        "/seen/{change}",
        ctx -> {
          String change = ctx.pathParam("change");
          if (change.matches("\\d{1,18}")) {
            ctx.cookie(new Cookie(SEEN, change, "/", YEAR, false, true, null, SameSite.LAX));
          }
          ctx.redirect("/");
        });
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    Totals totals = room.once("totals", Totals.class, () -> Totals.of(room.store()));
    if (totals.documents() == 0) {
      Paper.show(ctx, frame, "empty", totals);
      return;
    }
    String cookie = ctx.cookie(SEEN);
    boolean looked = cookie != null && cookie.matches("\\d{1,18}");
    long since = looked ? Long.parseLong(cookie) : 0;
    News news =
        room.once(
            "news " + since,
            News.class,
            () -> room.store().read(connection -> News.since(connection, since)));
    Paper.show(
        ctx, frame, "today", new Today(totals, news, looked), () -> Show.rows(news.events()));
  }
}
