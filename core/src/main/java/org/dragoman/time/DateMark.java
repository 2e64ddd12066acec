package org.dragoman.time;

/** Where on a page a date stands, and how far one may trust it to be the day of publication. */
public enum DateMark {
  /** "LIMA, Dec. 11 (AP)": the day of writing. */
  DATELINE("dateline", .96, "dateline"),
  /** Beside the author's name or under the headline. */
  BYLINE("byline", .93, "date beside the headline"),
  /** datePublished, article:published_time and their kin. */
  MARKUP("markup", .97, "date of publication in the page's markup"),
  /** /2018/12/11/ in the address. */
  URL("url", .93, "date in the address"),
  /** "Published:", "Fecha de publicación:". */
  PUBLISHED_LABEL("byline", .99, "labelled as day of publication"),
  /** "Updated:": the article may be older. */
  UPDATED_LABEL("byline", .7, "labelled as day of the last change"),
  /** A date on the page that nothing labels: it may be the day the page was fetched. */
  PAGE("byline", .7, "page date, not labelled as publication"),
  /** "© 2018": the year the page was made. */
  COPYRIGHT("byline", .3, "copyright year");

  private final String label;
  private final double trust;
  private final String says;

  DateMark(String label, double trust, String says) {
    this.label = label;
    this.trust = trust;
    this.says = says;
  }

  /** The kind of evidence it is in the output. */
  public String label() {
    return label;
  }

  /** How probable it is, before the text is read, that this is the day of publication. */
  double trust() {
    return trust;
  }

  String says() {
    return says;
  }

  String shortly() {
    return this == PAGE ? "page date" : says;
  }
}
