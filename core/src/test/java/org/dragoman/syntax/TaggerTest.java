package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.dragoman.text.Language;
import org.junit.jupiter.api.Test;

class TaggerTest {

  private static final String[] WORDS = {
    "The",
    "Polish",
    "foreign",
    "minister",
    "told",
    "reporters",
    "in",
    "Minsk",
    "on",
    "Tuesday",
    "that",
    "both",
    "sides",
    "had",
    "agreed",
    "to",
    "reopen",
    "the",
    "border",
    "crossings",
    "."
  };

  @Test
  void stoppingEarly_givesTheTagsThatAllFeaturesGive() throws IOException {
    Model model;
    try (InputStream in = TaggerTest.class.getResourceAsStream("/models/en.model")) {
      model = Model.read(in, Language.EN);
    }
    Features features = new Features();
    float[] scores = new float[64];
    int[] first = tags(model, features, scores);
    int[] again = tags(model, features, scores); // now from the sums that were kept

    assertThat(again).isEqualTo(first);
    assertThat(Arrays.stream(first).mapToObj(tag -> Upos.values()[tag]))
        .startsWith(Upos.DET, Upos.ADJ, Upos.ADJ, Upos.NOUN, Upos.VERB, Upos.NOUN, Upos.ADP);
    for (int i = 0; i < WORDS.length; i++) {
      assertThat(first[i]).as(WORDS[i]).isEqualTo(fully(model, first, i, features));
    }
  }

  private static int[] tags(Model model, Features features, float[] scores) {
    Words words = new Words(WORDS, WORDS.length, model.vocabulary());
    return model.tagger().tag(words, features, scores);
  }

  /** The tag by a look at all features at once, as in training. */
  private static int fully(Model model, int[] tags, int at, Features features) {
    Words words = new Words(WORDS, WORDS.length, model.vocabulary());
    Tagger.extract(words, tags, at, features);
    float[] scores = new float[64];
    model.tagger().scorer().score(features, scores);
    return Tagger.best(scores, Upos.values().length);
  }
}
