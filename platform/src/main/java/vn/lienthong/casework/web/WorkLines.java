package vn.lienthong.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/** Steps and opinions of a dossier as its page shows them. */
@Component
class WorkLines {
  private final TimeWords words;
  private final BusinessClock clock;

  WorkLines(TimeWords words, BusinessClock clock) {
    this.words = words;
    this.clock = clock;
  }

  List<StepLine> steps(DossierView dossier) {
    var current = dossier.work().current();
    return dossier.work().plan().stream()
        .map(step -> line(dossier, current.orElse(null), step))
        .toList();
  }

  private StepLine line(DossierView dossier, @Nullable StepPassage current, ProcessStep step) {
    var stay = dossier.work().lastIn(step.number()).orElse(null);
    if (stay == null) {
      return new StepLine(step, StepLine.Stage.AHEAD, null, Tone.NEUTRAL, null);
    }
    var stage =
        current == null || step.number() < current.number()
            ? StepLine.Stage.DONE
            : step.number() == current.number() ? StepLine.Stage.CURRENT : StepLine.Stage.AHEAD;
    return stage == StepLine.Stage.AHEAD
        ? new StepLine(step, stage, null, Tone.NEUTRAL, null)
        : told(step, stage, stay, dossier.agency());
  }

  private StepLine told(
      ProcessStep step, StepLine.Stage stage, StepPassage stay, AgencyCode agency) {
    var now = clock.now();
    var stands = stay.at(now);
    return new StepLine(
        step,
        stage,
        stay,
        tone(stands, stay.due(), now),
        stands == Punctuality.UNKNOWN ? null : message(stands, stay.due(), agency));
  }

  private Message message(Punctuality stands, @Nullable Due due, AgencyCode agency) {
    return due != null && (stands == Punctuality.RUNNING || stands == Punctuality.OVERDUE)
        ? words.left(due.latest(), agency)
        : Message.of("casework.punctuality." + stands);
  }

  /** On its last day it warns. */
  private static Tone tone(Punctuality stands, @Nullable Due due, Instant now) {
    var lastDay =
        due != null && !now.isBefore(due.day().atStartOfDay(BusinessClock.ZONE).toInstant());
    return stands == Punctuality.RUNNING && lastDay ? Tone.WARNING : CaseworkWords.tone(stands);
  }

  List<OpinionLine> opinions(DossierView dossier) {
    return dossier.work().consultations().stream().map(this::opinion).toList();
  }

  private OpinionLine opinion(Consultation asked) {
    var now = clock.now();
    var stands = asked.at(now);
    return new OpinionLine(
        asked, tone(stands, asked.due(), now), opinion(stands, asked.due(), asked.agency()));
  }

  private Message opinion(Punctuality stands, Due due, AgencyCode agency) {
    return stands == Punctuality.NOT_COUNTED
        ? Message.of("casework.opinion.closed")
        : message(stands, due, agency);
  }

  AskedLine asked(AskedOpinion row, AgencyCode own, String asking) {
    var now = clock.now();
    var closed = row.closedAt();
    if (closed != null) {
      var late = closed.isAfter(row.due());
      return new AskedLine(
          row,
          asking,
          late ? Tone.BAD : Tone.GOOD,
          Message.of("casework.opinion." + (late ? "closed-late" : "closed-in-time")));
    }
    var over = now.isAfter(row.due());
    return new AskedLine(row, asking, over ? Tone.BAD : Tone.RUNNING, words.left(row.due(), own));
  }
}
