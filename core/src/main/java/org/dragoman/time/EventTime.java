package org.dragoman.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.TimeValue.Anchor;
import org.dragoman.time.TimeValue.Shift;

/**
 * Chooses the words that date an act.
 *
 * <p>An expression dates the clause it hangs in. An act in a clause without one takes that of the
 * clause it depends on ("said on Monday that ..."), but never one from a clause below it: in "the
 * president, who took office in April, met him" nobody met in April. A sentence without any goes on
 * where the sentence before it in the same block stood. A day of publication is used only when
 * asked for, and the answer says so.
 */
public final class EventTime {

  /** An act longer ago than this is history. */
  private static final int CURRENT_DAYS = 90;

  /** A story does not go on "in January" from one sentence to the next. */
  private static final int CARRIED_DAYS = 3;

  private static final int NEVER = 1000;

  private final Language language;
  private final Optional<PartialDate> published;
  private Optional<PartialDate> story = Optional.empty();
  private int sentencesSince;

  /** Reads one block after the other; {@link #newBlock()} parts them. */
  public EventTime(Language language, Optional<PartialDate> published) {
    this.language = language;
    this.published = published;
  }

  /** Forgets where the story stood: a new paragraph group, caption or article begins. */
  public void newBlock() {
    story = Optional.empty();
    sentencesSince = 0;
  }

  /**
   * When the act of {@code token} took place.
   *
   * @param expressions those of the sentence
   */
  public When of(Sentence s, int token, List<TimeExpression> expressions) {
    Tense tense = Tenses.of(s, token, language);
    TimeExpression best = null;
    int cost = NEVER;
    for (TimeExpression e : expressions) {
      int c = cost(s, token, e);
      if (e.value() instanceof TimeValue.Recurring) {
        c = Math.max(c, NEVER - 1); // "on Thursday, as it has every year": any other time is meant
      }
      boolean nearer =
          best != null && c == cost && distance(s, token, e) < distance(s, token, best);
      if (c < cost || nearer) {
        cost = c;
        best = e;
      }
    }
    boolean background = isBackground(s, token);
    if (best != null && cost < NEVER) {
      // "said on Thursday that he would go": Thursday is the day of the saying.
      Tense named =
          cost < 10 && tense != Tense.UNKNOWN ? tense : Tenses.of(s, attachment(s, best), language);
      Tense of = named == Tense.UNKNOWN ? tense : named;
      When.Basis basis =
          cost < 10 ? When.Basis.CLAUSE : cost < 40 ? When.Basis.GOVERNING : When.Basis.SENTENCE;
      return dated(best, of, tense, basis, background);
    }
    return undated(tense, background, expressions);
  }

  /** The same for words without a tree, a headline say: the nearest expression dates them. */
  public When of(Span act, List<TimeExpression> expressions, Tense tense) {
    TimeExpression best = null;
    for (TimeExpression e : expressions) {
      boolean usable = e.relation() == Relation.AT && !e.value().isUndatable();
      if (usable && (best == null || gap(act, e) < gap(act, best))) {
        best = e;
      }
    }
    return best != null
        ? dated(best, tense, tense, When.Basis.SENTENCE, false)
        : undated(tense, false, expressions);
  }

  /** Notes the date of a sentence's main act, from which the next sentence goes on. */
  public void tell(When when) {
    boolean stated = when.basis().compareTo(When.Basis.CARRIED) < 0;
    boolean exact = when.value().isPresent() && when.value().get().days() <= CARRIED_DAYS;
    if (stated && when.time() == When.Time.CURRENT && exact) {
      story = when.value();
      sentencesSince = 0;
    } else {
      sentencesSince++;
    }
  }

  /**
   * {@code when}, or, for an undated act told as current, the day of publication: right for three
   * acts of four in short news, and marked {@link When.Basis#PUBLICATION} so that nobody mistakes
   * it.
   */
  public When orPublication(When when) {
    boolean silent = when.basis() == When.Basis.NONE && when.value().isEmpty();
    return silent && when.time() == When.Time.CURRENT && when.evidence().isEmpty()
        ? new When(published, List.of(), When.Basis.PUBLICATION, when.time())
        : when;
  }

  private When dated(
      TimeExpression e, Tense tense, Tense own, When.Basis basis, boolean background) {
    boolean fromStory = !(e.value() instanceof Shift shift) || shift.anchor() != Anchor.ACT;
    Optional<PartialDate> value = e.resolve(published, tense, fromStory ? story : Optional.empty());
    return new When(value, List.of(e), basis, time(value, own, background));
  }

  private When undated(Tense tense, boolean background, List<TimeExpression> expressions) {
    boolean told = tense != Tense.FUTURE && !background;
    if (told && story.isPresent() && sentencesSince < 3) {
      return new When(story, List.of(), When.Basis.CARRIED, time(story, tense, false));
    }
    return new When(
        Optional.empty(), List.of(), When.Basis.NONE, time(Optional.empty(), tense, background));
  }

  private When.Time time(Optional<PartialDate> value, Tense tense, boolean background) {
    if (value.isPresent() && published.isPresent()) {
      LocalDate first = published.get().first();
      if (value.get().last().isBefore(first.minusDays(CURRENT_DAYS))) {
        return When.Time.HISTORICAL;
      }
      if (value.get().first().isAfter(published.get().last())) {
        return When.Time.FUTURE;
      }
      return tense == Tense.FUTURE && !value.get().last().isBefore(first)
          ? When.Time.FUTURE
          : When.Time.CURRENT;
    }
    return tense == Tense.FUTURE
        ? When.Time.FUTURE
        : background ? When.Time.HISTORICAL : When.Time.CURRENT;
  }

  /** Past perfect outside of reported speech, or a word like "historic" beside the act. */
  private boolean isBackground(Sentence s, int token) {
    int verb = Tenses.predicate(s, token);
    if (verb < 0) {
      return false;
    }
    boolean reported =
        s.is(verb, "ccomp")
            || (s.head(verb) >= 0 && s.is(verb, "conj") && s.is(s.head(verb), "ccomp"));
    if (!reported && Tenses.isPastPerfect(s, token, language)) {
      return true;
    }
    TimeWords words = TimeWords.of(language);
    for (int at : new int[] {token, verb}) {
      for (int child : s.children(at)) {
        if ((s.is(child, "amod") && at == token || s.is(child, "advmod"))
            && words.has("background", s.lemma(child))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How far the expression is from dating the token: steps and clause borders between them. */
  private int cost(Sentence s, int token, TimeExpression e) {
    if (e.relation() != Relation.AT
        || (e.value() instanceof Shift shift && shift.anchor() == Anchor.ACT)) {
      return NEVER;
    }
    int at = attachment(s, e);
    if (at < 0) {
      return NEVER;
    }
    if (isBeside(s, token, e)) {
      return 0;
    }
    int owner = owner(s, at);
    if (owner >= 0 && owner != token && !s.dominates(owner, token)) {
      // "Wednesday's meeting failed": the verb failed then, perhaps; the other nouns not.
      return s.upos(token) == Upos.VERB && s.dominates(token, owner) && !isAhead(s, token, e)
          ? Math.min(NEVER, 25 + Math.max(0, down(s, token, at)))
          : NEVER;
    }
    int up = 0;
    int steps = 0;
    for (int node = token; node >= 0 && steps <= s.size(); node = s.head(node), steps++) {
      int down = down(s, node, at);
      if (down >= 0) {
        return Math.min(NEVER, up + down);
      }
      up += border(s, node);
    }
    return NEVER;
  }

  /** The noun that the expression is an attribute of: "Monday's talks", "his 2014 book", or -1. */
  private static int owner(Sentence s, int at) {
    int head = s.head(at);
    // With a preposition the tree is often wrong about what it hangs on: "chose X on Monday".
    boolean attribute =
        s.deprel(at).equals("nmod:poss")
            || s.is(at, "compound")
            || s.is(at, "nummod")
            || s.is(at, "amod")
            || (s.is(at, "nmod") && s.child(at, "case") < 0);
    return head >= 0 && attribute && (s.upos(head) == Upos.NOUN || s.upos(head) == Upos.PROPN)
        ? head
        : -1;
  }

  /** Whether a clause of the past names a time to come: "has a June 1 deadline". */
  private boolean isAhead(Sentence s, int token, TimeExpression e) {
    Tense tense = Tenses.of(s, token, language);
    Optional<PartialDate> value = e.resolve(published, tense);
    return tense != Tense.FUTURE
        && value.isPresent()
        && published.isPresent()
        && value.get().last().isAfter(published.get().last());
  }

  /** "said on Tuesday": neighbours belong together whatever the tree says. */
  private static boolean isBeside(Sentence s, int token, TimeExpression e) {
    if (s.upos(token) != Upos.VERB) {
      return false;
    }
    int next = token + 1;
    while (next < s.size() && next <= token + 2 && s.span(next).end() <= e.span().start()) {
      if (s.upos(next) != Upos.ADP && s.upos(next) != Upos.DET) {
        return false;
      }
      next++;
    }
    return next < s.size()
        && e.span().start() == s.span(next).start()
        && (next + 1 >= s.size() || !s.form(endToken(s, e)).equals("'s"));
  }

  private static int endToken(Sentence s, TimeExpression e) {
    int i = 0;
    while (i + 1 < s.size() && s.span(i).start() < e.span().end()) {
      i++;
    }
    return i;
  }

  /** What it costs to climb from {@code node} to its head: an act inherits its clause's time. */
  private int border(Sentence s, int node) {
    if (s.is(node, "ccomp") || s.is(node, "parataxis")) {
      return Tenses.isPastPerfect(s, node, language) ? 100 : 20;
    }
    if (s.is(node, "acl")) {
      return s.deprel(node).equals("acl:relcl") ? 45 : 12;
    }
    return s.is(node, "advcl") ? 15 : s.is(node, "conj") ? 10 : s.is(node, "xcomp") ? 3 : 1;
  }

  /** Steps from {@code at} up to {@code node}, NEVER over a clause border, -1 if not above it. */
  private static int down(Sentence s, int node, int at) {
    int steps = 0;
    boolean border = false;
    for (int n = at, i = 0; n >= 0 && i <= s.size(); n = s.head(n), i++) {
      if (n == node) {
        return border ? NEVER : steps;
      }
      boolean own =
          s.is(n, "ccomp")
              || s.is(n, "acl")
              || s.is(n, "advcl")
              || s.is(n, "parataxis")
              || (s.is(n, "conj") && s.upos(n) == Upos.VERB)
              || s.is(n, "csubj");
      border |= own;
      steps++;
    }
    return -1;
  }

  /** The token of the expression that hangs outside of it. */
  private static int attachment(Sentence s, TimeExpression e) {
    for (int i = 0; i < s.size(); i++) {
      if (e.span().overlaps(s.span(i))) {
        int head = s.head(i);
        if (head < 0 || !e.span().overlaps(s.span(head))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int distance(Sentence s, int token, TimeExpression e) {
    return gap(s.span(token), e);
  }

  private static int gap(Span act, TimeExpression e) {
    return e.span().start() >= act.end()
        ? e.span().start() - act.end()
        : Math.max(0, act.start() - e.span().end());
  }
}
