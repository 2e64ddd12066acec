package org.dragoman.reader;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** An opened container, gone through once from its beginning to its end. */
interface Shelf extends Closeable {

  /**
   * The next piece; empty at the end. The piece before is used up then.
   *
   * @throws UnreadableSource when nothing after this place can be read
   * @throws IOException likewise, when the bytes themselves give out
   */
  Optional<Piece> next() throws IOException, UnreadableSource;

  /** Whether it goes on behind a damage of its packing, and says so itself. */
  default boolean outlivesDamage() {
    return false;
  }
}
