package org.dragoman.event;

import org.dragoman.time.When;

/** When the acts of an article happen. Asked sentence by sentence in the order of the text. */
@FunctionalInterface
public interface Timing {

  /** When the act named by {@code token} of sentence {@code sentence} happens. */
  When at(int sentence, int token);
}
