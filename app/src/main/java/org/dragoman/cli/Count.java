package org.dragoman.cli;

import java.util.Locale;

/** A number and what it counts, in words: {@code 1 event}, {@code 2,310 events}. */
final class Count {

  private Count() {}

  static String of(long number, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
  }
}
