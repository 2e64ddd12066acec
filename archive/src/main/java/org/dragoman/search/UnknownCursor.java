package org.dragoman.search;

import org.dragoman.store.ArchiveException;

/** A cursor that no page of this list gave. */
public final class UnknownCursor extends ArchiveException {

  private static final long serialVersionUID = 1;

  public UnknownCursor(String message) {
    super(message);
  }
}
