package org.dragoman.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * A page as the training of the {@link BlockModel} sees it: the words of its blocks, and the
 * numbers of the features that hold of each.
 */
public final class BlockView {

  private final PageBlocks blocks;
  private final List<BlockFeatures.Row> rows;

  private BlockView(PageBlocks blocks, List<BlockFeatures.Row> rows) {
    this.blocks = blocks;
    this.rows = rows;
  }

  /**
   * @param html the page; its encoding is the one it declares
   */
  public static BlockView of(byte[] html) throws IOException {
    org.jsoup.nodes.Document page = Jsoup.parse(new ByteArrayInputStream(html), null, "");
    PageBlocks blocks = PageBlocks.of(page);
    return new BlockView(blocks, BlockFeatures.of(blocks, PageMetadata.of(blocks.marks)));
  }

  /** The words of each block. */
  public List<String> texts() {
    return blocks.blocks.stream().map(PageBlock::text).toList();
  }

  /** The features of each block, numbers into {@link BlockModel#aloneNames}. */
  public List<int[]> alone() {
    return rows.stream().map(row -> Arrays.copyOf(row.ids, row.size)).toList();
  }

  /** The features of each block, numbers into {@link BlockModel#togetherNames}. */
  public List<int[]> together(BlockModel model) {
    List<BlockFeatures.Row> context = ContextFeatures.of(blocks, model.alone(rows));
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BlockFeatures.Row row = rows.get(i);
      BlockFeatures.Row more = context.get(i);
      int[] ids = Arrays.copyOf(row.ids, row.size + more.size);
      for (int j = 0; j < more.size; j++) {
        ids[row.size + j] = more.ids[j] + BlockModel.aloneNames().size();
      }
      all.add(ids);
    }
    return all;
  }

  /** How likely each block is to be the article's. */
  public double[] judged(BlockModel model) {
    return model.together(rows, ContextFeatures.of(blocks, model.alone(rows)));
  }

  /** The blocks of the article as one text. */
  public String article(BlockModel model) {
    return MainContent.text(blocks, MainContent.chosen(blocks, judged(model)));
  }
}
