package vn.lienthong.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and what may be uploaded.
 *
 * @param directory content-addressed store; in the data directory unless set
 * @param maxFileSize largest uploaded file
 * @param maxRequestSize largest size of all files of one form together
 * @param allowed kinds that may be uploaded
 * @param unusedAfter an upload that nothing names (any more) is removed after this time, at least
 *     one hour
 */
@ConfigurationProperties("lienthong.files")
public record FilesSettings(
    @DefaultValue("data/files") Path directory,
    @DefaultValue("300MB") DataSize maxFileSize,
    @DefaultValue("600MB") DataSize maxRequestSize,
    @DefaultValue({
          "pdf",
          "docx",
          "xlsx",
          "pptx",
          "odt",
          "ods",
          "old-office",
          "zip",
          "png",
          "jpeg",
          "tiff",
          "xml",
          "text"
        })
        List<ContentKind> allowed,
    @DefaultValue("7d") Duration unusedAfter) {
  public FilesSettings {
    allowed = List.copyOf(allowed);
    if (unusedAfter.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("unused-after is at least one hour");
    }
  }
}
