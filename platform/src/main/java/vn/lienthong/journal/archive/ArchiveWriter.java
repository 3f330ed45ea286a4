package vn.lienthong.journal.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.RetainedRecords.Content;
import vn.lienthong.journal.RetainedRecords.Item;
import vn.lienthong.shared.OwnerOnly;

/**
 * Writes one archive: a line of JSON for each record, their files into one ZIP, the manifest last.
 * Closed without {@link #finish}, nothing of it is seen.
 */
public final class ArchiveWriter implements Closeable {
  static final String RECORDS = "records.jsonl";
  static final String CONTENTS = "contents.zip";
  static final List<String> FILES = List.of(RECORDS, CONTENTS);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ArchiveFolder folder;
  private final String name;
  private final Path part;
  private final long keepFree;
  private final OutputStream records;
  private @Nullable ZipOutputStream contents;
  private @Nullable Item first;
  private @Nullable Item last;
  private long count;
  private long size;
  private boolean finished;

  /**
   * Begins an archive.
   *
   * @param keepFree bytes that must stay free on its disk
   */
  public ArchiveWriter(ArchiveFolder folder, String name, long keepFree) throws IOException {
    this.folder = folder;
    this.name = name;
    this.keepFree = keepFree;
    this.part = folder.begin(name);
    this.records = stream(RECORDS);
  }

  /**
   * Adds a record with its files.
   *
   * @throws IOException also when the disk would become too full
   */
  public void add(Item item) throws IOException {
    demandSpace();
    var parts = new ArrayList<Manifest.Part>();
    for (var content : item.contents()) {
      parts.add(add(item, content));
    }
    var line = JSON.writeValueAsBytes(new ArchiveLine(item.id(), item.at(), item.fields(), parts));
    records.write(line);
    records.write('\n');
    size += line.length;
    if (first == null) {
      first = item;
    }
    last = item;
    count++;
  }

  private void demandSpace() throws IOException {
    if (folder.usable() < keepFree) {
      throw new IOException("less than " + keepFree + " bytes are free for archives");
    }
  }

  private Manifest.Part add(Item item, Content content) throws IOException {
    var zip = zip();
    var path = String.format(Locale.ROOT, "%06d/%s", count, content.name());
    var entry = new ZipEntry(path);
    entry.setTime(item.at().toEpochMilli());
    zip.putNextEntry(entry);
    try (var in = content.open()) {
      var measured = Digests.copy(in, zip);
      zip.closeEntry();
      size += measured.size();
      return new Manifest.Part(path, measured.size(), measured.sha256());
    }
  }

  private ZipOutputStream zip() throws IOException {
    if (contents == null) {
      contents = new ZipOutputStream(stream(CONTENTS));
      contents.setLevel(Deflater.BEST_SPEED);
    }
    return contents;
  }

  private OutputStream stream(String file) throws IOException {
    var path = OwnerOnly.file(part.resolve(file));
    return new BufferedOutputStream(
        new Durable(FileChannel.open(path, StandardOpenOption.WRITE)), 1 << 16);
  }

  /** What was written so far, before it was packed. */
  public long size() {
    return size;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * Completes the archive: every byte is on the disk before it appears under its name.
   *
   * @param about what the manifest says of why and when; counts, times and files are filled in
   */
  public Manifest finish(Manifest about) throws IOException {
    var begin = first;
    var end = last;
    if (begin == null || end == null) {
      throw new IllegalStateException("an archive holds at least one record");
    }
    closeFiles();
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            name,
            about.kind(),
            about.policy(),
            begin.at(),
            end.at(),
            count,
            end.id(),
            about.written(),
            about.head(),
            parts());
    try (var out = stream(Manifest.FILE)) {
      out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }
    folder.finish(name);
    finished = true;
    return manifest;
  }

  private List<Manifest.Part> parts() throws IOException {
    var parts = new ArrayList<Manifest.Part>();
    for (var file : FILES) {
      var path = part.resolve(file);
      if (Files.exists(path)) {
        try (var in = Files.newInputStream(path)) {
          var measured = Digests.of(in);
          parts.add(new Manifest.Part(file, measured.size(), measured.sha256()));
        }
      }
    }
    return parts;
  }

  private void closeFiles() throws IOException {
    try (var recordsToo = records;
        var contentsToo = contents) {
      recordsToo.flush();
    }
  }

  /** Forgets what was not finished. */
  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    try {
      closeFiles();
    } catch (IOException full) {
      // what cannot be written to its end is forgotten all the same
    }
    folder.discard(name);
  }

  /** A file whose bytes are on the disk once it is closed. */
  private static final class Durable extends FilterOutputStream {
    private final FileChannel channel;

    Durable(FileChannel channel) {
      super(Channels.newOutputStream(channel));
      this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        channel.force(true);
      }
      super.close();
    }
  }
}
