package org.dragoman.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.syntax.Upos;
import org.junit.jupiter.api.Test;

class MorphyTagTest {

  @Test
  void openClassesHaveInflection() {
    assertInflection("SUB:DAT:PLU:FEM", Upos.NOUN, "Case=Dat|Number=Plur");
    assertInflection("EIG:GEN:SIN:NEU:NOA:COU", Upos.PROPN, "Case=Gen|Number=Sing");
    assertInflection("ADJ:NOM:SIN:FEM:KOM:DEF", Upos.ADJ, "Degree=Cmp|Number=Sing");
    assertInflection("PA1:PRD:GRU:VER", Upos.ADJ, "Degree=Pos");
    assertInflection("VER:3:SIN:KJ2:NON:NEB", Upos.VERB, "Number=Sing|Tense=Past|VerbForm=Fin");
    assertInflection("VER:EIZ:SFT", Upos.VERB, "VerbForm=Inf");
    assertInflection("VER:PA2:NON", Upos.VERB, "VerbForm=Part");
  }

  @Test
  void closedClassesHaveNone() {
    assertClasses("VER:MOD:3:SIN:PRÄ", Upos.AUX);
    assertClasses("PRO:PER:DAT:SIN:MAS", Upos.PRON);
    assertClasses("PRO:POS:NOM:SIN:FEM:BEG", Upos.DET);
    assertClasses("PRO:IND:DAT:SIN:FEM:B/S", Upos.DET, Upos.PRON);
    assertClasses("KON:UNT", Upos.SCONJ);
    assertClasses("NEG", Upos.PART);
    assertClasses("ABK:Doktor:SUB");
  }

  @Test
  void theImperativeTeachesNoEndings() {
    assertClasses("VER:IMP:SIN:SFT", Upos.VERB);
  }

  private static void assertInflection(String tag, Upos upos, String inflection) {
    assertThat(MorphyTag.of(tag).classes()).containsExactly(upos);
    assertThat(MorphyTag.of(tag).inflection()).contains(inflection);
  }

  private static void assertClasses(String tag, Upos... classes) {
    assertThat(MorphyTag.of(tag).classes()).containsExactlyInAnyOrder(classes);
    assertThat(MorphyTag.of(tag).inflection()).isEmpty();
  }
}
