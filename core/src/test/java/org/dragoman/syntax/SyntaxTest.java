package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class SyntaxTest {

  private static Sentence one(Language language, String text) {
    List<Sentence> sentences = Syntax.load(language).parse(text, new Span(0, text.length()));
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  /** Each word with its relation and its head's form. */
  private static String tree(Sentence s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.size(); i++) {
      out.append(i == 0 ? "" : " ").append(s.form(i)).append('/').append(s.deprel(i));
      if (s.head(i) >= 0) {
        out.append('<').append(s.form(s.head(i)));
      }
    }
    return out.toString();
  }

  private static String lemmas(Sentence s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.size(); i++) {
      out.append(i == 0 ? "" : " ").append(s.lemma(i));
    }
    return out.toString();
  }

  @Test
  void english_plainSentence() {
    Sentence s = one(Language.EN, "The minister visited the embassy yesterday.");
    assertThat(tree(s))
        .isEqualTo(
            "The/det<minister minister/nsubj<visited visited/root the/det<embassy"
                + " embassy/obj<visited yesterday/obl:unmarked<visited ./punct<visited");
    assertThat(lemmas(s)).isEqualTo("the minister visit the embassy yesterday .");
    assertThat(s.upos(2)).isEqualTo(Upos.VERB);
    assertThat(s.has(2, "Tense=Past")).isTrue();
  }

  @Test
  void english_passive() {
    Sentence s = one(Language.EN, "Sanctions were imposed by the council.");
    assertThat(tree(s))
        .startsWith("Sanctions/nsubj:pass<imposed were/aux:pass<imposed imposed/root by/case");
  }

  @Test
  void english_reportedSpeech() {
    Sentence s = one(Language.EN, "The spokesman said that Norway rejected the plan.");
    int rejected = 5;
    assertThat(s.deprel(rejected)).isEqualTo("ccomp");
    assertThat(s.form(s.head(rejected))).isEqualTo("said");
    assertThat(lemmas(s)).isEqualTo("the spokesman say that Norway reject the plan .");
  }

  @Test
  void english_headlines_haveVerbs() {
    for (String text :
        List.of(
            "Norway rejects Chilean offer of talks",
            "Norway Rejects Chilean Offer Of Talks",
            "Chile Warns Norway Against New Tariffs")) {
      Sentence s = one(Language.EN, text);
      assertThat(s.upos(s.root())).as(text).isEqualTo(Upos.VERB);
      assertThat(s.form(s.child(s.root(), "nsubj"))).as(text).isIn("Norway", "Chile");
      assertThat(s.lemma(s.root())).as(text).isIn("reject", "warn");
      assertThat(s.child(s.root(), "obj")).as(text).isGreaterThan(0);
    }
  }

  @Test
  void german_plainSentence() {
    Sentence s = one(Language.DE, "Der Minister traf die Botschafterin am Montag.");
    assertThat(tree(s))
        .isEqualTo(
            "Der/det<Minister Minister/nsubj<traf traf/root die/det<Botschafterin"
                + " Botschafterin/obj<traf an/case<Montag dem/det<Montag"
                + " Montag/obl<traf ./punct<traf");
    assertThat(lemmas(s)).isEqualTo("der Minister treffen der Botschafterin an der Montag .");
  }

  @Test
  void german_separatedPrefix_joinsTheVerb() {
    Sentence s = one(Language.DE, "Der Minister lehnt den Vorschlag ab.");
    assertThat(s.lemma(2)).isEqualTo("ablehnen");
    assertThat(s.deprel(5)).isEqualTo("compound:prt");
  }

  @Test
  void german_irregularVerbs() {
    Irregulars verbs = Irregulars.of(Language.DE);
    int verb = Upos.VERB.ordinal();
    String[][] pairs = {
      {"entsandte", "entsenden"},
      {"schloss", "schließen"},
      {"traf", "treffen"},
      {"ausgeschlossen", "ausschließen"},
      {"auszuschließen", "ausschließen"},
      {"verhandelte", "verhandeln"},
      {"entschieden", "entscheiden"},
      {"entsandt", "entsenden"},
      {"zurückgewiesen", "zurückweisen"},
      {"anerkannt", "anerkennen"},
      {"warf", "werfen"},
      {"übernommen", "übernehmen"},
      {"beschlossen", "beschließen"},
      {"wurde", "werden"},
    };
    for (String[] pair : pairs) {
      assertThat(verbs.lemma(pair[0], verb, false)).as(pair[0]).isEqualTo(pair[1]);
    }
    assertThat(verbs.join("vor", "werfen")).isEqualTo("vorwerfen");
    assertThat(verbs.lemma("xyzte", verb, false)).isNull();
  }

  @Test
  void english_irregularVerbs() {
    Irregulars verbs = Irregulars.of(Language.EN);
    int verb = Upos.VERB.ordinal();
    assertThat(verbs.lemma("Withdrew", verb, false)).isEqualTo("withdraw");
    assertThat(verbs.lemma("found", verb, true)).isNull();
    assertThat(verbs.lemma("withdrew", Upos.NOUN.ordinal(), false)).isNull();
  }

  @Test
  void everySentence_isOneTree() {
    String text =
        "Talks collapse; envoy leaves\n\n\"Why?\" asked X... (no answer) 1 2 3 !!! the of of of "
            + "und der die http://example.org ’ ’ ’ “ ” EE.UU. U.S. z. B. 😀";
    for (Language language : Language.values()) {
      for (Sentence s : Syntax.load(language).parse(text, new Span(0, text.length()))) {
        int roots = 0;
        for (int i = 0; i < s.size(); i++) {
          roots += s.head(i) < 0 ? 1 : 0;
          assertThat(s.dominates(s.root(), i)).isTrue();
          assertThat(s.lemma(i)).isNotEmpty();
        }
        assertThat(roots).isEqualTo(1);
        assertThat(s.deprel(s.root())).isEqualTo("root");
      }
    }
  }

  @Test
  void sameText_sameTrees_fromAnyThread() {
    String text = "Norway and Chile signed a treaty. Its text was not published. ".repeat(20);
    Syntax syntax = Syntax.load(Language.EN);
    String expected = syntax.parse(text, new Span(0, text.length())).toString();
    List<String> others =
        java.util.stream.IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> syntax.parse(text, new Span(0, text.length())).toString())
            .toList();
    assertThat(others).allMatch(expected::equals);
  }

  @Test
  void randomLetters_breakNothing() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append((char) (random.nextInt(20) == 0 ? ' ' : random.nextInt(0x3000)));
    }
    for (Language language : Language.values()) {
      assertThat(Syntax.load(language).parse(text.toString(), new Span(0, text.length())))
          .isNotEmpty();
    }
  }

  @Test
  void segment_leavesWordsUntagged() {
    Sentence s = Syntax.load(Language.EN).segment("They met.", new Span(0, 9)).get(0);
    assertThat(s.upos(1)).isEqualTo(Upos.X);
    assertThat(s.head(1)).isEqualTo(-1);
    assertThat(s.lemma(1)).isEqualTo("met");
  }
}
