package org.dragoman.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.api.Api;
import org.dragoman.api.ApiServing;
import org.dragoman.api.Feeds;
import org.dragoman.api.Intake;
import org.dragoman.api.ReadingRoom;
import org.dragoman.store.Keep;

/** All pages of an archive. */
public final class Site {

  private Site() {}

  /** The pages and the API, with their headers and faults; nothing of the server's may be added. */
  public static List<Part> of(ReadingRoom room) {
    return of(room, new Intake(List.of(), Keep.ALL), Optional.empty());
  }

  /**
   * The same with what may be added.
   *
   * @param borders GeoJSON for the map; the borders that come along when empty
   */
  public static List<Part> of(ReadingRoom room, Intake intake, Optional<Path> borders) {
    Api api = new Api(room, intake);
    return List.of(
        new Headers(),
        new Faults(),
        new ApiServing(api, new Feeds(room))::addTo,
        new ApiPage(api),
        new Choices(),
        new TodayPage(room),
        new SearchPage(room),
        new SavedQueries(),
        new EventsPage(room),
        new EventPage(room),
        new ArticlePage(room),
        new ActorsPage(room),
        new OneActorPage(room),
        new RelationPage(room),
        new StoriesPage(room),
        new NetworkPage(room),
        new ReviewPage(room),
        new CodebookPage(),
        new CoveragePage(room),
        new AccuracyPage(),
        new AddPage(room),
        new Borders(borders));
  }
}
