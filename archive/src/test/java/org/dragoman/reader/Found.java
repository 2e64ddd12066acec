package org.dragoman.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.Document;

/** What comes out of a file: its documents and its complaints, in order; and files to be made. */
record Found(List<Document> documents, List<UnreadableSource> complaints) {

  static Found in(Path file) {
    return in(file, Columns.USUALLY);
  }

  static Found in(Path file, Columns columns) {
    List<Document> documents = new ArrayList<>();
    List<UnreadableSource> complaints = new ArrayList<>();
    try (Sources sources = Sources.in(List.of(Source.of(file)), columns)) {
      while (sources.hasNext()) {
        try {
          documents.add(sources.next().read());
        } catch (UnreadableSource e) {
          complaints.add(e);
        }
      }
    }
    return new Found(documents, complaints);
  }

  Document document(int i) {
    return documents.get(i);
  }

  /** The words of a document. */
  String text(int i) {
    return documents.get(i).text().string();
  }

  List<String> paths() {
    return documents.stream().map(Document::path).toList();
  }

  List<String> reasons() {
    return complaints.stream().map(UnreadableSource::getMessage).toList();
  }

  static Path write(Path folder, String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words);
  }

  static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
