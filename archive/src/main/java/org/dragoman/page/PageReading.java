package org.dragoman.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads one page: its blocks are judged, then the parts of {@link Page} are gathered. */
final class PageReading {

  private static final BlockModel MODEL = BlockModel.load();

  /** No headline has more words. */
  private static final int HEADLINE = 40;

  /** A page with fewer words of article than this has none. */
  private static final int FEW = 15;

  private final Optional<String> address;
  private final Optional<String> cut;
  private final PageBlocks blocks;
  private final PageMetadata metadata;
  private final double[] judged;
  private final List<Integer> chosen;

  PageReading(Document document, Optional<String> address, Optional<String> cut) {
    this.address = address;
    this.cut = cut;
    this.blocks = PageBlocks.of(document);
    this.metadata = PageMetadata.of(blocks.marks);
    List<BlockFeatures.Row> rows = BlockFeatures.of(blocks, metadata);
    this.judged = MODEL.together(rows, ContextFeatures.of(blocks, MODEL.alone(rows)));
    this.chosen = MainContent.chosen(blocks, judged);
  }

  Page page() {
    Optional<String> headline = headline();
    List<Page.Paragraph> paragraphs = new ArrayList<>();
    int words = 0;
    for (int i : chosen) {
      PageBlock b = blocks.blocks.get(i);
      if (paragraphs.isEmpty() && headline.isPresent() && b.text().equals(headline.get())) {
        continue;
      }
      boolean item = b.tag().equals("li") || b.tag().equals("tr") || b.tag().equals("dd");
      paragraphs.add(new Page.Paragraph(b.text(), item));
      words += b.words();
    }
    Optional<String> url = filled(metadata.canonical()).or(() -> filled(metadata.meta("og:url")));
    url = url.filter(u -> u.startsWith("http")).or(() -> address);
    DateClues dates = DateClues.of(blocks.marks, metadata, blocks, judged, url);
    return new Page(
        words < FEW ? Page.Kind.EMPTY : kind(url, words),
        headline,
        byline(),
        outlet(),
        language(),
        url,
        filled(metadata.meta("og:description")).or(() -> filled(metadata.meta("description"))),
        paragraphs,
        dates.published(),
        dates.updated(),
        cut);
  }

  private static Optional<String> filled(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** The h1 that the head of the page knows too, else what the head says, else the only h1. */
  private Optional<String> headline() {
    List<String> tops = new ArrayList<>();
    for (PageBlock b : blocks.blocks) {
      if (b.tag().equals("h1") && b.words() <= HEADLINE) {
        if (metadata.isHeadline(b.text())) {
          return filled(b.text());
        }
        tops.add(b.text());
      }
    }
    for (PageBlock b : blocks.blocks) {
      if (b.isHeading()
          && b.words() >= 3
          && b.words() <= HEADLINE
          && metadata.isHeadline(b.text())) {
        return filled(b.text());
      }
    }
    Optional<String> said =
        metadata
            .article()
            .flatMap(a -> filled(PageMetadata.text(a, "headline")))
            .or(() -> filled(metadata.meta("og:title")))
            .or(() -> filled(metadata.title()));
    if (tops.size() == 1 && tops.get(0).split(" ").length >= 4) {
      return filled(tops.get(0));
    }
    return said.map(this::withoutSite).or(() -> tops.stream().findFirst());
  }

  /** Takes the site's name off the end of a title. */
  private String withoutSite(String title) {
    int at = -1;
    for (String bar : new String[] {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " « "}) {
      at = Math.max(at, title.lastIndexOf(bar));
    }
    boolean most = at > title.length() / 2;
    String site = metadata.meta("og:site_name");
    if (!site.isBlank() && title.endsWith(site) && title.length() > site.length() + 4 && at > 0) {
      return title.substring(0, Math.min(at, title.length() - site.length())).strip();
    }
    return most && title.substring(at).split(" ").length <= 6
        ? title.substring(0, at).strip()
        : title;
  }

  private Optional<String> byline() {
    Optional<String> said = metadata.article().flatMap(a -> names(a.get("author")));
    for (String name :
        new String[] {
          "author", "article:author", "dc.creator", "parsely-author", "sailthru.author"
        }) {
      said = said.or(() -> filled(metadata.meta(name)).filter(v -> !v.contains("/")));
    }
    return said.or(this::visibleByline);
  }

  private static Optional<String> names(JsonNode author) {
    if (author == null) {
      return Optional.empty();
    }
    if (author.isTextual()) {
      return filled(author.asText()).filter(v -> !v.startsWith("http"));
    }
    if (author.isArray()) {
      List<String> all = new ArrayList<>();
      author.forEach(one -> names(one).filter(n -> !all.contains(n)).ifPresent(all::add));
      return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }
    return filled(PageMetadata.text(author, "name"));
  }

  private Optional<String> visibleByline() {
    for (PageBlock b : blocks.blocks) {
      if (b.words() < 3 || b.words() > 8) {
        continue;
      }
      String text = b.text().toLowerCase(Locale.ROOT);
      boolean says =
          text.startsWith("by ")
              || text.startsWith("von ")
              || text.startsWith("por ")
              || text.startsWith("par ")
              || text.startsWith("автор");
      boolean meta = (blocks.frames.get(b.frame()).all() & Hint.META.bit()) != 0;
      if (says && meta) {
        return Optional.of(b.text().substring(b.text().indexOf(' ') + 1).strip());
      }
    }
    return Optional.empty();
  }

  private Optional<String> outlet() {
    Optional<String> publisher =
        metadata.article().flatMap(a -> names(a.get("publisher"))).filter(n -> n.length() < 60);
    return filled(metadata.meta("og:site_name"))
        .or(() -> publisher)
        .or(() -> filled(metadata.meta("application-name")))
        .or(() -> filled(metadata.meta("dc.publisher")));
  }

  private Optional<String> language() {
    Optional<String> said =
        filled(metadata.language())
            .or(() -> filled(metadata.meta("og:locale")))
            .or(() -> filled(metadata.meta("content-language")));
    return said.map(l -> l.length() < 2 ? l : l.substring(0, 2).toLowerCase(Locale.ROOT))
        .filter(l -> l.length() == 2);
  }

  private Page.Kind kind(Optional<String> url, int words) {
    if (PageKind.isIndex(metadata, blocks, chosen, url, words)) {
      return Page.Kind.INDEX;
    }
    return PageKind.isStub(metadata, blocks, chosen, words) ? Page.Kind.STUB : Page.Kind.ARTICLE;
  }
}
