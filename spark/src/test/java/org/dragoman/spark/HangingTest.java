package org.dragoman.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** A block, whole or in slices, holds together what comparing all its pairs would. */
class HangingTest {

  private static final int BOTH = 3;

  /** Numbers that are near each other are alike. */
  private static final class Near implements Kin<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer open(byte[] bytes) {
      return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public Set<String> blocks(Integer thing) {
      return Set.of("all");
    }

    @Override
    public Set<String> lookups(Integer thing) {
      return Set.of("all");
    }

    @Override
    public boolean alike(Integer a, Integer b) {
      return Math.abs(a - b) <= 3;
    }
  }

  private static Tuple2<long[], byte[]> member(int id, int value, int slice) {
    byte[] bytes = ByteBuffer.allocate(4).putInt(value).array();
    return new Tuple2<>(new long[] {id, BOTH, slice}, bytes);
  }

  /** The least id each one hangs together with. */
  private static int[] components(int n, List<Tuple2<Long, Long>> links) {
    int[] least = new int[n];
    Arrays.setAll(least, i -> i);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Tuple2<Long, Long> link : links) {
        int a = link._1().intValue();
        int b = link._2().intValue();
        int lower = Math.min(least[a], least[b]);
        changed |= least[a] != lower || least[b] != lower;
        least[a] = lower;
        least[b] = lower;
      }
    }
    return least;
  }

  @Test
  void slicesAndWholesGiveTheSame() {
    Random random = new Random(7);
    for (int n : new int[] {2, 10, 60, 200}) {
      int[] values = random.ints(n, 0, n * 5).toArray();
      List<Tuple2<Long, Long>> all = new ArrayList<>();
      for (long i = 0; i < n; i++) {
        for (long j = 0; j < i; j++) {
          if (Math.abs(values[(int) i] - values[(int) j]) <= 3) {
            all.add(new Tuple2<>(i, j));
          }
        }
      }
      int[] expected = components(n, all);
      for (int slices : new int[] {1, 2, 5}) {
        List<Tuple2<Long, Long>> links = new ArrayList<>();
        for (int left = 0; left < slices; left++) {
          for (int right = left; right < slices; right++) {
            links.addAll(Hanging.joined(new Near(), slice(values, slices, left, right, random)));
          }
        }
        assertThat(components(n, links)).isEqualTo(expected);
        if (slices == 1) { // no more than are needed to hold it together
          long roots = Arrays.stream(expected).distinct().count();
          assertThat(links).hasSize((int) (n - roots));
        }
      }
    }
  }

  private static List<Tuple2<long[], byte[]>> slice(
      int[] values, int slices, int left, int right, Random random) {
    List<Tuple2<long[], byte[]>> members = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (i % slices == left || i % slices == right) {
        members.add(member(i, values[i], i % slices));
      }
    }
    Collections.shuffle(members, random);
    return members;
  }
}
