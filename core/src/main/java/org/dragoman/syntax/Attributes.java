package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The morphological attributes of a language, their values, and the word classes that have them.
 *
 * <p>Every value is a class of one linear model; the first class of an attribute says that the word
 * has no value for it. The values of one word are kept as the class numbers chosen, one an
 * attribute.
 */
public final class Attributes {

  private final String[] names; // sorted, as UD wants them in FEATS
  private final String[][] values; // values[a][0] is "" for none
  private final int[] firsts; // the class of values[a][0]
  private final int classes;
  private final int[][] having; // by word class: numbers of the attributes it can have

  /**
   * @param names sorted
   * @param values for each name its values, the first empty
   * @param having for each {@link Upos} the numbers of the attributes it can have, ascending
   */
  public Attributes(String[] names, String[][] values, int[][] having) {
    this.names = names;
    this.values = values;
    this.having = having;
    this.firsts = new int[names.length];
    int next = 0;
    for (int a = 0; a < names.length; a++) {
      firsts[a] = next;
      next += values[a].length;
    }
    this.classes = next;
  }

  static Attributes read(ModelReader in) {
    String[] names = in.strings();
    String[][] values = new String[names.length][];
    for (int a = 0; a < names.length; a++) {
      values[a] = in.strings();
    }
    int[][] having = new int[in.count()][];
    for (int t = 0; t < having.length; t++) {
      having[t] = new int[in.count()];
      for (int k = 0; k < having[t].length; k++) {
        having[t][k] = in.count();
      }
    }
    return new Attributes(names, values, having);
  }

  /** Writes the attributes into a model file. */
  public void write(ModelWriter out) {
    out.strings(names);
    for (String[] of : values) {
      out.strings(of);
    }
    out.number(having.length);
    for (int[] of : having) {
      out.number(of.length);
      for (int a : of) {
        out.number(a);
      }
    }
  }

  /** How many there are. */
  public int size() {
    return names.length;
  }

  /** How many classes the linear model has. */
  public int classes() {
    return classes;
  }

  /** The numbers of the attributes that words of class {@code upos} can have. */
  public int[] of(int upos) {
    return having[upos];
  }

  /** The first class of attribute {@code a}, which means no value. */
  public int first(int a) {
    return firsts[a];
  }

  /** How many classes attribute {@code a} has. */
  public int count(int a) {
    return values[a].length;
  }

  /** The number of the attribute with this name, or -1. */
  public int number(String name) {
    for (int a = 0; a < names.length; a++) {
      if (names[a].equals(name)) {
        return a;
      }
    }
    return -1;
  }

  /** The chosen value of each attribute (0 for none) of UD's {@code feats}. */
  public int[] parse(String feats) {
    int[] chosen = new int[names.length];
    for (Map.Entry<String, String> pair : pairs(feats).entrySet()) {
      int a = number(pair.getKey());
      if (a >= 0) {
        for (int v = 1; v < values[a].length; v++) {
          if (values[a][v].equals(pair.getValue())) {
            chosen[a] = v;
          }
        }
      }
    }
    return chosen;
  }

  /** UD's {@code feats} as a map, sorted by name. */
  public static Map<String, String> pairs(String feats) {
    Map<String, String> pairs = new TreeMap<>();
    int from = 0;
    while (from < feats.length()) {
      int bar = feats.indexOf('|', from);
      int to = bar < 0 ? feats.length() : bar;
      int equals = feats.indexOf('=', from);
      if (equals > 0 && equals < to) {
        pairs.put(feats.substring(from, equals), feats.substring(equals + 1, to));
      }
      from = to + 1;
    }
    return pairs;
  }

  /** The values {@code chosen} as UD writes them. */
  public String feats(int[] chosen) {
    List<String> parts = new ArrayList<>();
    for (int a = 0; a < names.length; a++) {
      if (chosen[a] > 0) {
        parts.add(names[a] + "=" + values[a][chosen[a]]);
      }
    }
    return parts.isEmpty() ? "_" : String.join("|", parts);
  }
}
