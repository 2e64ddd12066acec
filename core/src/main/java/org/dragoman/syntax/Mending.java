package org.dragoman.syntax;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.lexicon.Table;
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
 *   <li>the Russian perfective has no present: «посетит» is future;
 *   <li>a Russian short participle is passive («визит отменён»);
 *   <li>a Russian dative beside an object is the verb's («передала Украине танки»), and of «В
 *       Москве опровергли сообщения» the noun is the object;
 *   <li>in English and German what hangs on an auxiliary is its verb's.
 * </ul>
 */
final class Mending {

  private static final Mending NONE = new Mending(null, Set.of(), Set.of(), Set.of());

  private final Language language;
  private final Set<String> times;
  private final Set<String> of;
  private final Set<String> perfective;

  private Mending(Language language, Set<String> times, Set<String> of, Set<String> perfective) {
    this.language = language;
    this.times = times;
    this.of = of;
    this.perfective = perfective;
  }

  /** What a language needs; for English and German little. */
  static Mending of(Language language) {
    if (language == Language.EN || language == Language.DE) {
      return NONE;
    }
    SmallWords small = SmallWords.of(language.code());
    return new Mending(
        language, small.of(Task.TIME_NOUN), small.of(Task.OF_PHRASE), perfective(language));
  }

  private static Set<String> perfective(Language language) {
    String file = language.code() + "/aspects.txt";
    Set<String> verbs = new HashSet<>();
    if (Table.exists(file)) {
      Table.read(file).rows().forEach(row -> verbs.addAll(row.list("perfective")));
    }
    return Set.copyOf(verbs);
  }

  /** The sentence itself where nothing is to be mended. */
  Sentence mend(Sentence s) {
    if (language == null) {
      return s.mended(was -> ofAuxiliary(was) ? lifted(was) : was.tree());
    }
    return s.analysed(lemmas(s), classes(s), feats(s), articles(s), true, () -> tree(s));
  }

  private static String[] lemmas(Sentence s) {
    String[] lemmas = new String[s.size()];
    Arrays.setAll(lemmas, s::lemma);
    return lemmas;
  }

  private static Upos[] classes(Sentence s) {
    Upos[] classes = new Upos[s.size()];
    Arrays.setAll(classes, s::upos);
    return classes;
  }

  /** The inflection; what is mended of it needs no tree. */
  private String[] feats(Sentence s) {
    String[] feats = new String[s.size()];
    for (int token = 0; token < feats.length; token++) {
      feats[token] = s.feats(token);
      if (language == Language.RU) {
        perfective(s, token, feats);
        active(s, token, feats);
        accusative(s, token, feats);
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
    Draft draft = new Draft(s);
    for (int token = 0; token < s.size(); token++) {
      timeNoun(draft, token);
      behindComma(draft, token);
    }
    if (language == Language.RU) {
      for (int token = 0; token < s.size(); token++) {
        shortParticiple(draft, token);
        dative(draft, token);
        behindPlace(draft, token);
        unnamedSpeakers(draft, token);
      }
    } else {
      for (int token = 0; token < s.size(); token++) {
        infinitive(draft, token);
        prepositional(draft, token);
        if (language == Language.FR) {
          article(draft, token);
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
    Draft draft = new Draft(s);
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

  private void timeNoun(Draft d, int noun) {
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
        boolean object = !subject && d.child(verb, "obj") < 0 && child > verb;
        if ((subject || object) && !(s.has(child, "Case=Gen") && child > verb)) {
          d.relate(child, verb, subject ? "nsubj" : "obj");
        }
      } else if (!of.contains(preposition)) {
        d.relate(child, verb, "obl");
      }
    }
  }

  private static void infinitive(Draft d, int verb) {
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
  private void prepositional(Draft d, int noun) {
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

  private static void article(Draft d, int token) {
    Sentence s = d.was;
    int noun = s.head(token);
    boolean written = s.is(token, "case") && isDes(s, token);
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
      d.upos[token] = Upos.DET;
      d.lemmas[token] = "un";
    }
  }

  private void perfective(Sentence s, int verb, String[] feats) {
    boolean perfect = s.has(verb, "Aspect=Perf") || perfective.contains(s.lemma(verb));
    if (perfect && s.has(verb, "VerbForm=Fin") && s.has(verb, "Tense=Pres")) {
      feats[verb] = s.feats(verb).replace("Tense=Pres", "Tense=Fut");
    }
  }

  /** «По данным Reuters, Турция выслала …»: a name before its verb is no item of a list. */
  private static void behindComma(Draft d, int name) {
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

  /** Hardly a Russian name ends in у or ю but in the accusative: «Украину поддержала Польша». */
  private static void accusative(Sentence s, int name, String[] feats) {
    String form = s.form(name);
    boolean ending = form.length() > 4 && (form.endsWith("у") || form.endsWith("ю"));
    if (ending
        && s.upos(name) == Upos.PROPN
        && s.has(name, "Case=Nom")
        && s.has(name, "Gender=Fem")) {
      feats[name] = s.feats(name).replace("Case=Nom", "Case=Acc");
    }
  }

  /** «Визит отменён», «введены санкции»: a short participle is passive. */
  private static boolean isShort(Sentence s, int verb) {
    return s.upos(verb) == Upos.VERB && s.has(verb, "Variant=Short");
  }

  private static void active(Sentence s, int verb, String[] feats) {
    if (isShort(s, verb) && s.has(verb, "Voice=Act")) {
      feats[verb] = s.feats(verb).replace("Voice=Act", "Voice=Pass");
    }
  }

  private static void shortParticiple(Draft d, int verb) {
    Sentence s = d.was;
    if (!isShort(s, verb)) {
      return;
    }
    int object = s.child(verb, "obj");
    if (object >= 0 && s.child(verb, "nsubj") < 0 && Clauses.preposition(s, object).isEmpty()) {
      d.relate(object, verb, "nsubj:pass");
    }
  }

  private static void dative(Draft d, int name) {
    Sentence s = d.was;
    int object = s.head(name);
    boolean free =
        s.upos(name) == Upos.PROPN
            && s.is(name, "nmod")
            && s.has(name, "Case=Dat")
            && name < object
            && Clauses.preposition(s, name).isEmpty();
    if (free && s.is(object, "obj") && s.head(object) >= 0) {
      d.relate(name, s.head(object), "iobj");
    }
  }

  /** «Принял в Кремле премьер-министра»: a person behind a place is the verb's object. */
  private static void behindPlace(Draft d, int person) {
    Sentence s = d.was;
    int place = s.head(person);
    boolean hangs =
        place >= 0
            && place < person
            && s.is(person, "nmod")
            && s.has(person, "Animacy=Anim")
            && s.is(place, "obl")
            && Character.isUpperCase(s.form(place).charAt(0))
            && Clauses.preposition(s, person).isEmpty();
    int verb = hangs ? s.head(place) : -1;
    if (verb >= 0 && verb < place && s.upos(verb) == Upos.VERB && d.child(verb, "obj") < 0) {
      d.relate(person, verb, "obj");
    }
  }

  private static void unnamedSpeakers(Draft d, int noun) {
    Sentence s = d.was;
    int verb = s.head(noun);
    boolean subject =
        verb >= 0
            && noun > verb
            && s.deprel(noun).equals("nsubj")
            && s.has(noun, "Animacy=Inan")
            && s.has(verb, "Number=Plur")
            && s.has(verb, "Voice=Act")
            && s.child(verb, "obj") < 0;
    if (!subject) {
      return;
    }
    for (int child : s.children(verb)) {
      boolean place = s.is(child, "obl") && child < verb && s.has(child, "Case=Loc");
      if (place && Character.isUpperCase(s.form(child).charAt(0))) {
        d.relate(noun, verb, "obj");
        return;
      }
    }
  }

  /** A tree that is being changed. */
  private static final class Draft {

    final Sentence was;
    final Upos[] upos;
    final String[] lemmas;
    final int[] heads;
    final String[] relations;

    Draft(Sentence s) {
      int n = s.size();
      was = s;
      upos = classes(s);
      lemmas = Mending.lemmas(s);
      heads = new int[n];
      relations = new String[n];
      Arrays.setAll(heads, s::head);
      Arrays.setAll(relations, s::deprel);
    }

    Sentence.Tree tree() {
      return new Sentence.Tree(heads, relations, lemmas, upos);
    }

    void relate(int token, int head, String relation) {
      heads[token] = head;
      relations[token] = relation;
    }

    int child(int head, String relation) {
      for (int t = 0; t < heads.length; t++) {
        if (heads[t] == head
            && (relations[t].equals(relation) || relations[t].startsWith(relation + ":"))) {
          return t;
        }
      }
      return -1;
    }
  }
}
