package org.dragoman.event;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Whether a word of a sentence is one of an idiom's words, and stands where that word may stand.
 */
final class IdiomWords {

  /** A stem of fewer letters is too little to know a noun by. */
  private static final int SHORTEST = 4;

  private final Habits habits;

  IdiomWords(Habits habits) {
    this.habits = habits;
  }

  /**
   * A noun behind a preposition is not the idiom's word, unless the idiom has the preposition; nor
   * is a verb's subject, unless the idiom has it before the verb.
   */
  boolean strange(Trigger entry, Sentence sentence, int token) {
    boolean verb = entry.wordClass() == Trigger.WordClass.VERB;
    if (verb && habits.tenses() && attribute(entry, sentence, token)) {
      return true;
    }
    if (sentence.upos(token) != Upos.NOUN && sentence.upos(token) != Upos.PROPN) {
      return false;
    }
    if (verb && inSubject(sentence, token)) {
      // "the summit has …" is not "to have a summit"; "truckers block" has its subject before it
      return entry.others().subList(0, entry.headIndex()).stream()
          .noneMatch(word -> says(sentence, token, word));
    }
    for (int child : sentence.children(token)) {
      if (sentence.is(child, "case")
          && sentence.upos(child) == Upos.ADP
          && child < token
          && !personal(sentence, token, child)
          && !ofNoun(sentence, token, child)
          && !entry.others().contains(sentence.form(child).toLowerCase(Locale.ROOT))) {
        return entry.wordClass() == Trigger.WordClass.VERB && !entry.hasAdposition();
      }
    }
    return false;
  }

  /** «Réduire le risque militaire» is not to reduce "le militaire": the noun is another. */
  private boolean attribute(Trigger entry, Sentence sentence, int token) {
    int noun = sentence.head(token);
    return sentence.upos(token) == Upos.ADJ
        && sentence.deprel(token).equals("amod")
        && noun >= 0
        && sentence.upos(noun) == Upos.NOUN
        && entry.others().stream().noneMatch(word -> says(sentence, noun, word));
  }

  /** «Министр иностранных дел проводит …»: a noun anywhere in the subject's phrase. */
  private boolean inSubject(Sentence sentence, int token) {
    for (int at = token; at >= 0 && nominal(sentence, at); at = sentence.head(at)) {
      if (sentence.deprel(at).equals("nsubj")) {
        return at == token || habits.tenses();
      }
    }
    return false;
  }

  private static boolean nominal(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.NOUN || sentence.upos(token) == Upos.PROPN;
  }

  /** The preposition of a passive's agent is no part of an idiom. */
  boolean ofAgent(Sentence sentence, int token) {
    int head = sentence.head(token);
    return habits.tenses()
        && head >= 0
        && sentence.is(token, "case")
        && sentence.deprel(head).equals("obl:agent");
  }

  /** «Negó haber enviado tropas» is a denial of the deed, not a refusal to do it. */
  boolean perfect(Sentence sentence, int token) {
    if (!habits.tenses() || sentence.upos(token) != Upos.VERB) {
      return false;
    }
    for (int child : sentence.children(token)) {
      if (sentence.is(child, "aux") && sentence.has(child, "VerbForm=Inf")) {
        return true;
      }
    }
    return false;
  }

  /** «Retiró a su embajador»: the preposition of an object that is a person. */
  private boolean personal(Sentence sentence, int token, int preposition) {
    int verb = sentence.head(token);
    return habits
            .words(Task.PERSONAL_OBJECT)
            .contains(sentence.form(preposition).toLowerCase(Locale.ROOT))
        && (sentence.is(token, "obj") || verb >= 0 && sentence.child(verb, "obj") < 0);
  }

  /** «Aprobó un paquete de sanciones»: what hangs on a noun of the idiom. */
  private boolean ofNoun(Sentence sentence, int token, int preposition) {
    int noun = sentence.head(token);
    return habits.tenses()
        && sentence.is(token, "nmod")
        && noun >= 0
        && (sentence.is(noun, "obj") || sentence.is(noun, "nsubj"))
        && habits
            .words(Task.OF_PHRASE)
            .contains(sentence.lemma(preposition).toLowerCase(Locale.ROOT));
  }

  boolean says(Sentence sentence, int token, String word) {
    return sentence.lemma(token).equalsIgnoreCase(word)
        || sentence.form(token).equalsIgnoreCase(word)
        || habits.tenses() && RussianBases.key(sentence.form(token)).equals(word)
        || habits.cases() && RussianBases.key(sentence.lemma(token)).equals(word)
        || bases(sentence, token).contains(word);
  }

  /** What else a noun may be in the dictionary, where its given dictionary form may be wrong. */
  Set<String> bases(Sentence sentence, int token) {
    String adjective = RussianBases.key(sentence.lemma(token));
    if (habits.cases() && sentence.upos(token) == Upos.ADJ && adjective.endsWith("ый")) {
      return Set.of(adjective.substring(0, adjective.length() - 2) + "ой"); // «боевый»: боевой
    }
    if (sentence.upos(token) != Upos.NOUN) {
      return Set.of();
    }
    String form = RussianBases.key(sentence.form(token));
    if (!habits.tenses()) {
      return singulars(form);
    }
    return habits.cases()
        ? RussianBases.of(form)
        : form.endsWith("es")
            ? Set.of(form.substring(0, form.length() - 2), form.substring(0, form.length() - 1))
            : form.endsWith("s") ? Set.of(form.substring(0, form.length() - 1)) : Set.of(form);
  }

  /** «Gespräche», «Vorwürfen»: what is left without an ending of the plural, and its umlaut. */
  private Set<String> singulars(String form) {
    Set<String> bases = new LinkedHashSet<>();
    for (String ending : habits.words(Task.PLURAL)) {
      int stem = form.length() - ending.length();
      if (stem >= SHORTEST && form.endsWith(ending)) {
        String base = form.substring(0, stem);
        bases.add(base);
        bases.add(base.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u'));
      }
    }
    return bases;
  }
}
