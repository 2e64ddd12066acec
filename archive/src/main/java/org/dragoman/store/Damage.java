package org.dragoman.store;

/**
 * Something in an archive that is not as it must be.
 *
 * @param where file, or table and row
 * @param what is wrong with it
 * @param repair what mends it or, after a repair, what was done
 */
public record Damage(String where, String what, String repair) {

  @Override
  public String toString() {
    return where + ": " + what + "; " + repair;
  }
}
