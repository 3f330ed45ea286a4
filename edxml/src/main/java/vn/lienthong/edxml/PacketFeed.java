package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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
  private static final byte[] SEPARATOR = "<!---->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "</w>".getBytes(StandardCharsets.US_ASCII);

  private final InputStream source;
  private final PacketStart start;
  private final long maxBytes;
  private final CountedDigest packet = new CountedDigest();
  private final byte[] raw = new byte[8192];
  private final Transcoder transcoder;
  private final Deque<ByteBuffer> ready = new ArrayDeque<>(List.of(ByteBuffer.wrap(WRAPPER)));
  private Phase phase = Phase.HEAD;
  private int sinceToken;
  private boolean inText;
  private int separatorsOnLine;

  private enum Phase {
    HEAD,
    BODY,
    CLOSED
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
    return packet.size();
  }

  String sha256() {
    return packet.sha256();
  }

  /** True when this offset of the feed lies behind the last byte of the packet. */
  boolean behindPacket(long feedOffset) {
    return phase == Phase.CLOSED && feedOffset >= transcoder.end();
  }

  /** Called at each event: bounds the bytes that one tag, comment or name may take. */
  void tokenDone() {
    sinceToken = 0;
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
    var block = ready.peek();
    while (block == null || !block.hasRemaining()) {
      ready.poll();
      if (ready.isEmpty() && !advance()) {
        return -1;
      }
      block = ready.peek();
    }
    int count = Math.min(length, block.remaining());
    block.get(target, offset, count);
    sinceToken += count;
    if (sinceToken > LONGEST_TOKEN) {
      throw new StoppedException(EdxCode.TOKEN_TOO_LONG, String.valueOf(LONGEST_TOKEN));
    }
    return count;
  }

  /** Makes the next bytes ready, perhaps none; false behind the end. */
  private boolean advance() throws IOException {
    if (phase == Phase.CLOSED) {
      return false;
    }
    if (phase == Phase.HEAD) {
      phase = Phase.BODY;
      pass(start.head(), start.bomLength(), start.head().length);
      return true;
    }
    int count = source.readNBytes(raw, 0, raw.length);
    if (count > 0) {
      account(raw, count);
      pass(raw, 0, count);
      return true;
    }
    transcoder.finish();
    phase = Phase.CLOSED;
    ready.add(ByteBuffer.wrap(CLOSE));
    return true;
  }

  private void pass(byte[] bytes, int from, int to) throws IOException {
    if (inText && transcoder.mayBreakText()) {
      transcoder.inserted(SEPARATOR.length);
      separatorsOnLine++;
      ready.add(ByteBuffer.wrap(SEPARATOR));
    }
    var block = transcoder.next(bytes, from, to);
    if (inText || separatorsOnLine > 0) {
      lookThrough(block);
    }
    ready.add(ByteBuffer.wrap(block));
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

  private void account(byte[] bytes, int count) throws StoppedException {
    if (packet.size() + count > maxBytes) {
      throw new StoppedException(EdxCode.PACKET_TOO_BIG, String.valueOf(maxBytes));
    }
    packet.accept(bytes, 0, count);
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
