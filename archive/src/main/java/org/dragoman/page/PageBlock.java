package org.dragoman.page;

/**
 * Words of a page that stand together: a paragraph, a cell, a button.
 *
 * @param text the words, white space folded; a line break of the page is a line feed
 * @param words how many there are
 * @param linkedWords how many of them are links
 * @param tag of the element that makes the block
 * @param own hints of the element and of inline elements around all of the block
 * @param frame index of the innermost element with this block, see {@link PageBlocks.Frame}
 */
record PageBlock(String text, int words, int linkedWords, String tag, int own, int frame) {

  double linkDensity() {
    return words == 0 ? 0 : (double) linkedWords / words;
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }
}
