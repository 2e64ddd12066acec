package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegularVerbsTest {

  @Test
  void theForms() {
    assertThat(RegularVerbs.forms("bomb")).containsExactly("bombed", "bombs", "bombing");
    assertThat(RegularVerbs.forms("rape")).containsExactly("raped", "rapes", "raping");
    assertThat(RegularVerbs.forms("stop")).containsExactly("stopped", "stops", "stopping");
    assertThat(RegularVerbs.forms("gas")).containsExactly("gassed", "gases", "gassing");
    assertThat(RegularVerbs.forms("defy")).containsExactly("defied", "defies", "defying");
    assertThat(RegularVerbs.forms("raid")).containsExactly("raided", "raids", "raiding");
    assertThat(RegularVerbs.forms("permit")).contains("permitted", "permits", "permitting");
    assertThat(RegularVerbs.forms("annul")).contains("annulled");
    assertThat(RegularVerbs.forms("clash")).containsExactly("clashed", "clashes", "clashing");
    assertThat(RegularVerbs.forms("veto")).containsExactly("vetoed", "vetoes", "vetoing");
    assertThat(RegularVerbs.forms("follow")).containsExactly("followed", "follows", "following");
  }
}
