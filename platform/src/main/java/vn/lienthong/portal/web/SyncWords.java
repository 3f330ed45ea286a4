package vn.lienthong.portal.web;

import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.SyncAttempt;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/** Words and shapes that the pages of the synchronisation share. */
public final class SyncWords {
  private SyncWords() {}

  public static Tone tone(SyncStatus status) {
    return switch (status) {
      case WAITING -> Tone.RUNNING;
      case STUCK -> Tone.BAD;
      case SENT -> Tone.GOOD;
    };
  }

  public static Tone tone(Outcome outcome) {
    return outcome.done() ? Tone.GOOD : outcome.ofTheLine() ? Tone.WARNING : Tone.BAD;
  }

  /** What is told, in words. */
  public static String what(PageFrame frame, SyncItem item) {
    var key = item.part() == Part.PROGRESS ? "progress" : item.creates() ? "first" : "update";
    return frame.text(
        "portal.what." + key, item.event(), frame.text("casework.state." + item.state()));
  }

  /** Which call it is, as the documents of the portal name it. */
  public static String call(SyncItem item) {
    return item.part() == Part.PROGRESS
        ? item.part().service()
        : item.part().service() + ", isUpdating=" + (item.creates() ? "False" : "True");
  }

  /** What came of it and why. */
  public static String outcome(PageFrame frame, Outcome outcome, String detail) {
    var said = frame.text("portal.outcome." + outcome);
    return detail.isBlank() ? said : frame.text("portal.outcome.said", said, detail);
  }

  /** The answer in the words of the portal, with its number. */
  public static String answer(SyncAttempt attempt) {
    return (attempt.errorCode() + " " + attempt.message()).strip();
  }
}
