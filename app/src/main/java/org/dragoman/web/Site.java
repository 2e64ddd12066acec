package org.dragoman.web;

import java.util.List;
import org.dragoman.api.ReadingRoom;

/** All pages of an archive. */
public final class Site {

  private Site() {}

  /** The pages, with their headers and faults. */
  public static List<Part> of(ReadingRoom room) {
    return List.of(new Headers(), new Faults(), new Choices(), new TodayPage(room));
  }
}
