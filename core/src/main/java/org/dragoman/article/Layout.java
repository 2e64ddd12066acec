package org.dragoman.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every undecided line of one article its role by where it stands: above the body, inside it
 * or below it.
 *
 * <p>Above, the line whose words the lead tells again is the headline; what stands over it is the
 * page's. Inside, a single short line is a cross-head, a run of them a list of links. Below, short
 * lines are the page's again. Ends of the article (comments, the author, teaser lists) keep all
 * that follows them.
 */
final class Layout {

  private static final int LONG_HEADLINE = 24; // words
  private static final int LABEL = 12; // words a line may have that ends an article
  private static final int SOME_BODY = 20; // words before a list of teasers can follow
  private static final int ENOUGH_BODY = 60; // words before a label can end an article

  private final List<Part> parts;
  private int first;
  private int last;

  private Layout(List<Part> parts) {
    this.parts = parts;
  }

  /** Decides all of {@code parts}, the lines of one article, and returns its headline. */
  static Optional<Part> decide(List<Part> parts) {
    return new Layout(parts).decide();
  }

  private Optional<Part> decide() {
    endings();
    findBody();
    if (first < 0) {
      return headlineOnly();
    }
    Optional<Part> headline = headline();
    headline.ifPresent(part -> part.role = Part.Role.HEADLINE);
    findBody();
    top(headline);
    middle();
    bottom();
    repeats(headline);
    return headline;
  }

  /** What follows the end of the article goes with it, until an article plainly goes on. */
  private void endings() {
    int total = parts.stream().filter(Part::isStrong).mapToInt(p -> p.words).sum();
    int before = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.isStrong()) {
        before += part.words;
      }
      if (!part.is(Part.Role.FURNITURE) || before < SOME_BODY) {
        continue;
      }
      boolean most = before >= ENOUGH_BODY && (before * 3 >= total - before || before >= 150);
      if (part.kind == Furniture.Kind.COMMENT && part.words <= LABEL && !isCounter(part) && most) {
        closeAll(i + 1, Furniture.Kind.COMMENT);
        return;
      }
      if (isAuthorLabel(part) && most) {
        closeAll(i + 1, Furniture.Kind.OTHER);
        return;
      }
      if (part.label && part.kind == Furniture.Kind.RELATED) {
        closeTeasers(i + 1, part.kind);
      }
    }
  }

  private static boolean isCounter(Part part) {
    return part.text().matches("^\\W*\\d+.*") || part.text().matches("(?i)comments?|kommentare?");
  }

  private static boolean isAuthorLabel(Part part) {
    return part.label
        && part.text()
            .matches("(?iu)\\W*(?:about the (?:author|writer)s?|über (?:den|die) autor.*)\\W*");
  }

  private void closeAll(int from, Furniture.Kind kind) {
    for (Part part : parts.subList(from, parts.size())) {
      if (!part.is(Part.Role.FURNITURE)) {
        part.furniture(kind);
      }
    }
  }

  /** Lines below a label such as "Related articles", up to the next real paragraph. */
  private void closeTeasers(int from, Furniture.Kind kind) {
    for (int i = from; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean real =
          part.isStrong()
              && part.words >= 22
              && !part.text().matches("(?s).*(?:…|\\.\\.\\.|\\[…\\])\\W*$");
      if (real) {
        return;
      }
      if (!part.is(Part.Role.FURNITURE)) {
        part.furniture(kind);
      }
    }
  }

  private void findBody() {
    first = -1;
    last = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isStrong()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    for (int i = last + 1; i < parts.size() && parts.get(i).is(Part.Role.BODY); i++) {
      last = i; // short sentences right after the body still belong to it
    }
  }

  /** A page without paragraphs: its lines are all there is. */
  private Optional<Part> headlineOnly() {
    Optional<Part> headline =
        parts.stream().filter(p -> p.is(Part.Role.SHORT) && p.isHeadlineLike()).findFirst();
    headline.ifPresent(part -> part.role = Part.Role.HEADLINE);
    for (Part part : parts) {
      if (part.is(Part.Role.SHORT)) {
        if (headline.isPresent() && part.words <= 2) {
          part.furniture(Furniture.Kind.OTHER);
        } else {
          part.role = Part.Role.BODY;
        }
      }
    }
    return headline;
  }

  private Optional<Part> headline() {
    Set<String> lead = Texts.stems(lead());
    Part best = null;
    double bestScore = 0;
    Map<String, Integer> seen = new HashMap<>();
    for (Part part : parts.subList(0, first)) {
      seen.merge(part.key(), 1, Integer::sum);
    }
    for (int i = 0; i < first; i++) {
      Part part = parts.get(i);
      boolean may =
          (part.is(Part.Role.SHORT) && part.words <= LONG_HEADLINE + 6)
              || (part.is(Part.Role.BODY)
                  && part.weak
                  && part.words >= 3
                  && !part.paragraph.startsLower()
                  && !part.text().endsWith("."));
      if (!may || part.text().endsWith(":") || isNameInPicture(i)) {
        continue;
      }
      Set<String> stems = Texts.stems(part.text());
      int shared = Texts.shared(stems, lead);
      double score =
          Texts.overlap(stems, lead)
              + 0.3 * Math.min(shared, 5)
              + Math.min(part.words, 8) / 8.0
              + (seen.get(part.key()) > 1 ? 0.5 : 0)
              + (isDatedBelow(i) ? 0.4 : 0)
              + (part.text().endsWith(".") ? -0.5 : 0);
      if ((part.words >= 3 || shared >= 1) && score > bestScore + 1e-9) {
        best = part;
        bestScore = score;
      }
    }
    if (best == null && isSentenceHeadline(parts.get(first))) {
      best = parts.get(first);
    }
    return Optional.ofNullable(best);
  }

  /** A name right above a picture's credit is that of the one in the picture. */
  private boolean isNameInPicture(int i) {
    Part below = parts.get(i + 1);
    return parts.get(i).words <= 4
        && below.is(Part.Role.FURNITURE)
        && below.kind == Furniture.Kind.CAPTION
        && below.paragraph.gap() == 0;
  }

  /** Whether a date or a byline stands within three lines below. */
  private boolean isDatedBelow(int i) {
    for (Part part : parts.subList(i + 1, Math.min(first, i + 4))) {
      if (part.byline || (part.is(Part.Role.FURNITURE) && part.kind == Furniture.Kind.DATE)) {
        return true;
      }
    }
    return false;
  }

  /** The first paragraph when it is one short question or exclamation over a longer one. */
  private boolean isSentenceHeadline(Part part) {
    return part.words <= 20
        && part.text().matches("(?s).*[?!][\"”“»]?$")
        && Sentences.nextStart(part.text(), 0) < 0
        && parts.subList(first + 1, parts.size()).stream().anyMatch(Part::isStrong);
  }

  private String lead() {
    StringBuilder lead = new StringBuilder();
    int n = 0;
    for (int i = first; i < parts.size() && n < 3; i++) {
      if (parts.get(i).isStrong()) {
        lead.append(parts.get(i).text()).append(' ');
        n++;
      }
    }
    return lead.toString();
  }

  private void top(Optional<Part> headline) {
    int at = headline.map(parts::indexOf).orElse(-1);
    for (int i = 0; i < first; i++) {
      Part part = parts.get(i);
      if (!part.is(Part.Role.SHORT) && !part.is(Part.Role.BODY)) {
        continue;
      }
      if (i < at) {
        part.furniture(part.words <= 3 ? Furniture.Kind.NAVIGATION : Furniture.Kind.OTHER);
      } else if (headline.isPresent() && repeatsWordsOf(part, headline.get())) {
        part.furniture(Furniture.Kind.REPEAT);
      } else if (part.is(Part.Role.SHORT) && part.words <= 3) {
        part.furniture(Furniture.Kind.OTHER);
      } else if (part.is(Part.Role.SHORT)) {
        part.role = Part.Role.SUBHEAD;
      } else if (headline.isEmpty() && part.words <= 6) {
        part.furniture(Furniture.Kind.OTHER);
      }
    }
  }

  /** A kicker: every meaning word of it is in the headline already. */
  private static boolean repeatsWordsOf(Part part, Part headline) {
    return part.is(Part.Role.SHORT)
        && part.words <= headline.words
        && (Texts.overlap(part.text(), headline.text()) > 0.99
            || part.key().equals(headline.key()));
  }

  private void middle() {
    for (int i = first; i <= last; ) {
      if (!parts.get(i).is(Part.Role.SHORT)) {
        i++;
        continue;
      }
      int end = i;
      int shorts = 0;
      while (end <= last
          && (parts.get(end).is(Part.Role.SHORT) || isSmallFurniture(parts.get(end)))) {
        shorts += parts.get(end).is(Part.Role.SHORT) ? 1 : 0;
        end++;
      }
      boolean list =
          i > 0
              && !parts.get(i - 1).is(Part.Role.FURNITURE)
              && parts.get(i - 1).text().endsWith(":");
      for (Part part : parts.subList(i, end)) {
        if (part.is(Part.Role.SHORT)) {
          if (list) {
            part.role = Part.Role.BODY;
          } else if (shorts >= 3) {
            part.furniture(part.words >= 5 ? Furniture.Kind.RELATED : Furniture.Kind.NAVIGATION);
          } else if (part.words > 14 && !part.isHeadlineLike()) {
            part.role = Part.Role.BODY;
          } else {
            part.role = Part.Role.SUBHEAD;
          }
        }
      }
      i = end;
    }
  }

  private static boolean isSmallFurniture(Part part) {
    return part.is(Part.Role.FURNITURE) && part.words <= 6;
  }

  private void bottom() {
    for (Part part : parts.subList(last + 1, parts.size())) {
      if (part.is(Part.Role.SHORT) || (part.is(Part.Role.BODY) && part.weak)) {
        part.furniture(part.words >= 5 ? Furniture.Kind.RELATED : Furniture.Kind.OTHER);
      }
    }
  }

  /** A line or paragraph that stood before; a pull quote that the text holds too. */
  private void repeats(Optional<Part> headline) {
    Map<String, Part> seen = new HashMap<>();
    headline.ifPresent(part -> seen.put(part.key(), part));
    for (Part part : parts) {
      if (part.is(Part.Role.FURNITURE) || headline.filter(h -> h == part).isPresent()) {
        continue;
      }
      String key = part.key();
      boolean again = part.words >= 3 && seen.putIfAbsent(key, part) != null;
      if (again || isPullQuote(part, key)) {
        part.furniture(Furniture.Kind.REPEAT);
      }
    }
  }

  private boolean isPullQuote(Part part, String key) {
    if (!part.weak && !part.is(Part.Role.SUBHEAD) || part.words < 6 || part.words > 40) {
      return false;
    }
    if (!part.paragraph.startsQuoted()) {
      return false;
    }
    for (Part other : parts) {
      if (other != part
          && other.isStrong()
          && other.words > part.words
          && other.key().contains(key)) {
        return true;
      }
    }
    return false;
  }
}
