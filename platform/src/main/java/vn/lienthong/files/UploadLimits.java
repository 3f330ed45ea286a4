package vn.lienthong.files;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What may be uploaded; shown beside every field before a file is chosen. */
public record UploadLimits(long maxFileBytes, long maxRequestBytes, List<ContentKind> allowed) {
  public UploadLimits {
    allowed = List.copyOf(allowed);
  }

  /** For people: {@code PDF, DOCX, XLSX}. */
  public String kinds() {
    return allowed.stream()
        .map(ContentKind::extensions)
        .flatMap(Collection::stream)
        .map(extension -> extension.toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** For the attribute {@code accept} of a file field: {@code .pdf,.docx}. */
  public String accept() {
    return allowed.stream()
        .map(ContentKind::extensions)
        .flatMap(Collection::stream)
        .map(extension -> "." + extension)
        .collect(Collectors.joining(","));
  }
}
