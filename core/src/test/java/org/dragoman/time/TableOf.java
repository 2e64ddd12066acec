package org.dragoman.time;

import java.lang.reflect.Method;
import java.util.List;
import org.dragoman.lexicon.Table;

/** A lexicon table written in a test. */
final class TableOf {

  private TableOf() {}

  static Table lines(String... lines) {
    try {
      Method parse = Table.class.getDeclaredMethod("parse", String.class, List.class);
      parse.setAccessible(true);
      return (Table) parse.invoke(null, "test", List.of(lines));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
