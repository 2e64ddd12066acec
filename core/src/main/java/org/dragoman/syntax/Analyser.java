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
  private final Retagging retagging;
  private final Features features = new Features();
  private final float[] scores = new float[CLASSES];
  private final Map<Long, String> feats = new HashMap<>(); // by the chosen values

  /**
   * @param irregulars where prefixes of verbs stand apart, else null
   * @param retagging where spelling tells against the tagger, else null
   */
  Analyser(Model model, Irregulars irregulars, Retagging retagging) {
    this.model = model;
    this.irregulars = irregulars;
    this.retagging = retagging;
  }

  /** The same words with all that the models say of them. */
  Sentence analyse(Sentence raw) {
    int n = raw.size();
    String[] forms = new String[n];
    for (int i = 0; i < n; i++) {
      forms[i] = raw.form(i);
    }
    boolean german = irregulars != null;
    String[] plain = german ? forms : TitleCase.undone(forms, model.vocabulary());
    Words words = new Words(plain, n, model.vocabulary());
    int[] tags = model.tagger().tag(words, features, scores);
    if (retagging != null) {
      retagging.retag(plain, tags);
    }
    if (german) {
      FiniteVerbs.mend(forms, tags, irregulars);
    }
    int[][] chosen = model.morphology().analyse(words, tags, features, scores);
    String[] lemmas = new String[n];
    String[] inflection = new String[n];
    Upos[] upos = new Upos[n];
    for (int i = 0; i < n; i++) {
      upos[i] = TAGS[tags[i]];
      WordForm.Reading reading = reading(words.at(i), tags[i], chosen[i]);
      lemmas[i] = reading.lemma();
      inflection[i] = reading.feats();
    }
    boolean[] open = german ? prefixed(forms, upos) : null;
    return raw.analysed(
        lemmas,
        upos,
        inflection,
        open,
        false,
        () -> tree(words, tags, chosen, forms, lemmas, upos, open != null));
  }

  /** Mostly a word is read as it was the last time. */
  private WordForm.Reading reading(WordForm form, int tag, int[] chosen) {
    WordForm.Reading known = form.reading;
    if (known == null || !known.is(model, tag, chosen)) {
      known =
          new WordForm.Reading(
              model,
              tag,
              chosen,
              model.lemmatizer().lemma(form.text, tag, chosen),
              feats(model.morphology().attributes(), chosen));
      form.reading = known;
    }
    return known;
  }

  /** Grows the tree, on whatever thread first asks for it. */
  private Sentence.Tree tree(
      Words words,
      int[] tags,
      int[][] chosen,
      String[] forms,
      String[] lemmas,
      Upos[] upos,
      boolean prefixed) {
    Signs signs = new Signs(words, tags, chosen, model.morphology().attributes(), lemmas);
    Configuration tree = model.parser().parse(signs, new Features(), new float[CLASSES]);
    String[] relations = new String[forms.length];
    for (int i = 0; i < relations.length; i++) {
      relations[i] = model.parser().name(tree.label(i));
    }
    int[] heads = tree.tree();
    return new Sentence.Tree(
        heads, relations, prefixed ? joined(forms, lemmas, upos, heads, relations) : lemmas, upos);
  }

  /** The verbs that may have a prefix standing apart; null where nothing can be one. */
  private boolean[] prefixed(String[] forms, Upos[] upos) {
    boolean[] verbs = null;
    for (int i = 0; i < forms.length; i++) {
      if (irregulars.isPrefix(forms[i])) {
        verbs = new boolean[forms.length];
      }
    }
    for (int i = 0; verbs != null && i < forms.length; i++) {
      verbs[i] = upos[i] == Upos.VERB;
    }
    return verbs;
  }

  /** Gives verbs the prefixes that stand apart from them. */
  private String[] joined(
      String[] forms, String[] lemmas, Upos[] upos, int[] heads, String[] relations) {
    String[] joined = lemmas.clone();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0 && relations[i].equals("compound:prt") && upos[heads[i]] == Upos.VERB) {
        joined[heads[i]] = irregulars.join(forms[i], joined[heads[i]]);
      }
    }
    return joined;
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
