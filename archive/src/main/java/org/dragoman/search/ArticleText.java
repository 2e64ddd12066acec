package org.dragoman.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.dragoman.text.Language;

/**
 * What the index keeps of an article to show its sentences, in one packed piece with the article's
 * first document.
 *
 * <p>Not among Lucene's stored fields: those are packed in blocks of many articles, and to unpack a
 * block for each of twenty hits took longer than the search.
 *
 * @param actors ids of everyone in the article
 */
record ArticleText(List<String> actors, List<Sentence> sentences) {

  /** A sentence on one line; start and end are code points of the source. */
  record Sentence(int line, int start, int end, String text, List<Named> named) {}

  /** Someone named in a sentence: which of the article's actors; code points within it. */
  record Named(int actor, int start, int length) {}

  private static final int HEAD = 5;

  /** Usual words by language; a change of them is a change of the index's format. */
  private static final byte[][] USUAL = new byte[Language.values().length + 1][0];

  static {
    for (Language language : Language.values()) {
      String name = "usual/" + language.code() + ".txt";
      try (InputStream in = ArticleText.class.getResourceAsStream(name)) {
        USUAL[language.ordinal() + 1] = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  BytesRef packed(Optional<Language> language) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(actors.size());
      for (String actor : actors) {
        out.writeString(actor);
      }
      out.writeVInt(sentences.size());
      for (Sentence sentence : sentences) {
        out.writeVInt(sentence.line());
        out.writeVInt(sentence.start());
        out.writeVInt(sentence.end() - sentence.start());
        out.writeVInt(sentence.named().size());
        for (Named who : sentence.named()) {
          out.writeVInt(who.actor());
          out.writeVInt(who.start());
          out.writeVInt(who.length());
        }
      }
      for (Sentence sentence : sentences) {
        out.writeString(sentence.text());
      }
      return deflated(out.toArrayCopy(), language.map(l -> l.ordinal() + 1).orElse(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ArticleText unpacked(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(inflated(bytes));
    int size = in.readVInt();
    List<String> actors = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      actors.add(in.readString());
    }
    size = in.readVInt();
    List<Sentence> bare = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int line = in.readVInt();
      int start = in.readVInt();
      int end = start + in.readVInt();
      List<Named> named = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        named.add(new Named(in.readVInt(), in.readVInt(), in.readVInt()));
      }
      bare.add(new Sentence(line, start, end, "", named));
    }
    List<Sentence> sentences = new ArrayList<>(size);
    for (Sentence s : bare) {
      sentences.add(new Sentence(s.line(), s.start(), s.end(), in.readString(), s.named()));
    }
    return new ArticleText(actors, sentences);
  }

  /**
   * Deflated after usual words of the language: a single article is too short to find what repeats
   * in all of them. One byte for the language, four for the length, then the packed text.
   */
  private static BytesRef deflated(byte[] plain, int language) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(USUAL[language]);
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.length + 64];
      int length = HEAD;
      packed[0] = (byte) language;
      for (int i = 0; i < 4; i++) {
        packed[i + 1] = (byte) (plain.length >>> 8 * i);
      }
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = java.util.Arrays.copyOf(packed, packed.length * 2);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return new BytesRef(packed, 0, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(BytesRef bytes) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      int length = 0;
      for (int i = 0; i < 4; i++) {
        length |= (bytes.bytes[bytes.offset + 1 + i] & 0xff) << 8 * i;
      }
      byte[] plain = new byte[length];
      inflater.setDictionary(USUAL[bytes.bytes[bytes.offset]]);
      inflater.setInput(bytes.bytes, bytes.offset + HEAD, bytes.length - HEAD);
      if (inflater.inflate(plain) != length) {
        throw new IOException("the text of an article is cut off");
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IOException("the text of an article is garbled", e);
    } finally {
      inflater.end();
    }
  }
}
