package org.dragoman.syntax;

/**
 * Finds a word's dictionary form from its class, its inflection and its letters.
 *
 * <p>First the hand-written irregular forms ({@link Irregulars}), then words that training has
 * seen, then the rule of the longest ending that training has seen with this class. A rule is an
 * {@link Edit}. Rules and seen words stand in one table of hashes.
 */
public final class Lemmatizer {

  /** Longest ending that rules look at. */
  public static final int LONGEST = 8;

  private static final String[] DECIDING = {"Number", "VerbForm", "Tense", "Degree", "Case"};
  private static final int WHOLE = 100;
  private static final int PROPN = Upos.PROPN.ordinal();

  private final int[] sorted;
  private final int[] sortedEdits;
  private final int[] keys;
  private final int[] values;
  private final int shift;
  private final Edit[] edits;
  private final Irregulars irregulars;
  private final int[] deciding;
  private final int verbForm;
  private final int infinitive;

  /**
   * @param sorted keys that {@link #key} made, ascending as unsigned numbers
   * @param sortedEdits for each the number of its edit
   */
  public Lemmatizer(
      int[] sorted, int[] sortedEdits, Edit[] edits, Irregulars irregulars, Attributes attributes) {
    this.sorted = sorted;
    this.sortedEdits = sortedEdits;
    this.edits = edits;
    this.irregulars = irregulars;
    this.deciding = new int[DECIDING.length];
    for (int i = 0; i < DECIDING.length; i++) {
      deciding[i] = attributes.number(DECIDING[i]);
    }
    this.verbForm = attributes.number("VerbForm");
    this.infinitive = verbForm < 0 ? -1 : attributes.parse("VerbForm=Inf")[verbForm];
    int bits = SparseWeights.bits(sorted.length);
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.values = new int[1 << bits];
    for (int i = 0; i < sorted.length; i++) {
      int slot = sorted[i] >>> shift;
      while (keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = sorted[i];
      values[slot] = sortedEdits[i];
    }
  }

  static Lemmatizer read(ModelReader in, Irregulars irregulars, Attributes attributes) {
    Edit[] edits = new Edit[in.count()];
    for (int i = 0; i < edits.length; i++) {
      String infix = in.string();
      int cut = in.count();
      String added = in.string();
      edits[i] = new Edit(infix, cut, added, Edit.Letters.values()[in.octet()]);
    }
    int[] sorted = in.keys();
    int[] numbers = new int[sorted.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.count();
    }
    return new Lemmatizer(sorted, numbers, edits, irregulars, attributes);
  }

  /** Writes the rules into a model file. */
  public void write(ModelWriter out) {
    out.number(edits.length);
    for (Edit edit : edits) {
      out.string(edit.infix());
      out.number(edit.cut());
      out.string(edit.added());
      out.octet(edit.letters().ordinal());
    }
    out.keys(sorted);
    for (int edit : sortedEdits) {
      out.number(edit);
    }
  }

  /** The class a word's rules belong to: its word class and the inflection that counts. */
  public int finely(int upos, int[] chosen) {
    int hash = upos + 1;
    boolean noun = upos == Upos.NOUN.ordinal() || upos == Upos.PROPN.ordinal();
    for (int i = 0; i < deciding.length; i++) {
      int a = deciding[i];
      boolean counts = a >= 0 && (i < DECIDING.length - 1 || noun);
      hash = hash * 31 + (counts ? chosen[a] : 0);
    }
    return hash * 0x9E3779B1 | 1;
  }

  /** The key of the rule for the last {@code length} letters; more than there are: the whole. */
  public static int key(int rules, String form, int length) {
    int n = form.length();
    int hash =
        length > n
            ? Orthography.hash(form, 0, n, true) * 31 + WHOLE
            : Orthography.hash(form, n - length, n, true) * 31 + length;
    hash = (hash ^ rules) * 0x85EBCA6B;
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }

  private Edit edit(int key) {
    int slot = key >>> shift;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return edits[values[slot]];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return null;
  }

  /** The dictionary form of {@code form}. */
  public String lemma(String form, int upos, int[] chosen) {
    boolean base = verbForm >= 0 && infinitive > 0 && chosen[verbForm] == infinitive;
    String irregular = irregulars.lemma(form, upos, base);
    if (irregular != null) {
      return irregular;
    }
    Edit edit = rule(finely(upos, chosen), form);
    if (edit == null) {
      edit = rule(upos, form); // no such inflection in training, or too rarely
    }
    if (edit == null) {
      return form;
    }
    String lemma = edit.apply(form);
    boolean small = upos == PROPN && !lemma.isEmpty() && Character.isLowerCase(lemma.charAt(0));
    return small && Character.isUpperCase(form.charAt(0)) ? form : lemma;
  }

  private Edit rule(int rules, String form) {
    Edit whole = edit(key(rules, form, form.length() + 1));
    if (whole != null) {
      return whole;
    }
    for (int length = Math.min(LONGEST, form.length()); length >= 0; length--) {
      Edit edit = edit(key(rules, form, length));
      if (edit != null && edit.fits(form)) {
        return edit;
      }
    }
    return null;
  }
}
