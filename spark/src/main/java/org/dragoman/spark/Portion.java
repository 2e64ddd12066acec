package org.dragoman.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.Part;

/**
 * What one task reads: some small files, or a part of a large one. The portions in the order of
 * their numbers, and what each holds in its order, are the order in which one machine reads.
 */
record Portion(int number, List<Stretch> stretches) {

  /**
   * A file or a part of it.
   *
   * @param whole whether it is all of the file
   */
  record Stretch(String path, String name, Part part, boolean whole) {}

  private static final int MOST_FILES = 2000;

  /** A portion on its way to a task. */
  static final class Packed implements Serializable {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Packed(Portion portion) {
      this.bytes = RecordBytes.of(portion);
    }

    Portion open() {
      return RecordBytes.read(Portion.class, bytes);
    }
  }

  /**
   * Puts stretches together until they are of a size.
   *
   * @param each bytes of a portion
   */
  static List<Portion> of(List<Stretch> stretches, long each) {
    List<Portion> portions = new ArrayList<>();
    List<Stretch> open = new ArrayList<>();
    long size = 0;
    for (Stretch stretch : stretches) {
      long more = stretch.part().to() - stretch.part().from();
      if (!open.isEmpty() && (size + more > each || open.size() == MOST_FILES)) {
        portions.add(new Portion(portions.size(), List.copyOf(open)));
        open.clear();
        size = 0;
      }
      open.add(stretch);
      size += more;
    }
    if (!open.isEmpty()) {
      portions.add(new Portion(portions.size(), List.copyOf(open)));
    }
    return portions;
  }
}
