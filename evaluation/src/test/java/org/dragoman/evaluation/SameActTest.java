package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SameActTest {

  private static final String VISIT =
      "{'type':'CONSULT','actors':['RUS'],'recipients':['CUB'],'accept':['AGREE']}";
  private static final String THREAT = "{'type':'THREATEN','actors':['RUS'],'recipients':['CUB']}";

  @Test
  void mutualActsMayChangeSides() throws Exception {
    assertThat(SameAct.is(json(VISIT), event("CONSULT", "CUB", "RUS"))).isTrue();
    assertThat(SameAct.is(json(THREAT), event("THREATEN", "CUB", "RUS"))).isFalse();
  }

  @Test
  void anAcceptedTypeIsAsGood() throws Exception {
    assertThat(SameAct.is(json(VISIT), event("AGREE", "RUS", "CUB"))).isTrue();
    assertThat(SameAct.is(json(VISIT), event("AID", "RUS", "CUB"))).isFalse();
  }

  @Test
  void oneSideAloneIsNotTheAct() throws Exception {
    assertThat(SameAct.is(json(THREAT), event("THREATEN", "RUS", "USA"))).isFalse();
    assertThat(SameAct.is(json(VISIT), event("CONSULT", "RUS", "USA"))).isFalse();
  }

  private static JsonNode event(String type, String actor, String recipient) throws Exception {
    return json(
        "{'type':'%s','actors':[{'state':'%s'}],'recipients':[{'state':'%s'}]}"
            .formatted(type, actor, recipient));
  }

  private static JsonNode json(String quoted) throws Exception {
    return new ObjectMapper().readTree(quoted.replace('\'', '"'));
  }
}
