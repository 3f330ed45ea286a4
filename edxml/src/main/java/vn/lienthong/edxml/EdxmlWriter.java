package vn.lienthong.edxml;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes packets in the one form that all known readers accept: literal prefix {@code edXML:},
 * order of the reference client, CRLF, UTF-8 without a mark, no empty numeric element.
 */
public final class EdxmlWriter {
  private static final String NS = "=\"" + EdxmlReader.NAMESPACE + "\"";

  private EdxmlWriter() {}

  /**
   * Writes a document packet; the stream is flushed, not closed. Equal values and files give equal
   * bytes.
   *
   * @throws EdxmlRefused when a mandatory value is missing or a file is empty or damaged; what was
   *     written so far is then no packet
   */
  public static WrittenPacket write(
      DocumentHeader header, List<OutgoingFile> files, OutputStream target)
      throws IOException, EdxmlRefused {
    DraftCheck.document(header, files);
    var counted = new Counted(target);
    var out = new BufferedOutputStream(counted, 16384);
    var xml = new StrictXml(out);
    var attachments =
        new AttachmentWriter(xml, out, header.from().organId() + "\n" + header.documentId(), files);
    start(xml);
    new HeaderWriter(xml).document(header);
    xml.close("edXML:edXMLHeader");
    attachments.manifest();
    xml.close("edXML:edXMLEnvelope");
    attachments.encoded();
    return end(xml, counted);
  }

  /** Writes a status packet; the stream is flushed, not closed. */
  public static WrittenPacket write(StatusReport report, OutputStream target)
      throws IOException, EdxmlRefused {
    DraftCheck.status(report);
    var counted = new Counted(target);
    var xml = new StrictXml(new BufferedOutputStream(counted));
    start(xml);
    new HeaderWriter(xml).status(report);
    xml.close("edXML:edXMLHeader");
    xml.close("edXML:edXMLEnvelope");
    return end(xml, counted);
  }

  private static void start(StrictXml xml) throws IOException {
    xml.declaration();
    xml.open("edXML", " xmlns" + NS);
    xml.open("edXML:edXMLEnvelope", " xmlns:edXML" + NS);
    xml.open("edXML:edXMLHeader");
  }

  private static WrittenPacket end(StrictXml xml, Counted counted) throws IOException {
    xml.close("edXML");
    xml.endOfFile();
    return new WrittenPacket(counted.passed.sha256(), counted.passed.size());
  }

  private static final class Counted extends FilterOutputStream {
    private final CountedDigest passed = new CountedDigest();

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      passed.accept(bytes, offset, length);
      out.write(bytes, offset, length);
    }
  }
}
