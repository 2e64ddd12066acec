package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the phrases of a lexicon in a row of pieces, the longest first: a trie over keys.
 *
 * <p>Inflection and case are the caller's: for each piece it gives the keys to try.
 */
final class Gazetteer<V> {

  private static final class Node<V> {
    Map<String, Node<V>> next;
    List<V> values;
  }

  /** A phrase found, from piece {@code first} to piece {@code last}. */
  record Match<V>(int first, int last, List<V> values) {}

  private final Node<V> root = new Node<>();
  private final Map<String, List<String>> bases = new HashMap<>();
  private final Function<String, String> normal;
  private final Function<String, Collection<String>> forms;

  /**
   * @param normal makes the key of a lexicon piece, for example in lower case
   * @param forms the other forms in which a lexicon piece may stand in a text
   */
  Gazetteer(Function<String, String> normal, Function<String, Collection<String>> forms) {
    this.normal = normal;
    this.forms = forms;
  }

  void add(String phrase, V value) {
    Node<V> node = root;
    for (Piece piece : Piece.of(phrase)) {
      if (node.next == null) {
        node.next = new HashMap<>(4);
      }
      String base = normal.apply(piece.key());
      node = node.next.computeIfAbsent(base, k -> new Node<>());
      for (String form : forms.apply(piece.text())) {
        String key = normal.apply(Piece.key(form));
        List<String> known = bases.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!key.equals(base) && !known.contains(base)) {
          known.add(base);
        }
      }
    }
    if (node.values == null) {
      node.values = new ArrayList<>(1);
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /**
   * All longest matches, left to right, none within another. Of two that overlap the later counts
   * when it is no shorter: "the South Korean army" is not of the South.
   */
  List<Match<V>> find(List<Piece> pieces, Function<Piece, List<String>> keys) {
    List<Match<V>> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Match<V> match = at(pieces, i, keys);
      if (match != null && !outdone(match, pieces, keys)) {
        found.add(match);
        i = match.last();
      }
    }
    return found;
  }

  /** Whether a match that begins within {@code match} goes on behind it and is as long. */
  private boolean outdone(Match<V> match, List<Piece> pieces, Function<Piece, List<String>> keys) {
    for (int i = match.first() + 1; i <= match.last(); i++) {
      Match<V> later = at(pieces, i, keys);
      if (later != null
          && later.last() > match.last()
          && later.last() - later.first() >= match.last() - match.first()) {
        return true;
      }
    }
    return false;
  }

  /** The longest match that starts at piece {@code from}, or null. */
  Match<V> at(List<Piece> pieces, int from, Function<Piece, List<String>> keys) {
    return walk(root, pieces, from, from, keys);
  }

  private Match<V> walk(
      Node<V> node, List<Piece> pieces, int from, int i, Function<Piece, List<String>> keys) {
    Match<V> best = node.values != null && i > from ? new Match<>(from, i - 1, node.values) : null;
    if (node.next == null || i >= pieces.size()) {
      return best;
    }
    for (String key : keys.apply(pieces.get(i))) {
      best = longer(best, node.next.get(key), pieces, from, i, keys);
      for (String base : bases.getOrDefault(key, List.of())) {
        best = longer(best, node.next.get(base), pieces, from, i, keys);
      }
    }
    return best;
  }

  private Match<V> longer(
      Match<V> best,
      Node<V> next,
      List<Piece> pieces,
      int from,
      int i,
      Function<Piece, List<String>> keys) {
    Match<V> other = next == null ? null : walk(next, pieces, from, i + 1, keys);
    return other != null && (best == null || other.last() > best.last()) ? other : best;
  }
}
