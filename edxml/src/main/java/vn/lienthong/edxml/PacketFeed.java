package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Feeds the XML parser with a packet as UTF-8 inside a wrapper element, hashes and counts the
 * original bytes, and turns offsets of the feed back into offsets of the packet.
 *
 * <p>The wrapper binds the prefixes that packets in service forget to declare, and makes a DOCTYPE
 * a plain syntax error. The XML declaration is replaced by blanks, so that lines, columns and
 * offsets stay true.
 */
final class PacketFeed extends InputStream {
  /** Namespace of a prefix that only the wrapper binds. */
  static final String UNBOUND = "urn:vn.lienthong:unbound";

  static final int LONGEST_TOKEN = 1 << 20;

  private static final byte[] WRAPPER = wrapper();
  private static final byte[] NOTHING = new byte[0];
  private static final byte[] SEPARATOR = "<!---->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "</w>".getBytes(StandardCharsets.US_ASCII);

  private final InputStream source;
  private final PacketStart start;
  private final long maxBytes;
  private final MessageDigest digest = Hashes.sha256();
  private final byte[] raw = new byte[8192];
  private final Transcoder transcoder;
  private byte[] current = WRAPPER;
  private int position;
  private int end = WRAPPER.length;
  private Phase phase = Phase.WRAPPER;
  private long size;
  private long fed;
  private long tokenStart;
  private long closeStart = Long.MAX_VALUE;
  private byte[] waiting = NOTHING;
  private boolean inText;
  private int separatorsOnLine;

  private enum Phase {
    WRAPPER,
    HEAD,
    BODY,
    CLOSE,
    END
  }

  PacketFeed(InputStream source, long maxBytes) throws IOException, EdxmlRefused {
    this.source = source;
    this.maxBytes = maxBytes;
    var head = source.readNBytes(PacketStart.LENGTH);
    this.start = PacketStart.of(head);
    this.transcoder = new Transcoder(start, WRAPPER.length);
    account(start.head(), start.head().length);
  }

  /** A feed over a part of a packet, without declaration, in a known encoding. */
  PacketFeed(InputStream part, Charset charset) {
    this.source = part;
    this.maxBytes = Long.MAX_VALUE;
    this.start = PacketStart.ofPart(charset);
    this.transcoder = new Transcoder(start, WRAPPER.length);
  }

  Charset charset() {
    return start.charset();
  }

  PacketStart start() {
    return start;
  }

  /** Bytes of the packet so far; all of them once the parser has seen the end. */
  long size() {
    return size;
  }

  String sha256() {
    return Hashes.hex(digest.digest());
  }

  /** True when this offset of the feed lies behind the last byte of the packet. */
  boolean behindPacket(long feedOffset) {
    return feedOffset >= closeStart;
  }

  /** Called at each event: bounds the bytes that one tag, comment or name may take. */
  void tokenDone() {
    tokenStart = fed;
  }

  /**
   * Called after a start tag that ends at this offset of the feed. The parser holds a run of text
   * in memory until the next tag; where the run goes beyond what it has been given, the feed breaks
   * it with empty comments, so that an attachment of any size comes in small pieces.
   */
  void startTagEnds(long feedOffset) {
    inText = !transcoder.hasTagFrom(feedOffset);
  }

  /** Columns that the empty comments have added to the current line. */
  int addedColumns() {
    return separatorsOnLine * SEPARATOR.length;
  }

  /** The offset in the packet of an offset in the feed. */
  long packetOffset(long feedOffset) throws StoppedException {
    return transcoder.packetOffset(feedOffset);
  }

  /** True when the feed has this ASCII text at an offset near the current one. */
  boolean has(String text, long feedOffset) {
    return transcoder.has(text, feedOffset);
  }

  /** Bytes between two offsets of the feed that continue a character, as far as remembered. */
  int continuationBytes(long from, long to) {
    return transcoder.continuationBytes(from, to);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (position == end) {
      if (!advance()) {
        return -1;
      }
    }
    int count = Math.min(length, end - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    fed += count;
    if (fed - tokenStart > LONGEST_TOKEN) {
      throw new StoppedException(EdxCode.TOKEN_TOO_LONG, String.valueOf(LONGEST_TOKEN));
    }
    return count;
  }

  private boolean advance() throws IOException {
    if (waiting.length > 0) {
      load(waiting);
      waiting = NOTHING;
      return true;
    }
    switch (phase) {
      case WRAPPER -> {
        phase = Phase.HEAD;
        var head = start.head();
        packet(head, start.bomLength(), head.length);
      }
      case HEAD, BODY -> {
        phase = Phase.BODY;
        int count = source.readNBytes(raw, 0, raw.length);
        if (count == 0) {
          transcoder.finish();
          phase = Phase.CLOSE;
          closeStart = fed;
          load(CLOSE);
        } else {
          account(raw, count);
          packet(raw, 0, count);
        }
      }
      case CLOSE -> {
        phase = Phase.END;
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void packet(byte[] bytes, int from, int to) throws IOException {
    boolean broken = inText && transcoder.mayBreakText();
    if (broken) {
      transcoder.inserted(SEPARATOR.length);
      separatorsOnLine++;
    }
    var block = transcoder.next(bytes, from, to);
    if (inText || separatorsOnLine > 0) {
      lookThrough(block);
    }
    if (broken) {
      load(SEPARATOR);
      waiting = block;
    } else {
      load(block);
    }
  }

  private void lookThrough(byte[] block) {
    for (byte b : block) {
      if (b == '<') {
        inText = false;
      } else if (b == '\n') {
        separatorsOnLine = 0;
      }
    }
  }

  private void load(byte[] bytes) {
    current = bytes;
    position = 0;
    end = bytes.length;
  }

  private void account(byte[] bytes, int count) throws StoppedException {
    size += count;
    if (size > maxBytes) {
      throw new StoppedException(EdxCode.PACKET_TOO_BIG, String.valueOf(maxBytes));
    }
    digest.update(bytes, 0, count);
  }

  private static byte[] wrapper() {
    var tag = new StringBuilder("<w xmlns:xlink='").append(UNBOUND).append('\'');
    for (var prefix : new String[] {"edXML", "edxml", "EdXML", "xsi", "xsd", "ds"}) {
      tag.append(" xmlns:").append(prefix).append("='").append(UNBOUND).append('\'');
    }
    return tag.append(">\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A reason to stop that passes through the parser as an I/O error. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    final EdxCode code;
    final String argument;

    StoppedException(EdxCode code, String argument) {
      super(code.code());
      this.code = code;
      this.argument = argument;
    }
  }
}
