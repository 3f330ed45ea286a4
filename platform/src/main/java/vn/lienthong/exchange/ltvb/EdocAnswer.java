package vn.lienthong.exchange.ltvb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.AttachmentContent;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.Packet;
import vn.lienthong.edxml.StatusPacket;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.exchange.face.FaceJson;

/**
 * The answer to getEdoc: the packet as text and its attachments in base64, neither held in memory.
 * The packet is read once before the first byte of the answer, so that a lost one is still a
 * failure. A fault later breaks the connection off: an answer cut short is never closed like a
 * whole one.
 */
final class EdocAnswer {
  private static final ObjectWriter JSON =
      JsonMapper.shared()
          .writer()
          .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

  private final UUID docId;
  private final Mailbox.Content content;
  private final Packet packet;

  private EdocAnswer(UUID docId, Mailbox.Content content, Packet packet) {
    this.docId = docId;
    this.content = content;
    this.packet = packet;
  }

  static EdocAnswer of(UUID docId, Mailbox.Content content) throws IOException {
    var limits = Limits.standard().withMaxPacketBytes(content.size());
    try (var in = content.open()) {
      return new EdocAnswer(docId, content, EdxmlReader.read(in, limits, AttachmentSink.discard()));
    } catch (EdxmlRefused unreadable) {
      throw new IOException(unreadable);
    }
  }

  void write(HttpServletResponse response) throws IOException {
    FaceJson.type(response);
    var json = JSON.createGenerator(response.getOutputStream());
    json.writeStartObject();
    LtvbAnswer.head(AxisCode.OK, remarks(), 1).forEach(json::writePOJOProperty);
    json.writeObjectPropertyStart("data");
    json.writeStringProperty("docId", docId.toString());
    json.writeStringProperty("from", packet.from().organId());
    json.writeStringProperty("fromName", packet.from().organName());
    json.writeStringProperty("edocCode", code());
    json.writeStringProperty("edocAbstract", subject());
    json.writeName("edxml");
    try (var text = new InputStreamReader(content.open(), packet.facts().charset())) {
      json.writeString(text, -1);
    }
    json.writeArrayPropertyStart("attachments");
    for (var attachment : attachments()) {
      if (!attachment.damaged()) {
        write(json, attachment);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }

  private void write(JsonGenerator json, Attachment attachment) throws IOException {
    json.writeStartObject();
    json.writeStringProperty("fileName", attachment.name());
    json.writeName("fileContent");
    try (var file = AttachmentContent.open(this::at, packet.facts().charset(), attachment)) {
      json.writeBinary(file, -1);
    }
    json.writeEndObject();
  }

  private InputStream at(long offset) throws IOException {
    var in = content.open();
    in.skipNBytes(offset);
    return in;
  }

  private List<Attachment> attachments() {
    return packet instanceof DocumentPacket document ? document.attachments() : List.of();
  }

  /** Attachments that are only in the packet, for they cannot be read. */
  private String remarks() {
    var damaged =
        attachments().stream()
            .filter(Attachment::damaged)
            .map(file -> file.name() + ": " + ExchangeError.ATTACHMENT_NOT_FOUND.code())
            .collect(Collectors.joining("; "));
    return damaged.isEmpty() ? "OK" : damaged;
  }

  private String subject() {
    return packet instanceof DocumentPacket document
        ? document.header().subject()
        : ((StatusPacket) packet).report().description();
  }

  private String code() {
    return packet instanceof DocumentPacket document
        ? Stream.of(document.header().codeNumber(), document.header().codeNotation())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"))
        : ((StatusPacket) packet).report().responseFor().code();
  }
}
