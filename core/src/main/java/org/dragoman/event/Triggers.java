package org.dragoman.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.lexicon.Table;
import org.dragoman.quote.Doer;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * The trigger files of one language, and where their entries stand in a sentence.
 *
 * <p>The longest idiom wins: in "held talks" the entry {@code hold talk} takes both words, and
 * {@code talk} alone is not tried again.
 */
final class Triggers {

  /**
   * A trigger found in a sentence.
   *
   * @param trigger the lexicon entry
   * @param head token number of its head
   * @param others token numbers of the idiom's other words
   */
  record Hit(Trigger trigger, int head, int[] others) {

    /** The verb that a modal trigger stands beside, for any other trigger its head. */
    int clause(Sentence tree) {
      return tree.is(head, "aux") && tree.head(head) >= 0 ? tree.head(head) : head;
    }

    boolean covers(int token) {
      return token == head || Arrays.stream(others).anyMatch(o -> o == token);
    }
  }

  /**
   * How far from its head, in tokens, an idiom's word is looked for when the tree does not help.
   */
  private static final int REACH = 6;

  private final Map<String, List<Trigger>> byHead = new HashMap<>();
  private final Habits habits;
  private final IdiomWords idiomWords;

  private Triggers(Language language) {
    this.habits = Habits.of(language);
    this.idiomWords = new IdiomWords(habits);
  }

  /**
   * The entries in {@code lexicon/<language>/triggers/}, a file for each type of PLOVER, as the
   * codebook codes them.
   */
  static Triggers of(Language language, Codebook codebook) {
    Triggers triggers = new Triggers(language);
    for (EventType type : Codebook.plover().types()) {
      String file = language.code() + "/triggers/" + type.name().toLowerCase(Locale.ROOT) + ".txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          Optional<String> mode = Optional.of(row.get("mode")).filter(m -> !m.isEmpty());
          codebook
              .coding(type.name(), mode, row.list("contexts"))
              .map(c -> Trigger.of(c, row, triggers.habits.words(Task.ADPOSITION)))
              .ifPresent(
                  t -> triggers.byHead.computeIfAbsent(t.head(), h -> new ArrayList<>()).add(t));
        }
      }
    }
    for (List<Trigger> entries : triggers.byHead.values()) {
      entries.sort(Comparator.comparingInt(Trigger::words).reversed());
    }
    return triggers;
  }

  /** All triggers in {@code sentence}, by the number of their head. */
  List<Hit> in(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    Set<String> words = words(sentence);
    for (int token = 0; token < sentence.size(); token++) {
      if (habits.tenses() && (sentence.is(token, "aux") || going(sentence, token))) {
        continue; // «va a imponer»: nobody goes
      }
      List<Trigger> entries = entries(sentence, token);
      int longest = 0;
      for (Trigger entry : entries) {
        if (entry.words() < longest || !words.containsAll(entry.others())) {
          continue;
        }
        if (!entry.wordClass().fits(sentence.upos(token))) {
          if (!mistagged(entry, sentence, token) && !predicate(entry, sentence, token)) {
            continue;
          }
        }
        int[] others = others(entry, sentence, token);
        if (others != null) {
          longest = entry.words();
          hits.add(new Hit(entry, token, others));
        }
      }
    }
    anaphora(sentence, hits);
    if (habits.tenses()) {
      hits.removeIf(
          idle -> hits.stream().anyMatch(hit -> swallows(idle, hit) && doerless(sentence, idle)));
    }
    hits.removeIf(hit -> hits.stream().anyMatch(longer -> swallows(longer, hit)));
    if (habits.tenses()) {
      hits.removeIf(hit -> hits.stream().anyMatch(surer -> outdoes(surer, hit)));
    }
    return hits;
  }

  private boolean going(Sentence sentence, int token) {
    int content = sentence.child(token, "xcomp");
    return content > token
        && sentence.has(content, "VerbForm=Inf")
        && habits.words(Task.GOING).contains(sentence.lemma(token))
        && content - token <= 4;
  }

  /** All words of a sentence, as they stand and in their dictionary forms, lower case. */
  private Set<String> words(Sentence sentence) {
    Set<String> words = new HashSet<>();
    for (int token = 0; token < sentence.size(); token++) {
      words.add(RussianBases.key(sentence.lemma(token)));
      words.add(RussianBases.key(sentence.form(token)));
      words.addAll(idiomWords.bases(sentence, token));
    }
    return words;
  }

  /**
   * Whether an inflected verb of the lexicon has been tagged as a small word, as happens in broken
   * lines: no preposition or particle looks like "threatens" or "dankte".
   */
  private static boolean mistagged(Trigger entry, Sentence sentence, int token) {
    return unlike(sentence, token)
        && entry.wordClass() == Trigger.WordClass.VERB
        && entry.words() == 1
        && !entry.weak()
        && sentence.form(token).length() > 4;
  }

  /** "The ministers further call on Russia": a noun with a subject and no copula is a verb. */
  private static boolean predicate(Trigger entry, Sentence sentence, int token) {
    int subject = sentence.child(token, "nsubj");
    return entry.wordClass() == Trigger.WordClass.VERB
        && sentence.upos(token) == Upos.NOUN
        && subject >= 0
        && subject < token
        && sentence.child(token, "cop") < 0
        && sentence.child(token, "det") < 0
        && sentence.child(token, "case") < 0;
  }

  /** What a verb form may come from, by its ending alone. */
  private List<String> stems(Sentence sentence, int token) {
    String form = sentence.form(token).toLowerCase(Locale.ROOT);
    if (form.length() < 5) {
      return List.of();
    }
    List<String> stems = new ArrayList<>();
    for (String[] ending : habits.stems()) {
      if (form.endsWith(ending[0])) {
        stems.add(form.substring(0, form.length() - ending[0].length()) + ending[1]);
      }
    }
    return stems;
  }

  /** "numerous visits, the most recent being the <em>one</em> made by X": one more of the same. */
  private static void anaphora(Sentence sentence, List<Hit> hits) {
    for (int token = 1; token < sentence.size(); token++) {
      String form = sentence.form(token);
      boolean one =
          (form.equals("one") || form.equals("ones"))
              && sentence.upos(token) != Upos.NUM
              && sentence.lemma(token - 1).equals("the");
      Hit before = null;
      for (Hit hit : hits) {
        if (hit.head() < token && hit.trigger().wordClass() == Trigger.WordClass.NOUN) {
          before = hit;
        }
      }
      if (one && before != null) {
        hits.add(new Hit(before.trigger(), token, new int[0]));
      }
    }
  }

  private boolean swallows(Hit longer, Hit hit) {
    boolean verbOfNoun = // "condamner l'invasion" and "l'invasion russe": the verb is told
        habits.tenses()
            && longer.head() != hit.head()
            && longer.trigger().wordClass() == Trigger.WordClass.VERB
            && longer.trigger().words() > 1
            && !longer.trigger().weak();
    verbOfNoun |= // «la fin de la coopération militaire»: what ends is no act of its own
        habits.tenses()
            && longer.head() < hit.head()
            && longer.trigger().wordClass() == Trigger.WordClass.NOUN
            && hit.trigger().wordClass() == Trigger.WordClass.NOUN
            && longer.trigger().words() > 1;
    return longer != hit
        && longer.trigger().wordClass() != Trigger.WordClass.ADJECTIVE
        && (longer.trigger().words() > hit.trigger().words() || verbOfNoun)
        && longer.covers(hit.head());
  }

  /** «La visita fue cancelada»: by whom is not said, so that only the visit can be told. */
  private static boolean doerless(Sentence sentence, Hit hit) {
    return hit.trigger().wordClass() == Trigger.WordClass.VERB
        && hit.trigger().actor().stream().allMatch(slot -> slot.is("subject"))
        && sentence.child(hit.head(), "obj") < 0
        && Doer.passive(sentence, hit.head())
        && Doer.of(sentence, hit.head()) < 0;
  }

  /** Of two types for one word the one that the lexicon does not call ambiguous. */
  private static boolean outdoes(Hit surer, Hit hit) {
    return surer.head() == hit.head()
        && hit.trigger().weak()
        && !surer.trigger().weak()
        && surer.trigger().words() >= hit.trigger().words();
  }

  private List<Trigger> entries(Sentence sentence, int token) {
    String lemma = RussianBases.key(sentence.lemma(token));
    List<Trigger> byLemma = byHead.getOrDefault(lemma, List.of());
    String form = RussianBases.key(sentence.form(token));
    List<Trigger> byForm = form.equals(lemma) ? List.of() : byHead.getOrDefault(form, List.of());
    boolean verbLike = unlike(sentence, token) || sentence.upos(token) == Upos.VERB;
    if (byForm.isEmpty() && byLemma.isEmpty() && verbLike) {
      for (String stem : stems(sentence, token)) {
        if (byHead.containsKey(stem)) {
          return byHead.get(stem);
        }
      }
    }
    if (byForm.isEmpty() && byLemma.isEmpty()) {
      for (String base : idiomWords.bases(sentence, token)) {
        if (byHead.containsKey(base)) {
          return byHead.get(base);
        }
      }
    }
    if (byForm.isEmpty()) {
      return byLemma;
    }
    if (byLemma.isEmpty()) {
      return byForm;
    }
    List<Trigger> both = new ArrayList<>(byLemma);
    both.addAll(byForm);
    both.sort(Comparator.comparingInt(Trigger::words).reversed());
    return both;
  }

  private static boolean unlike(Sentence sentence, int token) {
    return switch (sentence.upos(token)) {
      case ADP, ADV, DET, PART, SCONJ, CCONJ, X, INTJ, PRON -> true;
      default -> false;
    };
  }

  /** Where the idiom's other words stand, or null when one is missing. */
  private int[] others(Trigger entry, Sentence sentence, int head) {
    int[] found = new int[entry.others().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = find(entry, i, sentence, head);
      if (found[i] < 0) {
        return null;
      }
    }
    return found;
  }

  private int find(Trigger entry, int index, Sentence sentence, int head) {
    String word = entry.others().get(index);
    boolean noun = entry.wordClass() == Trigger.WordClass.NOUN;
    boolean before = noun && index < entry.headIndex();
    int near = -1;
    for (int token = 0; token < sentence.size(); token++) {
      if (token == head
          || !idiomWords.says(sentence, token, word)
          || idiomWords.strange(entry, sentence, token)
          || idiomWords.ofAgent(sentence, token)
          || idiomWords.perfect(sentence, token)
          || misplaced(entry, sentence, token, head)
          || opens(sentence, token, head)
          || deniesOther(sentence, token, head)
          || acrossColon(sentence, token, head)
          || determines(sentence, token, head)) {
        continue;
      }
      if (before) {
        // "cooperation agreement": the word stands right before its head, or hangs on it
        boolean close = token < head && head - token <= 3;
        if (close && sameClause(sentence, token, head) || sentence.head(token) == head) {
          return token;
        }
        continue;
      }
      int depth = index > 1 && entry.hasAdposition() && habits.cases() ? 3 : 2;
      if (dependsWithin(sentence, head, token, depth)
          || marks(entry, index, sentence, token, head)) {
        return token;
      }
      boolean apart = habits.tenses() && sentence.upos(token) == Upos.ADP;
      if (Math.abs(token - head) <= (apart ? 2 : REACH) && sameClause(sentence, head, token)) {
        near = token;
      }
    }
    return near;
  }

  /** «No han empezado, dice el ministro» is not "to say no": the denial is another verb's. */
  private boolean deniesOther(Sentence sentence, int token, int head) {
    return habits.tenses()
        && sentence.upos(token) == Upos.ADV
        && habits.words(Task.NOT).contains(sentence.form(token).toLowerCase(Locale.ROOT))
        && sentence.head(token) != head
        && sentence.head(token) >= 0
        && sentence.upos(sentence.head(token)) != Upos.ADV;
  }

  /** «Condamné … à seize ans»: an idiom's preposition stands on its next word. */
  private boolean marks(Trigger entry, int index, Sentence sentence, int token, int head) {
    int noun = sentence.is(token, "case") ? sentence.head(token) : -1;
    return habits.tenses()
        && noun >= 0
        && index + 1 < entry.others().size()
        && idiomWords.says(sentence, noun, entry.others().get(index + 1))
        && dependsWithin(sentence, head, noun, 2);
  }

  /**
   * An English verb's particle or preposition follows it: "in the Kremlin has sat" is no sit-in.
   */
  private boolean misplaced(Trigger entry, Sentence sentence, int token, int head) {
    return habits.particlesFollow()
        && entry.wordClass() == Trigger.WordClass.VERB
        && sentence.upos(token) == Upos.ADP
        && token < head;
  }

  /** «… que la Turquie soutient l'Ukraine» is not «soutenir que»: that conjunction is above it. */
  private boolean opens(Sentence sentence, int token, int head) {
    return habits.tenses()
        && sentence.upos(token) == Upos.SCONJ
        && sentence.is(token, "mark")
        && token < head
        && sentence.head(token) == head;
  }

  /** "Say no", but not "say that no ship …": a determiner belongs to its noun. */
  private boolean determines(Sentence sentence, int token, int head) {
    boolean modal = sentence.is(head, "aux") && sentence.head(head) >= 0;
    int clause = modal ? sentence.head(head) : head;
    return !habits.tenses()
        && sentence.is(token, "det")
        && sentence.head(token) != clause
        && !dependsWithin(sentence, clause, sentence.head(token), 2);
  }

  /** "Ukraine war: Russia declares diplomats …": the topic before a colon is declared by none. */
  private static boolean acrossColon(Sentence sentence, int a, int b) {
    for (int token = Math.min(a, b) + 1; token < Math.max(a, b); token++) {
      if (sentence.form(token).equals(":")) {
        return true;
      }
    }
    return false;
  }

  private static boolean dependsWithin(Sentence sentence, int head, int token, int steps) {
    int at = token;
    for (int i = 0; i < steps && at >= 0; i++) {
      at = sentence.head(at);
      if (at == head) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other verb, preposition, comma or quotation mark stands between the two. */
  private static boolean sameClause(Sentence sentence, int a, int b) {
    for (int token = Math.min(a, b) + 1; token < Math.max(a, b); token++) {
      switch (sentence.upos(token)) {
        case VERB, PUNCT, SCONJ, CCONJ, ADP -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
