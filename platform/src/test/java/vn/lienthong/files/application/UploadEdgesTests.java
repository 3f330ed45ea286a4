package vn.lienthong.files.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FilesError;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.InMemoryFiles;
import vn.lienthong.files.Upload;
import vn.lienthong.files.VirusCheck;
import vn.lienthong.files.domain.MagicBytes;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class UploadEdgesTests {
  private final InMemoryFiles store = new InMemoryFiles();
  private final AtomicLong scanned = new AtomicLong();

  private UploadService uploads(VirusCheck virus) {
    return new UploadService(
        store,
        new MagicBytes(),
        virus,
        new FilesSettings(
            Path.of("unused"),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(2),
            List.of(ContentKind.PDF, ContentKind.TEXT),
            Duration.ofDays(7)));
  }

  private Upload upload(String name, InputStream content) {
    return uploads(
            file -> {
              scanned.incrementAndGet();
              return VirusCheck.Finding.CLEAN;
            })
        .accept(name, content);
  }

  private static InputStream pdf(int size) {
    var bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'a');
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);
    return new ByteArrayInputStream(bytes);
  }

  /** The check looks at the head of the stream; the store must get it from its first byte. */
  @ParameterizedTest
  @ValueSource(
      ints = {5, ContentCheck.HEAD - 1, ContentCheck.HEAD, ContentCheck.HEAD + 1, 200_000, 1 << 20})
  void everyByteIsStoredHoweverMuchTheCheckHasRead(int size) throws IOException {
    var stored = (Upload.Stored) upload("a.pdf", pdf(size));
    assertThat(stored.bytes()).isEqualTo(size);
    try (var kept = store.open(stored.id())) {
      assertThat(kept).hasSameContentAs(pdf(size));
    }
  }

  /** A slow line hands over a few bytes at a time. */
  @Test
  void aStreamThatTricklesIsReadLikeAnyOther() throws IOException {
    var slow =
        new InputStream() {
          private final InputStream line = pdf(100_000);

          @Override
          public int read() throws IOException {
            return line.read();
          }

          @Override
          public int read(byte[] target, int from, int most) throws IOException {
            return line.read(target, from, Math.min(most, 7));
          }
        };
    assertThat(((Upload.Stored) upload("a.pdf", slow)).bytes()).isEqualTo(100_000);
  }

  @Test
  void theStreamIsLeftOpenForWhoeverOpenedIt() {
    var closed = new AtomicLong();
    var stream =
        new InputStream() {
          private final InputStream content = pdf(50);

          @Override
          public int read() throws IOException {
            return content.read();
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    assertThat(upload("a.pdf", stream)).isInstanceOf(Upload.Stored.class);
    assertThat(closed).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, %PDF-1.7, FI-0106 [txt; pdf]",
    "a.bat, echo x, FI-0106 [bat; txt]",
    "a.xml, <a/>, 'FI-0105 [xml; PDF, TXT, CSV]'",
    "a.gif, GIF89a, 'FI-0105 [gif; PDF, TXT, CSV]'",
    "a.pdf, '', FI-0102 []"
  })
  void aRefusalSaysWhatWasFoundAndWhatIsAllowed(String name, String content, String refusal) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    var refused = (Upload.Refused) upload(name, bytes);
    assertThat(refused.error().code() + " [" + String.join("; ", refused.arguments()) + "]")
        .isEqualTo(refusal);
    assertThat(refused.name()).isEqualTo(name);
    assertThat(scanned).as("nothing was stored, so nothing was scanned").hasValue(0);
  }

  @Test
  void aNameThatIsTooLongIsRefusedBeforeTheStreamIsRead() {
    var unread = new UnreadableStream();
    var refused = (Upload.Refused) upload("ệ".repeat(84) + ".pdf", unread);
    assertThat(refused.error()).isEqualTo(FilesError.NAME_TOO_LONG);
    assertThat(refused.arguments()).containsExactly("255");
  }

  @Test
  void aLineThatBreaksIsAFaultAndNoRefusal() {
    assertThatThrownBy(() -> upload("a.pdf", new UnreadableStream()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @EnumSource(value = VirusCheck.Finding.class, names = "INFECTED", mode = EnumSource.Mode.EXCLUDE)
  void theFindingIsPassedOnAsItIs(VirusCheck.Finding finding) {
    var stored = (Upload.Stored) uploads(file -> finding).accept("a.pdf", pdf(9));
    assertThat(stored.virus()).isEqualTo(finding);
  }

  @Test
  void theScannerIsAskedOnceForTheBytesThatAreThenStored() throws IOException {
    var asked = new ArrayList<byte[]>();
    var stored =
        (Upload.Stored)
            uploads(
                    content -> {
                      asked.add(content.readAllBytes());
                      return VirusCheck.Finding.CLEAN;
                    })
                .accept("a.pdf", pdf(200_000));
    assertThat(asked).containsExactly(pdf(200_000).readAllBytes());
    assertThat(store.size(stored.id())).isEqualTo(200_000);
  }

  /** What a scanner does not read is stored all the same. */
  @Test
  void aScannerThatStopsEarlyTakesNothingFromTheFile() {
    var stored =
        (Upload.Stored)
            uploads(
                    content -> {
                      content.skipNBytes(3);
                      return VirusCheck.Finding.CLEAN;
                    })
                .accept("a.pdf", pdf(200_000));
    assertThat(store.size(stored.id())).isEqualTo(200_000);
  }

  /** No file gets in because the scanner is down. */
  @Test
  void aScannerThatFailsLetsNothingThrough() {
    assertThatThrownBy(() ->
            uploads(
                    file -> {
                      throw new IllegalStateException("scanner down");
                    })
                .accept("a.pdf", pdf(9)))
        .hasMessage("scanner down");
    assertThat(store.contains(new InMemoryFiles().put(pdf(9), 9).id())).isFalse();
  }

  @Test
  void aRuleOfAnotherModuleIsNotTurnedIntoARefusalOfFiles() {
    assertThatThrownBy(() ->
            uploads(
                    file -> {
                      throw new RuleViolated(SharedError.RATE_LIMITED);
                    })
                .accept("a.pdf", pdf(9)))
        .hasMessageStartingWith("SH-0006");
  }

  private static final class UnreadableStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("line cut");
    }
  }
}
