package org.dragoman.actor;

import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Scan.StateFind;
import org.dragoman.lexicon.SmallWords.Task;

/** Whether a capital or a seat is only where something happens, or stands for the government. */
final class Places {

  private Places() {}

  static boolean isMerePlace(Scan scan, StateFind find) {
    if (!find.form().isCity() && !find.form().isSeat()) {
      return false;
    }
    int next = find.last() + 1;
    boolean inside = next < scan.pieces.size();
    if (inside && scan.pieces.get(next).is("'s")) {
      return false;
    }
    int before = find.first() - 1;
    if (scan.is(before, Task.THE)) {
      before--;
    }
    if (scan.is(before, Task.IN)) {
      return true;
    }
    if (find.form().isSeat()) {
      return false;
    }
    if (scan.is(before, Task.TO_PLACE) || scan.is(before, Task.CITY)) {
      return true;
    }
    if (scan.is(before, Task.OF) && scan.is(before - 1, Task.CITY)) {
      return true;
    }
    boolean opens =
        find.first() == 0
            && inside
            && (scan.pieces.get(next).is(",") || scan.pieces.get(next).is("("))
            && scan.pieces.get(0).text().equals(scan.pieces.get(0).text().toUpperCase(Locale.ROOT));
    if (opens) {
      return true;
    }
    boolean country =
        inside
            && scan.pieces.get(next).is(",")
            && scan.state(next + 1) != null
            && scan.state(next + 1).form().state().equals(find.form().state())
            && scan.state(next + 1).form().kind().equals("name");
    if (country) {
      return true;
    }
    boolean joined =
        (scan.is(before, Task.AND) || scan.is(before, Set.of(",")))
            && before > 0
            && scan.state(before - 1) != null
            && scan.state(before - 1) != find
            && scan.state(before - 1).form().isCity();
    return joined && isMerePlace(scan, scan.state(before - 1));
  }
}
