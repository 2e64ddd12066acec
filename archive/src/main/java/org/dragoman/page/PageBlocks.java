package org.dragoman.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page as a line of blocks, with the elements around them.
 *
 * <p>One walk over the page, without recursion: pages may be nested as deep as they like. The
 * blocks below an element stand together, so that an element is a range of blocks.
 */
final class PageBlocks {

  /**
   * An element with blocks below it.
   *
   * @param parent index of the frame around it, -1 for the outermost
   * @param tag its name
   * @param own hints of its own attributes
   * @param all its own and those of all frames around it
   * @param innermost the hint of the nearest element that has one, or -1
   * @param signature what it looks like from outside: its name and class, and its parent's
   * @param from first block
   * @param to one past the last block
   */
  record Frame(
      int parent,
      String tag,
      int own,
      int all,
      int innermost,
      int signature,
      boolean articleBody,
      int from,
      int to) {}

  private static final Set<String> SKIPPED =
      set(
          "script",
          "style",
          "template",
          "svg",
          "iframe",
          "object",
          "canvas",
          "select",
          "option",
          "textarea",
          "input",
          "head",
          "audio",
          "video",
          "map",
          "math",
          "embed",
          "datalist");

  private static final Set<String> BLOCKS =
      set(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "button");

  /** A row of a table is one block when no cell holds more than words. */
  private static final int CELL_NODES = 40;

  final List<PageBlock> blocks = new ArrayList<>();
  final List<Frame> frames = new ArrayList<>();

  final PageMarks marks = new PageMarks();
  final ClassWords classes = new ClassWords();

  static PageBlocks of(Document document) {
    PageBlocks page = new PageBlocks();
    Walk walk = page.new Walk(document.body());
    document.traverse(walk);
    walk.flush();
    return page;
  }

  /** Asked of every element, and quicker to answer than those of {@code Set.of}. */
  private static Set<String> set(String... names) {
    return new HashSet<>(List.of(names));
  }

  private final class Walk implements NodeVisitor {
    final Element body;
    final StringBuilder text = new StringBuilder();
    Node skipped; // nothing below it is read
    Element row; // a table row read as one block
    int frame = -1;
    int words;
    int linkedWords;
    int links; // anchors around
    int inline; // hints of inline elements around
    int inlineCommon; // of those around all words of the block
    boolean inWord;
    boolean breaks; // the last was a line break
    boolean within; // the body

    Walk(Element body) {
      this.body = body;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (skipped == null && within) {
          add(words.getWholeText());
        }
        return;
      }
      if (!(node instanceof Element element)) {
        return;
      }
      String tag = element.normalName();
      marks.see(element, tag);
      within |= node == body;
      if (skipped != null || !within) {
        return;
      }
      if (SKIPPED.contains(tag) || isHidden(element)) {
        skipped = node;
        return;
      }
      if (tag.equals("br")) {
        if (breaks || text.isEmpty()) {
          flush();
        } else if (!text.isEmpty()) {
          space();
          text.setCharAt(text.length() - 1, '\n');
          breaks = true;
        }
        return;
      }
      boolean block = BLOCKS.contains(tag);
      if (row == null && block) {
        flush();
        open(element, tag);
        if (tag.equals("tr") && isPlainRow(element)) {
          row = element;
        }
      } else if (block) {
        space();
      } else {
        if (tag.equals("a") && !element.attr("href").isEmpty()) {
          links++;
        }
        int own = hints(element);
        if (own != 0) {
          inline |= own;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skipped != null) {
        if (skipped == node) {
          skipped = null;
        }
        return;
      }
      if (!within || !(node instanceof Element element)) {
        return;
      }
      String tag = element.normalName();
      if (row == node) {
        row = null;
      }
      boolean block = BLOCKS.contains(tag);
      if (row == null && block) {
        flush();
        close();
        within = node != body;
      } else if (!block) {
        if (tag.equals("a") && !element.attr("href").isEmpty()) {
          links--;
        }
        if (inline != 0 && hints(element) != 0) {
          inline = around(element);
        }
      }
    }

    /** The hints of the inline elements around one that ends. */
    private int around(Element element) {
      int bits = 0;
      for (Element e = element.parent(); e != null && !BLOCKS.contains(e.normalName()); ) {
        bits |= hints(e);
        e = e.parent();
      }
      return bits;
    }

    private void open(Element element, String tag) {
      int own = hints(element) | ofTag(tag);
      boolean root = tag.equals("body") || tag.equals("html");
      if (root) {
        own = 0; // the names on the outermost elements say nothing about parts
      }
      Frame around = frame < 0 ? null : frames.get(frame);
      int all = own | (around == null ? 0 : around.all);
      int innermost =
          own != 0
              ? 31 - Integer.numberOfLeadingZeros(own & -own)
              : around == null ? -1 : around.innermost;
      int signature =
          31 * (31 * tag.hashCode() + element.className().hashCode())
              + (around == null ? 0 : around.tag.hashCode() + 7 * around.own);
      boolean body =
          (around != null && around.articleBody)
              || element.attr("itemprop").contains("articleBody");
      frames.add(new Frame(frame, tag, own, all, innermost, signature, body, blocks.size(), -1));
      frame = frames.size() - 1;
    }

    private void close() {
      if (frame < 0) {
        return;
      }
      Frame f = frames.get(frame);
      frames.set(
          frame,
          new Frame(
              f.parent,
              f.tag,
              f.own,
              f.all,
              f.innermost,
              f.signature,
              f.articleBody,
              f.from,
              blocks.size()));
      frame = f.parent;
    }

    private int hints(Element element) {
      return element.attributesSize() == 0
          ? 0
          : classes.of(element.className()) | classes.of(element.id());
    }

    private static boolean isHidden(Element element) {
      if (element.attributesSize() == 0) {
        return false;
      }
      if (element.hasAttr("hidden")) {
        return true;
      }
      String style = element.attr("style");
      return !style.isEmpty()
          && (style.contains("display:none") || style.contains("display: none"));
    }

    private void add(String words) {
      int length = words.length();
      for (int i = 0; i < length; i++) {
        char c = words.charAt(i);
        if ((c <= ' ' || c >= 0x7F) && isSpace(c)) {
          space();
        } else if (c < 0x7F || c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
          if (text.isEmpty()) {
            inlineCommon = inline;
          }
          inlineCommon &= inline;
          text.append(c);
          breaks = false;
          if (!inWord) {
            inWord = true;
            this.words++;
            linkedWords += links > 0 ? 1 : 0;
          }
        }
      }
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void space() {
      inWord = false;
      if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }

    void flush() {
      inWord = false;
      breaks = false;
      String line = text.toString().strip();
      if (!line.isEmpty() && frame >= 0) {
        Frame f = frames.get(frame);
        blocks.add(new PageBlock(line, words, linkedWords, f.tag, f.own | inlineCommon, frame));
      }
      text.setLength(0);
      words = 0;
      linkedWords = 0;
    }
  }

  private static int ofTag(String tag) {
    return switch (tag) {
      case "nav", "menu" -> Hint.NAV.bit();
      case "footer" -> Hint.FOOT.bit();
      case "header" -> Hint.HEAD.bit();
      case "aside" -> Hint.SIDE.bit();
      case "figure", "figcaption" -> Hint.CAPTION.bit();
      case "article", "main" -> Hint.CONTENT.bit();
      case "button" -> Hint.TOOL.bit();
      case "noscript" -> Hint.HIDDEN.bit();
      case "dialog" -> Hint.NOTICE.bit();
      default -> 0;
    };
  }

  private static boolean isPlainRow(Element row) {
    int nodes = 0;
    for (Node cell = row.firstChild(); cell != null; cell = cell.nextSibling()) {
      if (!(cell instanceof Element)) {
        continue;
      }
      for (Node node = cell.firstChild(); node != null; node = node.nextSibling()) {
        if (++nodes > CELL_NODES
            || (node instanceof Element inner && BLOCKS.contains(inner.normalName()))
            || (node instanceof TextNode words && words.getWholeText().length() > 200)) {
          return false;
        }
      }
    }
    return nodes > 0;
  }
}
