package org.dragoman.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of each block of a page without understanding it.
 *
 * <p>Number of words and share of links, of the block and of those before and after it, are the
 * strong signs (Kohlschütter, Fankhauser and Nejdl, <i>Boilerplate detection using shallow text
 * features</i>, WSDM 2010); names of elements, their classes and place in the page come on top.
 */
final class BlockFeatures {

  /** The features of one block: which hold. */
  static final class Row {
    int[] ids = new int[48];
    int size;

    void add(int id) {
      if (id < 0) {
        return;
      }
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
      }
      ids[size++] = id;
    }
  }

  private static final FeatureNames NAMES = new FeatureNames();

  private static final String[] LENGTHS = {
    "0", "1", "2", "3-4", "5-9", "10-19", "20-39", "40-79", "80+"
  };
  private static final String[] DENSITIES = {"none", "few", "some", "most", "all"};
  private static final String[] TAGS = {
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "td",
    "tr",
    "th",
    "div",
    "blockquote",
    "pre",
    "dt",
    "dd",
    "figcaption",
    "article",
    "section",
    "body",
    "button",
    "aside",
    "figure",
    "header",
    "footer",
    "nav",
    "form",
    "address",
    "center",
    "ul",
    "legend",
    "main",
    "caption",
    "other"
  };
  private static final Map<String, Integer> TAG = tags();
  private static final String[] HINTS = hints();

  private static final int BIAS = NAMES.bank("bias", "1");
  private static final int LENGTH = NAMES.bank("words", LENGTHS);
  private static final int DENSITY = NAMES.bank("links", DENSITIES);
  private static final int LENGTH_DENSITY =
      NAMES.bank("words x links", FeatureNames.cross(LENGTHS, DENSITIES));
  private static final int TAGGED = NAMES.bank("tag", TAGS);
  private static final int TAG_LENGTH =
      NAMES.bank("tag x words", FeatureNames.cross(TAGS, LENGTHS));
  private static final int OWN = NAMES.bank("own hint", HINTS);
  private static final int AROUND = NAMES.bank("hint around", HINTS);
  private static final int NEAREST = NAMES.bank("nearest hint", HINTS);
  private static final int BODY_WITHIN = NAMES.bank("body, and nearer hint", HINTS);
  private static final int PREVIOUS =
      NAMES.bank("before: words x links", FeatureNames.cross(LENGTHS, DENSITIES));
  private static final int NEXT =
      NAMES.bank("after: words x links", FeatureNames.cross(LENGTHS, DENSITIES));
  private static final int PREVIOUS_TAG = NAMES.bank("tag before", TAGS);
  private static final int NEXT_TAG = NAMES.bank("tag after", TAGS);
  private static final int END = NAMES.bank("ends", "sentence", "colon", "dots", "comma", "other");
  private static final int END_LENGTH =
      NAMES.bank(
          "ends x words",
          FeatureNames.cross(
              new String[] {"sentence", "colon", "dots", "comma", "other"}, LENGTHS));
  private static final int COMMAS = NAMES.bank("commas", "1", "2-3", "4+");
  private static final int DIGITS = NAMES.bank("digits", "some", "many");
  private static final int CAPITALS = NAMES.bank("capitals", "none", "some", "many", "all");
  private static final int SIGNS =
      NAMES.bank(
          "sign",
          "copyright",
          "bar",
          "arrow",
          "at",
          "address",
          "bullet",
          "quote",
          "bracket",
          "question");
  private static final int PHRASE = NAMES.bank("phrase", "begins", "whole");
  private static final int PHRASE_BEFORE = NAMES.bank("phrase before", "begins", "whole");
  private static final int DEPTH_TAG =
      NAMES.bank(
          "inside",
          "form",
          "table",
          "ul",
          "blockquote",
          "article",
          "main",
          "aside",
          "footer",
          "header",
          "nav");
  private static final int ALIKE = NAMES.bank("alike on the page", "1", "2-3", "4-9", "10+");
  private static final int ALIKE_WORDS = NAMES.bank("mean words of those alike", LENGTHS);
  private static final int ALIKE_LINKS = NAMES.bank("links of those alike", DENSITIES);
  private static final int PLACE =
      NAMES.bank("place", "first tenth", "first third", "second third", "last third", "last tenth");
  private static final int H1 =
      NAMES.bank("h1", "none", "before", "is", "just after", "after", "long after");
  private static final int PARENT_WORDS =
      NAMES.bank("words of the element around", "50", "200", "500", "more");
  private static final int PARENT_LINKS = NAMES.bank("links of the element around", DENSITIES);
  private static final int OUTER_LINKS = NAMES.bank("links of the element around that", DENSITIES);
  private static final int REPEATED = NAMES.bank("said before", "yes");
  private static final int META =
      NAMES.bank("metadata", "is headline", "body says so", "body leaves it out", "itemprop body");

  private static final int ITEM =
      NAMES.bank(
          "in one of many elements alike", "with a link", "without", "linked heading before");
  private static final int SENTENCES =
      NAMES.bank("words a sentence", "no sentence, many words", "up to 12", "up to 30", "more");

  private static final int WINDOW = 3;
  private static final int LEVELS = 7; // how far up lists are looked for

  private final PageBlocks page;
  private final PageMetadata metadata;
  private final List<PageBlock> blocks;
  private final int[] wordsTo; // words before a block
  private final int[] linkedTo;
  private final Map<Integer, int[]> alike = new HashMap<>(); // signature: count, words, linked
  private final boolean[] again; // whether the words of a block stood before
  private final int h1;
  private final int[] phrases; // by block, see PagePhrases
  private final byte[] items; // by frame: 0 not one of many alike, 1 with a link, 2 without

  private BlockFeatures(PageBlocks page, PageMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
    this.blocks = page.blocks;
    int n = blocks.size();
    wordsTo = new int[n + 1];
    linkedTo = new int[n + 1];
    phrases = new int[n];
    again = new boolean[n];
    Set<String> said = new HashSet<>();
    int heading = -1;
    for (int i = 0; i < n; i++) {
      PageBlock b = blocks.get(i);
      phrases[i] = PagePhrases.of(b.text(), b.words());
      wordsTo[i + 1] = wordsTo[i] + b.words();
      linkedTo[i + 1] = linkedTo[i] + b.linkedWords();
      int[] sums = alike.computeIfAbsent(page.frames.get(b.frame()).signature(), k -> new int[3]);
      sums[0]++;
      sums[1] += b.words();
      sums[2] += b.linkedWords();
      again[i] = !said.add(b.text());
      if (b.tag().equals("h1") && (heading < 0 || metadata.isHeadline(b.text()))) {
        heading = i;
      }
    }
    h1 = heading;
    items = ListItems.of(page);
  }

  /** Rows of features, one a block. */
  static List<Row> of(PageBlocks page, PageMetadata metadata) {
    BlockFeatures features = new BlockFeatures(page, metadata);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < page.blocks.size(); i++) {
      rows.add(features.row(i));
    }
    return rows;
  }

  static List<String> names() {
    return NAMES.all();
  }

  private Row row(int i) {
    Row row = new Row();
    PageBlock b = blocks.get(i);
    PageBlocks.Frame f = page.frames.get(b.frame());
    int length = length(b.words());
    int density = density(b.linkedWords(), b.words());
    int tag = tag(b.tag());
    row.add(BIAS);
    row.add(LENGTH + length);
    row.add(DENSITY + density);
    row.add(LENGTH_DENSITY + length * DENSITIES.length + density);
    row.add(TAGGED + tag);
    row.add(TAG_LENGTH + tag * LENGTHS.length + length);
    names(row, b, f);
    neighbours(row, i);
    signs(row, b, length, phrases[i]);
    place(row, i, b, f);
    return row;
  }

  private void names(Row row, PageBlock b, PageBlocks.Frame f) {
    for (int h = 0; h < HINTS.length; h++) {
      if ((b.own() >> h & 1) == 1) {
        row.add(OWN + h);
      }
      if ((f.all() >> h & 1) == 1) {
        row.add(AROUND + h);
      }
    }
    if (f.innermost() >= 0) {
      row.add(NEAREST + f.innermost());
      if ((f.all() & Hint.BODY.bit()) != 0) {
        row.add(BODY_WITHIN + f.innermost());
      }
    }
  }

  private void neighbours(Row row, int i) {
    PageBlock before = i > 0 ? blocks.get(i - 1) : null;
    PageBlock after = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
    row.add(PREVIOUS + cell(before));
    row.add(NEXT + cell(after));
    if (before != null) {
      row.add(PREVIOUS_TAG + tag(before.tag()));
      int phrase = phrases[i - 1];
      row.add(phrase == PagePhrases.NONE ? -1 : PHRASE_BEFORE + phrase - 1);
    }
    if (after != null) {
      row.add(NEXT_TAG + tag(after.tag()));
    }
  }

  private static int cell(PageBlock b) {
    return b == null
        ? 0
        : length(b.words()) * DENSITIES.length + density(b.linkedWords(), b.words());
  }

  private static void signs(Row row, PageBlock b, int length, int phrase) {
    TextSigns signs = TextSigns.of(b.text());
    for (int s = 0; s < TextSigns.COUNT; s++) {
      row.add((signs.signs() >> s & 1) == 1 ? SIGNS + s : -1);
    }
    int stops = signs.stops();
    row.add(
        stops == 0
            ? b.words() < 25 ? -1 : SENTENCES
            : SENTENCES + (b.words() <= 12 * stops ? 1 : b.words() <= 30 * stops ? 2 : 3));
    row.add(END + signs.end());
    row.add(END_LENGTH + signs.end() * LENGTHS.length + length);
    int commas = signs.commas();
    row.add(commas == 0 ? -1 : COMMAS + (commas == 1 ? 0 : commas < 4 ? 1 : 2));
    int digits = signs.digits();
    row.add(digits == 0 ? -1 : DIGITS + (digits * 4 < signs.letters() ? 0 : 1));
    int capitals = signs.capitals();
    int starts = signs.starts();
    row.add(CAPITALS + (capitals == 0 ? 0 : capitals * 3 < starts ? 1 : capitals < starts ? 2 : 3));
    row.add(phrase == PagePhrases.NONE ? -1 : PHRASE + phrase - 1);
  }

  private void place(Row row, int i, PageBlock b, PageBlocks.Frame f) {
    int item = 0;
    for (int at = b.frame(), up = 0; at >= 0 && up < LEVELS && item != 1; up++) {
      item = items[at] == 0 ? item : items[at];
      at = page.frames.get(at).parent();
    }
    row.add(item == 0 ? -1 : ITEM + item - 1);
    for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (blocks.get(j).isHeading()) {
        row.add(blocks.get(j).linkDensity() > .8 ? ITEM + 2 : -1);
        break;
      }
    }
    int seen = 0;
    int levels = 0;
    for (int at = b.frame(); at >= 0 && levels++ < 60; at = page.frames.get(at).parent()) {
      seen |= inside(page.frames.get(at).tag());
    }
    for (int t = 0; t < 10; t++) {
      row.add((seen >> t & 1) == 1 ? DEPTH_TAG + t : -1);
    }
    int[] sums = alike.get(f.signature());
    row.add(ALIKE + (sums[0] == 1 ? 0 : sums[0] < 4 ? 1 : sums[0] < 10 ? 2 : 3));
    row.add(ALIKE_WORDS + length(sums[1] / sums[0]));
    row.add(ALIKE_LINKS + density(sums[2], sums[1]));
    double share = (double) wordsTo[i] / Math.max(1, wordsTo[blocks.size()]);
    row.add(PLACE + (share < .1 ? 0 : share < .34 ? 1 : share < .67 ? 2 : share < .9 ? 3 : 4));
    int gone = h1 < 0 ? 0 : wordsTo[i] - wordsTo[h1];
    row.add(H1 + (h1 < 0 ? 0 : i < h1 ? 1 : i == h1 ? 2 : gone < 60 ? 3 : gone < 1500 ? 4 : 5));
    PageBlocks.Frame around = f.parent() < 0 ? f : page.frames.get(f.parent());
    int words = wordsTo[around.to()] - wordsTo[around.from()];
    row.add(PARENT_WORDS + (words < 50 ? 0 : words < 200 ? 1 : words < 500 ? 2 : 3));
    row.add(PARENT_LINKS + density(linkedTo[around.to()] - linkedTo[around.from()], words));
    PageBlocks.Frame outer = around.parent() < 0 ? around : page.frames.get(around.parent());
    row.add(
        OUTER_LINKS
            + density(
                linkedTo[outer.to()] - linkedTo[outer.from()],
                wordsTo[outer.to()] - wordsTo[outer.from()]));
    row.add(again[i] ? REPEATED : -1);
    row.add(metadata.isHeadline(b.text()) ? META : -1);
    row.add(f.articleBody() ? META + 3 : -1);
    if (b.words() >= WINDOW) {
      int said = metadata.bodySays(b.text());
      row.add(said > 0 ? META + 1 : said < 0 ? META + 2 : -1);
    }
  }

  private static int inside(String tag) {
    return switch (tag) {
      case "form" -> 1;
      case "table" -> 2;
      case "ul", "ol" -> 4;
      case "blockquote" -> 8;
      case "article" -> 16;
      case "main" -> 32;
      case "aside" -> 64;
      case "footer" -> 128;
      case "header" -> 256;
      case "nav" -> 512;
      default -> 0;
    };
  }

  static int length(int words) {
    return words < 3
        ? words
        : words < 5 ? 3 : words < 10 ? 4 : words < 20 ? 5 : words < 40 ? 6 : words < 80 ? 7 : 8;
  }

  private static int density(int linked, int words) {
    if (linked == 0) {
      return 0;
    }
    double share = (double) linked / Math.max(1, words);
    return share < .2 ? 1 : share < .5 ? 2 : share < .9 ? 3 : 4;
  }

  private static int tag(String tag) {
    return TAG.getOrDefault(tag, TAGS.length - 1);
  }

  private static Map<String, Integer> tags() {
    Map<String, Integer> tags = new HashMap<>();
    for (int i = 0; i < TAGS.length; i++) {
      tags.put(TAGS[i], i);
    }
    return tags;
  }

  private static String[] hints() {
    return Arrays.stream(Hint.values()).map(Hint::toString).toArray(String[]::new);
  }
}
