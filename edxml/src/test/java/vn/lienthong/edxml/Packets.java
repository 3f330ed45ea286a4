package vn.lienthong.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packets for tests: the fixtures of the folder {@code packets} and small ones made here. */
final class Packets {
  static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">";
  static final String MESSAGE =
      "<From><OrganId>000.00.00.H46</OrganId></From><To><OrganId>000.00.00.G22</OrganId></To>"
          + "<DocumentId>D-1</DocumentId><Subject>Kính gửi</Subject>";

  private Packets() {}

  static byte[] fixture(String name) {
    try (var in = Packets.class.getResourceAsStream("packets/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DocumentPacket document(byte[] packet) {
    return (DocumentPacket) read(packet, Limits.standard());
  }

  static DocumentPacket document(String packet) {
    return document(utf8(packet));
  }

  static StatusPacket status(byte[] packet) {
    return (StatusPacket) read(packet, Limits.standard());
  }

  static Packet read(byte[] packet, Limits limits) {
    try {
      return EdxmlReader.read(new ByteArrayInputStream(packet), limits);
    } catch (IOException | EdxmlRefused e) {
      throw new AssertionError(e);
    }
  }

  static Finding refusal(byte[] packet, Limits limits) {
    try {
      EdxmlReader.read(new ByteArrayInputStream(packet), limits);
    } catch (EdxmlRefused refused) {
      return refused.finding();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the packet was read");
  }

  static Finding refusal(String packet) {
    return refusal(utf8(packet), Limits.standard());
  }

  static List<EdxCode> codes(Packet packet) {
    return packet.facts().findings().stream().map(Finding::code).toList();
  }

  /** A packet in the default namespace with this message header and these attachments. */
  static String packet(String message, String list, String attachments) {
    return HEAD
        + "<edXMLEnvelope><edXMLHeader><MessageHeader>"
        + message
        + "</MessageHeader>"
        + list
        + "</edXMLHeader></edXMLEnvelope><AttachmentEncoded>"
        + attachments
        + "</AttachmentEncoded></edXML>";
  }

  static String packetWith(String attachments) {
    return packet(MESSAGE, "", attachments);
  }

  static String attachment(String name, String label, byte[] content) {
    return attachment(name, label, Base64.getEncoder().encodeToString(content));
  }

  static String attachment(String name, String label, String text) {
    return "<Attachment><AttachmentName>"
        + name
        + "</AttachmentName><ContentType>"
        + label
        + "</ContentType><ContentTransferEncoded>"
        + text
        + "</ContentTransferEncoded></Attachment>";
  }

  static byte[] zip(String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(utf8(namesAndTexts[i + 1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] content(byte[] packet, int position) {
    var document = document(packet);
    try (var in =
        AttachmentContent.open(
            PacketSource.of(packet),
            document.facts().charset(),
            document.attachments().get(position))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(DocumentHeader header, OutgoingFile... files) {
    var out = new ByteArrayOutputStream();
    try {
      EdxmlWriter.write(header, List.of(files), out);
    } catch (IOException | EdxmlRefused e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static OutgoingFile file(String name, byte[] content) {
    return OutgoingFile.of(name, () -> new ByteArrayInputStream(content));
  }

  static HeaderDraft aHeader() {
    return new HeaderDraft(
            Organization.of("000.00.00.H46", "UBND tỉnh Quảng Bình"),
            List.of(Organization.of("000.00.00.G22", "Văn phòng Chính phủ")))
        .documentId("000.00.00.H46,2020/02/12,118/UBND-TH")
        .code("118", "UBND-TH")
        .promulgated("Đồng Hới", new EdxmlDate("2020/02/12"))
        .kind(DocumentKind.named("Công văn"))
        .subject("V/v phòng, chống dịch bệnh");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
