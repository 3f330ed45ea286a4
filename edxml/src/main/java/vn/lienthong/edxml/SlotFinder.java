package vn.lienthong.edxml;

/**
 * Follows the header to find where the next hop goes: after the last hop, else at the start of the
 * list, else a whole list before a self-closed one or after the message header. The prefix is that
 * of the element around the slot, which is bound there by definition.
 */
final class SlotFinder {
  private static final int LONGEST_LAYOUT = 80;

  private final StringBuilder space = new StringBuilder();
  private String headerPrefix = "";
  private String currentListPrefix = "";
  private String listPrefix = "";
  private String layout = "";
  private String headerLayout = "";
  private long afterMessageHeader = -1;
  private long selfClosed = -1;
  private long afterListStart = -1;
  private long afterLastHop = -1;

  void headerStarts(String prefix) {
    headerPrefix = prefix;
    space.setLength(0);
  }

  void text(char[] buffer, int offset, int length) {
    if (space.length() + length <= LONGEST_LAYOUT) {
      space.append(buffer, offset, length);
    }
  }

  void textEnds() {
    space.setLength(0);
  }

  String layoutBefore() {
    return space.toString();
  }

  void messageHeaderEnds(long offset, String layoutBefore) {
    afterMessageHeader = offset;
    headerLayout = blank(layoutBefore);
  }

  void selfClosedList(long offset) {
    selfClosed = selfClosed < 0 ? offset : selfClosed;
  }

  void listStarts(String prefix, long offset) {
    currentListPrefix = prefix;
    if (afterLastHop < 0) {
      listPrefix = prefix;
      afterListStart = offset;
    }
    space.setLength(0);
  }

  /** The white space before an element of the list is how the next hop is laid out. */
  void listChildStarts() {
    if (afterLastHop < 0) {
      layout = blank(space.toString());
    }
  }

  void traceHeaderEnds(long offset) {
    afterLastHop = offset;
    listPrefix = currentListPrefix;
  }

  TraceSlot slot(String charset, boolean crlf) {
    long offset = afterLastHop >= 0 ? afterLastHop : afterListStart;
    boolean whole = offset < 0;
    if (whole) {
      offset = selfClosed >= 0 ? selfClosed : afterMessageHeader;
    }
    var space = whole ? headerLayout : layout;
    return new TraceSlot(
        offset,
        whole ? headerPrefix : listPrefix,
        whole,
        crlf ? space.replace("\n", "\r\n") : space,
        charset);
  }

  private static String blank(String text) {
    return text.isBlank() ? text : "";
  }
}
