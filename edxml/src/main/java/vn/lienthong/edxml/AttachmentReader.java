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
  private static final ByteRange NOWHERE = new ByteRange(0, 0);

  private final XmlEvents events;
  private final Limits limits;
  private final AttachmentSink sink;
  private final Findings findings;
  private final List<RawAttachment> found = new ArrayList<>();
  private SmallElements small;

  /** Reads the current element into memory. */
  interface SmallElements {
    Element read() throws EdxmlRefused, IOException;
  }

  AttachmentReader(XmlEvents events, Limits limits, AttachmentSink sink, Findings findings) {
    this.events = events;
    this.limits = limits;
    this.sink = sink;
    this.findings = findings;
    this.small = () -> new Element("", 0, 0);
  }

  void readSmallElementsWith(SmallElements reader) {
    small = reader;
  }

  List<RawAttachment> found() {
    return found;
  }

  /** Reads the current {@code Attachment} to its end. */
  void read() throws EdxmlRefused, IOException {
    int position = found.size();
    if (position >= limits.maxAttachments()) {
      throw events.refused(
          EdxCode.TOO_MANY_ATTACHMENTS, "Attachment", String.valueOf(limits.maxAttachments()));
    }
    var values = new Element("Attachment", events.line(), events.column());
    AttachmentContents contents = null;
    var range = NOWHERE;
    for (int event = events.next(); event != END; event = events.next()) {
      if (event != START) {
        continue;
      }
      if (contents == null && events.name().equals(CONTENT)) {
        contents = new AttachmentContents(limits);
        range = content(position, contents);
      } else {
        values.add(small.read());
      }
    }
    if (contents == null) {
      findings.add(EdxCode.CONTENT_MISSING, values, "Attachment", values.text("AttachmentName"));
      contents = new AttachmentContents(limits);
      contents.finish(true);
    }
    found.add(new RawAttachment(position, values, contents, range));
  }

  private ByteRange content(int position, AttachmentContents contents)
      throws EdxmlRefused, IOException {
    int line = events.line();
    int column = events.column();
    long start = events.end();
    long end = start;
    var text = new Base64Text();
    boolean strayElement = false;
    boolean empty = events.selfClosed();
    try (var out = sink.open(position)) {
      Base64Text.Target target =
          (bytes, offset, length) -> pass(contents, out, bytes, offset, length);
      for (int event = events.next(); event != END; event = events.next()) {
        if (event == START) {
          strayElement = true;
          small.read();
        } else {
          text.decode(events.textBuffer(), events.textStart(), events.textLength(), target);
          if (text.isBroken()) {
            contents.unreadable(events.textBuffer(), events.textStart(), events.textLength());
          }
        }
      }
      end = empty ? start : events.start();
      text.finish(target);
    } catch (EdxmlRefused | IOException | RuntimeException failure) {
      contents.close();
      throw failure;
    }
    report(text, strayElement, contents, line, column);
    contents.finish(text.isBroken() || strayElement || contents.size() == 0);
    return new ByteRange(start, end);
  }

  private void pass(
      AttachmentContents contents, OutputStream out, byte[] bytes, int offset, int length)
      throws EdxmlRefused, IOException {
    if (contents.size() + length > limits.maxAttachmentBytes()) {
      throw events.refused(
          EdxCode.ATTACHMENT_TOO_BIG, CONTENT, String.valueOf(limits.maxAttachmentBytes()));
    }
    contents.accept(bytes, offset, length);
    out.write(bytes, offset, length);
  }

  private void report(
      Base64Text text, boolean strayElement, AttachmentContents contents, int line, int column) {
    if (text.isBroken()) {
      findings.add(EdxCode.BASE64_INVALID, line, column, CONTENT, printable(text.offender()));
    } else if (strayElement) {
      findings.add(EdxCode.BASE64_INVALID, line, column, CONTENT, "<");
    } else if (contents.size() == 0) {
      findings.add(EdxCode.ATTACHMENT_EMPTY, line, column, CONTENT);
    } else if (text.isUnpadded()) {
      findings.add(EdxCode.BASE64_UNPADDED, line, column, CONTENT);
    }
  }

  private static String printable(char c) {
    return c > ' ' && c < 127 ? String.valueOf(c) : String.format("U+%04X", (int) c);
  }

  /** An attachment whose names are not yet judged. */
  record RawAttachment(
      int position, Element values, AttachmentContents contents, ByteRange range) {}
}
