package vn.lienthong.exchange.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads a message of Protocol Buffers by the numbers of its fields. */
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final Map<Integer, List<byte[]>> parts = new TreeMap<>();
  private final Map<Integer, Long> numbers = new TreeMap<>();

  ProtoReader(byte[] message) {
    var in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long tag = varint(in);
      int field = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case VARINT -> numbers.put(field, varint(in));
        case FIXED_64 -> numbers.put(field, in.getLong());
        case FIXED_32 -> numbers.put(field, (long) in.getInt());
        case BYTES -> {
          var part = new byte[(int) varint(in)];
          in.get(part);
          parts.computeIfAbsent(field, each -> new ArrayList<>()).add(part);
        }
        default -> throw new IllegalArgumentException("wire type of field " + field);
      }
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  void each(int field, Consumer<ProtoReader> message) {
    parts.getOrDefault(field, List.of()).forEach(part -> message.accept(new ProtoReader(part)));
  }

  boolean has(int field) {
    return parts.containsKey(field) || numbers.containsKey(field);
  }

  byte[] bytes(int field) {
    return parts.getOrDefault(field, List.of(new byte[0])).get(0);
  }

  String text(int field) {
    return new String(bytes(field), StandardCharsets.UTF_8);
  }

  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }

  /** A value of an attribute: text, truth or number. */
  String any() {
    return has(1) ? text(1) : String.valueOf(has(2) ? number(2) : number(3));
  }
}
