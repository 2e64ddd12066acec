package org.dragoman.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.store.ArchiveException;

/**
 * What was lately made of an archive, for as long as the archive stays as it is: its contents
 * change only with its revision, so nothing old is ever given.
 */
public final class Remembered {

  /** Something made of the archive. */
  @FunctionalInterface
  public interface Making<T, E extends Exception> {
    T make() throws ArchiveException, E;
  }

  private static final float LOAD = 0.75f;

  private final Map<String, Object> things;
  private String revision = "";

  /**
   * Empty.
   *
   * @param most how many things are remembered; those asked for longest ago are forgotten first
   */
  Remembered(int most) {
    this.things =
        new LinkedHashMap<>(most, LOAD, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The thing of a name, made when it is not there.
   *
   * @param now the archive's revision, taken before anything is made
   * @param name tells it from all others, of any type
   * @param small whether what was made is small enough to be remembered
   */
  <T, E extends Exception> T get(
      String now, String name, Class<T> type, Predicate<T> small, Making<T, E> making)
      throws ArchiveException, E {
    synchronized (this) {
      if (!now.equals(revision)) {
        things.clear();
        revision = now;
      }
      Object thing = things.get(name);
      if (thing != null) {
        return type.cast(thing);
      }
    }
    T made = making.make();
    synchronized (this) {
      if (now.equals(revision) && small.test(made)) {
        things.put(name, made);
      }
    }
    return made;
  }
}
