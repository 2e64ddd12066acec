package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.Reading;
import org.dragoman.Stamp;
import org.dragoman.actor.Actor;
import org.dragoman.actor.HeldOffice;
import org.dragoman.actor.Mention;
import org.dragoman.article.Article;
import org.dragoman.article.Furniture;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Event;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Text;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Published;

/**
 * A reading as one line of JSON: the contract that the archive, exports, the API and other people's
 * programs share (docs/output.md).
 *
 * <p>Offsets are code points of the decoded source, end exclusive; lines are counted from 1; what
 * is unknown is {@code null}. Keys stand in a fixed order, so that the same reading gives the same
 * bytes.
 */
public final class ReadingJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Codebook codebook;

  public ReadingJson(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The reading as one line without a line end. */
  public String line(Reading reading) {
    return line(reading, false);
  }

  /** The same with all sentences of the article, key {@code sentences}: what an archive keeps. */
  public String keptLine(Reading reading) {
    return line(reading, true);
  }

  private String line(Reading reading, boolean sentences) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new Writer(json, reading).write(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private final class Writer {
    private final JsonGenerator json;
    private final Reading reading;
    private final Text text;

    Writer(JsonGenerator json, Reading reading) {
      this.json = json;
      this.reading = reading;
      this.text = reading.article().source();
    }

    void write(boolean sentences) throws IOException {
      json.writeStartObject();
      document();
      list("actors", reading.actors(), this::actor);
      List<Map.Entry<String, Quote>> quotes = numbered(reading.quotes());
      list("quotes", quotes, entry -> quote(entry.getKey(), entry.getValue()));
      list("events", reading.events(), this::event);
      if (sentences) {
        list("sentences", reading.sentences(), this::sentence);
      }
      json.writeObjectFieldStart("stamp");
      Stamp stamp = Stamp.current();
      json.writeStringField("dragoman", stamp.dragoman());
      json.writeStringField("lexicon", stamp.lexicon());
      json.writeStringField("models", stamp.models());
      json.writeEndObject();
      json.writeEndObject();
    }

    private void document() throws IOException {
      Document document = reading.document();
      Article article = reading.article();
      json.writeObjectFieldStart("document");
      json.writeStringField("id", document.id());
      json.writeStringField("path", document.path());
      optional("url", document.url());
      optional("title", reading.title());
      optional("outlet", reading.outlet());
      optional("agency", article.agency().map(a -> a.name()));
      json.writeStringField("language", article.languageCode());
      json.writeBooleanField("translated", article.translated());
      if (article.dateline().isPresent()) {
        json.writeObjectFieldStart("dateline");
        json.writeStringField("place", article.dateline().get().place());
        json.writeStringField("text", text.slice(article.dateline().get().span()));
        json.writeEndObject();
      } else {
        json.writeNullField("dateline");
      }
      published(reading.published());
      list("furniture", article.furniture(), this::furniture);
      json.writeStringField("text", article.text());
      json.writeEndObject();
    }

    private void published(Published published) throws IOException {
      json.writeObjectFieldStart("published");
      date(published.value());
      list(
          "evidence",
          published.evidence(),
          e -> {
            json.writeStartObject();
            json.writeStringField("kind", e.kind());
            json.writeStringField("text", e.text());
            offsets(e.span());
            json.writeStringField("says", e.says());
            json.writeEndObject();
          });
      list(
          "rejected",
          published.rejected(),
          r -> {
            json.writeStartObject();
            json.writeStringField("value", r.value());
            json.writeStringField("text", r.text());
            json.writeStringField("why", r.why());
            json.writeEndObject();
          });
      json.writeNumberField("probability", round(published.probability()));
      json.writeEndObject();
    }

    private void date(Optional<PartialDate> date) throws IOException {
      optional("value", date.map(PartialDate::value));
      optional("precision", date.map(d -> d.precision().label()));
    }

    private void furniture(Furniture furniture) throws IOException {
      json.writeStartObject();
      json.writeNumberField("line", furniture.line());
      offsets(furniture.span());
      json.writeStringField("kind", furniture.kind().toString());
      json.writeEndObject();
    }

    private void actor(Actor actor) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", actor.id());
      json.writeStringField("kind", actor.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("name", actor.name());
      list("names", actor.names(), json::writeString);
      optional("state", actor.state());
      optional("sector", actor.sector());
      list("sectors", actor.sectors(), json::writeString);
      list("offices", actor.offices(), this::office);
      list("mentions", actor.mentions(), this::mention);
      json.writeEndObject();
    }

    private void office(HeldOffice office) throws IOException {
      json.writeStartObject();
      json.writeStringField("title", office.title());
      optional("organization", office.organization());
      optional("state", office.state());
      optional("from", office.from());
      optional("to", office.to());
      list(
          "evidence",
          office.evidence(),
          span -> {
            json.writeStartObject();
            place(span);
            json.writeEndObject();
          });
      json.writeEndObject();
    }

    private void mention(Mention mention) throws IOException {
      json.writeStartObject();
      json.writeStringField("text", mention.text());
      place(mention.span());
      json.writeStringField("kind", mention.kind().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }

    /** Quotes with ids made of their words, so that an id outlives a quote found before it. */
    private List<Map.Entry<String, Quote>> numbered(List<Quote> quotes) {
      List<Map.Entry<String, Quote>> numbered = new ArrayList<>();
      Map<String, Integer> seen = new HashMap<>();
      for (Quote quote : quotes) {
        String id = reading.document().id() + "-q" + Integer.toHexString(quote.text().hashCode());
        int again = seen.merge(id, 1, Integer::sum);
        numbered.add(Map.entry(again == 1 ? id : id + "-" + again, quote));
      }
      return numbered;
    }

    private void quote(String id, Quote quote) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("text", quote.text());
      json.writeBooleanField("direct", quote.direct());
      optional("cue", quote.cue());
      if (quote.speakerName().isPresent()) {
        json.writeObjectFieldStart("speaker");
        optional("id", quote.speaker().map(Actor::id));
        json.writeStringField("name", quote.speakerName().get());
        json.writeEndObject();
      } else {
        json.writeNullField("speaker");
      }
      optional("addressee", quote.addressee());
      optional("medium", quote.medium());
      place(quote.span());
      json.writeEndObject();
    }

    private void event(Event event) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", event.id());
      json.writeStringField("type", event.type());
      optional("mode", event.mode());
      list("contexts", event.contexts(), json::writeString);
      optional("cameo", codebook.cameo(event.type(), event.mode(), event.contexts()));
      json.writeNumberField("quad", codebook.type(event.type()).quad());
      json.writeNumberField("score", codebook.score(event.type(), event.mode()));
      list("actors", event.actors(), this::party);
      list("recipients", event.recipients(), this::party);
      json.writeObjectFieldStart("date");
      date(event.when().value());
      list(
          "evidence",
          event.when().evidence(),
          expression -> {
            json.writeStartObject();
            json.writeStringField("text", expression.text());
            offsets(expression.span());
            json.writeEndObject();
          });
      json.writeStringField("basis", event.when().basis().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
      json.writeStringField("time", event.when().time().label());
      json.writeStringField("factuality", event.factuality().label());
      if (event.place().isPresent()) {
        Event.Place place = event.place().get();
        json.writeObjectFieldStart("place");
        json.writeStringField("name", place.name());
        optional("state", place.state());
        json.writeNumberField("lat", place.lat());
        json.writeNumberField("lon", place.lon());
        json.writeEndObject();
      } else {
        json.writeNullField("place");
      }
      list(
          "reported_by",
          event.reportedBy(),
          name -> {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeEndObject();
          });
      json.writeNumberField("confidence", round(event.confidence()));
      list(
          "evidence",
          event.evidence(),
          evidence -> {
            json.writeStartObject();
            place(evidence.sentence());
            json.writeStringField("text", text.slice(evidence.sentence()));
            json.writeStringField("trigger", text.slice(evidence.trigger()));
            json.writeEndObject();
          });
      json.writeStringField("rule", event.rule());
      json.writeStringField("scope", event.scope());
      json.writeEndObject();
    }

    private void sentence(Sentence sentence) throws IOException {
      json.writeStartObject();
      place(sentence.span());
      json.writeStringField("text", text.slice(sentence.span()));
      json.writeEndObject();
    }

    private void party(Actor actor) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", actor.id());
      json.writeStringField("name", actor.name());
      optional("state", actor.state());
      optional("sector", actor.sector());
      json.writeEndObject();
    }

    private void place(Span span) throws IOException {
      json.writeNumberField("line", text.lineAt(span.start()));
      offsets(span);
    }

    private void offsets(Span span) throws IOException {
      json.writeNumberField("start", text.codePoint(span.start()));
      json.writeNumberField("end", text.codePoint(span.end()));
    }

    private void optional(String key, Optional<String> value) throws IOException {
      if (value.isPresent()) {
        json.writeStringField(key, value.get());
      } else {
        json.writeNullField(key);
      }
    }

    private <T> void list(String key, Iterable<T> values, Element<T> element) throws IOException {
      json.writeArrayFieldStart(key);
      for (T value : values) {
        element.write(value);
      }
      json.writeEndArray();
    }
  }

  @FunctionalInterface
  private interface Element<T> {
    void write(T value) throws IOException;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
