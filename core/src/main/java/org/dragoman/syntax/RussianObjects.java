package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;

/**
 * Sets right what the Russian models hang too low, where the form of a word tells its case:
 *
 * <ul>
 *   <li>an adjective that names persons and has no noun behind it is a noun («российские военные»);
 *   <li>what stands in the accusative behind an adverbial is the verb's object («обстреляли из
 *       пулемётов южнокорейский пост»);
 *   <li>a dative behind the object is the verb's too («отключила воду украинским городам»);
 *   <li>what stands in an oblique case before a verb without subject is its object («Украинских
 *       пленных пытали»).
 * </ul>
 */
final class RussianObjects {

  private static final String ENDING =
      "(ый|ий|ой|ая|яя|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ую|юю)";

  /** Nouns of an act that have a dative of their own: help, answers, threats. */
  private static final String GIVES = ".*(ие|ция|ощь|жка|роза|ответ)";

  private final Set<String> persons;

  private RussianObjects(Set<String> persons) {
    this.persons = persons;
  }

  /** With the adjectives of small-words.txt that name persons. */
  static RussianObjects create() {
    return new RussianObjects(SmallWords.of("ru").of(Task.PERSON_ADJECTIVE));
  }

  void mend(TreeDraft draft) {
    for (int token = 0; token < draft.was.size(); token++) {
      person(draft, token);
    }
    for (int token = 0; token < draft.was.size(); token++) {
      withPreposition(draft, token);
    }
    for (int token = 0; token < draft.was.size(); token++) {
      behindAdverbial(draft, token);
      behindObject(draft, token);
      withoutSubject(draft, token);
      predicate(draft, token);
      undergoing(draft, token);
      ofAnotherGender(draft, token);
      objectFirst(draft, token);
    }
  }

  /** Whether the word is one of those adjectives, and no noun behind it says otherwise. */
  boolean isPerson(Sentence s, int token) {
    if (!persons.contains(base(s.form(token)))) {
      return false;
    }
    if (s.upos(token) == Upos.NOUN) {
      return true;
    }
    int next = token + 1;
    boolean name = next < s.size() && s.upos(next) == Upos.PROPN;
    boolean participle = base(s.form(token)).matches(".*(ч[её]нный|жд[её]нный|анный|емый)");
    boolean stands = modified(s, token) || name && !participle;
    return stands && !beforeNoun(s, token);
  }

  /** «Военный», «заключённый»: its dictionary form. */
  String person(Sentence s, int token) {
    return base(s.form(token));
  }

  private static boolean modified(Sentence s, int token) {
    int before = token - 1;
    return before >= 0 && adjective(s, before) && agree(s.form(before), s.form(token));
  }

  private void person(TreeDraft d, int token) {
    Sentence s = d.was;
    if (s.upos(token) == Upos.NOUN || !isPerson(s, token)) {
      return;
    }
    int before = token - 1;
    int below = token + 1;
    if (modified(s, token)) {
      outward(d, token, before);
      d.relate(before, token, "amod");
    } else if (d.heads[token] == below || d.heads[below] == d.heads[token]) {
      outward(d, token, below);
      d.relate(below, token, "nmod");
    }
  }

  /** Hangs {@code token} where it or its neighbour hung outside of the two. */
  private static void outward(TreeDraft d, int token, int neighbour) {
    boolean inner =
        d.heads[token] == neighbour
            || d.relations[token].startsWith("amod")
            || d.relations[token].equals("conj");
    int from = inner && d.heads[neighbour] != token ? neighbour : token;
    int head = d.heads[from];
    String relation = d.relations[from];
    boolean verb = head >= 0 && d.upos[head] == Upos.VERB;
    boolean first = verb && token < head && d.child(head, "nsubj") < 0;
    if (relation.startsWith("amod") || relation.equals("conj") && verb) {
      relation = verb ? "obj" : "nmod";
    }
    boolean bare = Clauses.preposition(d.was, token).isEmpty();
    if (first && bare && d.was.form(token).matches(".*[ыи]е") && verb) {
      relation = "nsubj";
    }
    for (int child = 0; child < d.heads.length; child++) {
      if (d.heads[child] == neighbour && child != token) {
        d.heads[child] = token;
      }
    }
    d.relate(token, head == token ? -1 : head, relation);
  }

  private static boolean adjective(Sentence s, int token) {
    return switch (s.upos(token)) {
      case ADJ, PROPN, NOUN -> s.form(token).toLowerCase(Locale.ROOT).matches(".*" + ENDING);
      default -> false;
    };
  }

  /** «Военные самолёты», «военные и дипломатические связи»: an adjective after all. */
  private static boolean beforeNoun(Sentence s, int token) {
    int next = token + 1;
    if (next + 1 < s.size() && (s.upos(next) == Upos.CCONJ || s.form(next).equals(","))) {
      return s.upos(next + 1) == Upos.ADJ && agree(s.form(next + 1), s.form(token));
    }
    if (next < s.size() && s.upos(next) == Upos.ADJ) {
      return agree(s.form(next), s.form(token));
    }
    return next < s.size() && s.upos(next) == Upos.NOUN;
  }

  /** «Украинского военного», «российские военные»: of one case and number. */
  private static boolean agree(String adjective, String person) {
    String a = adjective.toLowerCase(Locale.ROOT).replaceAll(".*?" + ENDING + "$", "$1");
    String b = person.toLowerCase(Locale.ROOT).replaceAll(".*?" + ENDING + "$", "$1");
    return a.replace('и', 'ы').equals(b.replace('и', 'ы'));
  }

  private static String base(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    String stem = word.replaceAll(ENDING + "$", "");
    boolean soft = stem.matches(".*[кгхшж]");
    return stem.equals(word) ? word : stem + (soft ? "ий" : "ый");
  }

  /** «Построили в Чаде госпиталь»: behind a preposition that governs the locative is no object. */
  private static void withPreposition(TreeDraft d, int noun) {
    boolean local = d.was.has(noun, "Case=Loc") || d.was.has(noun, "Case=Ins");
    if (local && d.relations[noun].equals("obj") && !Clauses.preposition(d.was, noun).isEmpty()) {
      d.relate(noun, d.heads[noun], "obl");
    }
  }

  private static void behindAdverbial(TreeDraft d, int noun) {
    Sentence s = d.was;
    int beside = d.heads[noun];
    boolean hangs =
        d.upos[noun] == Upos.NOUN
            && beside >= 0
            && beside < noun
            && d.relations[noun].equals("nmod")
            && (d.relations[beside].startsWith("obl") || d.relations[beside].equals("iobj"))
            && Clauses.preposition(s, noun).isEmpty();
    int verb = hangs ? d.heads[beside] : -1;
    boolean open =
        verb >= 0
            && verb < beside
            && d.upos[verb] == Upos.VERB
            && !s.form(verb).matches(".*с[яь]")
            && !s.has(verb, "Voice=Pass")
            && d.child(verb, "nsubj") >= 0
            && d.child(verb, "obj") < 0;
    if (open && accusative(d, noun)) {
      d.relate(noun, verb, "obj");
    }
  }

  /** Whether the form is no genitive: its adjective tells. */
  private static boolean accusative(TreeDraft d, int noun) {
    for (int child = 0; child < noun; child++) {
      String form = d.was.form(child).toLowerCase(Locale.ROOT);
      if (d.heads[child] == noun
          && d.upos[child] == Upos.ADJ
          && form.matches(".*([ыи]й|[ую]ю|[ыи]е)")) {
        return true;
      }
    }
    return d.was.has(noun, "Case=Acc") && d.was.has(noun, "Animacy=Inan");
  }

  private static void behindObject(TreeDraft d, int noun) {
    Sentence s = d.was;
    boolean hung = d.upos[noun] == Upos.NOUN && d.relations[noun].equals("nmod");
    int object = hung ? d.heads[noun] : -1;
    for (int up = 0; up < 2 && object >= 0 && d.relations[object].equals("nmod"); up++) {
      object = d.heads[object]; // «открыла доступ в зону бедствия сотрудникам»
    }
    boolean dative =
        object >= 0
            && object < noun
            && d.relations[object].equals("obj")
            && s.has(noun, "Case=Dat")
            && !d.lemmas[object].matches(GIVES)
            && Clauses.preposition(s, noun).isEmpty();
    int verb = dative ? d.heads[object] : -1;
    if (verb >= 0 && d.upos[verb] == Upos.VERB && d.child(verb, "iobj") < 0) {
      d.relate(noun, verb, "iobj");
    }
  }

  /** «Признал бывшего президента виновным»: what the object is said to be. */
  private static void predicate(TreeDraft d, int adjective) {
    Sentence s = d.was;
    int noun = d.heads[adjective];
    boolean behind =
        d.upos[adjective] == Upos.ADJ
            && noun >= 0
            && noun < adjective
            && (d.relations[adjective].equals("amod") || d.relations[adjective].equals("nmod"))
            && s.has(adjective, "Case=Ins")
            && !s.has(noun, "Case=Ins")
            && Clauses.preposition(s, adjective).isEmpty();
    for (int up = 0; up < 2 && behind && d.relations[noun].equals("nmod"); up++) {
      noun = d.heads[noun];
    }
    int verb = behind ? d.heads[noun] : -1;
    boolean said =
        behind && (d.relations[noun].equals("obj") || d.relations[noun].equals("nsubj:pass"));
    if (said && verb >= 0 && d.upos[verb] == Upos.VERB) {
      d.relate(adjective, verb, "xcomp");
    }
  }

  /** «Военные переброшены»: the subject of a short participle undergoes it. */
  private static void undergoing(TreeDraft d, int noun) {
    int verb = d.heads[noun];
    boolean subject = verb >= 0 && d.relations[noun].equals("nsubj");
    if (subject && d.upos[verb] == Upos.VERB && d.was.has(verb, "Variant=Short")) {
      d.relate(noun, verb, "nsubj:pass");
    }
    boolean passive = verb >= 0 && d.relations[noun].equals("nsubj:pass");
    if (passive && d.was.has(verb, "VerbForm=Inf") && d.child(verb, "obj") >= 0) {
      d.relate(noun, verb, "nsubj"); // «США будут задерживать суда»
    }
  }

  /** «Запуск ракеты осудили Япония, США»: one thing, and behind the verb those who do it. */
  private static void objectFirst(TreeDraft d, int noun) {
    Sentence s = d.was;
    int verb = d.heads[noun];
    boolean first =
        verb > noun
            && d.upos[noun] == Upos.NOUN
            && d.relations[noun].equals("nsubj")
            && s.has(noun, "Number=Sing")
            && s.has(noun, "Animacy=Inan")
            && s.has(verb, "Number=Plur")
            && s.has(verb, "Voice=Act")
            && s.has(verb, "VerbForm=Fin")
            && d.child(verb, "obj") < 0
            && d.child(noun, "conj") < 0
            && Clauses.preposition(s, noun).isEmpty();
    for (int doer = verb + 1; first && doer < d.heads.length; doer++) {
      boolean bare = d.heads[doer] == verb && Clauses.preposition(s, doer).isEmpty();
      boolean name = d.upos[doer] == Upos.PROPN && s.has(doer, "Case=Nom");
      if (bare && name && (d.relations[doer].equals("obl") || d.relations[doer].equals("nsubj"))) {
        d.relate(noun, verb, "obj");
        d.relate(doer, verb, "nsubj");
        return;
      }
    }
  }

  /** «Министерство … и обвинило Ереван»: what does not agree behind a verb is its object. */
  private static void ofAnotherGender(TreeDraft d, int noun) {
    Sentence s = d.was;
    int verb = d.heads[noun];
    boolean behind =
        verb >= 0
            && verb < noun
            && d.relations[noun].equals("nsubj")
            && d.upos[verb] == Upos.VERB
            && s.has(verb, "Number=Sing")
            && s.has(verb, "Tense=Past")
            && s.has(verb, "Voice=Act")
            && !s.form(verb).matches(".*с[яь]")
            && s.has(noun, "Number=Sing")
            && d.child(verb, "obj") < 0
            && Clauses.preposition(s, noun).isEmpty();
    boolean other =
        behind
            && (s.has(noun, "Gender=Masc") && s.form(verb).matches(".*л[ао]")
                || s.has(noun, "Gender=Fem") && s.form(verb).matches(".*ло"));
    if (other && s.has(noun, "Animacy=Inan")) {
      d.relate(noun, verb, "obj");
    }
  }

  private static void withoutSubject(TreeDraft d, int noun) {
    Sentence s = d.was;
    int verb = d.heads[noun];
    boolean subject =
        verb > noun
            && d.upos[noun] == Upos.NOUN
            && d.relations[noun].equals("nsubj")
            && d.upos[verb] == Upos.VERB
            && s.has(verb, "Number=Plur")
            && s.has(verb, "Voice=Act")
            && d.child(verb, "obj") < 0
            && Clauses.preposition(s, noun).isEmpty();
    boolean oblique = subject && s.form(noun).matches(".*[ыи]х");
    boolean dative = false;
    for (int child = 0; subject && child < noun; child++) {
      boolean modifier = d.heads[child] == noun && d.upos[child] == Upos.ADJ;
      oblique |= modifier && s.form(child).matches(".*[ыи]х");
      dative |= modifier && s.form(child).matches(".*[ыи]м") && s.form(noun).matches(".*[ая]м");
    }
    for (int child = 0; subject && child < d.heads.length; child++) {
      boolean counted = d.heads[child] == noun && d.relations[child].startsWith("nummod");
      boolean rival = child != noun && d.heads[child] == verb && d.relations[child].equals("nsubj");
      oblique &= !counted && !rival; // «пять российских судов прошли»
    }
    if (oblique || dative) {
      d.relate(noun, verb, dative ? "iobj" : "obj");
    }
  }
}
