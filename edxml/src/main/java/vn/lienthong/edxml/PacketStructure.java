package vn.lienthong.edxml;

import static vn.lienthong.edxml.XmlEvents.END;
import static vn.lienthong.edxml.XmlEvents.START;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.PacketFacts.SignatureForm;

/** Walks through the packet: the header into small elements, attachments through their reader. */
final class PacketStructure {
  private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final int ELEMENT_COST = 32;

  private final XmlEvents events;
  private final Limits limits;
  private final AttachmentReader attachments;
  private final Findings findings;
  private final Parts parts = new Parts();
  private long headerCharacters;

  /** What was found. */
  static final class Parts {
    @Nullable Element messageHeader;
    final List<Element> traceHeaders = new ArrayList<>();
    @Nullable Element business;
    final List<Element> references = new ArrayList<>();
    SignatureForm signature = SignatureForm.NONE;
    final SlotFinder slot = new SlotFinder();
    boolean envelope;
    boolean header;
  }

  PacketStructure(
      XmlEvents events, Limits limits, AttachmentReader attachments, Findings findings) {
    this.events = events;
    this.limits = limits;
    this.attachments = attachments;
    this.findings = findings;
  }

  Parts read() throws EdxmlRefused, IOException {
    int event = events.next();
    while (event == XmlEvents.TEXT) {
      requireBlank();
      event = events.next();
    }
    if (event == END) {
      throw events.refused(EdxCode.TRUNCATED, "", "no root element");
    }
    checkRoot();
    children(this::inRoot);
    for (event = events.next(); event != END; event = events.next()) {
      if (event == START) {
        throw events.refused(EdxCode.MALFORMED, "", "second root element");
      }
      requireBlank();
    }
    return parts;
  }

  private void requireBlank() throws EdxmlRefused {
    if (!new String(events.textBuffer(), events.textStart(), events.textLength()).isBlank()) {
      throw events.refused(EdxCode.MALFORMED, "", "text outside of the root element");
    }
  }

  private void checkRoot() throws EdxmlRefused {
    var namespace = events.namespace();
    var name = events.name();
    if (namespace.startsWith("http://schemas.xmlsoap.org/soap/envelope")
        || namespace.equals("http://www.w3.org/2003/05/soap-envelope")) {
      throw events.refused(EdxCode.SOAP_ENVELOPE, name, namespace);
    }
    if (namespace.contains("go.vn/eDoc") || namespace.contains("e-doc.vn/Schema")) {
      throw events.refused(EdxCode.OLD_EDOC, name, namespace);
    }
    if (!name.equals("edXML")) {
      throw events.refused(EdxCode.ROOT_UNKNOWN, name, name);
    }
    if (namespace.isEmpty() || namespace.equals(PacketFeed.UNBOUND)) {
      throw events.refused(EdxCode.NAMESPACE_MISSING, name, EdxmlReader.NAMESPACE);
    }
    if (!namespace.equals(EdxmlReader.NAMESPACE)) {
      throw events.refused(EdxCode.NAMESPACE_FOREIGN, name, namespace);
    }
    tolerateUnbound();
  }

  private interface Child {
    void read() throws EdxmlRefused, IOException;
  }

  /** Calls for each child element of the current one; the call must consume the child. */
  private void children(Child child) throws EdxmlRefused, IOException {
    for (int event = events.next(); event != END; event = events.next()) {
      if (event == START) {
        tolerateUnbound();
        child.read();
        parts.slot.textEnds();
      } else {
        parts.slot.text(events.textBuffer(), events.textStart(), events.textLength());
      }
    }
  }

  private void inRoot() throws EdxmlRefused, IOException {
    if (is("edXMLEnvelope") && isFirst(parts.envelope)) {
      parts.envelope = true;
      children(this::inEnvelope);
    } else {
      attachmentsOrSkip();
    }
  }

  private void inEnvelope() throws EdxmlRefused, IOException {
    if (is("edXMLHeader") && isFirst(parts.header)) {
      parts.header = true;
      parts.slot.textEnds();
      var prefix = events.prefix();
      children(() -> inHeader(prefix));
    } else if (is("edXMLBody")) {
      children(this::inBody);
    } else {
      attachmentsOrSkip();
    }
  }

  private boolean isFirst(boolean seen) {
    if (seen) {
      findings.add(
          EdxCode.ELEMENT_REPEATED, events.line(), events.column(), events.name(), events.name());
    }
    return !seen;
  }

  private void inBody() throws EdxmlRefused, IOException {
    if (is("edXMLManifest") || is("Manifest")) {
      children(() -> {
        if (is("Reference")) {
          bounded(parts.references.size());
          parts.references.add(element());
        } else {
          skip();
        }
      });
    } else {
      attachmentsOrSkip();
    }
  }

  private void attachmentsOrSkip() throws EdxmlRefused, IOException {
    if (is("AttachmentEncoded")) {
      children(() -> {
        if (is("Attachment")) {
          attachments.read(this::element);
        } else {
          skip();
        }
      });
    } else {
      skip();
    }
  }

  private void inHeader(String prefix) throws EdxmlRefused, IOException {
    if (is("MessageHeader")) {
      var layout = parts.slot.layoutBefore();
      var read = element();
      if (parts.messageHeader == null) {
        parts.messageHeader = read;
        parts.slot.messageHeaderEnds(events.end(), prefix, layout);
      } else {
        findings.add(EdxCode.ELEMENT_REPEATED, read, "MessageHeader", "MessageHeader");
      }
    } else if (is("TraceHeaderList")) {
      traceHeaderList();
    } else if (events.name().equals("Signature") || is("DigitalSignature")) {
      signature();
    } else {
      skip();
    }
  }

  private void traceHeaderList() throws EdxmlRefused, IOException {
    if (events.selfClosed()) {
      parts.slot.selfClosedList(events.start());
      children(this::skip);
      return;
    }
    var prefix = events.prefix();
    parts.slot.listStarts(events.end(), prefix);
    children(() -> inTraceHeaderList(prefix));
  }

  private void inTraceHeaderList(String prefix) throws EdxmlRefused, IOException {
    parts.slot.listChildStarts();
    if (is("TraceHeader")) {
      parts.traceHeaders.add(element());
      parts.slot.traceHeaderEnds(events.end(), prefix);
    } else if (is("Bussiness")) {
      var read = element();
      if (parts.business == null) {
        parts.business = read;
      } else {
        findings.add(EdxCode.ELEMENT_REPEATED, read, "TraceHeaderList/Bussiness", "Bussiness");
      }
    } else {
      if (events.name().equals("Business")) {
        findings.add(
            EdxCode.BUSINESS_MISSPELT, events.line(), events.column(), "TraceHeaderList/Business");
      }
      skip();
    }
  }

  private void signature() throws EdxmlRefused, IOException {
    boolean empty = events.name().equals("DigitalSignature");
    if (XMLDSIG.equals(events.namespace())) {
      parts.signature = SignatureForm.XMLDSIG;
    } else {
      parts.signature = empty ? SignatureForm.PLACEHOLDER : SignatureForm.PACKET_NAMESPACE;
      findings.add(
          EdxCode.SIGNATURE_NOT_XMLDSIG,
          events.line(),
          events.column(),
          "edXMLHeader/" + events.name());
    }
    skip();
  }

  private boolean is(String name) {
    return events.name().equals(name) && inNamespace(events.namespace());
  }

  private static boolean inNamespace(String namespace) {
    return namespace.equals(EdxmlReader.NAMESPACE) || namespace.equals(PacketFeed.UNBOUND);
  }

  private void tolerateUnbound() {
    var prefix =
        events.namespace().equals(PacketFeed.UNBOUND) ? events.prefix() : events.unboundAttribute();
    if (prefix != null) {
      findings.addOnce(
          EdxCode.PREFIX_TOLERATED, events.line(), events.column(), events.name(), prefix);
    }
  }

  private void skip() throws EdxmlRefused, IOException {
    int open = 1;
    while (open > 0) {
      int event = events.next();
      if (event == START) {
        open++;
      } else if (event == END) {
        open--;
      }
    }
  }

  /** Reads the current element with all below it. */
  private Element element() throws EdxmlRefused, IOException {
    var element = new Element(events.name(), events.line(), events.column());
    spend(ELEMENT_COST + events.name().length(), element);
    for (int event = events.next(); event != END; event = events.next()) {
      if (event == START) {
        tolerateUnbound();
        if (inNamespace(events.namespace())) {
          element.add(element());
        } else {
          skip();
        }
      } else {
        spend(events.textLength(), element);
        element.append(events.textBuffer(), events.textStart(), events.textLength());
      }
    }
    return element;
  }

  private void spend(int characters, Element element) throws EdxmlRefused {
    headerCharacters += characters;
    if (headerCharacters > limits.maxHeaderCharacters()) {
      throw events.refused(
          EdxCode.HEADER_TOO_BIG, element.name(), String.valueOf(limits.maxHeaderCharacters()));
    }
  }

  private void bounded(int count) throws EdxmlRefused {
    if (count >= limits.maxAttachments()) {
      throw events.refused(
          EdxCode.TOO_MANY_ATTACHMENTS, events.name(), String.valueOf(limits.maxAttachments()));
    }
  }
}
