package vn.lienthong.journal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.TimeStamp;
import vn.lienthong.journal.TimeStampState.Progress;
import vn.lienthong.journal.TimeStamps;
import vn.lienthong.shared.RuleViolated;

/** Time stamps on the heads; open, like the heads. */
@RestController
class TimeStampController {
  private final TimeStamps stamps;
  private final MessageSource texts;

  TimeStampController(TimeStamps stamps, MessageSource texts) {
    this.stamps = stamps;
    this.texts = texts;
  }

  /** How far the stamps have come; why a try failed stays inside. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StateView(
      Progress progress,
      String text,
      boolean alarm,
      @Nullable Instant waitingSince,
      @Nullable TimeStamp newest) {}

  @Operation(
      summary = "How far the time stamps (RFC 3161) on the heads of the journal have come.",
      description = "With the newest stamp, when there is one.")
  @GetMapping("/api/journal/time-stamps")
  StateView state(Locale locale) {
    var state = stamps.state();
    return new StateView(
        state.progress(),
        texts.getMessage(state.progress().key(), null, locale),
        state.alarm(),
        state.waitingSince(),
        state.newest().orElse(null));
  }

  @Operation(
      summary = "The first time stamp that covers the tree of a size.",
      description =
          "The token stamps the head of the size it names, written as a text file; a consistency"
              + " proof from the asked size to that size does the rest.")
  @GetMapping("/api/journal/time-stamps/covering")
  TimeStamp covering(
      @Parameter(description = "Size of the tree.", example = "1") @RequestParam long size) {
    return stamps.covering(size).orElseThrow(() -> new RuleViolated(JournalError.NOT_STAMPED_YET));
  }
}
