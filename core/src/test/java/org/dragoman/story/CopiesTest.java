package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same wire text under many mastheads is one text. */
class CopiesTest {

  private static final String WIRE =
      "Belarus expelled five Latvian diplomats on Monday, accusing them of activities that do not"
          + " fit their status, and gave them two days to leave the country. Latvia's foreign"
          + " ministry called the step groundless and summoned the Belarusian ambassador to Riga."
          + " It is the third such exchange between the neighbours since the winter, when a dispute"
          + " over the transit of fertiliser through the port of Ventspils began.";

  private static Signature signature(String text) {
    return Signature.of(text).orElseThrow();
  }

  private static String words(Random random, int n) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < n; i++) {
      words.append('w').append(random.nextInt(5000)).append(' ');
    }
    return words.toString();
  }

  @Test
  void aMastheadAndACutChangeNothing() {
    String other =
        "By our staff and agencies. "
            + WIRE.replace("Monday", "monday").replace(" It is the third", "\n\nIT is the third")
            + " Read more in our weekend edition.";
    String cut = WIRE.substring(0, WIRE.indexOf(" since the winter"));
    assertThat(signature(WIRE).likeness(signature(other))).isGreaterThan(0.7);
    assertThat(Copies.of(List.of(signature(WIRE), signature(cut), signature(other))))
        .containsExactly(0, 0, 0);
  }

  @Test
  void anotherReportOfTheSameActIsAnotherText() {
    String other =
        "Five Latvian diplomats must leave Belarus by Wednesday, the foreign ministry in Minsk said"
            + " on Monday, accusing them of activities that do not fit their status. Riga rejected"
            + " the charge. Its foreign minister said that Latvia would answer in kind, as it had"
            + " done twice since the winter when trains with fertiliser were stopped at the"
            + " border.";
    assertThat(signature(WIRE).likeness(signature(other))).isLessThan(0.2);
    assertThat(Copies.of(List.of(signature(WIRE), signature(other)))).containsExactly(0, 1);
  }

  @Test
  void aFewWordsAreNoText() {
    assertThat(Signature.of("Minister visits Paris. More follows.")).isEmpty();
  }

  @Test
  void theOrderDoesNotCount() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = words(random, 120);
      for (int k = 0; k < 1 + random.nextInt(4); k++) {
        texts.add(words(random, 10) + text.substring(0, text.length() - 60 * k));
      }
    }
    Set<Set<String>> expected = groups(texts);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertThat(groups(texts)).isEqualTo(expected);
    }
    assertThat(expected).hasSize(40);
  }

  private static Set<Set<String>> groups(List<String> texts) {
    int[] groups = Copies.of(texts.stream().map(CopiesTest::signature).toList());
    Set<Set<String>> sets = new HashSet<>();
    for (int group : Arrays.stream(groups).distinct().toArray()) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < groups.length; i++) {
        if (groups[i] == group) {
          set.add(texts.get(i));
        }
      }
      sets.add(set);
    }
    return sets;
  }
}
