package vn.lienthong.casework.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/**
 * A step of the internal process with how a dossier stands in it.
 *
 * @param stay the newest stay in it, or null before the first
 * @param words null when there is no time to speak of
 */
public record StepLine(
    ProcessStep step, Stage stage, @Nullable StepPassage stay, Tone tone, @Nullable Message words) {
  /** Where a dossier is, seen from a step. */
  public enum Stage {
    DONE,
    CURRENT,
    AHEAD
  }
}
