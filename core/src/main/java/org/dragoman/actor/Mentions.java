package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All mentions of an article by place, with whom they mean. Grows while the article is read. */
final class Mentions {

  /**
   * @param modifier whether the words only qualify others, as "Russian" does in "Russian troops"
   */
  record Entry(Mention mention, List<String> ids, boolean modifier) {}

  private static final Comparator<Entry> ORDER =
      Comparator.<Entry>comparingInt(e -> e.mention().sentence())
          .thenComparingInt(e -> e.mention().span().start())
          .thenComparingInt(e -> e.mention().span().end());

  private final List<List<Entry>> bySentence = new ArrayList<>();
  private final Function<String, Optional<String>> stateOf;

  Mentions(int sentences, Function<String, Optional<String>> stateOf) {
    for (int i = 0; i < sentences; i++) {
      bySentence.add(new ArrayList<>());
    }
    this.stateOf = stateOf;
  }

  void add(Mention mention, List<String> ids, boolean modifier) {
    Entry entry = new Entry(mention, List.copyOf(ids), modifier);
    List<Entry> entries = bySentence.get(mention.sentence());
    int at = entries.size();
    while (at > 0 && ORDER.compare(entries.get(at - 1), entry) > 0) {
      at--;
    }
    entries.add(at, entry);
  }

  List<Entry> in(int sentence) {
    return sentence >= 0 && sentence < bySentence.size() ? bySentence.get(sentence) : List.of();
  }

  int sentences() {
    return bySentence.size();
  }

  Optional<String> stateOf(String id) {
    return stateOf.apply(id);
  }

  /** Whom the phrase with this head means: the closest mention with that head, else around it. */
  List<String> at(int sentence, int token) {
    Entry best = null;
    for (Entry entry : in(sentence)) {
      Mention mention = entry.mention();
      if (entry.modifier() || !mention.covers(sentence, token) && !mention.isHead(token)) {
        continue;
      }
      if (best == null || better(mention, best.mention(), token)) {
        best = entry;
      }
    }
    return best == null ? List.of() : best.ids();
  }

  private static boolean better(Mention one, Mention other, int token) {
    boolean head = one.isHead(token);
    boolean otherHead = other.isHead(token);
    return head != otherHead ? head : one.length() < other.length();
  }

  /** Any mention that covers the token, modifiers too. */
  Optional<Entry> covering(int sentence, int token) {
    return in(sentence).stream()
        .filter(e -> e.mention().covers(sentence, token))
        .min(Comparator.comparingInt(e -> e.mention().length()));
  }

  /** All who are mentioned in a sentence, each once. */
  Set<String> idsIn(int sentence) {
    Set<String> ids = new LinkedHashSet<>();
    for (Entry entry : in(sentence)) {
      ids.addAll(entry.ids());
    }
    return ids;
  }
}
