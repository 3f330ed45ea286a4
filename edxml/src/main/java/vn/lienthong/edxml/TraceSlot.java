package vn.lienthong.edxml;

/**
 * Where and how the next hop is written into a stored packet.
 *
 * @param offset byte offset of the insertion
 * @param prefix namespace prefix in force there, empty for the default namespace
 * @param whole true when there is no list to extend: the list is inserted with the hop
 * @param layout white space that stands before an element there
 * @param charset name of the encoding of the packet
 */
public record TraceSlot(long offset, String prefix, boolean whole, String layout, String charset) {}
