package org.dragoman.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error while the results go elsewhere. Java cannot tell whether standard error
 * is a terminal, so the launcher script says it.
 */
final class Progress implements AutoCloseable {

  private final ProgressBar bar; // null when nobody looks

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  static Progress over(int sources) {
    boolean watched = Boolean.getBoolean("dragoman.progress") && sources > 1;
    return new Progress(
        watched
            ? new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(sources)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setMaxRenderedLength(Terminal.columns())
                .setUpdateIntervalMillis(200)
                .build()
            : null);
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
