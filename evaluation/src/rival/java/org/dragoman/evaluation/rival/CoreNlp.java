package org.dragoman.evaluation.rival;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.dragoman.evaluation.Contestant;

/**
 * CoreNLP as older programs that code events need it first: words, sentences, classes, dictionary
 * forms, names of people, places and organisations, and trees of dependencies. No dates, no fine
 * classes of names, no constituents.
 *
 * <p>Manning et al. 2014, "The Stanford CoreNLP natural language processing toolkit".
 */
public final class CoreNlp implements Contestant {

  private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse";
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final String annotators;

  public CoreNlp() {
    this(ANNOTATORS);
  }

  CoreNlp(String annotators) {
    this.annotators = annotators;
  }

  @Override
  public String name() {
    return "CoreNLP 4.5.10 (" + annotators + ")";
  }

  @Override
  public Runnable reading(List<String> articles) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("threads", "1");
    properties.setProperty("ner.model", NAMES);
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    return () -> articles.forEach(article -> pipeline.annotate(new Annotation(article)));
  }
}
