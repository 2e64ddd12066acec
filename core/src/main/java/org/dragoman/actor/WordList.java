package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * Titles of office ("foreign minister") and nouns for parts of a state ("troops", "parliament").
 */
final class WordList {

  /**
   * @param word as the lexicon has it
   * @param office key of the office; empty for nouns that are no office
   * @param kind body, people or material for nouns; empty for titles
   */
  record Word(String word, String office, String sector, String kind) {}

  private final Gazetteer<Word> gazetteer;
  private final Map<String, String> sectorOfOffice = new HashMap<>();
  private final Inflection inflection;

  private WordList(Usage usage) {
    this.inflection = usage.inflection();
    this.gazetteer = new Gazetteer<>(inflection::wordKey, inflection::forms);
  }

  static WordList offices(Language language, Usage usage) {
    WordList list = new WordList(usage);
    for (Table.Row row : Columns.rows(language.code() + "/offices.txt")) {
      String office = row.get("office");
      Word word = new Word(row.get("title"), office, row.get("sector"), "");
      list.gazetteer.add(row.get("title"), word);
      if (row.get("title").indexOf('.') > 0) { // "Lt. Gen.": a capital's stops are taken off
        list.gazetteer.add(row.get("title").replace(".", ""), word);
      }
      if (row.get("title").contains(" the ")) { // "secretary of Chad's Supreme Council"
        list.gazetteer.add(row.get("title").replace(" the ", " "), word);
      }
      list.sectorOfOffice.putIfAbsent(office, row.get("sector"));
    }
    return list;
  }

  static WordList agents(Language language, Usage usage) {
    WordList list = new WordList(usage);
    for (Table.Row row : Columns.rows(language.code() + "/agents.txt")) {
      list.gazetteer.add(
          row.get("noun"), new Word(row.get("noun"), "", row.get("sector"), row.get("kind")));
    }
    return list;
  }

  List<Gazetteer.Match<Word>> find(List<Piece> pieces) {
    return gazetteer.find(pieces, inflection::words);
  }

  /** The sector that an office has in this language's list, or an empty string. */
  String sectorOf(String office) {
    return sectorOfOffice.getOrDefault(office, "");
  }
}
