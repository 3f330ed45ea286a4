package vn.lienthong.files.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;

/** The signatures that kinds of file begin with. */
public final class MagicBytes implements ContentCheck {
  private static final Map<String, ContentKind> SIGNATURES = new LinkedHashMap<>();
  private static final String ZIP = "504b0304";
  private static final String EMPTY_ZIP = "504b0506";
  private static final int MARKUP_PROBE = 1024;

  /** Extensions that a computer runs when somebody opens the file, whatever it holds. */
  private static final Set<String> RUN =
      Set.of(
          "app", "bat", "cmd", "com", "cpl", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "pif",
          "ps1", "reg", "scr", "sh", "svg", "url", "vbe", "vbs", "wsf");

  static {
    SIGNATURES.put("255044462d", ContentKind.PDF);
    SIGNATURES.put("89504e470d0a1a0a", ContentKind.PNG);
    SIGNATURES.put("ffd8ff", ContentKind.JPEG);
    SIGNATURES.put("49492a00", ContentKind.TIFF);
    SIGNATURES.put("4d4d002a", ContentKind.TIFF);
    SIGNATURES.put("474946383761", ContentKind.GIF);
    SIGNATURES.put("474946383961", ContentKind.GIF);
    SIGNATURES.put("d0cf11e0a1b11ae1", ContentKind.OLD_OFFICE);
    SIGNATURES.put("7b5c727466", ContentKind.RTF);
    SIGNATURES.put("526172211a07", ContentKind.RAR);
    SIGNATURES.put("377abcaf271c", ContentKind.SEVEN_ZIP);
    SIGNATURES.put(EMPTY_ZIP, ContentKind.ZIP);
  }

  @Override
  public Optional<ContentKind> kindOf(byte[] head) {
    var start = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
    for (var signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return Optional.of(signature.getValue());
      }
    }
    return start.startsWith(ZIP) ? Optional.of(insideZip(head)) : text(head);
  }

  @Override
  public boolean agrees(FileName name, ContentKind kind) {
    var extension = name.extension();
    var known =
        Arrays.stream(ContentKind.values()).anyMatch(any -> any.extensions().contains(extension));
    return (!known && !RUN.contains(extension))
        || kind.extensions().contains(extension)
        || isPlain(kind, extension);
  }

  /** A CSV or text that happens to look like markup is still what its name says. */
  private static boolean isPlain(ContentKind kind, String extension) {
    return kind == ContentKind.XML && extension.equals("txt");
  }

  private static ContentKind insideZip(byte[] head) {
    var names = new ArrayList<String>();
    var mimetype = "";
    try (var zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().equals("mimetype")) {
          mimetype = new String(zip.readNBytes(100), StandardCharsets.US_ASCII);
        }
      }
    } catch (IOException | IllegalArgumentException endOfHead) {
      // the head ends inside an entry: the names read so far decide
    }
    return office(names, mimetype);
  }

  private static ContentKind office(List<String> names, String mimetype) {
    for (var kind : List.of(ContentKind.ODT, ContentKind.ODS)) {
      if (kind.mediaType().equals(mimetype)) {
        return kind;
      }
    }
    for (var name : names) {
      if (name.startsWith("word/")) {
        return ContentKind.DOCX;
      }
      if (name.startsWith("xl/")) {
        return ContentKind.XLSX;
      }
      if (name.startsWith("ppt/")) {
        return ContentKind.PPTX;
      }
    }
    return ContentKind.ZIP;
  }

  private static Optional<ContentKind> text(byte[] head) {
    var text = decoded(head);
    if (text == null || text.chars().anyMatch(MagicBytes::isBinary)) {
      return Optional.empty();
    }
    var probe =
        text.substring(0, Math.min(text.length(), MARKUP_PROBE)).strip().toLowerCase(Locale.ROOT);
    if (probe.contains("<html") || probe.contains("<!doctype html") || probe.contains("<svg")) {
      return Optional.of(ContentKind.HTML);
    }
    var markup = probe.startsWith("<?xml") || probe.matches("(?s)<[a-z_][\\w.:-]*[\\s/>].*");
    return Optional.of(markup ? ContentKind.XML : ContentKind.TEXT);
  }

  private static boolean isBinary(int character) {
    return character < ' '
        && character != '\t'
        && character != '\n'
        && character != '\r'
        && character != '\f';
  }

  private static boolean hasUtf16Mark(byte[] head) {
    return head.length > 1
        && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
            || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
  }

  private static @Nullable String decoded(byte[] head) {
    if (head.length == 0) {
      return null;
    }
    if (hasUtf16Mark(head)) {
      return new String(head, StandardCharsets.UTF_16).replace("\ufeff", "");
    }
    // a character cut by the end of the head is no fault of the content
    for (int cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        var buffer = ByteBuffer.wrap(head, 0, head.length - cut);
        return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString().replace("\ufeff", "");
      } catch (CharacterCodingException notThere) {
        if (head.length < HEAD) {
          return null;
        }
      }
    }
    return null;
  }
}
