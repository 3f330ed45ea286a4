package vn.lienthong.edxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.PacketFeed.StoppedException;

/**
 * The events of a packet that matter (start, end, text) with their place in it. Every failure of
 * the parser becomes a refusal with a position.
 */
final class XmlEvents {
  static final int START = XMLStreamConstants.START_ELEMENT;
  static final int END = XMLStreamConstants.END_ELEMENT;
  static final int TEXT = XMLStreamConstants.CHARACTERS;

  private final PacketFeed feed;
  private final XMLStreamReader2 xml;
  private final int maxDepth;
  private Row row = new Row(-1, 0, 0);

  /** How far into its line a column was last counted, and the bytes that are no characters. */
  private record Row(long start, long countedTo, int continuationBytes) {}

  XmlEvents(PacketFeed feed, int maxDepth) throws EdxmlRefused, IOException {
    this.feed = feed;
    this.maxDepth = maxDepth;
    // A factory of its own: names of hostile packets must not fill a shared symbol table.
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.xml = (XMLStreamReader2) factory.createXMLStreamReader(feed, "UTF-8");
      next();
    } catch (XMLStreamException e) {
      throw refusal(e, 1, 1);
    }
  }

  /** The next start, end or text; an end at depth 0 is the end of the packet. */
  int next() throws EdxmlRefused, IOException {
    try {
      while (true) {
        feed.tokenDone();
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (xml.getDepth() > maxDepth + 1) {
              throw refused(EdxCode.TOO_DEEP, "", String.valueOf(maxDepth));
            }
            feed.startTagEnds(xml.getLocationInfo().getEndingByteOffset());
            return START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            checkWrapperEnd();
            return END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (xml.getTextLength() > 0) {
              return TEXT;
            }
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(EdxCode.ENTITY_FORBIDDEN, "");
          case XMLStreamConstants.DTD -> throw refused(EdxCode.DOCTYPE_FORBIDDEN, "");
          default -> {
            // comments and processing instructions say nothing to us
          }
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(e, line(), column());
    } catch (RuntimeException e) {
      throw refusal(e, line(), column());
    }
  }

  private void checkWrapperEnd() throws EdxmlRefused, XMLStreamException {
    if (xml.getDepth() == 1 && !feed.behindPacket(xml.getLocationInfo().getStartingByteOffset())) {
      throw refused(EdxCode.MALFORMED, "", "</w>");
    }
  }

  String name() {
    return xml.getLocalName();
  }

  String namespace() {
    var uri = xml.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  String prefix() {
    var prefix = xml.getPrefix();
    return prefix == null ? "" : prefix;
  }

  boolean selfClosed() throws EdxmlRefused {
    try {
      return xml.isEmptyElement();
    } catch (XMLStreamException e) {
      throw refused(EdxCode.MALFORMED, "", String.valueOf(e.getMessage()));
    }
  }

  /** The first attribute whose prefix nothing in the packet binds, or null. */
  @Nullable String unboundAttribute() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (PacketFeed.UNBOUND.equals(xml.getAttributeNamespace(i))) {
        return xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i);
      }
    }
    return null;
  }

  char[] textBuffer() {
    return xml.getTextCharacters();
  }

  int textStart() {
    return xml.getTextStart();
  }

  int textLength() {
    return xml.getTextLength();
  }

  int line() {
    return Math.max(1, xml.getLocationInfo().getStartLocation().getLineNumber() - 1);
  }

  /** Column in characters; the parser counts bytes. */
  int column() {
    var location = xml.getLocationInfo();
    return column(location.getStartingByteOffset(), location.getStartLocation().getColumnNumber());
  }

  private int column(long offset, int byteColumn) {
    long start = offset - byteColumn + 1;
    boolean further = start == row.start() && offset >= row.countedTo();
    var counted = further ? row : new Row(start, start, 0);
    int more = feed.continuationBytes(counted.countedTo(), offset);
    row = new Row(start, offset, counted.continuationBytes() + more);
    return Math.max(1, byteColumn - row.continuationBytes() - feed.addedColumns());
  }

  /** Offset in the packet of the first byte of the current event. */
  long start() throws IOException {
    return feed.packetOffset(xml.getLocationInfo().getStartingByteOffset());
  }

  /** Offset in the packet after the last byte of the current event. */
  long end() throws IOException, EdxmlRefused {
    try {
      return feed.packetOffset(xml.getLocationInfo().getEndingByteOffset());
    } catch (XMLStreamException e) {
      throw refusal(e, line(), column());
    }
  }

  EdxmlRefused refused(EdxCode code, String path, String... args) {
    return EdxmlRefused.at(code, line(), column(), path, args);
  }

  private EdxmlRefused refusal(Exception failure, int line, int column) throws IOException {
    XMLStreamException syntax = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoppedException stopped) {
        return EdxmlRefused.at(stopped.code, line, column, "", stopped.argument);
      }
      if (cause instanceof XMLStreamException found && found.getLocation() != null) {
        syntax = found;
      } else if (cause instanceof IOException io
          && !(cause instanceof java.io.CharConversionException)) {
        throw io;
      }
    }
    if (syntax == null) {
      return EdxmlRefused.at(EdxCode.MALFORMED, line, column, "", firstLine(failure));
    }
    var place = syntax.getLocation();
    int errorLine = Math.max(1, place.getLineNumber() - 1);
    int errorColumn = column(place.getCharacterOffset(), place.getColumnNumber());
    return EdxmlRefused.at(code(syntax), errorLine, errorColumn, "", firstLine(syntax));
  }

  private EdxCode code(XMLStreamException syntax) {
    var message = firstLine(syntax);
    long offset = syntax.getLocation().getCharacterOffset();
    if (message.startsWith("General entity reference")) {
      return EdxCode.ENTITY_FORBIDDEN;
    }
    if (message.startsWith("Unbound namespace prefix")) {
      return EdxCode.PREFIX_UNBOUND;
    }
    if (message.startsWith("Invalid UTF-8")) {
      return EdxCode.ENCODING_BROKEN;
    }
    if (feed.has("<!DOCTYPE", offset - 3)) {
      return EdxCode.DOCTYPE_FORBIDDEN;
    }
    return feed.behindPacket(offset) ? EdxCode.TRUNCATED : EdxCode.MALFORMED;
  }

  private static String firstLine(Exception e) {
    var message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    var line = end < 0 ? message : message.substring(0, end);
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
