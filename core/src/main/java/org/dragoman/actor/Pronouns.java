package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Span;

/**
 * Whom "he", "her" and "its" mean, where that is safe: the subject of the clause or sentence
 * before, or the only one of that sex near by. Where two fit equally well, nobody.
 */
final class Pronouns {

  private static final int REACH = 3;

  private final List<Scan> scans;
  private final Map<String, PersonDraft> people;
  private final Mentions mentions;
  private final GivenNames given;
  private final Usage usage;
  private final List<Integer> blocks;

  Pronouns(
      List<Scan> scans,
      Map<String, PersonDraft> people,
      Mentions mentions,
      Knowledge knowledge,
      List<Integer> blocks) {
    this.scans = scans;
    this.people = people;
    this.mentions = mentions;
    this.given = knowledge.given();
    this.usage = knowledge.usage();
    this.blocks = blocks;
  }

  void read(Scan scan, String source) {
    Sentence sentence = scan.sentence;
    for (int t = 0; t < sentence.size(); t++) {
      String form = Piece.key(sentence.form(t)).toLowerCase(Locale.ROOT);
      if (!usage.isPronoun(form)) {
        continue;
      }
      Optional<String> id = Optional.empty();
      boolean article = usage.writtenWords() && sentence.upos(t) == Upos.DET; // el, not él
      if (is(form, Task.OWN)) {
        id = owner(scan, t);
      } else if (article || people.isEmpty() && !is(form, Task.ITS)) {
        continue;
      } else if (is(form, Task.HE) && !sentence.is(t, "expl")) {
        id = person(scan, t, 'm', form);
      } else if (is(form, Task.SHE) && !sentence.is(t, "expl")) {
        id = person(scan, t, 'f', form);
      } else if (is(form, Task.HIS)) {
        id = subjectBefore(scan, t, 'm');
      } else if (is(form, Task.ITS)) {
        id = state(scan, t);
      }
      if (id.isPresent()) {
        Span span = sentence.span(t);
        mentions.add(
            new Mention(
                source.substring(span.start(), span.end()),
                span,
                scan.index,
                t,
                t,
                t,
                MentionKind.PRONOUN),
            List.of(id.get()),
            false);
      }
    }
  }

  private boolean is(String form, Task task) {
    return usage.words(task).contains(form);
  }

  /** «su homólogo», «своего коллегу»: of the subject before, man, woman or state. */
  private Optional<String> owner(Scan scan, int token) {
    String found = null;
    for (Mentions.Entry entry : mentions.in(scan.index)) {
      Mention mention = entry.mention();
      boolean one = !entry.modifier() && entry.ids().size() == 1;
      if (one && mention.last() < token && isSubject(scan.sentence, mention)) {
        found = entry.ids().get(0);
      }
    }
    return Optional.ofNullable(found);
  }

  private Optional<String> person(Scan scan, int token, char gender, String form) {
    String relation = scan.sentence.deprel(token);
    boolean object =
        is(form, Task.HIM)
            || is(form, Task.HERS) && !relation.equals("nmod:poss")
            || usage.writtenWords()
                && (relation.startsWith("obj")
                    || relation.startsWith("iobj")
                    || relation.startsWith("obl"));
    if (object) {
      Set<String> others = candidates(scan.index, Integer.MAX_VALUE, gender);
      Set<String> before = candidates(scan.index, token, gender);
      String clause = clauseSubject(scan, token);
      others.addAll(candidates(scan.index - 1, Integer.MAX_VALUE, gender));
      before.remove(clause);
      others.remove(clause);
      if (before.size() == 1) {
        return before.stream().findFirst();
      }
      if (clause != null && others.size() > 1) {
        others.retainAll(candidates(scan.index - 1, Integer.MAX_VALUE, gender));
      }
      return others.size() == 1 ? others.stream().findFirst() : Optional.empty();
    }
    Optional<String> here = subjectBefore(scan, token, gender);
    if (here.isPresent()) {
      return here;
    }
    Set<String> same = candidates(scan.index, token, gender);
    if (!same.isEmpty()) {
      return same.size() == 1 ? same.stream().findFirst() : Optional.empty();
    }
    for (int back = 1; back <= REACH && scan.index - back >= 0; back++) {
      int earlier = scan.index - back;
      if (blocks.get(scan.index) - blocks.get(earlier) > 1) {
        break;
      }
      Optional<String> subject = subject(earlier, gender);
      if (subject.isPresent()) {
        return subject;
      }
      Set<String> some = candidates(earlier, Integer.MAX_VALUE, gender);
      if (!some.isEmpty()) {
        return some.size() == 1 ? some.stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The last subject before the token in its own sentence. */
  private Optional<String> subjectBefore(Scan scan, int token, char gender) {
    String found = null;
    for (Mentions.Entry entry : mentions.in(scan.index)) {
      Mention mention = entry.mention();
      if (mention.last() < token && fits(entry, gender) && isSubject(scan.sentence, mention)) {
        found = entry.ids().get(0);
      }
    }
    return Optional.ofNullable(found);
  }

  /** The first subject of a whole sentence, or its only person's. */
  private Optional<String> subject(int sentence, char gender) {
    for (Mentions.Entry entry : mentions.in(sentence)) {
      if (fits(entry, gender) && isSubject(scans.get(sentence).sentence, entry.mention())) {
        return Optional.of(entry.ids().get(0));
      }
    }
    return Optional.empty();
  }

  private static boolean isSubject(Sentence sentence, Mention mention) {
    int token = mention.head();
    for (int steps = 0; token >= 0 && steps < 4; steps++) {
      if (sentence.is(token, "nsubj")) {
        return true;
      }
      boolean up =
          sentence.is(token, "appos")
              || sentence.is(token, "flat")
              || sentence.is(token, "compound")
                  && sentence.head(token) > token
                  && sentence.head(token) <= mention.last() + 2;
      token = up ? sentence.head(token) : -1;
    }
    return false;
  }

  private String clauseSubject(Scan scan, int token) {
    Sentence sentence = scan.sentence;
    int verb = sentence.head(token);
    for (int steps = 0; verb >= 0 && steps < 4; steps++) {
      int subject = sentence.child(verb, "nsubj");
      if (subject >= 0) {
        List<String> ids = mentions.at(scan.index, subject);
        return ids.size() == 1 ? ids.get(0) : null;
      }
      verb = sentence.head(verb);
    }
    return null;
  }

  private Set<String> candidates(int sentence, int beforeToken, char gender) {
    Set<String> found = new LinkedHashSet<>();
    for (Mentions.Entry entry : mentions.in(sentence)) {
      if (entry.mention().last() < beforeToken && fits(entry, gender)) {
        found.add(entry.ids().get(0));
      }
    }
    return found;
  }

  private boolean fits(Mentions.Entry entry, char gender) {
    if (entry.modifier() || entry.ids().size() != 1 || !people.containsKey(entry.ids().get(0))) {
      return false;
    }
    char own = people.get(entry.ids().get(0)).gender(given);
    return own == 0 || own == gender;
  }

  /** "its": the state that is the subject before, in this sentence or the one before. */
  private Optional<String> state(Scan scan, int token) {
    List<String> found = new ArrayList<>();
    for (int s = scan.index; s >= Math.max(0, scan.index - 1) && found.isEmpty(); s--) {
      for (Mentions.Entry entry : mentions.in(s)) {
        boolean before = s < scan.index || entry.mention().last() < token;
        boolean subject = isSubject(scans.get(s).sentence, entry.mention());
        if (before
            && subject
            && !entry.modifier()
            && entry.ids().size() == 1
            && !people.containsKey(entry.ids().get(0))) {
          found.add(entry.ids().get(0));
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }
}
