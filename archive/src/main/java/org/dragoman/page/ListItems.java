package org.dragoman.page;

import java.util.HashMap;
import java.util.Map;

/** Which elements of a page are one of many that look alike, as the teasers of a list do. */
final class ListItems {

  private static final int MANY = 3; // elements alike make a list

  private ListItems() {}

  /** For each frame: 0 not one of many alike, 1 one with a link of words in it, 2 one without. */
  static byte[] of(PageBlocks page) {
    Map<Long, Integer> counts = new HashMap<>();
    for (PageBlocks.Frame f : page.frames) {
      if (f.to() > f.from() + 1) {
        counts.merge(((long) f.parent() << 32) ^ f.signature() & 0xFFFFFFFFL, 1, Integer::sum);
      }
    }
    byte[] kinds = new byte[page.frames.size()];
    for (int i = 0; i < kinds.length; i++) {
      PageBlocks.Frame f = page.frames.get(i);
      if (f.to() > f.from() + 1
          && counts.get(((long) f.parent() << 32) ^ f.signature() & 0xFFFFFFFFL) >= MANY) {
        kinds[i] = 2;
        for (int b = f.from(); b < Math.min(f.to(), f.from() + 5); b++) {
          if (page.blocks.get(b).words() >= 3 && page.blocks.get(b).linkDensity() > .9) {
            kinds[i] = 1;
          }
        }
      }
    }
    return kinds;
  }
}
