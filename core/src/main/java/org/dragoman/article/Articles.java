package org.dragoman.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/**
 * Finds the articles of a page: {@code new Articles().in(new Text(page))}.
 *
 * <p>The steps: look at each paragraph by itself ({@link Parts}), cut the page where another
 * article begins ({@link Splits}), decide the rest by place ({@link Layout}), then take dateline,
 * agency and furniture inside paragraphs off the text. Reading the lexicon takes a moment, so one
 * {@code Articles} should serve many pages; it may be used by several threads at once.
 */
public final class Articles {

  /** A caption or a summary may stand before the paragraph with the dateline. */
  private static final int DATELINE_WITHIN = 3; // paragraphs

  /** A dateline with a byline behind it has no more. */
  private static final int LONGEST_DATELINE = 14; // words

  private static final Sieve SIGN_OFF =
      Sieve.of(
          " \t\n\u000B\f\r([",
          "\\s*(?:[(\\[](?<in>[^()\\[\\]]{2,30})[)\\]]|(?<=[.!?\"”“])\\s(?<bare>[a-zA-Z/]{2,12}))\\.?$");
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:©|\\([cC]\\)|[Cc]opyright)\\W*(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?(?:19|20)?\\d{2,4})?)?\\W*(?:by\\s+)?(\\p{Lu}[\\p{L}\\p{N}&.’'"
              + " -]{2,40}?)\\s*(?:[.,|–]|$|All\\b|Alle\\b|(?:19|20)\\d{2})");
  private static final Pattern SITE = Pattern.compile("\\s+[|»]\\s+[^|»]{2,40}$");

  private static final List<Language> COMMON = List.of(Language.EN, Language.DE);

  private final PageDates dates = new PageDates();
  private final Agencies agencies = new Agencies();
  private final Datelines datelines = new Datelines(dates, agencies);
  private final Map<List<Language>, Parts> parts = new ConcurrentHashMap<>();
  private final Splits splits = new Splits(datelines);
  private final TranslationSigns signs = new TranslationSigns();
  private final LanguageDetector detector;

  /** With the detector of languages that comes along. */
  public Articles() {
    this(new LanguageDetector());
  }

  /** With a detector of languages. */
  public Articles(LanguageDetector detector) {
    this.detector = detector;
  }

  /** The articles of {@code source} in their order; none when it has no words. */
  public List<Article> in(Text source) {
    Parts parts = parts(source);
    List<Part> all = parts.of(source);
    if (all.stream().noneMatch(part -> part.paragraph.hasLetters())) {
      return List.of();
    }
    List<Integer> starts = splits.of(all);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : all.size();
      Article article = article(source, parts.phrases(), all.subList(starts.get(i), end));
      articles.add(i == 0 ? article : withDatesOf(articles.get(0), article));
    }
    return List.copyOf(articles);
  }

  /**
   * The labels of pages are those of their language, and of English and German, which stand on
   * pages in all of them; the other languages' are not even loaded.
   */
  private Parts parts(Text source) {
    Optional<Language> language = Language.of(detector.of(source.string()).code());
    boolean common = language.isEmpty() || COMMON.contains(language.get());
    List<Language> languages = common ? COMMON : List.of(language.get(), Language.EN, Language.DE);
    return parts.computeIfAbsent(
        languages, l -> new Parts(new FurniturePhrases(l), dates, agencies));
  }

  /** The date at the top of a page is that of all its articles that bear none of their own. */
  private static Article withDatesOf(Article first, Article later) {
    if (!later.dateMarks().isEmpty()) {
      return later;
    }
    return new Article(
        later.source(),
        later.languageCode(),
        later.language(),
        later.translated(),
        later.headline(),
        later.blocks(),
        later.furniture(),
        later.dateline(),
        later.agency(),
        later.byline(),
        first.dateMarks(),
        later.outlet().or(first::outlet));
  }

  private Article article(Text source, FurniturePhrases phrases, List<Part> own) {
    Optional<Datelines.Found> alone = datelineAlone(own, phrases);
    Optional<Part> head = Layout.decide(own);
    Body body = new Body(source, phrases, alone);
    own.forEach(body::add);
    body.agencyFromFurniture(own);
    String text = body.text();
    LanguageDetector.Answer answer = detector.of(text);
    boolean translated = signs.translated(text, answer.code(), own);
    return new Article(
        source,
        answer.code(),
        Language.of(answer.code()),
        translated,
        head.map(part -> headlineSpan(source, part)),
        body.blocks,
        body.furniture,
        body.dateline,
        body.agency,
        own.stream().filter(p -> p.byline).findFirst().map(p -> p.paragraph.span()),
        body.dateMarks,
        outlet(own));
  }

  /**
   * Marks a dateline that has a line of its own over the first paragraph, or shares it with the
   * name of who wrote.
   */
  private Optional<Datelines.Found> datelineAlone(List<Part> own, FurniturePhrases phrases) {
    for (Part part : own) {
      if (part.isStrong()) {
        return Optional.empty();
      }
      if (part.is(Part.Role.SHORT) && part.words <= LONGEST_DATELINE) {
        Span span = part.paragraph.span();
        Optional<Datelines.Found> found = datelines.read(part.text(), span.start());
        if (found.isPresent()) {
          String rest = part.text().substring(found.get().bodyStart() - span.start());
          boolean alone = rest.isEmpty() && part.words <= 9;
          if (alone
              || !rest.isEmpty() && (Parts.isByline(rest) || phrases.line(rest).isPresent())) {
            part.role = Part.Role.DATELINE;
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The headline without the site's name behind a bar. */
  private static Span headlineSpan(Text source, Part part) {
    Span span = part.paragraph.span();
    Matcher site = SITE.matcher(part.text());
    if (site.find() && Texts.words(part.text().substring(0, site.start())) >= 3) {
      return new Span(span.start(), span.start() + site.start());
    }
    return source.strip(span);
  }

  private static Optional<String> outlet(List<Part> own) {
    for (Part part : own) {
      if (part.is(Part.Role.FURNITURE) && part.kind == Furniture.Kind.OTHER) {
        Matcher owner = OWNER.matcher(part.text());
        if (owner.find()) {
          return Optional.of(owner.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** Gathers blocks, furniture and marks part by part. */
  private final class Body {
    final Text source;
    final FurniturePhrases phrases;
    final List<Block> blocks = new ArrayList<>();
    final List<Furniture> furniture = new ArrayList<>();
    final List<DateMark> dateMarks = new ArrayList<>();
    Optional<Dateline> dateline;
    Optional<Agency> agency;
    int begun; // paragraphs looked at for a dateline

    Body(Text source, FurniturePhrases phrases, Optional<Datelines.Found> alone) {
      this.source = source;
      this.phrases = phrases;
      this.dateline = alone.flatMap(Datelines.Found::dateline);
      this.agency = alone.flatMap(Datelines.Found::agency);
    }

    void add(Part part) {
      Span span = part.paragraph.span();
      for (PageDates.Found found : part.dates) {
        Span value = found.value();
        dateMarks.add(
            new DateMark(
                new Span(span.start() + value.start(), span.start() + value.end()), found.kind()));
      }
      switch (part.role) {
        case FURNITURE -> furnish(span, part.kind);
        case HEADLINE -> blocks.add(new Block(headlineSpan(source, part), Block.Kind.HEADLINE));
        case SUBHEAD, SHORT -> blocks.add(new Block(span, Block.Kind.SUBHEAD));
        case BODY -> paragraph(part);
        default -> {}
      }
    }

    private void paragraph(Part part) {
      Span span = part.paragraph.span();
      int start = span.start();
      if (dateline.isEmpty() && begun++ < DATELINE_WITHIN) {
        Optional<Datelines.Found> found = datelines.read(part.text(), start);
        if (found.isPresent() && (begun == 1 || found.get().agency().isPresent())) {
          dateline = found.get().dateline();
          agency = agency.or(() -> found.get().agency());
          start = found.get().bodyStart();
        }
      }
      int end = signOff(start, span.end());
      String words = source.string().substring(start, end);
      List<FurniturePhrases.Piece> pieces = new ArrayList<>(phrases.inside(words));
      Matcher script = FurnitureForms.script(words);
      while (FurnitureForms.mayHoldScript(words) && script.find()) {
        pieces.add(
            new FurniturePhrases.Piece(
                new Span(script.start(), script.end()), Furniture.Kind.OTHER));
      }
      pieces.sort(Comparator.comparing(FurniturePhrases.Piece::span));
      int from = start;
      for (FurniturePhrases.Piece piece : pieces) {
        Span cut = new Span(start + piece.span().start(), start + piece.span().end());
        if (cut.start() < from) {
          continue;
        }
        block(from, cut.start());
        furnish(cut, piece.kind());
        from = cut.end();
      }
      block(from, end);
    }

    private void block(int from, int to) {
      Span span = source.strip(new Span(from, to));
      if (source.slice(span).codePoints().anyMatch(Character::isLetterOrDigit)) {
        blocks.add(new Block(span, Block.Kind.BODY));
      }
    }

    /** Takes "(dpa)" or "(EFE)" off the end of a paragraph. */
    private int signOff(int start, int end) {
      int tail = Math.max(start, end - 60);
      Matcher matcher = SIGN_OFF.find(source.string().substring(tail, end), 0);
      if (matcher == null) {
        return end;
      }
      String group = matcher.group("in") != null ? "in" : "bare";
      if (!agencies.only(matcher.group(group))) {
        return end;
      }
      if (agency.isEmpty()) {
        agency = agencies.in(matcher.group(group), tail + matcher.start(group));
      }
      return tail + matcher.start();
    }

    private void furnish(Span span, Furniture.Kind kind) {
      int firstLine = source.lineAt(span.start());
      int lastLine = source.lineAt(Math.max(span.start(), span.end() - 1));
      for (int line = firstLine; line <= lastLine; line++) {
        Span whole = source.line(line);
        Span own =
            source.strip(
                new Span(Math.max(whole.start(), span.start()), Math.min(whole.end(), span.end())));
        if (!own.isEmpty()) {
          furniture.add(new Furniture(line, own, kind));
        }
      }
    }

    /** A byline or a sign-off such as "© AFP" names the agency when no dateline did. */
    void agencyFromFurniture(List<Part> own) {
      for (Part part : own) {
        boolean signs =
            part.byline
                || (part.is(Part.Role.FURNITURE)
                    && part.kind == Furniture.Kind.OTHER
                    && part.words <= 12);
        if (agency.isEmpty() && signs) {
          agency = agencies.in(part.text(), part.paragraph.span().start());
        }
      }
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (Block block : blocks) {
        text.append(source.slice(block.span())).append("\n\n");
      }
      return text.toString();
    }
  }
}
