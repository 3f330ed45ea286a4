package vn.lienthong.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Streams files into a packet with the labels the reference client uses. What is not PDF, Word, ZIP
 * or encrypted travels in an archive of one entry. A docx is never labelled as an archive:
 * receivers would take it apart.
 */
final class AttachmentWriter {
  private static final Map<String, String> RAW =
      Map.of(
          "pdf",
          "application/pdf",
          "doc",
          "application/doc",
          "docx",
          "application/docx",
          "zip",
          "application/zip",
          "jwe",
          Attachment.ENCRYPTED);

  // A fixed time, so that the same document is the same bytes whenever it is written.
  /** Not the first moment of 1980: that one is written with a second time in the JVM's zone. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]{1,12}");

  private final StrictXml xml;
  private final OutputStream out;
  private final String seed;
  private final List<OutgoingFile> files;
  private final List<String> names = new ArrayList<>();

  AttachmentWriter(StrictXml xml, OutputStream out, String seed, List<OutgoingFile> files) {
    this.xml = xml;
    this.out = out;
    this.seed = seed;
    this.files = files;
    // Receivers in service save attachments under these names: a repeated one would be lost.
    var unique = new FileNames();
    for (int i = 0; i < files.size(); i++) {
      names.add(unique.unique(files.get(i).name(), i));
    }
  }

  void manifest() throws IOException, EdxmlRefused {
    xml.open("edXML:edXMLBody");
    xml.open("edXML:edXMLManifest", " version=\"1.0\"");
    for (int i = 0; i < files.size(); i++) {
      xml.open("edXML:Reference");
      xml.leaf("edXML:ContentId", "cid:" + id(i, "content"));
      xml.leaf("edXML:ContentType", "application/zip");
      xml.leafIfAny("edXML:Description", files.get(i).description());
      xml.leaf("edXML:AttachmentName", names.get(i));
      xml.close("edXML:Reference");
    }
    xml.close("edXML:edXMLManifest");
    xml.close("edXML:edXMLBody");
  }

  void encoded() throws IOException, EdxmlRefused {
    xml.open("AttachmentEncoded");
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      xml.open("Attachment");
      xml.leaf("ContentId", "cid:" + id(i, "content"));
      xml.leaf("AttachmentName", names.get(i));
      xml.leafIfAny("Description", file.description());
      xml.leaf(
          "ContentType", RAW.getOrDefault(MediaTypes.extension(file.name()), "application/zip"));
      xml.startOfText(
          "edXML:ContentTransferEncoded", " xmlns:edXML=\"" + EdxmlReader.NAMESPACE + "\"");
      content(i, file);
      xml.endOfText("edXML:ContentTransferEncoded");
      xml.close("Attachment");
    }
    xml.close("AttachmentEncoded");
  }

  private void content(int position, OutgoingFile file) throws IOException, EdxmlRefused {
    var extension = MediaTypes.extension(file.name());
    var digest = new ContentDigest();
    try (var base64 = Base64.getEncoder().wrap(new KeptOpen(out))) {
      if (RAW.containsKey(extension)) {
        copy(file, base64, digest);
      } else {
        var zip = new ZipOutputStream(base64, StandardCharsets.UTF_8);
        var entry =
            new ZipEntry(
                id(position, "entry")
                    + (PLAIN.matcher(extension).matches() ? "." + extension : ""));
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        copy(file, zip, digest);
        zip.closeEntry();
        zip.finish();
      }
    }
    if (digest.size() == 0 || digest.isDestroyed()) {
      throw EdxmlRefused.draft(EdxCode.NOT_WRITABLE_DAMAGED, "Attachment", file.name());
    }
  }

  private static void copy(OutgoingFile file, OutputStream target, ContentDigest digest)
      throws IOException {
    var buffer = new byte[16384];
    try (var in = file.open()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.accept(buffer, 0, count);
        target.write(buffer, 0, count);
      }
    }
  }

  /** Derived, not random: the same document gets the same ids, so a repeated send is recognised. */
  private String id(int position, String use) {
    var name = seed + "\n" + position + "\n" + files.get(position).name() + "\n" + use;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
