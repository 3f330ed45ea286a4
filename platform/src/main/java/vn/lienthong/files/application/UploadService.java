package vn.lienthong.files.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.FilesError;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.Incoming;
import vn.lienthong.files.Upload;
import vn.lienthong.files.UploadLimits;
import vn.lienthong.files.Uploads;
import vn.lienthong.files.VirusCheck;
import vn.lienthong.shared.RuleViolated;

@Component
class UploadService implements Uploads {
  private final FileStore store;
  private final ContentCheck check;
  private final VirusCheck virus;
  private final UploadLimits limits;

  UploadService(FileStore store, ContentCheck check, VirusCheck virus, FilesSettings settings) {
    this.store = store;
    this.check = check;
    this.virus = virus;
    this.limits =
        new UploadLimits(
            settings.maxFileSize().toBytes(),
            settings.maxRequestSize().toBytes(),
            settings.allowed());
  }

  @Override
  public UploadLimits limits() {
    return limits;
  }

  @Override
  public Upload accept(String givenName, InputStream content) {
    try {
      var name = FileName.of(givenName);
      var buffered = new BufferedInputStream(content, ContentCheck.HEAD);
      var kind = allowedKind(name, head(buffered));
      try (var incoming = store.receive(buffered, limits.maxFileBytes())) {
        var finding = scanned(incoming);
        var stored = incoming.keep();
        return new Upload.Stored(name, stored.id(), stored.bytes(), kind, finding);
      }
    } catch (RuleViolated broken) {
      return refused(givenName, broken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(BufferedInputStream content) throws IOException {
    content.mark(ContentCheck.HEAD + 1);
    var head = content.readNBytes(ContentCheck.HEAD);
    content.reset();
    return head;
  }

  private ContentKind allowedKind(FileName name, byte[] head) {
    if (head.length == 0) {
      throw new RuleViolated(FilesError.EMPTY);
    }
    var kind =
        check
            .kindOf(head)
            .orElseThrow(() -> new RuleViolated(FilesError.KIND_UNKNOWN, limits.kinds()));
    if (!limits.allowed().contains(kind)) {
      throw new RuleViolated(FilesError.KIND_NOT_ALLOWED, usual(kind), limits.kinds());
    }
    if (!check.agrees(name, kind)) {
      throw new RuleViolated(FilesError.KIND_DIFFERS_FROM_NAME, name.extension(), usual(kind));
    }
    return kind;
  }

  private VirusCheck.Finding scanned(Incoming incoming) throws IOException {
    try (var content = incoming.open()) {
      var finding = virus.check(content);
      if (finding == VirusCheck.Finding.INFECTED) {
        throw new RuleViolated(FilesError.INFECTED);
      }
      return finding;
    }
  }

  private static String usual(ContentKind kind) {
    return kind.extensions().get(0);
  }

  private static Upload.Refused refused(String givenName, RuleViolated broken) {
    if (broken.error() instanceof FilesError error) {
      List<String> arguments = Arrays.stream(broken.arguments()).map(String::valueOf).toList();
      return new Upload.Refused(givenName, error, arguments);
    }
    throw broken;
  }
}
