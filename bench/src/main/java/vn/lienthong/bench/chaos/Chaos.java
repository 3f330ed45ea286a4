package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code chaos axis}: exit code 0 when everything that was tried held, 1 when something broke. */
public final class Chaos {
  private static final String AXIS = "axis";
  private static final int BROKEN = 1;

  private final List<Fault> known;
  private final Runner runner;
  private final CommandLine line;

  /** Tries faults and says what became of each. */
  interface Runner {
    List<Result> run(List<Fault> faults, Plan plan, PrintWriter progress);
  }

  @Command(
      name = "chaos",
      mixinStandardHelpOptions = true,
      description = "Breaks a node of its own in many ways and prints what was lost.")
  interface Options {
    @Parameters(paramLabel = "NAME", description = "what to break: axis; 'list' names every fault")
    String name();

    @Option(names = "--seed", paramLabel = "N", description = "chance of an earlier run")
    @Nullable Long seed();

    @Option(names = "--points", paramLabel = "N", description = "how often to kill (100)")
    @Nullable Integer points();

    @Option(names = "--quick", description = "10 points and shorter outages")
    boolean quick();

    @Option(
        names = "--only",
        split = ",",
        paramLabel = "FAULT",
        description = "these faults alone, with commas between")
    @Nullable List<String> only();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the results as JSON")
    @Nullable Path json();
  }

  private Chaos(List<Fault> known, Runner runner, CommandLine line) {
    this.known = known;
    this.runner = runner;
    this.line = line;
  }

  static List<Fault> all() {
    return List.of(
        new KillPoints(),
        new DatabaseAway(),
        new SlowClients(),
        new SamePacket(),
        new Replay(),
        new HeaderFlood(),
        new Bombs(),
        new ManyParts(),
        new HangingWebhook(),
        new FullDisk(),
        new ShiftedClock());
  }

  static CommandLine line(List<Fault> known, Runner runner) {
    var spec = CommandSpec.forAnnotatedObject(Options.class);
    var line = new CommandLine(spec);
    var chaos = new Chaos(known, runner, line);
    return line.setExecutionStrategy(parsed -> {
      var help = CommandLine.executeHelpRequest(parsed);
      return help == null ? chaos.run((Options) spec.userObject()) : help;
    });
  }

  private int run(Options options) {
    var out = line.getOut();
    if (options.name().equals("list")) {
      known.forEach(fault -> out.printf("%-15s %s%n", fault.name(), fault.about()));
      return CommandLine.ExitCode.OK;
    }
    if (!options.name().equals(AXIS)) {
      throw new ParameterException(line, "nothing named " + options.name() + " to break");
    }
    var faults = chosen(options.only());
    var plan = plan(options);
    var json = options.json();
    if (json != null) {
      // what cannot be written is better known before an hour than after
      write(json, List.of());
    }
    out.printf("seed %d, %d points%s%n", plan.seed(), plan.points(), plan.quick() ? ", quick" : "");
    out.flush();
    var results = runner.run(faults, plan, out);
    Table.print(out, results);
    if (json != null) {
      write(json, results);
    }
    return results.stream().anyMatch(Result::broken) ? BROKEN : CommandLine.ExitCode.OK;
  }

  private List<Fault> chosen(@Nullable List<String> only) {
    if (only == null) {
      return known;
    }
    var names = known.stream().map(Fault::name).toList();
    for (var name : only) {
      if (!names.contains(name)) {
        throw new ParameterException(line, "no fault named " + name + "; there are " + names);
      }
    }
    return known.stream().filter(fault -> only.contains(fault.name())).toList();
  }

  private Plan plan(Options options) {
    var points = options.points();
    if (points != null && points < 1) {
      throw new ParameterException(line, "at least one point: " + points);
    }
    var seed = options.seed();
    return new Plan(
        seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed,
        points != null ? points : options.quick() ? Plan.QUICK_POINTS : Plan.POINTS,
        options.quick());
  }

  private void write(Path json, List<Result> results) {
    try {
      Files.writeString(json, JsonMapper.shared().writeValueAsString(results) + "\n");
    } catch (IOException unwritable) {
      throw new ParameterException(line, "cannot write " + json, unwritable);
    }
  }

  /** Ends the process with the exit code of the command. */
  public static void main(String[] args) {
    System.exit(line(all(), Campaign::run).execute(args));
  }
}
