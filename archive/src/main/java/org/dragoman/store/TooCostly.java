package org.dragoman.store;

import java.time.Duration;

/** A question that took longer than it may: see {@link TimeLimit}. */
public final class TooCostly extends ArchiveException {

  private static final long serialVersionUID = 1;

  TooCostly(Duration time) {
    super(
        "this took longer than "
            + (time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s")
            + "; ask for less: a shorter time, fewer words with * or ~, a smaller page");
  }
}
