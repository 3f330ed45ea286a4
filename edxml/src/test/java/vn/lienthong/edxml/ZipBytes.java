package vn.lienthong.edxml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An archive of one entry, made by hand so that it can be made wrong. */
record ZipBytes(
    byte[] name, byte[] content, int flags, int method, int crcOffBy, int sizeOffBy, int central) {

  static ZipBytes aZip() {
    return new ZipBytes(utf8("a.txt"), utf8("nội dung nội dung nội dung"), 0, 8, 0, 0, 1);
  }

  ZipBytes named(byte[] bytes) {
    return new ZipBytes(bytes, content, flags, method, crcOffBy, sizeOffBy, central);
  }

  ZipBytes withContent(byte[] bytes) {
    return new ZipBytes(name, bytes, flags, method, crcOffBy, sizeOffBy, central);
  }

  ZipBytes withFlags(int bits) {
    return new ZipBytes(name, content, bits, method, crcOffBy, sizeOffBy, central);
  }

  ZipBytes withMethod(int number) {
    return new ZipBytes(name, content, flags, number, crcOffBy, sizeOffBy, central);
  }

  ZipBytes withCheckSumOffBy(int difference) {
    return new ZipBytes(name, content, flags, method, difference, sizeOffBy, central);
  }

  ZipBytes withSizeOffBy(int difference) {
    return new ZipBytes(name, content, flags, method, crcOffBy, difference, central);
  }

  ZipBytes withCentralRecords(int number) {
    return new ZipBytes(name, content, flags, method, crcOffBy, sizeOffBy, number);
  }

  byte[] bytes() {
    var packed = method == 8 ? deflated(content) : content;
    var sum = new CRC32();
    sum.update(content);
    int crc = (int) sum.getValue() + crcOffBy;
    int size = content.length + sizeOffBy;
    var zip = ByteBuffer.allocate(packed.length + 400).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 20);
    facts(zip, crc, packed.length, size).put(name).put(packed);
    for (int i = 0; i < central; i++) {
      zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
      facts(zip, crc, packed.length, size).put(new byte[14]).put(name);
    }
    zip.putInt(0x06054b50).put(new byte[18]);
    var bytes = new byte[zip.position()];
    zip.flip().get(bytes);
    return bytes;
  }

  private ByteBuffer facts(ByteBuffer zip, int crc, int packed, int size) {
    return zip.putShort((short) flags)
        .putShort((short) method)
        .putInt(0)
        .putInt(crc)
        .putInt(packed)
        .putInt(size)
        .putShort((short) name.length)
        .putShort((short) 0);
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var part = new byte[4096];
    while (!deflater.finished()) {
      out.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
