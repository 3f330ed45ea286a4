package vn.lienthong.files.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FilesError;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.InMemoryFiles;
import vn.lienthong.files.Upload;
import vn.lienthong.files.VirusCheck;
import vn.lienthong.files.domain.MagicBytes;

class UploadTests {
  private static final FilesSettings SETTINGS =
      new FilesSettings(
          Path.of("unused"),
          DataSize.ofBytes(20),
          DataSize.ofBytes(40),
          List.of(ContentKind.PDF, ContentKind.JPEG),
          Duration.ofDays(7));
  private final InMemoryFiles store = new InMemoryFiles();

  private Upload upload(VirusCheck virus, String name, String content) {
    return new UploadService(store, new MagicBytes(), virus, SETTINGS)
        .accept(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private Upload upload(String name, String content) {
    return upload(file -> VirusCheck.Finding.NOT_CHECKED, name, content);
  }

  private static FilesError error(Upload upload) {
    return ((Upload.Refused) upload).error();
  }

  @Test
  void aGoodFileIsStoredUnderItsNameAndSaysItWasNotScanned() {
    var stored = (Upload.Stored) upload("Đơn đề nghị (bản 2).pdf", "%PDF-1.7 abc");
    assertThat(stored.name().value()).isEqualTo("Đơn đề nghị (bản 2).pdf");
    assertThat(stored.kind()).isEqualTo(ContentKind.PDF);
    assertThat(stored.bytes()).isEqualTo(12);
    assertThat(stored.virus().key()).isEqualTo("files.virus.not-checked");
    assertThat(store.contains(stored.id())).isTrue();
  }

  @Test
  void everyRefusalNamesItsRule() {
    assertThat(error(upload("a.pdf", ""))).isEqualTo(FilesError.EMPTY);
    assertThat(error(upload("a.pdf", "MZ\u0000\u0001"))).isEqualTo(FilesError.KIND_UNKNOWN);
    assertThat(error(upload("a.txt", "chào"))).isEqualTo(FilesError.KIND_UNKNOWN);
    assertThat(error(upload("a.txt", "chao"))).isEqualTo(FilesError.KIND_NOT_ALLOWED);
    assertThat(error(upload("a.jpg", "%PDF-1.7"))).isEqualTo(FilesError.KIND_DIFFERS_FROM_NAME);
    assertThat(error(upload("..", "%PDF-1.7"))).isEqualTo(FilesError.NAME_MISSING);
  }

  @Test
  void theLimitIsSaidAndHeldToTheByte() {
    assertThat(upload("a.pdf", "%PDF-" + "a".repeat(15))).isInstanceOf(Upload.Stored.class);
    var refused = (Upload.Refused) upload("a.pdf", "%PDF-" + "a".repeat(16));
    assertThat(refused.error()).isEqualTo(FilesError.TOO_LARGE);
    assertThat(refused.arguments()).containsExactly("20");
  }

  @Test
  void anInfectedFileIsRefused() {
    assertThat(error(upload(file -> VirusCheck.Finding.INFECTED, "a.pdf", "%PDF-1.7")))
        .isEqualTo(FilesError.INFECTED);
  }

  @Test
  void nothingOfARefusedFileRemains() {
    upload(file -> VirusCheck.Finding.INFECTED, "a.pdf", "%PDF-1.7 virus");

    assertThat(store.contains(idOf("%PDF-1.7 virus"))).isFalse();
  }

  @Test
  void aRefusalTakesNothingAwayThatWasThereForAnotherReason() {
    var stored = (Upload.Stored) upload("a.pdf", "%PDF-1.7 abc");
    upload(file -> VirusCheck.Finding.INFECTED, "b.pdf", "%PDF-1.7 abc");

    assertThat(store.contains(stored.id())).isTrue();
  }

  private static FileId idOf(String content) {
    var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return new InMemoryFiles().put(new ByteArrayInputStream(bytes), bytes.length).id();
  }

  @Test
  void theLimitsAreThereBeforeChoosing() {
    var limits =
        new UploadService(store, new MagicBytes(), file -> VirusCheck.Finding.CLEAN, SETTINGS)
            .limits();
    assertThat(limits.kinds()).isEqualTo("PDF, JPG, JPEG");
    assertThat(limits.accept()).isEqualTo(".pdf,.jpg,.jpeg");
    assertThat(limits.maxFileBytes()).isEqualTo(20);
  }
}
