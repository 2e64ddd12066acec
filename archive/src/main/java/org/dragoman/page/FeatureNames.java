package org.dragoman.page;

import java.util.ArrayList;
import java.util.List;

/** Numbers features from 0 as they are named, in banks of those that exclude each other. */
final class FeatureNames {

  private final List<String> names = new ArrayList<>();

  /** Names one feature for each value, and gives the number of the first. */
  int bank(String name, String... values) {
    int from = names.size();
    for (String value : values) {
      names.add(name + " = " + value);
    }
    return from;
  }

  /** Each of the one with each of the other. */
  static String[] cross(String[] a, String[] b) {
    String[] all = new String[a.length * b.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = a[i / b.length] + ", " + b[i % b.length];
    }
    return all;
  }

  /** All names, each at the place of its number. */
  List<String> all() {
    return List.copyOf(names);
  }
}
