package org.dragoman.spark;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files of any Hadoop file system, seen alike by the driver and all executors.
 *
 * <p>A file appears under its name when all of it is there: it is written beside, then renamed. So
 * of two attempts at one task either may come last; both wrote the same bytes.
 */
final class Storage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> settings = new HashMap<>();
  private transient Configuration configuration;

  Storage(Configuration configuration) {
    for (Map.Entry<String, String> entry : configuration) {
      settings.put(entry.getKey(), entry.getValue());
    }
  }

  /**
   * A file of articles.
   *
   * @param path where Hadoop finds it
   * @param name what the archive calls it: a local file as Java names it, all else by its address
   */
  record Stored(String path, String name, long size) {}

  /**
   * The file, or all files below the folder, in the order of their names; hidden ones are left out.
   */
  List<Stored> under(String source) throws IOException {
    Path path = new Path(source);
    FileStatus status = system(path).getFileStatus(path);
    List<Stored> files = new ArrayList<>();
    walk(system(path), status, files);
    return files;
  }

  private void walk(FileSystem system, FileStatus status, List<Stored> files) throws IOException {
    if (!status.isDirectory()) {
      Path path = status.getPath();
      boolean local = "file".equals(path.toUri().getScheme());
      files.add(
          new Stored(
              path.toString(), local ? path.toUri().getPath() : path.toString(), status.getLen()));
      return;
    }
    FileStatus[] entries = system.listStatus(status.getPath());
    List<FileStatus> sorted = new ArrayList<>(List.of(entries));
    sorted.sort(Comparator.comparing(entry -> entry.getPath().getName()));
    for (FileStatus entry : sorted) {
      if (!entry.getPath().getName().startsWith(".")) {
        walk(system, entry, files);
      }
    }
  }

  /** Some of a file's bytes. */
  InputStream open(String file, long from, long to) throws IOException {
    Path path = new Path(file);
    FSDataInputStream in = system(path).open(path);
    in.seek(from);
    return new Limited(in, to - from);
  }

  boolean exists(String file) throws IOException {
    return system(new Path(file)).exists(new Path(file));
  }

  /** All of a small file; empty text when it is not there. */
  String text(String file) throws IOException {
    Path path = new Path(file);
    try (FSDataInputStream in = system(path).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  void write(String file, String text) throws IOException {
    Path path = new Path(file);
    Path beside = beside(path);
    try (FSDataOutputStream out = system(path).create(beside)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    move(path, beside);
  }

  /** Brings a file of this machine's disk to its place. */
  void put(java.nio.file.Path local, String file) throws IOException {
    Path path = new Path(file);
    Path beside = beside(path);
    system(path).copyFromLocalFile(false, true, new Path(local.toUri()), beside);
    move(path, beside);
  }

  /** Brings a file to this machine's disk. */
  void get(String file, java.nio.file.Path local) throws IOException {
    Path path = new Path(file);
    system(path).copyToLocalFile(false, path, new Path(local.toUri()), true);
  }

  void delete(String folder) throws IOException {
    Path path = new Path(folder);
    system(path).delete(path, true);
  }

  private static Path beside(Path path) {
    return new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
  }

  private void move(Path path, Path beside) throws IOException {
    FileSystem system = system(path);
    if (!system.rename(beside, path)) {
      system.delete(beside, false);
      if (!system.exists(path)) {
        throw new IOException(path + " cannot be written");
      }
    }
  }

  private FileSystem system(Path path) throws IOException {
    if (configuration == null) {
      Configuration fresh = new Configuration(false);
      settings.forEach(fresh::set);
      configuration = fresh;
    }
    FileSystem system = path.getFileSystem(configuration);
    system.setWriteChecksum(false); // no .crc files beside local ones
    system.setVerifyChecksum(false);
    return system;
  }

  /** So many bytes of a stream and no more. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      int b = super.read();
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int n = super.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(Math.min(n, left));
      left -= skipped;
      return skipped;
    }

    /** What is left, and not what is buffered: GZIPInputStream takes 0 for the end of the file. */
    @Override
    public int available() {
      return (int) Math.min(left, Integer.MAX_VALUE);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
