package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Totals;

/** {@code /}: what is new. */
final class TodayPage implements Part {

  private final ReadingRoom room;

  TodayPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", ctx -> Paper.show(ctx, Frame.of(ctx), "today", Totals.of(room.store())));
  }
}
