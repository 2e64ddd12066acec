package org.dragoman.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;

/** Readings made by hand, small and all different. */
final class SmallArticles {

  private SmallArticles() {}

  /** The document number {@code n}: one article with two statements, one quote, two actors. */
  static Kept document(int n) {
    return at("http://example.org/" + n, "Moscow warns Ottawa, take " + n + ".");
  }

  /** A document with these words at this address. */
  static Kept at(String url, String words) {
    byte[] raw = words.getBytes(StandardCharsets.UTF_8);
    ArticleRecord article = ArticleParser.parse(line(Kept.idOf(raw), url, words), 1);
    return Kept.of(raw, "news/" + words.length() + ".txt", Optional.of(url), List.of(article));
  }

  /** The ids of some documents. */
  static List<String> ids(Kept... documents) {
    return Stream.of(documents).map(Kept::document).toList();
  }

  static String line(String id, String url, String words) {
    return """
        {"document":{"id":"ID","path":"p","url":"URL","title":"A title","outlet":"The Gazette",\
        "agency":null,"language":"en","translated":false,"published":{"value":"2018-12-11",\
        "precision":"day","evidence":[],"rejected":[],"probability":0.9},"furniture":[],\
        "text":"WORDS Nobody answered. It said: “No.”"},"actors":[{"id":"RUS","kind":"state",\
        "name":"Russia","names":["Russia","Moscow"],"state":"RUS","sector":null,"sectors":[],\
        "offices":[],"mentions":[{"text":"Moscow","line":1,"start":0,"end":6,"kind":"metonym"}]},\
        {"id":"vladimir-putin","kind":"person","name":"Vladimir Putin","names":["Putin"],\
        "state":"RUS","sector":"GOV","sectors":["GOV"],"offices":[{"title":"president",\
        "organization":null,"state":"RUS","from":"2018-05","to":null,"evidence":[]}],\
        "mentions":[]}],"quotes":[{"id":"ID-q1","text":"No.","direct":true,"cue":"say",\
        "speaker":{"id":"RUS","name":"Russia"},"addressee":null,"medium":null,"line":1,"start":60,\
        "end":63}],"events":[{"id":"ID-e1","type":"THREATEN","mode":null,"contexts":["military",\
        "diplomatic"],"cameo":"013","quad":3,"score":-5.8,"actors":[{"id":"RUS","name":"Russia",\
        "state":"RUS","sector":null}],"recipients":[{"id":"CAN","name":"Canada","state":"CAN",\
        "sector":"GOV"}],"date":{"value":"2018-12","precision":"month","evidence":[],\
        "basis":"clause"},"time":"historical","factuality":"asserted","place":{"name":"Ottawa",\
        "state":"CAN","lat":45.4,"lon":-75.7},"reported_by":[{"name":"The Gazette"}],\
        "confidence":0.7,"evidence":[{"line":1,"start":0,"end":20,"text":"WORDS",\
        "trigger":"warns"}],"rule":"warn"},{"id":"ID-e2","type":"CONSULT","mode":"meet",\
        "contexts":[],"cameo":"04","quad":1,"score":1.5,"actors":[],"recipients":[],\
        "date":{"value":null,"precision":null,"evidence":[],"basis":"none"},"time":"current",\
        "factuality":"denied","place":null,"reported_by":[],"confidence":0.5,"evidence":[{"line":1,\
        "start":0,"end":20,"text":"WORDS","trigger":"meets"}],"rule":"meet"}],\
        "sentences":[{"line":1,"start":0,"end":20,"text":"WORDS"},{"line":1,"start":21,"end":38,\
        "text":"Nobody answered."},{"line":1,"start":39,"end":64,"text":"It said: “No.”"}],\
        "stamp":{"dragoman":"0.1.0","lexicon":"l1","models":"m1"}}"""
        .replace("ID", id)
        .replace("URL", url)
        .replace("WORDS", words);
  }
}
