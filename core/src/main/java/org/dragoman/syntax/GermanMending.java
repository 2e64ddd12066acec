package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * Sets right what the German model gets wrong where the order of the words is not subject, verb,
 * object, and what grammar alone can tell:
 *
 * <ul>
 *   <li>a state that has an article ends where the next name begins («Sollte der Iran Israel
 *       angreifen»);
 *   <li>a verb right behind «und» has its subject before it («kritisierte Polen und lobte Ungarn»);
 *   <li>an infinitive with «zu» has no subject, a clause only one («Falls Russland die Ukraine
 *       angreift»);
 *   <li>a nominative without another is the subject («Den Vorschlag lehnte der Iran ab»);
 *   <li>«wird» with an infinitive is future, «hatte» with a participle perfect;
 *   <li>«Sollte der Iran angreifen, würden die USA …»: the second clause is the main one;
 *   <li>a number counts what follows it, not the day before it («am Freitag acht Beamten»);
 *   <li>a prefix at the end of the clause is its verb's.
 * </ul>
 */
final class GermanMending {

  private final Set<String> withArticle;
  private final Set<String> pastInT;
  private final Irregulars irregulars;

  private GermanMending(Set<String> withArticle, Set<String> pastInT, Irregulars irregulars) {
    this.withArticle = withArticle;
    this.pastInT = pastInT;
    this.irregulars = irregulars;
  }

  static GermanMending create() {
    SmallWords words = SmallWords.of(Language.DE.code());
    return new GermanMending(
        words.of(Task.NAMES_WITH_ARTICLE), words.of(Task.PAST_IN_T), Irregulars.of(Language.DE));
  }

  void mend(TreeDraft draft) {
    int n = draft.was.size();
    for (int token = 0; token < n; token++) {
      perfect(draft, token);
      future(draft, token);
      number(draft, token);
      prefix(draft, token);
    }
    condition(draft);
    for (int token = 0; token < n; token++) {
      nameBehindName(draft, token);
      nameBeforeNoun(draft, token);
    }
    for (int verb = 0; verb < n; verb++) {
      if (draft.was.upos(verb) == Upos.VERB) {
        infinitive(draft, verb);
        behindAnd(draft, verb);
        twoSubjects(draft, verb);
        nominative(draft, verb);
      }
    }
  }

  /** The inflection of a word; what is mended of it needs no tree. */
  String feats(Sentence s, int token) {
    boolean infinitive =
        s.has(token, "VerbForm=Part")
            && s.upos(token) == Upos.VERB
            && irregulars.isInfinitive(s.form(token));
    if (infinitive) {
      return s.feats(token).replace("VerbForm=Part", "VerbForm=Inf");
    }
    return isPresentInT(s, token)
        ? s.feats(token).replace("Tense=Past", "Tense=Pres")
        : s.feats(token);
  }

  /** «Reist», «empfängt»: a finite form in t is present, but for a few strong verbs. */
  private boolean isPresentInT(Sentence s, int token) {
    String form = s.form(token).toLowerCase(Locale.ROOT);
    return s.upos(token) == Upos.VERB
        && form.endsWith("t")
        && s.has(token, "VerbForm=Fin")
        && s.has(token, "Tense=Past")
        && pastInT.stream().noneMatch(form::endsWith);
  }

  /** «Im März hatte Russland die Ukraine überfallen»: the participle is the verb. */
  private static void perfect(TreeDraft d, int verb) {
    Sentence s = d.was;
    int have = s.head(verb);
    boolean participle =
        s.upos(verb) == Upos.VERB
            && s.is(verb, "xcomp")
            && have >= 0
            && have < verb
            && s.upos(have) == Upos.VERB
            && (s.lemma(have).equals("haben") || s.lemma(have).equals("sein"))
            && s.child(verb, "mark") < 0
            && !s.form(verb).contains("zu");
    if (!participle) {
      return;
    }
    d.relate(verb, s.head(have), s.deprel(have));
    for (int child : s.children(have)) {
      if (child != verb) {
        d.relate(child, verb, s.deprel(child));
      }
    }
    d.relate(have, verb, "aux");
    d.upos[have] = Upos.AUX;
  }

  /** «Wird reisen»: no passive of a form that is an infinitive and nothing else. */
  private void future(TreeDraft d, int verb) {
    Sentence s = d.was;
    int auxiliary = s.child(verb, "aux:pass");
    boolean future =
        auxiliary >= 0
            && s.lemma(auxiliary).equals("werden")
            && s.has(auxiliary, "Tense=Pres")
            && s.child(verb, "mark") < 0
            && irregulars.isInfinitive(s.form(verb));
    if (!future || s.children(verb).length == 0) {
      return;
    }
    for (int child : s.children(verb)) {
      if (s.is(child, "nsubj:pass")) {
        d.relate(child, verb, "nsubj");
      } else if (s.deprel(child).equals("aux:pass")) {
        d.relate(child, verb, "aux");
      }
    }
  }

  private static void number(TreeDraft d, int token) {
    Sentence s = d.was;
    if (s.upos(token) != Upos.NUM || !s.is(token, "nummod") || s.head(token) > token) {
      return;
    }
    int noun = token + 1;
    while (noun < s.size() && s.upos(noun) == Upos.ADJ) {
      noun++;
    }
    boolean letters = s.form(token).chars().allMatch(Character::isLetter);
    if (letters && noun < s.size() && s.upos(noun) == Upos.NOUN && s.head(noun) != token) {
      d.relate(token, noun, "nummod");
      for (int adjective = token + 1; adjective < noun; adjective++) {
        d.relate(adjective, noun, "amod");
      }
    }
  }

  /** «Ukraine bestellt Botschafterin ein». */
  private void prefix(TreeDraft d, int token) {
    Sentence s = d.was;
    boolean last = token + 1 == s.size() || s.upos(token + 1) == Upos.PUNCT;
    int head = s.head(token);
    if (!last
        || head < 0
        || s.upos(head) == Upos.VERB
        || !irregulars.isPrefix(s.form(token))
        || !(s.is(token, "compound") || s.is(token, "case") || s.is(token, "advmod"))) {
      return;
    }
    for (int verb = token - 1; verb > 0; verb--) {
      if (s.upos(verb) == Upos.PUNCT) {
        return;
      }
      boolean finite = s.upos(verb) == Upos.VERB && s.has(verb, "VerbForm=Fin");
      if (finite && s.child(verb, "compound") < 0) {
        d.relate(token, verb, "compound:prt");
        d.lemmas[verb] = irregulars.join(s.form(token), s.lemma(verb));
        return;
      }
    }
  }

  private static void condition(TreeDraft d) {
    Sentence s = d.was;
    int main = -1;
    int root = s.root();
    boolean verbFirst =
        root > 0 && s.upos(0) == Upos.AUX && s.head(0) == root && s.upos(root) == Upos.VERB;
    for (int child : verbFirst ? s.children(root) : new int[0]) {
      int auxiliary = s.child(child, "aux");
      int before = s.upos(child) == Upos.VERB && auxiliary < 0 ? child - 1 : auxiliary - 1;
      boolean clause =
          child > root
              && (s.is(child, "advcl") || s.is(child, "conj") || s.is(child, "parataxis"))
              && before > root
              && s.form(before).equals(",");
      main = clause && main < 0 ? child : main;
    }
    if (main >= 0) {
      d.relate(main, -1, "root");
      d.relate(root, main, "advcl");
    }
  }

  private boolean takesArticle(Sentence s, int name) {
    return withArticle.contains(s.form(name).toLowerCase(Locale.ROOT))
        && name > 0
        && s.upos(name - 1) == Upos.DET;
  }

  /** «Sollte der Iran Israel angreifen», «griff der Irak Kuwait an». */
  private void nameBehindName(TreeDraft d, int name) {
    Sentence s = d.was;
    int before = name - 1;
    boolean joined =
        before > 0
            && s.head(name) == before
            && s.upos(name) == Upos.PROPN
            && (s.is(name, "flat") || s.is(name, "appos") || s.is(name, "compound"))
            && s.child(name, "det") < 0
            && takesArticle(s, before);
    int verb = joined ? d.heads[before] : -1;
    if (verb < 0 || s.upos(verb) != Upos.VERB) {
      return;
    }
    boolean subject = d.relations[before].startsWith("nsubj");
    if (subject && d.child(verb, "obj") < 0) {
      d.relate(name, verb, "obj");
    } else if (!subject && d.child(verb, "nsubj") < 0) {
      d.relate(name, verb, "nsubj");
    }
  }

  /** «Wird die EU Sanktionen verhängen»: the article is not of the plural noun. */
  private void nameBeforeNoun(TreeDraft d, int name) {
    Sentence s = d.was;
    int noun = s.head(name);
    boolean joined =
        noun == name + 1
            && s.is(name, "compound")
            && s.upos(noun) == Upos.NOUN
            && s.head(name - 1 < 0 ? 0 : name - 1) == name
            && takesArticle(s, name);
    int verb = joined ? d.heads[noun] : -1;
    if (verb >= 0
        && s.upos(verb) == Upos.VERB
        && d.child(verb, "nsubj") < 0
        && d.relations[noun].equals("obj")) {
      d.relate(name, verb, "nsubj");
    }
  }

  private static void infinitive(TreeDraft d, int verb) {
    Sentence s = d.was;
    boolean to = false;
    for (int child : s.children(verb)) {
      to |= s.upos(child) == Upos.PART && s.form(child).equalsIgnoreCase("zu");
    }
    int subject = s.child(verb, "nsubj");
    boolean below = s.is(verb, "xcomp") || s.is(verb, "acl") || s.is(verb, "advcl");
    if (to && below && subject >= 0 && s.upos(subject) != Upos.PRON && d.child(verb, "obj") < 0) {
      d.relate(subject, verb, "obj");
    }
  }

  /** «Deutschland kritisierte Polen und lobte Ungarn». */
  private static void behindAnd(TreeDraft d, int verb) {
    Sentence s = d.was;
    int first = s.head(verb);
    int subject = s.child(verb, "nsubj");
    boolean shared =
        s.is(verb, "conj")
            && verb > 0
            && s.upos(verb - 1) == Upos.CCONJ
            && s.has(verb, "VerbForm=Fin")
            && subject > verb
            && s.upos(subject) != Upos.PRON
            && first >= 0
            && s.child(first, "nsubj") >= 0
            && d.child(verb, "obj") < 0
            && s.child(verb, "aux") < 0;
    if (shared && !nominative(s, subject)) {
      d.relate(subject, verb, "obj");
    } else if (shared && s.upos(subject) == Upos.PROPN && s.child(subject, "det") < 0) {
      d.relate(subject, verb, "obj");
    }
  }

  /** Of two subjects before the verb the second is its object, unless only the first can be. */
  private static void twoSubjects(TreeDraft d, int verb) {
    Sentence s = d.was;
    int first = -1;
    int second = -1;
    for (int token = 0; token < s.size(); token++) {
      if (d.heads[token] == verb && d.relations[token].equals("nsubj")) {
        second = first < 0 ? -1 : second < 0 ? token : second;
        first = first < 0 ? token : first;
      }
    }
    if (second < 0 || d.child(verb, "obj") >= 0) {
      return;
    }
    boolean turned = s.has(first, "Case=Acc") && s.has(second, "Case=Nom");
    d.relate(turned ? first : second, verb, "obj");
  }

  /** «Den Vorschlag lehnte der Iran ab»: without another subject the nominative is it. */
  private static void nominative(TreeDraft d, int verb) {
    Sentence s = d.was;
    boolean clause = s.has(verb, "VerbForm=Fin") || s.child(verb, "aux") >= 0;
    if (!clause || d.child(verb, "nsubj") >= 0 || d.child(verb, "csubj") >= 0) {
      return;
    }
    boolean conjunct = s.is(verb, "conj") || s.is(verb, "parataxis");
    int found = -1;
    for (int child : s.children(verb)) {
      String relation = d.relations[child];
      boolean object = relation.equals("obj") || relation.equals("iobj");
      boolean nominal =
          s.upos(child) == Upos.NOUN
              || s.upos(child) == Upos.PROPN
              || object && s.upos(child) == Upos.PRON;
      boolean role = object || relation.startsWith("obl");
      boolean nominative = object ? s.has(child, "Case=Nom") : nominative(s, child);
      if (nominal && role && d.heads[child] == verb && nominative) {
        if (found >= 0) {
          return;
        }
        found = child;
      }
    }
    if (found >= 0 && !conjunct) {
      d.relate(found, verb, s.child(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
    }
  }

  /** A noun whose article and ending say nominative, without a preposition. */
  private static boolean nominative(Sentence s, int noun) {
    int article = s.child(noun, "det");
    return s.has(noun, "Case=Nom")
        && article >= 0
        && s.has(article, "Case=Nom")
        && s.has(article, "Gender=Masc")
        && s.child(noun, "case") < 0;
  }
}
