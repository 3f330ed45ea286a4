package vn.lienthong.journal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.archive.Manifest.Part;

/** Reads an archive and holds every byte of it to its manifest. */
public final class ArchiveReader {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final Manifest manifest;
  private final String digest;

  private ArchiveReader(Path folder, Manifest manifest, String digest) {
    this.folder = folder;
    this.manifest = manifest;
    this.digest = digest;
  }

  /** Something in an archive is not as its manifest says. */
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
      super(what);
    }

    Damaged(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * Opens an archive by its manifest.
   *
   * @throws Damaged when it has none that can be read
   */
  public static ArchiveReader open(Path folder) throws IOException {
    var file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw new Damaged(file + " is missing");
    }
    try (var in = Files.newInputStream(file)) {
      var digest = Digests.of(in).sha256();
      var manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (!Manifest.FORMAT.equals(manifest.format())) {
        throw new Damaged(file + " is of another format");
      }
      return new ArchiveReader(folder, manifest, digest);
    } catch (JacksonException e) {
      throw new Damaged(file + " cannot be read", e);
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Lower-case hex SHA-256 of the manifest's bytes. */
  public String digest() {
    return digest;
  }

  /**
   * Reads everything: each file by its digest, each record, each file of a record.
   *
   * @throws Damaged naming what is not as the manifest says
   */
  public void check() throws IOException {
    var names = manifest.files().stream().map(Part::name).toList();
    if (!names.contains(ArchiveWriter.RECORDS) || !ArchiveWriter.FILES.containsAll(names)) {
      throw new Damaged(Manifest.FILE + " names other files than those of an archive");
    }
    for (var part : manifest.files()) {
      var file = folder.resolve(part.name());
      if (!Files.isRegularFile(file)) {
        throw new Damaged(part.name() + " is missing");
      }
      try (var in = Files.newInputStream(file)) {
        demand(part, in);
      }
    }
    if (names.contains(ArchiveWriter.CONTENTS)) {
      try (var zip = new ZipFile(folder.resolve(ArchiveWriter.CONTENTS).toFile())) {
        checkLines(zip);
      }
    } else {
      checkLines(null);
    }
  }

  private void checkLines(@Nullable ZipFile zip) throws IOException {
    Set<String> ids = new HashSet<>();
    lines(line -> {
      ids.add(line.id());
      for (var part : line.contents()) {
        content(zip, part);
      }
    });
    if (ids.size() != manifest.records()) {
      throw new Damaged(ids.size() + " records instead of " + manifest.records());
    }
  }

  private static void content(@Nullable ZipFile zip, Part part) throws IOException {
    var entry = zip == null ? null : zip.getEntry(part.name());
    if (zip == null || entry == null) {
      throw new Damaged(part.name() + " is missing");
    }
    try (var in = zip.getInputStream(entry)) {
      demand(part, in);
    }
  }

  private static void demand(Part part, InputStream in) throws IOException {
    var measured = Digests.of(in);
    if (measured.size() != part.size() || !measured.sha256().equals(part.sha256())) {
      throw new Damaged(part.name() + " has other bytes than its digest says");
    }
  }

  /** What is done with each record. */
  public interface Each {
    void take(ArchiveLine line) throws IOException;
  }

  /** Every record in its order. */
  public void lines(Each each) throws IOException {
    var records = folder.resolve(ArchiveWriter.RECORDS);
    try (BufferedReader in = Files.newBufferedReader(records, StandardCharsets.UTF_8)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        each.take(JSON.readValue(line, ArchiveLine.class));
      }
    } catch (JacksonException e) {
      throw new Damaged(ArchiveWriter.RECORDS + " holds a line that is no record", e);
    }
  }

  /** The ids of its records in their order. */
  public List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    lines(line -> ids.add(line.id()));
    return List.copyOf(ids);
  }
}
