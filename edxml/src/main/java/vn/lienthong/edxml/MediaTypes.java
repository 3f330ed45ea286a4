package vn.lienthong.edxml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Media type of a content from its first bytes; the name decides only between kin. */
final class MediaTypes {
  private static final String OCTETS = "application/octet-stream";

  private static final List<Map.Entry<String, String>> MAGIC =
      List.of(
          Map.entry("89504e470d0a1a0a", "image/png"),
          Map.entry("ffd8ff", "image/jpeg"),
          Map.entry("474946383", "image/gif"),
          Map.entry("49492a00", "image/tiff"),
          Map.entry("4d4d002a", "image/tiff"),
          Map.entry("526172211a07", "application/vnd.rar"),
          Map.entry("377abcaf271c", "application/x-7z-compressed"),
          Map.entry("1f8b08", "application/gzip"),
          Map.entry("7b5c727466", "application/rtf"),
          Map.entry("424d", "image/bmp"));

  private static final Map<String, String> OFFICE =
      Map.ofEntries(
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("odt", "application/vnd.oasis.opendocument.text"),
          Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry("odp", "application/vnd.oasis.opendocument.presentation"));

  private static final Map<String, String> OLE =
      Map.of(
          "doc",
          "application/msword",
          "xls",
          "application/vnd.ms-excel",
          "ppt",
          "application/vnd.ms-powerpoint");

  private static final Set<String> ARCHIVES =
      Set.of(
          "zip", "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "dotx", "xltx", "odt", "ods",
          "odp", "odg", "epub", "jar", "apk", "kmz");

  private MediaTypes() {}

  static String of(byte[] head, String name) {
    var hex = Hashes.hex(head.length > 16 ? java.util.Arrays.copyOf(head, 16) : head);
    var extension = extension(name);
    if (isPdf(head)) {
      return "application/pdf";
    }
    if (hex.startsWith("504b0304")) {
      return OFFICE.getOrDefault(extension, "application/zip");
    }
    if (hex.startsWith("d0cf11e0a1b11ae1")) {
      return OLE.getOrDefault(extension, "application/x-ole-storage");
    }
    for (var magic : MAGIC) {
      if (hex.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    if (head.length == 0 || !isText(head)) {
      return OCTETS;
    }
    var start = new String(head, StandardCharsets.UTF_8).stripLeading();
    return start.startsWith("<?xml") || start.startsWith("\uFEFF<?xml")
        ? "application/xml"
        : "text/plain";
  }

  /** What a label says and only it can: a JWE is text like any other. */
  static boolean isEncrypted(String label) {
    int parameters = label.indexOf(';');
    var type = parameters < 0 ? label : label.substring(0, parameters);
    return type.strip().equalsIgnoreCase(Attachment.ENCRYPTED);
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  /** Extensions whose files are ZIP archives themselves. */
  static boolean isArchive(String extension) {
    return ARCHIVES.contains(extension);
  }

  static boolean isZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  static boolean isBinary(byte[] head) {
    boolean marked =
        head.length >= 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBF
            && head[2] == (byte) 0xBD;
    return isPdf(head) || isZip(head) || marked;
  }

  private static boolean isPdf(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    // the last character may be cut by the end of the head
    for (int cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException notYet) {
        if (head.length < 1024) {
          return false;
        }
      }
    }
    return false;
  }
}
