package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.axis.Scratch;

/** All faults, one after the other, in one node. */
final class Campaign {
  private final Path folder;
  private final Node node;
  private final Callers callers;
  private final Plan plan;
  private final PrintWriter out;

  private Campaign(Path folder, Node node, Callers callers, Plan plan, PrintWriter out) {
    this.folder = folder;
    this.node = node;
    this.callers = callers;
    this.plan = plan;
    this.out = out;
  }

  static List<Result> run(List<Fault> faults, Plan plan, PrintWriter out) {
    try (var scratch = new Scratch(".chaos-");
        var node = new Node(scratch.path().resolve("data"))) {
      out.println("Starting a node with a sample country");
      out.flush();
      node.start();
      var callers = Callers.registeredAt(node.url(), new MovedClock(InstantSource.system()));
      var campaign = new Campaign(scratch.path(), node, callers, plan, out);
      var results = new ArrayList<Result>();
      for (var fault : faults) {
        results.add(campaign.result(fault));
      }
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (IOException broken) {
      throw new IllegalStateException(broken.getMessage(), broken);
    }
  }

  /**
   * A fault after which the node does not come back breaks itself and leaves the others untried.
   */
  private Result result(Fault fault) throws InterruptedException {
    try {
      node.start();
    } catch (IOException gone) {
      return Result.notTried(fault.name(), "the node does not start: " + gone.getMessage());
    }
    var notes = new Notes(out, fault.name());
    try {
      var trial = new Trial(fault, node, callers, plan, notes);
      var result = trial.run(folder.resolve(fault.name() + ".txt"));
      Table.print(out, List.of(result));
      return result;
    } catch (IOException | RuntimeException broken) {
      notes.problem(broken.toString());
      node.stop();
      return Result.stopped(fault, notes.problems());
    }
  }
}
