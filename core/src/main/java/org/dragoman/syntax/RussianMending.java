package org.dragoman.syntax;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;

/**
 * Sets right what the Russian models get wrong where the order of the words is not subject, verb,
 * object; case and number tell what the tree missed:
 *
 * <ul>
 *   <li>the perfective has no present: «посетит» is future;
 *   <li>a short participle is passive («визит отменён»);
 *   <li>a name right before its verb is no part of the name before it («Против Ирана США ввели»);
 *   <li>of two subjects the one that agrees is it, and the other the object («Переговоры Тегеран
 *       прекратил»);
 *   <li>«A и B» before a plural verb do it together;
 *   <li>a dative beside an object is the verb's («передала Украине танки»), an object that the tree
 *       hangs on the dative too, and of «В Москве опровергли сообщения» the noun is the object.
 * </ul>
 */
final class RussianMending {

  private static final String OBJECT = "Animacy=Inan|Case=Acc|Gender=Fem|Number=Sing";

  private final Set<String> perfective;

  private final Map<String, String> nouns;

  private final RussianObjects objects = RussianObjects.create();

  private RussianMending(Set<String> perfective, Map<String, String> nouns) {
    this.perfective = perfective;
    this.nouns = nouns;
  }

  /** With the verbs of {@code lexicon/ru/aspects.txt} and the nouns of regular-nouns.txt. */
  static RussianMending create() {
    Set<String> verbs = new HashSet<>();
    Table.read("ru/aspects.txt").rows().forEach(row -> verbs.addAll(row.list("perfective")));
    return new RussianMending(Set.copyOf(verbs), Map.copyOf(RegularNouns.nouns()));
  }

  /** The inflection of a word; what is mended of it needs no tree. */
  String feats(Sentence s, int token) {
    boolean perfect = s.has(token, "Aspect=Perf") || perfective.contains(s.lemma(token));
    boolean aside = token == 0 && s.has(token, "Person=1"); // «Отметим, что …»
    if (aside && s.has(token, "VerbForm=Fin") && s.has(token, "Tense=Fut")) {
      return s.feats(token).replace("Tense=Fut", "Tense=Pres");
    }
    if (perfect && !aside && s.has(token, "VerbForm=Fin") && s.has(token, "Tense=Pres")) {
      return s.feats(token).replace("Tense=Pres", "Tense=Fut");
    }
    if (isShort(s, token) && s.has(token, "Voice=Act")) {
      return s.feats(token).replace("Voice=Act", "Voice=Pass");
    }
    if (listed(s, token)) {
      return s.form(token).endsWith("у") ? OBJECT : "Number=Sing";
    }
    return accusative(s, token) ? s.feats(token).replace("Case=Nom", "Case=Acc") : s.feats(token);
  }

  /** «Провёл встречу», «российские военные»: a noun that was taken for a verb or adjective. */
  boolean isNoun(Sentence s, int token) {
    return listed(s, token) || objects.isPerson(s, token);
  }

  private boolean listed(Sentence s, int token) {
    boolean taken =
        switch (s.upos(token)) {
          case VERB, PRON, ADJ, ADV -> true;
          default -> false;
        };
    return taken && token > 0 && nouns.containsKey(s.form(token));
  }

  /** The dictionary form of what {@link #isNoun}. */
  String noun(Sentence s, int token) {
    return listed(s, token) ? nouns.get(s.form(token)) : objects.person(s, token);
  }

  private void noun(TreeDraft d, int token) {
    Sentence s = d.was;
    int head = s.head(token);
    if (!isNoun(s, token)) {
      return;
    }
    if (!listed(s, token)) {
      d.upos[token] = Upos.NOUN;
      d.lemmas[token] = noun(s, token);
      return;
    }
    d.upos[token] = Upos.NOUN;
    d.lemmas[token] = noun(s, token);
    if (head >= 0 && head < token && s.upos(head) == Upos.VERB) {
      boolean bare = Clauses.preposition(s, token).isEmpty() && d.child(head, "obj") < 0;
      d.relate(token, head, bare ? "obj" : "obl");
    }
  }

  void mend(TreeDraft draft) {
    for (int token = 0; token < draft.was.size(); token++) {
      noun(draft, token);
      shortParticiple(draft, token);
      dative(draft, token);
      givenTo(draft, token);
      behindDative(draft, token);
      behindPlace(draft, token);
      unnamedSpeakers(draft, token);
      beforeVerb(draft, token);
      together(draft, token);
      disagreeing(draft, token);
    }
    objects.mend(draft);
  }

  /** Hardly a name ends in у or ю but in the accusative: «Украину поддержала Польша». */
  private static boolean accusative(Sentence s, int name) {
    String form = s.form(name);
    boolean ending = form.length() > 4 && (form.endsWith("у") || form.endsWith("ю"));
    return ending
        && s.upos(name) == Upos.PROPN
        && s.has(name, "Case=Nom")
        && s.has(name, "Gender=Fem");
  }

  /** «Визит отменён», «введены санкции»: a short participle is passive. */
  private static boolean isShort(Sentence s, int verb) {
    return s.upos(verb) == Upos.VERB && s.has(verb, "Variant=Short");
  }

  private static void shortParticiple(TreeDraft d, int verb) {
    Sentence s = d.was;
    if (!isShort(s, verb)) {
      return;
    }
    int object = s.child(verb, "obj");
    if (object >= 0 && s.child(verb, "nsubj") < 0 && Clauses.preposition(s, object).isEmpty()) {
      d.relate(object, verb, "nsubj:pass");
    }
  }

  private static void dative(TreeDraft d, int name) {
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
  private static void behindPlace(TreeDraft d, int person) {
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

  private static void unnamedSpeakers(TreeDraft d, int noun) {
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

  /** «Поставки вооружений Украине»: not her arms, but supplies to her. */
  private static void givenTo(TreeDraft d, int name) {
    Sentence s = d.was;
    String form = s.form(name);
    int owned = s.head(name);
    boolean free =
        s.upos(name) == Upos.PROPN
            && s.is(name, "nmod")
            && owned >= 0
            && owned < name
            && s.upos(owned) == Upos.NOUN
            && form.length() > 4
            && (form.endsWith("е") || form.endsWith("у") || form.endsWith("ю"))
            && !s.has(name, "Case=Gen")
            && !s.has(name, "Case=Nom")
            && Clauses.preposition(s, name).isEmpty();
    if (free) {
      int deed = s.head(owned);
      boolean act = // «возможность передачи Киеву»
          s.has(owned, "Number=Sing") && s.lemma(owned).matches(".*(ча|ка|ция|ние)");
      boolean below =
          !act
              && s.is(owned, "nmod")
              && deed >= 0
              && s.upos(deed) == Upos.NOUN
              && Clauses.preposition(s, owned).isEmpty();
      d.relate(name, below ? deed : owned, "iobj");
    }
  }

  /** «Передаст Украине истребители»: what the tree makes the subject of the dative. */
  private static void behindDative(TreeDraft d, int noun) {
    Sentence s = d.was;
    int dative = s.head(noun);
    int verb = dative < 0 ? -1 : s.head(dative);
    boolean hangs =
        verb >= 0
            && verb < dative
            && dative < noun
            && s.deprel(noun).equals("nsubj")
            && s.upos(dative) != Upos.VERB
            && s.upos(verb) == Upos.VERB
            && s.child(dative, "cop") < 0
            && (s.is(dative, "iobj") || s.is(dative, "obl"))
            && Clauses.preposition(s, dative).isEmpty();
    if (hangs && s.child(verb, "nsubj") >= 0 && d.child(verb, "obj") < 0) {
      d.relate(noun, verb, "obj");
    }
  }

  /** «Против Ирана США ввели санкции», «Против Минска Евросоюзом введены санкции». */
  private static void beforeVerb(TreeDraft d, int name) {
    Sentence s = d.was;
    int verb = name + 1;
    int owner = s.head(name);
    boolean hangs =
        verb < s.size()
            && s.upos(name) == Upos.PROPN
            && s.upos(verb) == Upos.VERB
            && owner >= 0
            && owner < name
            && (s.is(name, "flat") || s.is(name, "nmod") || s.is(name, "appos"))
            && Clauses.preposition(s, name).isEmpty()
            && d.child(verb, "nsubj") < 0;
    if (!hangs || s.form(owner).equals("-")) {
      return;
    }
    boolean another = s.upos(owner) == Upos.PROPN && !s.is(owner, "flat");
    boolean oblique = !s.has(owner, "Case=Nom");
    boolean acronym = acronym(s, name) && another && !Clauses.preposition(s, owner).isEmpty();
    if (oblique && s.has(verb, "VerbForm=Fin") && (s.has(name, "Case=Nom") || acronym)) {
      d.relate(name, verb, "nsubj");
    } else if (another && oblique && isShort(s, verb) && s.has(name, "Case=Ins")) {
      d.relate(name, verb, "obl");
    }
  }

  /** «Армения и Азербайджан обвинили», with only the second taken for the subject. */
  private static void together(TreeDraft d, int second) {
    Sentence s = d.was;
    int verb = s.head(second);
    int and = s.child(second, "cc");
    int first = and - 1;
    boolean pair =
        verb > second
            && first >= 0
            && and < second
            && s.deprel(second).equals("nsubj")
            && s.upos(verb) == Upos.VERB
            && s.has(verb, "Number=Plur")
            && (s.head(first) == verb && !s.is(first, "nsubj") || s.head(first) == second)
            && s.upos(first) == Upos.PROPN
            && s.has(first, "Case=Nom")
            && Clauses.preposition(s, first).isEmpty();
    if (pair) {
      d.relate(first, verb, "nsubj");
      d.relate(second, first, "conj");
    }
  }

  /** «Посла вызвали», «Переговоры Тегеран прекратил»: the noun is no subject, but the object. */
  private static void disagreeing(TreeDraft d, int noun) {
    Sentence s = d.was;
    int verb = s.head(noun);
    boolean subject =
        verb > noun
            && s.deprel(noun).equals("nsubj")
            && s.upos(verb) == Upos.VERB
            && s.has(verb, "VerbForm=Fin")
            && s.has(verb, "Voice=Act")
            && !acronym(s, noun)
            && d.child(verb, "obj") < 0
            && Clauses.preposition(s, noun).isEmpty()
            && s.child(noun, "conj") < 0
            && s.child(noun, "nummod") < 0;
    if (!subject) {
      return;
    }
    boolean many = s.has(noun, "Number=Sing") && s.has(verb, "Number=Plur");
    boolean person = many && s.has(noun, "Animacy=Anim") && ownName(s, noun);
    boolean rival = false;
    for (int other = noun + 1; other < verb; other++) {
      rival |=
          s.head(other) == verb
              && s.deprel(other).equals("nsubj")
              && s.upos(other) == Upos.PROPN
              && (acronym(s, other) || !s.has(other, "Number=Plur") || s.has(verb, "Number=Plur"));
    }
    boolean thing = s.upos(noun) == Upos.NOUN && s.has(noun, "Animacy=Inan");
    if (person || rival && thing) {
      d.relate(noun, verb, "obj");
    }
  }

  /** «Посла Ирана»: the form is no nominative, whatever the tagger says of it. */
  private static boolean ownName(Sentence s, int noun) {
    String form = s.form(noun).toLowerCase(Locale.ROOT);
    return form.endsWith("а") && s.has(noun, "Gender=Masc");
  }

  private static boolean acronym(Sentence s, int token) {
    String form = s.form(token);
    return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
  }
}
