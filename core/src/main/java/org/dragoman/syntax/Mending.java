package org.dragoman.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * Sets right what the models of Spanish, French, Portuguese and Russian, trained on less news than
 * the English one, get wrong again and again, and what grammar alone can tell:
 *
 * <ul>
 *   <li>a day or week is no object, and no name hangs on it («viajará el lunes a Pekín», «в пятницу
 *       Кремль обвинил»);
 *   <li>an infinitive under another verb has no subject behind it, but an object;
 *   <li>French «des» behind a verb without object is an article;
 *   <li>in English and German what hangs on an auxiliary is its verb's.
 * </ul>
 *
 * <p>What one language alone needs is in {@link RussianMending}, {@link GermanMending} and {@link
 * FrenchMending}.
 */
final class Mending {

  private static final Mending NONE =
      new Mending(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

  private final Language language;
  private final Set<String> times;
  private final Set<String> of;
  private final Set<String> withPartitive;
  private final Set<String> conjunctions;
  private final Set<String> infinitives;
  private final RussianMending russian;
  private final GermanMending german;
  private final FrenchMending french;

  private Mending(
      Language language,
      Set<String> times,
      Set<String> of,
      Set<String> withPartitive,
      Set<String> conjunctions,
      Set<String> infinitives,
      RussianMending russian,
      GermanMending german,
      FrenchMending french) {
    this.language = language;
    this.times = times;
    this.of = of;
    this.withPartitive = withPartitive;
    this.conjunctions = conjunctions;
    this.infinitives = infinitives;
    this.russian = russian;
    this.german = german;
    this.french = french;
  }

  /** What a language needs; for English little. */
  static Mending of(Language language) {
    if (language == Language.EN) {
      return NONE;
    }
    SmallWords small = SmallWords.of(language.code());
    return new Mending(
        language,
        small.of(Task.TIME_NOUN),
        small.of(Task.OF_PHRASE),
        small.of(Task.WITH_PARTITIVE),
        small.of(Task.FUTURE_AFTER),
        small.of(Task.INFINITIVE_AFTER),
        language == Language.RU ? RussianMending.create() : null,
        language == Language.DE ? GermanMending.create() : null,
        language == Language.FR ? FrenchMending.create() : null);
  }

  /** The sentence itself where nothing is to be mended. */
  Sentence mend(Sentence s) {
    if (language == null || german != null) {
      Sentence lifted = s.mended(was -> ofAuxiliary(was) ? lifted(was) : was.tree());
      return german == null ? lifted : lifted.mended(feats(s), this::tree);
    }
    String[] lemmas = lemmas(s);
    Upos[] classes = classes(s);
    for (int token = 0; russian != null && token < lemmas.length; token++) {
      if (russian.isNoun(s, token)) {
        lemmas[token] = russian.noun(s, token);
        classes[token] = Upos.NOUN;
      }
    }
    return s.analysed(lemmas, classes, feats(s), articles(s), true, () -> tree(s));
  }

  static String[] lemmas(Sentence s) {
    String[] lemmas = new String[s.size()];
    Arrays.setAll(lemmas, s::lemma);
    return lemmas;
  }

  static Upos[] classes(Sentence s) {
    Upos[] classes = new Upos[s.size()];
    Arrays.setAll(classes, s::upos);
    return classes;
  }

  /** The inflection; what is mended of it needs no tree. */
  private String[] feats(Sentence s) {
    String[] feats = new String[s.size()];
    for (int token = 0; token < feats.length; token++) {
      feats[token] = s.feats(token);
      if (language == Language.PT && infinitive(s, token)) {
        feats[token] = "VerbForm=Inf";
      } else if (russian != null) {
        feats[token] = russian.feats(s, token);
      } else if (german != null) {
        feats[token] = german.feats(s, token);
      }
    }
    return feats;
  }

  /**
   * The French words of which the tree tells whether they are articles; null where there are none.
   */
  private boolean[] articles(Sentence s) {
    boolean[] articles = null;
    for (int token = 0; language == Language.FR && token < s.size(); token++) {
      if (isDes(s, token)) {
        articles = articles == null ? new boolean[s.size()] : articles;
        articles[token] = true;
      }
    }
    return articles;
  }

  private Sentence.Tree tree(Sentence s) {
    TreeDraft draft = new TreeDraft(s);
    for (int token = 0; token < s.size(); token++) {
      timeNoun(draft, token);
      behindComma(draft, token);
    }
    if (language == Language.RU) {
      russian.mend(draft);
    } else if (german != null) {
      german.mend(draft);
    } else {
      for (int token = 0; token < s.size(); token++) {
        infinitive(draft, token);
        prepositional(draft, token);
        Inversion.mend(draft, token);
        if (french != null) {
          article(draft, token);
          french.mend(draft, token);
        }
      }
    }
    return draft.tree();
  }

  private static boolean ofAuxiliary(Sentence s) {
    for (int token = 0; token < s.size(); token++) {
      if (hangsOnAuxiliary(s, token)) {
        return true;
      }
    }
    return false;
  }

  /** An auxiliary governs nothing: "im März hatte Russland …", with the name on "hatte". */
  private static boolean hangsOnAuxiliary(Sentence s, int token) {
    int head = s.head(token);
    boolean auxiliary = head >= 0 && (s.is(head, "aux") || s.is(head, "cop")) && s.head(head) >= 0;
    return auxiliary && (s.is(token, "nsubj") || s.is(token, "obl") || s.is(token, "obj"));
  }

  private static Sentence.Tree lifted(Sentence s) {
    TreeDraft draft = new TreeDraft(s);
    for (int token = 0; token < s.size(); token++) {
      if (hangsOnAuxiliary(s, token)) {
        draft.relate(token, s.head(s.head(token)), s.deprel(token));
      }
    }
    return draft.tree();
  }

  private boolean time(Sentence s, int token) {
    return times.contains(s.lemma(token).toLowerCase(Locale.ROOT))
        || times.contains(s.form(token).toLowerCase(Locale.ROOT));
  }

  private void timeNoun(TreeDraft d, int noun) {
    Sentence s = d.was;
    int verb = s.head(noun);
    if (!time(s, noun) || verb < 0 || s.upos(verb) != Upos.VERB) {
      return;
    }
    if (s.is(noun, "obj") || s.is(noun, "iobj")) {
      d.relate(noun, verb, "obl");
    }
    for (int child : s.children(noun)) {
      boolean hangs = s.is(child, "nmod") || s.is(child, "flat") || s.is(child, "appos");
      boolean name = s.upos(child) == Upos.PROPN && child > noun && !time(s, child);
      if (!hangs || !name) {
        continue;
      }
      String preposition = Clauses.preposition(s, child);
      if (preposition.isEmpty()) {
        boolean subject = d.child(verb, "nsubj") < 0 && child < verb;
        boolean object = !subject && d.child(verb, "obj") < 0 && (child > verb || german != null);
        if ((subject || object) && !(s.has(child, "Case=Gen") && child > verb)) {
          d.relate(child, verb, subject ? "nsubj" : "obj");
        }
      } else if (!of.contains(preposition)) {
        d.relate(child, verb, "obl");
      }
    }
  }

  /** «Após criticarem a decisão»: what looks like a future is an infinitive with persons. */
  private boolean infinitive(Sentence s, int verb) {
    boolean future = s.has(verb, "Tense=Fut") && s.has(verb, "Mood=Sub");
    for (int t = verb - 1; future && t >= 0; t--) {
      String form = s.form(t).toLowerCase(Locale.ROOT);
      if (conjunctions.contains(form)) {
        return false;
      }
      if (infinitives.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private static void infinitive(TreeDraft d, int verb) {
    Sentence s = d.was;
    boolean nonfinite = s.has(verb, "VerbForm=Inf");
    for (int child : s.children(verb)) {
      nonfinite |= s.is(child, "aux") && s.has(child, "VerbForm=Inf");
    }
    int first = s.head(verb);
    for (int t = verb - 1; nonfinite && s.is(verb, "conj") && first >= 0 && t > first; t--) {
      if (s.has(first, "VerbForm=Fin") && s.upos(t) == Upos.VERB && s.has(t, "VerbForm=Inf")) {
        d.relate(verb, t, "conj"); // an infinitive goes on with an infinitive
        break;
      }
    }
    int subject = s.child(verb, "nsubj");
    boolean below = s.is(verb, "xcomp") || s.is(verb, "ccomp");
    if (nonfinite && below && subject > verb && s.child(verb, "obj") < 0) {
      d.relate(subject, verb, "obj");
    }
  }

  /** What stands behind a preposition is no object, but for a Spanish person. */
  private void prepositional(TreeDraft d, int noun) {
    Sentence s = d.was;
    String preposition = s.is(noun, "obj") ? Clauses.preposition(s, noun) : "";
    boolean person = language == Language.ES && preposition.equals("a");
    int verb = s.head(noun);
    if (preposition.isEmpty() || person || verb < 0 || s.upos(verb) != Upos.VERB) {
      return;
    }
    d.relate(noun, verb, "obl");
    for (int child : s.children(verb)) {
      boolean bare =
          child > verb
              && s.is(child, "obl")
              && s.upos(child) == Upos.NOUN
              && Clauses.preposition(s, child).isEmpty()
              && !time(s, child);
      if (bare && d.child(verb, "obj") < 0) {
        d.relate(child, verb, "obj");
      }
    }
  }

  /** Whether the word is the first part of a written «des». */
  private static boolean isDes(Sentence s, int token) {
    return token + 1 < s.size()
        && s.span(token).start() == s.span(token + 1).start()
        && s.form(token + 1).equalsIgnoreCase("les")
        && s.lemma(token).equals("de");
  }

  /**
   * «Envoyer de l'aide», «livrer du blé», «diffuser de fausses nouvelles»: behind some verbs «de»
   * with an article or before an adjective is an article.
   */
  private boolean isPartitive(Sentence s, int token) {
    int noun = s.head(token);
    boolean article =
        token + 2 < s.size() && s.upos(token + 1) == Upos.DET && s.lemma(token + 1).equals("le");
    boolean adjective =
        token + 2 < s.size()
            && s.upos(token + 1) == Upos.ADJ
            && s.head(token + 1) == noun
            && s.has(noun, "Number=Plur");
    return (article || adjective)
        && s.lemma(token).equals("de")
        && noun == token + 2
        && s.head(noun) >= 0
        && s.head(noun) < token
        && withPartitive.contains(s.lemma(s.head(noun)));
  }

  private void article(TreeDraft d, int token) {
    Sentence s = d.was;
    int noun = s.head(token);
    boolean written = s.is(token, "case") && (isDes(s, token) || isPartitive(s, token));
    int verb = noun < 0 ? -1 : s.head(noun);
    boolean bare =
        written
            && verb >= 0
            && verb < noun
            && s.is(noun, "obl")
            && !s.is(noun, "obl:agent")
            && s.upos(verb) == Upos.VERB
            && d.child(verb, "obj") < 0
            && s.child(verb, "expl") < 0
            && !Clauses.passive(s, verb);
    if (bare) {
      d.relate(noun, verb, "obj");
      d.relate(token, noun, "det");
      for (int child : s.children(noun)) {
        if (s.is(child, "nmod") && Clauses.preposition(s, child).equals("à")) {
          d.relate(child, verb, "obl"); // «envoyer de l'aide à Haïti»
        }
      }
      d.upos[token] = Upos.DET;
      d.lemmas[token] = "un";
    }
  }

  /** «По данным Reuters, Турция выслала …»: a name before its verb is no item of a list. */
  private static void behindComma(TreeDraft d, int name) {
    Sentence s = d.was;
    int verb = name + 1;
    boolean free =
        name > 0
            && verb < s.size()
            && s.upos(name) == Upos.PROPN
            && s.is(name, "conj")
            && s.head(name) < name
            && s.child(name, "cc") < 0
            && s.child(name, "case") < 0
            && s.form(name - 1).equals(",");
    if (free
        && s.upos(verb) == Upos.VERB
        && s.has(verb, "VerbForm=Fin")
        && d.child(verb, "nsubj") < 0) {
      d.relate(name, verb, "nsubj");
    }
  }
}
