package org.dragoman.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.dragoman.search.IndexState.Kind;
import org.dragoman.store.ArchiveException;

/**
 * The folder of the index of sentences.
 *
 * <p>Nothing in it is kept nowhere else: whatever is wrong with it, it can be made anew from the
 * store's articles.
 */
public final class SentenceIndex {

  /** Files of Lucene, also of an index that was never finished. */
  private static final Pattern OURS =
      Pattern.compile("_[0-9a-z]+[._].*|(pending_)?segments.*|write\\.lock");

  private final Path folder;

  private SentenceIndex(Path folder) {
    this.folder = folder;
  }

  public static SentenceIndex at(Path folder) {
    return new SentenceIndex(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Looks what the folder holds; changes nothing. */
  public IndexState inspect() {
    if (!Files.exists(folder)) {
      return state(Kind.MISSING, "there is no index");
    }
    if (!Files.isDirectory(folder)) {
      return state(Kind.FOREIGN, "it is a file, not the folder of an index");
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        boolean other =
            Stream.of(directory.listAll()).anyMatch(name -> !OURS.matcher(name).matches());
        return other
            ? state(Kind.FOREIGN, "its files are none of an index")
            : state(Kind.MISSING, "there is no index");
      }
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!data.containsKey(SentenceWriter.MARK)) {
        return state(Kind.FOREIGN, "it is an index of another program");
      }
      if (!Entries.FORMAT.equals(data.get("format"))) {
        return state(
            Kind.OUTDATED,
            "its format is " + data.get("format") + ", this version writes " + Entries.FORMAT);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        long last = Long.parseLong(data.get(SentenceWriter.LAST));
        return new IndexState(Kind.READY, last, folder + ": " + reader.numDocs() + " entries");
      }
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return state(Kind.OUTDATED, "another version of Lucene wrote it");
    } catch (IOException | RuntimeException e) {
      return state(Kind.DAMAGED, "it is damaged (" + e.getMessage() + ")");
    }
  }

  private IndexState state(Kind kind, String what) {
    return new IndexState(kind, 0, folder + ": " + what);
  }

  /** Reads every byte of the index; one line for each damage. */
  public List<String> check() {
    IndexState state = inspect();
    if (state.kind() != Kind.READY) {
      return List.of(state.what());
    }
    List<String> damages = new ArrayList<>();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      ByteArrayOutputStream report = new ByteArrayOutputStream();
      for (var leaf : reader.leaves()) {
        try {
          leaf.reader().checkIntegrity();
        } catch (IOException e) {
          damages.add(folder + ": " + e.getMessage());
        }
      }
      if (damages.isEmpty()) {
        damages.addAll(checked(directory, report));
      }
    } catch (IOException | RuntimeException e) {
      damages.add(folder + ": " + e.getMessage());
    }
    return damages;
  }

  private List<String> checked(Directory directory, ByteArrayOutputStream report)
      throws IOException {
    List<String> damages = new ArrayList<>();
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setInfoStream(new PrintStream(report, true, StandardCharsets.UTF_8));
      for (CheckIndex.Status.SegmentInfoStatus segment : check.checkIndex().segmentInfos) {
        if (segment.error != null) {
          damages.add(folder + ", segment " + segment.name + ": " + segment.error.getMessage());
        }
      }
    } catch (LockObtainFailedException e) {
      return List.of(); // being written: the sums of its files are right
    } catch (FileSystemException e) {
      return List.of(); // the folder cannot be written, not even a lock: likewise
    }
    return damages;
  }

  /** Opens the index for writing, and makes it where there is none. */
  public SentenceWriter write() throws ArchiveException {
    IndexState state = inspect();
    if (state.kind() != Kind.READY && state.kind() != Kind.MISSING) {
      throw new ArchiveException(
          state.what() + "; 'dragoman check --repair' makes it anew from the store");
    }
    return write(folder, state.kind() == Kind.MISSING);
  }

  private static SentenceWriter write(Path folder, boolean create) throws ArchiveException {
    Directory directory = null;
    try {
      Files.createDirectories(folder);
      directory = FSDirectory.open(folder);
      return new SentenceWriter(directory, folder.toString(), create);
    } catch (IOException e) {
      close(directory);
      String why =
          e instanceof LockObtainFailedException
              ? "another process is writing the index"
              : "the index cannot be written (" + e.getMessage() + ")";
      throw new ArchiveException(folder + ": " + why, e);
    }
  }

  private static void close(Directory directory) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      // the first fault is the one to tell
    }
  }

  /** Opens the last commit for searching. */
  public SentenceSearcher read(Resolver resolver) throws ArchiveException {
    IndexState state = inspect();
    if (state.kind() != Kind.READY) {
      throw new ArchiveException(
          state.what() + "; 'dragoman check --repair' makes it anew from the store");
    }
    try {
      return new SentenceSearcher(new Folder(folder), resolver, folder.toString());
    } catch (IOException e) {
      throw new ArchiveException(folder + ": the index cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private record Folder(Path folder) implements SentenceSearcher.Origin {
    @Override
    public DirectoryReader open() throws IOException {
      return DirectoryReader.open(FSDirectory.open(folder));
    }

    @Override
    public long lastArticle(DirectoryReader reader) throws IOException {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      return Long.parseLong(data.getOrDefault(SentenceWriter.LAST, "0"));
    }

    @Override
    public boolean replaced(DirectoryReader reader) throws IOException {
      if (!(reader instanceof StandardDirectoryReader standard)) {
        return false;
      }
      byte[] known = standard.getSegmentInfos().getId();
      try (Directory directory = FSDirectory.open(folder)) {
        return !Arrays.equals(known, SegmentInfos.readLatestCommit(directory).getId());
      }
    }
  }

  /**
   * Makes the index anew beside the old one and then puts it in its place, so that there is a whole
   * index at every moment but the one of exchange. A foreign folder is left as it is.
   *
   * @param articles all current articles of the store
   * @param lastArticle number of the last article of the store
   */
  public void rebuild(Stream<IndexedArticle> articles, long lastArticle) throws ArchiveException {
    IndexState state = inspect();
    if (state.kind() == Kind.FOREIGN) {
      throw new ArchiveException(state.what() + "; move it away and try again");
    }
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    try {
      delete(fresh);
      try (SentenceWriter writer = write(fresh, true)) {
        for (Iterator<IndexedArticle> each = articles.iterator(); each.hasNext(); ) {
          writer.add(each.next());
        }
        writer.commit(lastArticle);
      }
      delete(old);
      if (Files.exists(folder)) {
        Files.move(folder, old);
      }
      Files.move(fresh, folder);
      delete(old);
    } catch (IOException | UncheckedIOException e) {
      throw new ArchiveException(
          folder + ": the index cannot be made anew (" + e.getMessage() + ")", e);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
