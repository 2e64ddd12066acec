package org.dragoman.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Which blocks of a page are its article. */
final class MainContent {

  private static final double ENOUGH = .5;

  private MainContent() {}

  /** The numbers of the article's blocks, in their order. */
  static List<Integer> chosen(PageBlocks page, double[] p) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      if (p[i] >= ENOUGH) {
        chosen.add(i);
      }
    }
    return chosen;
  }

  static String text(PageBlocks page, List<Integer> chosen) {
    StringJoiner text = new StringJoiner("\n");
    for (int i : chosen) {
      text.add(page.blocks.get(i).text());
    }
    return text.toString();
  }
}
