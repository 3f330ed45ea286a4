package vn.lienthong.portal;

/** What came of one try to tell the national portal. */
public enum Outcome {
  TAKEN(Kind.DONE),
  /** There is such a dossier already: it goes again as an update; a step that is there is done. */
  EXISTS(Kind.DONE),
  /** A call of several was refused: it goes again in halves, so that one does not stop the rest. */
  SPLIT(Kind.ITEM),
  REFUSED(Kind.ITEM),
  /** A field that the portal demands is not known; nothing was sent. */
  INCOMPLETE(Kind.ITEM),
  /** What is told could not be made; nothing was sent. */
  UNREADABLE(Kind.ITEM),
  LOGIN_REFUSED(Kind.CALL),
  SESSION_OVER(Kind.CALL),
  HTTP(Kind.CALL),
  TIMED_OUT(Kind.CALL),
  UNREACHABLE(Kind.CALL),
  /** An answer that is none of the adapter's. */
  CROOKED(Kind.CALL);

  /** What an outcome says something of. */
  private enum Kind {
    DONE,
    ITEM,
    CALL
  }

  private final Kind kind;

  Outcome(Kind kind) {
    this.kind = kind;
  }

  /** True when the portal has it. */
  public boolean done() {
    return kind == Kind.DONE;
  }

  /** True when it says nothing of the dossier: the whole line waits a while. */
  public boolean ofTheLine() {
    return kind == Kind.CALL;
  }

  /** True when the portal answered, but not as it should: perhaps because of what was sent. */
  public boolean perhapsOfTheItem() {
    return this == HTTP || this == CROOKED;
  }
}
