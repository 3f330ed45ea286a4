package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One fault from its beginning to what it left behind. */
final class Trial {
  /** Longer than that nobody may wait whom the fault does not concern. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final long SETTLE_SECONDS = 120;

  private final Fault fault;
  private final Node node;
  private final Callers callers;
  private final Plan plan;
  private final Notes notes;

  Trial(Fault fault, Node node, Callers callers, Plan plan, Notes notes) {
    this.fault = fault;
    this.node = node;
    this.callers = callers;
    this.plan = plan;
    this.notes = notes;
  }

  /** Runs it with a list of the answers in that file. */
  Result run(Path list) throws IOException, InterruptedException {
    notes.progress(fault.about());
    try (var ledger = new Ledger(list);
        var load = new Load(callers.sending()::submit, ledger, fault.name() + "-");
        var recipient = new Recipient(callers.box())) {
      var scene = new Scene(node, callers, load, plan, notes);
      try {
        fault.prepare(scene);
        recipient.start();
        load.start(fault.senders());
        var tried = inflicted(scene);
        return counted(tried, load.stop(), recipient, list);
      } catch (NotTried without) {
        return Result.notTried(fault.name(), String.valueOf(without.getMessage()));
      } finally {
        fault.restore(scene);
      }
    }
  }

  private String inflicted(Scene scene) throws InterruptedException {
    try {
      return fault.inflict(scene);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof NotTried without) {
        throw without;
      }
      notes.problem(broken.toString());
      return fault.about();
    }
  }

  private Result counted(String tried, Load.Served served, Recipient recipient, Path list)
      throws IOException, InterruptedException {
    notes.progress("comparing");
    judge(served);
    if (!recipient.settle(SETTLE_SECONDS)) {
      notes.problem("the inbox did not become empty in " + SETTLE_SECONDS + " s");
    }
    var entries = Ledger.read(list);
    var kept = recipient.kept(entries.stream().map(Ledger.Entry::docId).distinct().toList());
    var count = Checker.count(entries, recipient.received(), kept);
    var broken = node.brokenJournal();
    if (!broken.isEmpty()) {
      notes.problem(broken);
    }
    return new Result(
        fault.name(),
        tried,
        count,
        broken.isEmpty(),
        served.answered(),
        served.slowest(),
        notes.problems(),
        "");
  }

  private void judge(Load.Served served) {
    if (served.unanswered() > 0) {
      notes.problem(served.unanswered() + " letters were never answered");
    }
    if (!served.refusals().isEmpty()) {
      notes.problem("good letters were refused: " + List.copyOf(served.refusals()));
    }
    if (served.answered() == 0) {
      notes.problem("nobody was served");
    }
    if (fault.othersGoOn() && served.slowest().compareTo(LONGEST) > 0) {
      notes.problem("others waited longer than " + LONGEST.toSeconds() + " s");
    }
  }
}
