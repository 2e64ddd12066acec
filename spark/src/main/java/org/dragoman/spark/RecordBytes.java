package org.dragoman.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as bytes, for the way from one machine to another: the values in their order and nothing
 * else, so that equal records are equal bytes.
 *
 * <p>Java's own serialization refuses {@link Optional}, and writes the names of classes each time.
 */
final class RecordBytes {

  /** How to take a kind of record apart and to make it. */
  private record Shape(RecordComponent[] parts, Constructor<?> constructor) {}

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private RecordBytes() {}

  static byte[] of(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try {
      write(new DataOutputStream(bytes), value.getClass(), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  static <T extends Record> T read(Class<T> type, byte[] bytes) {
    try {
      return type.cast(read(new DataInputStream(new ByteArrayInputStream(bytes)), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Type type, Object value) throws IOException {
    Class<?> kind = raw(type);
    if (kind == String.class) {
      byte[] utf8 = ((String) value).getBytes(StandardCharsets.UTF_8);
      count(out, utf8.length);
      out.write(utf8);
    } else if (kind == long.class || kind == Long.class) {
      out.writeLong((Long) value);
    } else if (kind == int.class || kind == Integer.class) {
      out.writeInt((Integer) value);
    } else if (kind == double.class || kind == Double.class) {
      out.writeDouble((Double) value);
    } else if (kind == boolean.class || kind == Boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (kind == LocalDate.class) {
      out.writeInt((int) ((LocalDate) value).toEpochDay());
    } else if (kind.isEnum()) {
      out.writeByte(((Enum<?>) value).ordinal());
    } else if (kind == Optional.class) {
      Optional<?> optional = (Optional<?>) value;
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        write(out, argument(type, 0), optional.get());
      }
    } else if (kind == Map.class) {
      Map<?, ?> map = new TreeMap<>((Map<?, ?>) value);
      count(out, map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(out, argument(type, 0), entry.getKey());
        write(out, argument(type, 1), entry.getValue());
      }
    } else if (kind == Set.class || kind == List.class) {
      Collection<?> all = kind == Set.class ? new TreeSet<>((Set<?>) value) : (List<?>) value;
      count(out, all.size());
      for (Object each : all) {
        write(out, argument(type, 0), each);
      }
    } else {
      for (RecordComponent part : shape(kind).parts()) {
        try {
          write(out, part.getGenericType(), part.getAccessor().invoke(value));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static Object read(DataInputStream in, Type type) throws IOException {
    Class<?> kind = raw(type);
    if (kind == String.class) {
      return new String(in.readNBytes(count(in)), StandardCharsets.UTF_8);
    } else if (kind == long.class || kind == Long.class) {
      return in.readLong();
    } else if (kind == int.class || kind == Integer.class) {
      return in.readInt();
    } else if (kind == double.class || kind == Double.class) {
      return in.readDouble();
    } else if (kind == boolean.class || kind == Boolean.class) {
      return in.readBoolean();
    } else if (kind == LocalDate.class) {
      return LocalDate.ofEpochDay(in.readInt());
    } else if (kind.isEnum()) {
      return kind.getEnumConstants()[in.readByte()];
    } else if (kind == Optional.class) {
      return in.readBoolean() ? Optional.of(read(in, argument(type, 0))) : Optional.empty();
    } else if (kind == Map.class) {
      Map<Object, Object> map = new TreeMap<>();
      for (int n = count(in); n > 0; n--) {
        Object key = read(in, argument(type, 0));
        map.put(key, read(in, argument(type, 1)));
      }
      return map;
    } else if (kind == Set.class || kind == List.class) {
      Collection<Object> all = kind == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
      for (int n = count(in); n > 0; n--) {
        all.add(read(in, argument(type, 0)));
      }
      return all;
    }
    Shape shape = shape(kind);
    Object[] values = new Object[shape.parts().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in, shape.parts()[i].getGenericType());
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void count(DataOutputStream out, int n) throws IOException {
    int rest = n;
    while (rest > 0x7F) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int count(DataInputStream in) throws IOException {
    int n = 0;
    int shift = 0;
    while (true) {
      int b = in.readUnsignedByte();
      n |= (b & 0x7F) << shift;
      if (b < 0x80) {
        return n;
      }
      shift += 7;
    }
  }

  private static Shape shape(Class<?> kind) {
    return SHAPES.computeIfAbsent(
        kind,
        k -> {
          RecordComponent[] parts = k.getRecordComponents();
          if (parts == null) {
            throw new IllegalArgumentException(k + " is no record");
          }
          try {
            Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = k.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Arrays.stream(parts).forEach(part -> part.getAccessor().setAccessible(true));
            return new Shape(parts, constructor);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
  }

  private static Type argument(Type type, int i) {
    return ((ParameterizedType) type).getActualTypeArguments()[i];
  }
}
