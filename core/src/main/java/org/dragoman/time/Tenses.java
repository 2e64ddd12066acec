package org.dragoman.time;

import java.util.Locale;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/** Reads how a clause is told, from its tree or, before there is one, from the words near by. */
public final class Tenses {

  /** How far before an expression a word still tells its tense, in tokens. */
  private static final int REACH = 12;

  private Tenses() {}

  /** The tense of the clause that {@code token} belongs to. */
  public static Tense of(Sentence s, int token, Language language) {
    TimeWords words = TimeWords.of(language);
    Habits habits = Habits.of(language);
    int verb = predicate(s, token);
    for (int steps = 0; verb >= 0 && steps < 6; steps++) {
      Tense tense =
          Timetable.announces(s, verb, language) ? Tense.FUTURE : own(s, verb, words, habits);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
      int head = s.head(verb);
      if (head < 0) {
        return Tense.UNKNOWN;
      }
      if (isInfinitive(s, verb) && !s.is(verb, "conj")) {
        String lemma = s.lemma(head);
        boolean ahead = words.has("future-verb", lemma) || s.is(verb, "acl") || s.is(verb, "advcl");
        ahead |= habits.morphology() && words.has("modal", lemma);
        if (ahead) {
          return Tense.FUTURE;
        }
      }
      verb = predicate(s, head);
    }
    return Tense.UNKNOWN;
  }

  /** Whether the clause of {@code token} is told in the past perfect, as a story's background. */
  public static boolean isPastPerfect(Sentence s, int token, Language language) {
    Habits habits = Habits.of(language);
    int verb = predicate(s, token);
    if (verb < 0) {
      return false;
    }
    for (int child : s.children(verb)) {
      boolean perfect = habits.perfect().contains(s.lemma(child));
      boolean passive = habits.morphology() && s.deprel(child).equals("aux:pass");
      if (s.is(child, "aux") && perfect && isPast(s, child) && !passive) {
        return true;
      }
    }
    return false;
  }

  /** The nearest verb at or above {@code token}, or the root. */
  static int predicate(Sentence s, int token) {
    int at = token;
    for (int steps = 0; at >= 0 && steps <= s.size(); steps++) {
      boolean verbal =
          s.upos(at) == Upos.VERB
              || s.child(at, "cop") >= 0
              || (s.upos(at) == Upos.AUX && !s.is(at, "aux") && !s.is(at, "cop"));
      if (verbal || s.head(at) < 0) {
        return at;
      }
      at = s.head(at);
    }
    return at;
  }

  private static Tense own(Sentence s, int verb, TimeWords words, Habits habits) {
    Tense found = Tense.UNKNOWN;
    for (int child : s.children(verb)) {
      if (!s.is(child, "aux") && !s.is(child, "cop")) {
        continue;
      }
      String form = s.form(child).toLowerCase(java.util.Locale.ROOT);
      String lemma = s.lemma(child);
      boolean passive = s.deprel(child).equals("aux:pass");
      if (habits.morphology() && isFuture(s, child)) {
        return Tense.FUTURE;
      }
      boolean told = habits.morphology() && (isPast(s, child) || s.is(child, "cop"));
      if (told) {
        found = isPast(s, child) ? Tense.PAST : found == Tense.UNKNOWN ? Tense.PRESENT : found;
        continue;
      }
      if (words.has("modal", form)) {
        return Tense.FUTURE;
      }
      if (words.has("modal", lemma) && !passive && !isParticiple(s, verb)) {
        return Tense.FUTURE;
      }
      if (isPast(s, child)
          || habits.perfect().contains(lemma) && hasPerfect(s, verb, lemma, passive, habits)) {
        found = Tense.PAST;
      } else if (found == Tense.UNKNOWN && s.has(child, "VerbForm=Fin")) {
        found = Tense.PRESENT;
      }
    }
    if (found != Tense.UNKNOWN) {
      return found;
    }
    if (habits.morphology() && isFuture(s, verb)) {
      return Tense.FUTURE;
    }
    if (isPast(s, verb) && !isParticiple(s, verb)) {
      return Tense.PAST;
    }
    if (s.has(verb, "VerbForm=Fin") && s.has(verb, "Tense=Pres")) {
      return Tense.PRESENT;
    }
    return Tense.UNKNOWN;
  }

  private static boolean isPast(Sentence s, int token) {
    if (s.has(token, "Tense=Past") || s.has(token, "Tense=Imp")) {
      return true;
    }
    String form = s.form(token).toLowerCase(Locale.ROOT);
    return s.lemma(token).equals("be") && form.startsWith("w")
        || form.equals("had")
        || form.equals("did")
        || form.startsWith("hatte")
        || form.startsWith("wurde")
        || form.equals("war")
        || form.equals("waren");
  }

  /** Future or conditional by the verb's own form: «viajará», «посетит». */
  private static boolean isFuture(Sentence s, int token) {
    return s.has(token, "Tense=Fut") || s.has(token, "Mood=Cnd");
  }

  /** "Have" makes a perfect by itself, "sein" and "être" only with a participle. */
  private static boolean hasPerfect(
      Sentence s, int verb, String lemma, boolean passive, Habits habits) {
    return habits.morphology()
        ? isParticiple(s, verb) && !passive
        : !lemma.equals("sein") || isParticiple(s, verb);
  }

  private static boolean isParticiple(Sentence s, int verb) {
    return s.has(verb, "VerbForm=Part");
  }

  private static boolean isInfinitive(Sentence s, int verb) {
    if (s.has(verb, "VerbForm=Inf")) {
      return true;
    }
    int mark = s.child(verb, "mark");
    return mark >= 0 && (s.lemma(mark).equals("to") || s.lemma(mark).equals("zu"));
  }

  /** A guess for an expression of a text that is not parsed. */
  public static Tense near(
      String source, Span sentence, TimeExpression expression, Language language) {
    TimeWords words = TimeWords.of(language);
    Habits habits = Habits.of(language);
    Tokens tokens = new Tokens(source, sentence);
    int at = 0;
    while (at < tokens.size && tokens.start(at) < expression.span().start()) {
      at++;
    }
    boolean past = false;
    for (int i = at - 1; i >= 0 && i > at - REACH; i--) {
      if (words.at(tokens, i, "future") != null) {
        return Tense.FUTURE;
      }
      if (isPastWord(tokens, i, words, habits)) {
        past = true;
        break;
      }
    }
    for (int i = at; !past && i < tokens.size && i < at + 2 * REACH; i++) {
      if (words.at(tokens, i, "future") != null) {
        return Tense.FUTURE;
      }
      past = isPastWord(tokens, i, words, habits);
    }
    return past ? Tense.PAST : Tense.UNKNOWN;
  }

  private static boolean isPastWord(Tokens tokens, int i, TimeWords words, Habits habits) {
    String lower = tokens.lower(i);
    boolean ending =
        lower.length() >= habits.pastLength()
            && habits.pastEndings().stream().anyMatch(lower::endsWith)
            && !(habits.dayFirst() && tokens.isCapital(i));
    return ending || words.at(tokens, i, "past-tense") != null;
  }
}
