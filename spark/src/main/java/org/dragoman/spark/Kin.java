package org.dragoman.spark;

import java.io.Serializable;
import java.util.Set;

/**
 * How things of a kind are compared: by which blocks they find one another, and whether two of them
 * are joined. The functions are those of the archive on one machine.
 */
interface Kin<T> extends Serializable {

  T open(byte[] bytes);

  /** Where it stands. */
  Set<String> blocks(T thing);

  /** Where those stand that it can be joined with. */
  Set<String> lookups(T thing);

  boolean alike(T a, T b);
}
