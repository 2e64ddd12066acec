package org.dragoman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.dragoman.lexicon.Additions;

/**
 * What a reading was made with, so that another can make it again: the program's version and the
 * hashes of the lexicon and the models.
 *
 * @param dragoman the program's version
 * @param lexicon the first 16 hex digits of a SHA-256 over all lexicon files
 * @param models likewise over all model files
 */
public record Stamp(String dragoman, String lexicon, String models) {

  /** The stamp of this program, written when it was built, and of what a user added since. */
  public static Stamp current() {
    Stamp built = Holder.CURRENT;
    String added = Additions.stamp();
    return added.isEmpty()
        ? built
        : new Stamp(built.dragoman, built.lexicon.substring(0, 8) + added, built.models);
  }

  private static final class Holder {
    static final Stamp CURRENT = load();
  }

  private static Stamp load() {
    Properties stamp = new Properties();
    try (InputStream in = Stamp.class.getResourceAsStream("/org/dragoman/stamp.properties")) {
      stamp.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stamp(
        stamp.getProperty("dragoman"),
        shortened(stamp.getProperty("lexicon")),
        shortened(stamp.getProperty("models")));
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(16, hash.length()));
  }
}
