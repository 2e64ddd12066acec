package org.dragoman.event;

import java.util.Locale;

/**
 * How far the text commits itself to an act, after FactBank (Saurí and Pustejovsky 2009) as far as
 * event data need it.
 */
public enum Factuality {
  /** It happened or is happening, says the text or the speaker it trusts. */
  ASSERTED,
  /** It is announced for later. */
  PLANNED,
  /** It may be so; it is not ruled out. */
  POSSIBLE,
  /** It would be so if something else were. */
  CONDITIONAL,
  /** It did not happen or will not come. */
  DENIED;

  /** As it stands in the output: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
