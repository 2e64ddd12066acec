package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of a reading goes: samples of Java's Flight Recorder, put down to the steps. */
final class Stages {

  private static final String HOME = "org.dragoman.";

  /** Classes of one step each, the more special before the packages they are in. */
  private static final Map<String, String> STEPS = new LinkedHashMap<>();

  private static final String TREES = "trees, whoever asks for them";
  private static final String REST = "the rest";

  static {
    STEPS.put("syntax.Segmenter", "cutting into sentences and words");
    STEPS.put("syntax.Tagger", "word classes");
    STEPS.put("syntax.Morphology", "inflection");
    STEPS.put("syntax.Lemmatizer", "dictionary forms");
    STEPS.put("syntax.", "what else syntax does");
    STEPS.put("article.", "finding the articles of a page, their language");
    STEPS.put("time.TimeExpressions", "expressions of time");
    STEPS.put("time.", "day of publication");
    STEPS.put("actor.", "cast");
    STEPS.put("quote.", "quotes");
    STEPS.put("event.", "events");
  }

  private Stages() {}

  /** The share of each step in the time of {@code reading}, in the order of the steps. */
  static Map<String, Double> of(Runnable reading, double seconds) throws IOException {
    Path file = Files.createTempFile("stages", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
      recording.start();
      Race.passes(reading, seconds);
      recording.stop();
      recording.dump(file);
      return shares(RecordingFile.readAllEvents(file));
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, Double> shares(List<RecordedEvent> samples) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(TREES, 0);
    STEPS.values().forEach(step -> counts.put(step, 0));
    counts.put(REST, 0);
    int all = 0;
    for (RecordedEvent sample : samples) {
      RecordedStackTrace stack = sample.getStackTrace();
      if (stack != null && isOurs(stack)) {
        counts.merge(step(stack), 1, Integer::sum);
        all++;
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      shares.put(count.getKey(), (double) count.getValue() / Math.max(1, all));
    }
    return shares;
  }

  private static boolean isOurs(RecordedStackTrace stack) {
    return stack.getFrames().stream()
        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(HOME));
  }

  private static String step(RecordedStackTrace stack) {
    String found = REST;
    for (RecordedFrame frame : stack.getFrames()) { // the innermost first
      String type = frame.getMethod().getType().getName();
      if (!type.startsWith(HOME)) {
        continue;
      }
      if (type.equals(HOME + "syntax.Sentence") && frame.getMethod().getName().equals("tree")) {
        return TREES;
      }
      found = outer(type.substring(HOME.length()), found);
    }
    return found;
  }

  /** The step of an outer class, unless it only says more generally what the inner one did. */
  private static String outer(String type, String inner) {
    for (Map.Entry<String, String> step : STEPS.entrySet()) {
      if (type.startsWith(step.getKey())) {
        boolean general = step.getKey().equals("syntax.") && !inner.equals(REST);
        general |= step.getKey().equals("time.") && inner.equals(STEPS.get("time.TimeExpressions"));
        return general ? inner : step.getValue();
      }
    }
    return inner;
  }
}
