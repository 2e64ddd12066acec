package org.dragoman.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * Fills in a sentence of words: classes, inflection, dictionary forms, tree. One object serves one
 * thread; the model behind it serves all.
 */
final class Analyser {

  private static final Upos[] TAGS = Upos.values();

  /** More than the classes of any of the models. */
  private static final int CLASSES = 256;

  private static final int MOST_REMEMBERED = 4096;

  private final Model model;
  private final Irregulars irregulars;
  private final Features features = new Features();
  private final float[] scores = new float[CLASSES];
  private final Map<Long, String> feats = new HashMap<>(); // by the chosen values

  /**
   * @param irregulars where prefixes of verbs stand apart, else null
   */
  Analyser(Model model, Irregulars irregulars) {
    this.model = model;
    this.irregulars = irregulars;
  }

  /** The same words with all that the models say of them. */
  Sentence analyse(Sentence raw) {
    int n = raw.size();
    String[] forms = new String[n];
    int[] starts = new int[n];
    int[] ends = new int[n];
    for (int i = 0; i < n; i++) {
      forms[i] = raw.form(i);
      starts[i] = raw.span(i).start();
      ends[i] = raw.span(i).end();
    }
    boolean german = irregulars != null;
    String[] plain = german ? forms : TitleCase.undone(forms, model.vocabulary());
    Words words = new Words(plain, n, model.vocabulary());
    int[] tags = model.tagger().tag(words, features, scores);
    int[][] chosen = model.morphology().analyse(words, tags, features, scores);
    Attributes attributes = model.morphology().attributes();
    String[] lemmas = new String[n];
    String[] inflection = new String[n];
    Upos[] upos = new Upos[n];
    for (int i = 0; i < n; i++) {
      upos[i] = TAGS[tags[i]];
      lemmas[i] = model.lemmatizer().lemma(plain[i], tags[i], chosen[i]);
      inflection[i] = feats(attributes, chosen[i]);
    }
    Signs signs = new Signs(words, tags, chosen, attributes, lemmas);
    Configuration tree = model.parser().parse(signs, features, scores);
    String[] relations = new String[n];
    for (int i = 0; i < n; i++) {
      relations[i] = model.parser().name(tree.label(i));
    }
    int[] heads = tree.tree();
    if (german) {
      join(forms, lemmas, tags, heads, relations);
    }
    return new Sentence(
        raw.span(), starts, ends, forms, lemmas, upos, inflection, heads, relations);
  }

  /** Gives verbs the prefixes that stand apart from them. */
  private void join(String[] forms, String[] lemmas, int[] tags, int[] heads, String[] relations) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0
          && relations[i].equals("compound:prt")
          && tags[heads[i]] == Upos.VERB.ordinal()) {
        lemmas[heads[i]] = irregulars.join(forms[i], lemmas[heads[i]]);
      }
    }
  }

  private String feats(Attributes attributes, int[] chosen) {
    long key = 0;
    for (int value : chosen) {
      key = key << 4 | value; // at most 16 attributes of at most 16 values each
    }
    String known = feats.get(key);
    if (known == null) {
      known = attributes.feats(chosen);
      if (feats.size() < MOST_REMEMBERED) {
        feats.put(key, known);
      }
    }
    return known;
  }
}
