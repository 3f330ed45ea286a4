package vn.lienthong.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** What a program for workbooks reads: the entries by the table at the end of the archive. */
public final class WorkbookParts {
  private WorkbookParts() {}

  /** The XML of each part, by its name. */
  public static Map<String, String> of(byte[] workbook) throws IOException {
    var file = Files.write(Files.createTempFile(Path.of("target"), "book", ".xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile())) {
      var parts = new TreeMap<String, String>();
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
      return parts;
    } finally {
      Files.delete(file);
    }
  }

  /** Everything in it. */
  public static String text(byte[] workbook) throws IOException {
    return HtmlUtils.htmlUnescape(String.join("", of(workbook).values()));
  }
}
