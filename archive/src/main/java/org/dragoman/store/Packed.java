package org.dragoman.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Readings and bytes, packed with Zstandard (RFC 8878).
 *
 * <p>A reading is mostly keys and codes that every reading has, and its words are those of the
 * document. So a reading is packed with a dictionary made of readings ({@code reading-1.zdict},
 * {@code zstd --train} over the sample articles), and a document's bytes are packed with its first
 * reading as the dictionary. Together that takes a third off what packing each alone gives. Every
 * frame names the dictionary it needs; a released dictionary is never altered: a better one is a
 * new file beside it.
 */
final class Packed {

  /**
   * A tenth smaller than the usual 3. Level 9 takes off three more of a hundred from a reading and
   * nothing from a document, and for each document takes ten times as long.
   */
  private static final int LEVEL = 6;

  /** No reading and no document is larger; a damaged frame may say it is. */
  private static final long LARGEST = 1L << 30;

  private static final byte[] DICTIONARY = resource("reading-1.zdict");
  private static final ZstdDictCompress PACKING = new ZstdDictCompress(DICTIONARY, LEVEL);
  private static final ZstdDictDecompress UNPACKING = new ZstdDictDecompress(DICTIONARY);

  private Packed() {}

  static byte[] reading(String json) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(LEVEL).setChecksum(true).setDictID(true).loadDict(PACKING);
      return context.compress(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The line that was packed.
   *
   * @throws IllegalArgumentException when the bytes are damaged
   */
  static String openReading(byte[] packed) {
    try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
      context.loadDict(UNPACKING);
      return new String(context.decompress(packed, size(packed)), StandardCharsets.UTF_8);
    } catch (ZstdException e) {
      throw new IllegalArgumentException("it does not unpack (" + e.getMessage() + ")", e);
    }
  }

  /** Bytes of a document, packed beside its first reading (empty when it has none). */
  static byte[] raw(byte[] bytes, String firstReading) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(LEVEL).setChecksum(true);
      if (!firstReading.isEmpty()) {
        context.loadDict(firstReading.getBytes(StandardCharsets.UTF_8));
      }
      return context.compress(bytes);
    }
  }

  /**
   * The bytes that were packed.
   *
   * @throws IllegalArgumentException when they are damaged
   */
  static byte[] openRaw(byte[] packed, String firstReading) {
    try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
      if (!firstReading.isEmpty()) {
        context.loadDict(firstReading.getBytes(StandardCharsets.UTF_8));
      }
      return context.decompress(packed, size(packed));
    } catch (ZstdException e) {
      throw new IllegalArgumentException("it does not unpack (" + e.getMessage() + ")", e);
    }
  }

  private static int size(byte[] packed) {
    try {
      long size = Zstd.getFrameContentSize(packed);
      if (!Zstd.isError(size) && size >= 0 && size <= LARGEST) {
        return (int) size;
      }
    } catch (ZstdException e) {
      // The same as an error told by number, which other versions of the library do.
    }
    throw new IllegalArgumentException("it does not unpack (no Zstandard frame)");
  }

  private static byte[] resource(String name) {
    try (InputStream in = Packed.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
