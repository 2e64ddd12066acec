package org.dragoman.search;

import java.util.Set;
import java.util.function.LongPredicate;
import org.dragoman.store.ArchiveException;

/**
 * What the index does not know because it may change without the articles changing: who is one
 * person, which reports are one event, which articles one story. Asked when a query is.
 */
public interface Resolver {

  /** The ids that the archive's actors of that id or name have in the articles; may be empty. */
  Set<String> localIds(String actorNameOrId);

  /** Numbers of the reports of an event; empty when there is no such event. */
  long[] reportsOfEvent(String event);

  /** Numbers of the articles of a story; empty when there is no such story. */
  long[] articlesOfStory(String story);

  /** Whether the event of a report has so many reports, both ends included. */
  LongPredicate reportsOfEvents(long atLeast, long atMost);

  /** Knows nothing: actors are found by the ids and names of the articles alone. */
  static Resolver none() {
    return new Resolver() {
      @Override
      public Set<String> localIds(String actorNameOrId) {
        return Set.of();
      }

      @Override
      public long[] reportsOfEvent(String event) {
        return new long[0];
      }

      @Override
      public long[] articlesOfStory(String story) {
        return new long[0];
      }

      @Override
      public LongPredicate reportsOfEvents(long atLeast, long atMost) {
        return report -> false;
      }
    };
  }

  /** The store could not answer; whoever searches is told why. */
  final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ArchiveException why;

    public Unanswered(ArchiveException why) {
      super(why);
      this.why = why;
    }

    ArchiveException why() {
      return why;
    }
  }
}
