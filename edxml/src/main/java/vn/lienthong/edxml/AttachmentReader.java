package vn.lienthong.edxml;

import static vn.lienthong.edxml.XmlEvents.END;
import static vn.lienthong.edxml.XmlEvents.START;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.edxml.Attachment.ByteRange;

/** Reads {@code Attachment} elements: small ones into memory, the content as a stream. */
final class AttachmentReader {
  private static final String CONTENT = "ContentTransferEncoded";

  private final XmlEvents events;
  private final Limits limits;
  private final AttachmentSink sink;
  private final Findings findings;
  private final List<RawAttachment> found = new ArrayList<>();

  /** Reads the current element into memory. */
  interface SmallElements {
    Element read() throws EdxmlRefused, IOException;
  }

  /** An attachment whose names are not yet judged. */
  record RawAttachment(
      int position, Element values, AttachmentContents contents, ByteRange range) {}

  private record Content(AttachmentContents contents, ByteRange range) {}

  AttachmentReader(XmlEvents events, Limits limits, AttachmentSink sink, Findings findings) {
    this.events = events;
    this.limits = limits;
    this.sink = sink;
    this.findings = findings;
  }

  List<RawAttachment> found() {
    return found;
  }

  /** Reads the current {@code Attachment} to its end. */
  void read(SmallElements small) throws EdxmlRefused, IOException {
    int position = found.size();
    if (position >= limits.maxAttachments()) {
      throw events.refused(
          EdxCode.TOO_MANY_ATTACHMENTS, "Attachment", String.valueOf(limits.maxAttachments()));
    }
    var values = new Element("Attachment", events.line(), events.column());
    Content content = null;
    for (int event = events.next(); event != END; event = events.next()) {
      if (event != START) {
        continue;
      }
      if (content == null && events.name().equals(CONTENT)) {
        content = content(position, small);
      } else {
        values.add(small.read());
      }
    }
    if (content == null) {
      findings.add(EdxCode.CONTENT_MISSING, values, "Attachment", values.text("AttachmentName"));
      content = new Content(new ContentFlow(limits).finish(true), new ByteRange(0, 0));
    }
    found.add(new RawAttachment(position, values, content.contents(), content.range()));
  }

  private Content content(int position, SmallElements small) throws EdxmlRefused, IOException {
    int line = events.line();
    int column = events.column();
    long start = events.end();
    boolean selfClosed = events.selfClosed();
    var text = new Base64Text();
    boolean strayElement = false;
    try (var flow = new ContentFlow(limits);
        var out = sink.open(position)) {
      Base64Text.Target target = (bytes, from, length) -> pass(flow, out, bytes, from, length);
      for (int event = events.next(); event != END; event = events.next()) {
        if (event == START) {
          strayElement = true;
          small.read();
        } else {
          decode(text, flow, target);
        }
      }
      long end = selfClosed ? start : events.start();
      text.finish(target);
      report(text, strayElement, flow.size(), line, column);
      boolean broken = text.isBroken() || strayElement || flow.size() == 0;
      return new Content(flow.finish(broken), new ByteRange(start, end));
    }
  }

  private void decode(Base64Text text, ContentFlow flow, Base64Text.Target target)
      throws EdxmlRefused, IOException {
    int start = events.textStart();
    int end = start + events.textLength();
    int decoded = text.decode(events.textBuffer(), start, end - start, target);
    if (text.isBroken()) {
      flow.unreadable(events.textBuffer(), decoded, end - decoded);
    }
  }

  private void pass(ContentFlow flow, OutputStream out, byte[] bytes, int offset, int length)
      throws EdxmlRefused, IOException {
    if (flow.size() + length > limits.maxAttachmentBytes()) {
      throw events.refused(
          EdxCode.ATTACHMENT_TOO_BIG, CONTENT, String.valueOf(limits.maxAttachmentBytes()));
    }
    flow.accept(bytes, offset, length);
    out.write(bytes, offset, length);
  }

  private void report(Base64Text text, boolean strayElement, long size, int line, int column) {
    if (text.isBroken()) {
      findings.add(EdxCode.BASE64_INVALID, line, column, CONTENT, printable(text.offender()));
    } else if (strayElement) {
      findings.add(EdxCode.BASE64_INVALID, line, column, CONTENT, "<");
    } else if (size == 0) {
      findings.add(EdxCode.ATTACHMENT_EMPTY, line, column, CONTENT);
    } else if (text.isUnpadded()) {
      findings.add(EdxCode.BASE64_UNPADDED, line, column, CONTENT);
    }
  }

  private static String printable(char c) {
    return c > ' ' && c < 127 ? String.valueOf(c) : String.format("U+%04X", (int) c);
  }
}
