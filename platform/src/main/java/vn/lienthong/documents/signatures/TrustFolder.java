package vn.lienthong.documents.signatures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.shared.BusinessClock;

/** The trust list as a folder; read again when a file in it changes. */
@Component
class TrustFolder {
  private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);
  private static final String DATES = "trust.csv";
  private static final TrustList NOBODY = new TrustList(List.of());

  private final Path folder;
  private final AtomicReference<Read> last =
      new AtomicReference<>(new Read(List.of("never"), NOBODY));

  TrustFolder(DocumentsSettings settings) {
    this.folder = settings.trust();
  }

  /** Once for each state of the folder it is said what is wrong with it. */
  private TrustList trusted() throws IOException {
    try {
      return read();
    } catch (UnreadableDays e) {
      LOG.warn("nobody is trusted: {}", e.getMessage());
      return NOBODY;
    }
  }

  /** What was read, and of which files. */
  private record Read(List<String> files, TrustList list) {}

  /** From which day and until which a file is trusted, the last day included. */
  private record Days(Instant from, Instant until) {
    static Days of(NamedCsvRecord row) {
      var until = row.getField("until");
      return new Days(day(row.getField("from"), Instant.MIN, 0), day(until, Instant.MAX, 1));
    }

    private static Instant day(String text, Instant open, int more) {
      return text.isBlank()
          ? open
          : LocalDate.parse(text.strip())
              .plusDays(more)
              .atStartOfDay(BusinessClock.ZONE)
              .toInstant();
    }
  }

  TrustList list() {
    try {
      var files = files();
      var known = last.get();
      if (!known.files().equals(files)) {
        known = new Read(files, trusted());
        last.set(known);
      }
      return known.list();
    } catch (IOException e) {
      LOG.warn("the trust list in {} cannot be read: {}", folder, e.toString());
      return NOBODY;
    }
  }

  private List<String> files() throws IOException {
    var files = new ArrayList<String>();
    for (var file : paths("*")) {
      files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    return files;
  }

  private List<Path> paths(String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      var paths = new ArrayList<Path>();
      files.forEach(paths::add);
      return paths.stream().filter(Files::isRegularFile).sorted().toList();
    }
  }

  private TrustList read() throws IOException {
    var days = days();
    var entries = new ArrayList<TrustList.Entry>();
    for (var file : paths("*.{pem,crt,cer,der}")) {
      var trusted = days.getOrDefault(name(file), new Days(Instant.MIN, Instant.MAX));
      for (var certificate : certificates(file)) {
        entries.add(new TrustList.Entry(certificate, trusted.from(), trusted.until()));
      }
    }
    return new TrustList(entries);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** One file that cannot be read makes the others no less trusted. */
  private static List<X509Certificate> certificates(Path file) throws IOException {
    var certificates = new ArrayList<X509Certificate>();
    try (var in = Files.newInputStream(file)) {
      for (var found : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        certificates.add((X509Certificate) found);
      }
    } catch (CertificateException e) {
      LOG.warn("{} holds no certificate and is left out of the trust list", file);
    }
    return certificates;
  }

  /** Days that cannot be read would trust for ever, so nothing is trusted until they are right. */
  private Map<String, Days> days() throws IOException {
    var file = folder.resolve(DATES);
    var days = new HashMap<String, Days>();
    if (Files.exists(file)) {
      try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        rows.forEach(row -> days.put(row.getField("file"), Days.of(row)));
      } catch (CsvParseException
          | DateTimeException
          | UncheckedIOException
          | java.util.NoSuchElementException e) {
        throw new UnreadableDays(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return days;
  }

  private static final class UnreadableDays extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableDays(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
