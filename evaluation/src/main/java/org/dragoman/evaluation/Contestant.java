package org.dragoman.evaluation;

import java.util.List;

/**
 * A program that reads articles, in a race with others on the same articles ({@link Race}). Those
 * on the class path that are no part of Dragoman are found by {@link java.util.ServiceLoader}.
 */
public interface Contestant {

  /** What it is, with its version where it has one of its own. */
  String name();

  /** One reading of all of {@code articles}, to be run again and again on one thread. */
  Runnable reading(List<String> articles);
}
