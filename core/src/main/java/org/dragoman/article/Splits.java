package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells several articles on one page apart.
 *
 * <p>A wrong cut does more harm than a missed one, so a line opens a new article only when an
 * article stands before it, a body stands below it, and something says that it is no cross-head: a
 * dateline or a dated byline follows, or it stands behind an unusual gap or a rule and its lead
 * tells it again, as leads do with headlines and not with cross-heads.
 */
final class Splits {

  private static final int BODY_BEFORE = 40; // words
  private static final int BODY_AFTER = 35;

  private final Datelines datelines;

  Splits(Datelines datelines) {
    this.datelines = datelines;
  }

  /** The numbers of the parts that open an article; the first is always 0. */
  List<Integer> of(List<Part> parts) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    int usual = usualGap(parts);
    int before = 0;
    int paragraphs = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.isStrong()) {
        before += part.words;
        paragraphs++;
      }
      boolean candidate =
          (part.is(Part.Role.SHORT) && part.isHeadlineLike())
              || (part.is(Part.Role.BODY) && part.words <= 20 && part.text().endsWith("?"));
      if (candidate && paragraphs >= 2 && before >= BODY_BEFORE && opens(parts, i, usual)) {
        starts.add(i);
        before = 0;
        paragraphs = 0;
      }
    }
    return starts;
  }

  private boolean opens(List<Part> parts, int i, int usual) {
    Part head = parts.get(i);
    if (parts.subList(0, i).stream().anyMatch(part -> part.key().equals(head.key()))) {
      return false; // the page's own headline again
    }
    int body = -1;
    boolean dated = false;
    int shorts = 0;
    for (int k = i + 1; k < parts.size() && k <= i + 7 && body < 0; k++) {
      Part part = parts.get(k);
      if (part.isStrong()) {
        body = k;
      } else if (part.is(Part.Role.SHORT) || part.is(Part.Role.BODY)) {
        shorts++;
      } else if (part.byline || part.kind == Furniture.Kind.DATE) {
        dated = true;
      } else if (part.kind == Furniture.Kind.RELATED || part.kind == Furniture.Kind.COMMENT) {
        return false;
      }
    }
    if (body < 0 || shorts > 1 || bodyFrom(parts, body) < BODY_AFTER || afterTeasers(parts, i)) {
      return false;
    }
    String lead = parts.get(body).text();
    Set<String> stems = Texts.stems(head.text());
    Set<String> leadStems = Texts.stems(lead);
    double overlap = Texts.overlap(stems, leadStems);
    int shared = Texts.shared(stems, leadStems);
    boolean dateline = datelines.read(lead, 0).filter(f -> f.agency().isPresent()).isPresent();
    if (dateline && overlap >= 0.25 && head.words >= 4) {
      return true;
    }
    if (dated && overlap >= 0.3 && shared >= 2) {
      return true;
    }
    Part previous = i > 0 ? parts.get(i - 1) : head;
    boolean ruled = previous.is(Part.Role.FURNITURE) && !previous.paragraph.hasLetters();
    boolean apart = head.paragraph.gap() > usual && head.paragraph.gap() >= 2;
    return (ruled || apart) && head.words >= 4 && shared >= 3 && overlap >= 0.5;
  }

  private static int bodyFrom(List<Part> parts, int from) {
    int words = 0;
    for (int k = from; k < parts.size() && words < 200; k++) {
      if (parts.get(k).isStrong()) {
        words += parts.get(k).words;
      }
    }
    return words;
  }

  /** Below "Related articles" a headline with a lead is a teaser, not an article. */
  private static boolean afterTeasers(List<Part> parts, int i) {
    for (int k = i - 1; k >= 0 && k >= i - 12; k--) {
      Part part = parts.get(k);
      if (part.label && part.kind == Furniture.Kind.RELATED) {
        return true;
      }
      if (part.isStrong() && part.words >= 30) {
        return false;
      }
    }
    return false;
  }

  private static int usualGap(List<Part> parts) {
    int[] gaps = parts.stream().skip(1).mapToInt(part -> part.paragraph.gap()).sorted().toArray();
    return gaps.length == 0 ? 0 : gaps[gaps.length * 3 / 4];
  }
}
