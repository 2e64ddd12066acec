package org.dragoman.story;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.event.Event;
import org.dragoman.time.PartialDate;

/**
 * Whether two reports tell one act: parties, type, day, place and words are weighed.
 *
 * <p>Each comparison adds or takes evidence, and the sum is held against a threshold, after Fellegi
 * and Sunter's record linkage (1969) with weights set by hand and tuned on half of the annotated
 * stories. Nothing depends on what else an archive holds, such as how rare a word is in it: the
 * verdict on two reports is the same whatever came before, so the order of arrival cannot matter.
 *
 * <p>Two reports of different parties are never one, nor are a deed and its opposite. The plan of
 * an act, the act and its denial are reports of one act: their factuality differs, not their event.
 */
public final class SameEvent {

  /** From this score on, two reports are held for reports of one act. */
  static final double THRESHOLD = 2.4;

  /**
   * From this score on, two reports hang together, so that all of theirs are looked at for common
   * events. A little more than the threshold: in the news of a busy pair of states chains of mere
   * likeness would otherwise run on through the years.
   */
  static final double TOGETHER = 3.0;

  /** The score of reports that cannot tell one act, whatever else they have in common. */
  static final double NEVER = -99;

  /** Days that may lie between what two reports of one act say, at most. */
  private static final int REACH = 7;

  private static final double UNDATED = 1.0;
  private static final double DATED = 0.5;

  private final List<String> reasons; // null when nobody asks
  private final Traits a;
  private final Traits b;
  private double score;

  private SameEvent(Traits a, Traits b, List<String> reasons) {
    this.a = a;
    this.b = b;
    this.reasons = reasons;
  }

  /** What speaks for and against one act behind the two reports. */
  public static Likeness compare(Report a, Report b) {
    Traits x = new Traits(a);
    Traits y = new Traits(b);
    if (!possible(x, y)) {
      return new Likeness(NEVER, List.of("other parties, or a deed of another kind"));
    }
    List<String> reasons = new ArrayList<>();
    return new Likeness(new SameEvent(x, y, reasons).weigh(), reasons);
  }

  /** Whether two reports are held for reports of one act. */
  public static boolean same(Traits a, Traits b) {
    return score(a, b) >= THRESHOLD;
  }

  /** The score alone. */
  static double score(Traits a, Traits b) {
    return possible(a, b) ? new SameEvent(a, b, null).weigh() : NEVER;
  }

  private static boolean possible(Traits a, Traits b) {
    return !apart(a, b) && meet(a, b) && (a.report.quad() == b.report.quad() || neighbours(a, b));
  }

  /** So far apart in time that nothing else can make up for it. */
  private static boolean apart(Traits a, Traits b) {
    return a.days.isPresent() && b.days.isPresent() && a.days.get().gap(b.days.get()) > REACH;
  }

  /** Every side that both name has somebody in common. */
  private static boolean meet(Traits a, Traits b) {
    boolean straight = share(a.from, b.from) && share(a.to, b.to);
    return straight || (a.mutual || b.mutual) && share(a.all, b.all);
  }

  private static boolean share(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || common(a, b);
  }

  private static boolean common(Set<String> a, Set<String> b) {
    for (String one : a) {
      if (b.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /** Word and deed of the same spirit: an agreement announced and carried out. */
  private static boolean neighbours(Traits a, Traits b) {
    return (a.report.quad() + 1) / 2 == (b.report.quad() + 1) / 2;
  }

  private double weigh() {
    type();
    parties();
    people(a.peopleFrom, b.peopleFrom);
    people(a.peopleTo, b.peopleTo);
    days();
    place();
    words();
    matter();
    if (a.report.article().equals(b.report.article())) {
      add(-1.5, "told apart in one article");
    }
    return score;
  }

  private void type() {
    boolean sameType = a.report.type().equals(b.report.type());
    if (!sameType) {
      add(a.report.quad() == b.report.quad() ? -1.0 : -2.0, "type differs");
      return;
    }
    Optional<String> modeA = a.report.mode();
    Optional<String> modeB = b.report.mode();
    if (modeA.isEmpty() || modeB.isEmpty()) {
      add(1.0, "same type");
    } else {
      add(modeA.equals(modeB) ? 1.4 : 0.4, modeA.equals(modeB) ? "same mode" : "mode differs");
    }
  }

  private void parties() {
    if (a.from.equals(b.from) && a.to.equals(b.to)) {
      add(1.5, "same parties");
    } else if ((a.mutual || b.mutual) && a.all.equals(b.all)) {
      add(1.2, "same parties");
    } else {
      add(1.2 * overlap(a.all, b.all) - 0.3, "parties in common");
    }
  }

  private void people(Set<String> x, Set<String> y) {
    if (!x.isEmpty() && !y.isEmpty()) {
      boolean common = common(x, y);
      add(common ? 1.2 : -4.5, common ? "same person" : "other person");
    }
  }

  private void days() {
    if (a.days.isEmpty() || b.days.isEmpty()) {
      published();
      return;
    }
    Days x = a.days.get();
    Days y = b.days.get();
    boolean firm = x.firm() && y.firm();
    long gap = x.gap(y);
    if (gap > 0) {
      add(
          gap == 1
              ? firm ? -0.8 : 0.2
              : gap == 2 && !firm ? -0.8 : gap <= 3 && !firm ? -1.2 : firm ? -6 : -3,
          gap + " days apart");
    } else if (x.isDay() && y.isDay()) {
      add(2.0, "same day");
    } else {
      long length = Math.max(x.length(), y.length());
      add(
          length <= 4 ? 1.2 : length <= 10 ? 0.7 : length <= 31 ? 0.2 : length <= 366 ? -0.5 : -1.2,
          "days meet within " + length);
    }
  }

  /** Without dates, news of the same days may tell one act. */
  private void published() {
    Optional<PartialDate> x = a.report.published();
    Optional<PartialDate> y = b.report.published();
    if (x.isEmpty() || y.isEmpty()) {
      add(0.1, "no dates");
      return;
    }
    long gap = Math.abs(ChronoUnit.DAYS.between(x.get().first(), y.get().first()));
    add(
        gap <= 1 ? 0.4 : gap <= 3 ? -0.7 : gap <= 7 ? -1.5 : -4,
        "published " + gap + " days apart");
  }

  private void place() {
    if (a.report.place().isEmpty() || b.report.place().isEmpty()) {
      return;
    }
    Event.Place x = a.report.place().get();
    Event.Place y = b.report.place().get();
    if (x.name().equals(y.name())) {
      add(0.8, "same place");
    } else if (x.state().isPresent() && x.state().equals(y.state())) {
      add(-0.5, "other place");
    } else {
      add(-1.2, "other state");
    }
  }

  private void words() {
    if (a.report.language().equals(b.report.language())) {
      double common = overlap(a.words, b.words);
      add(Math.max(-1.0, Math.min(1.5, 4 * (common - 0.25))), "words in common");
    }
    int own = 0;
    for (String anchor : a.anchors) {
      own += b.anchors.contains(anchor) ? 1 : 0;
    }
    if (own > 0) {
      add(Math.min(1.0, 0.15 * own), "names or numbers in common");
    }
  }

  /** Where a day is unknown, articles on one matter tell one act, and articles on others do not. */
  private void matter() {
    if (!a.about.isEmpty() && !b.about.isEmpty()) {
      double common = overlap(a.about, b.about);
      double weight = a.days.isEmpty() || b.days.isEmpty() ? UNDATED : DATED;
      add(weight * Math.max(-1, Math.min(1.5, 5 * (common - 0.2))), "what the articles are about");
    }
  }

  /** Share of the smaller set that is in the larger. */
  private static double overlap(Set<String> x, Set<String> y) {
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    Set<String> smaller = x.size() <= y.size() ? x : y;
    Set<String> larger = smaller == x ? y : x;
    int common = 0;
    for (String one : smaller) {
      common += larger.contains(one) ? 1 : 0;
    }
    return (double) common / smaller.size();
  }

  private void add(double weight, String why) {
    if (weight != 0) {
      score += weight;
      if (reasons != null) {
        reasons.add(String.format(Locale.ROOT, "%s (%+.1f)", why, weight));
      }
    }
  }
}
