package vn.lienthong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench NAME [--quick] [--json FILE]}: a target missed is shown, the command ends well. */
public final class Bench {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Benchmark> known;
  private final CommandLine line;

  @Command(
      name = "bench",
      mixinStandardHelpOptions = true,
      description = "Measures one part of the platform and prints a table.")
  interface Options {
    @Parameters(paramLabel = "NAME", description = "what to measure; 'list' names everything")
    String name();

    @Option(names = "--quick", description = "smaller sizes, under ten minutes")
    boolean quick();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the rows as JSON")
    @Nullable Path json();
  }

  private Bench(List<Benchmark> known, CommandLine line) {
    this.known = known;
    this.line = line;
  }

  /** The command over these benchmarks. */
  static CommandLine line(List<Benchmark> known) {
    var spec = CommandSpec.forAnnotatedObject(Options.class);
    var line = new CommandLine(spec);
    var bench = new Bench(known, line);
    return line.setExecutionStrategy(parsed -> {
      var help = CommandLine.executeHelpRequest(parsed);
      return help == null ? bench.run((Options) spec.userObject()) : help;
    });
  }

  /** Everything that is there to be run. */
  static List<Benchmark> all() {
    return ServiceLoader.load(Benchmark.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  private int run(Options options) {
    var out = line.getOut();
    if (options.name().equals("list")) {
      known.forEach(benchmark -> out.printf("%-12s %s%n", benchmark.name(), benchmark.about()));
      return CommandLine.ExitCode.OK;
    }
    var benchmark = find(options.name());
    var json = options.json();
    if (json != null) {
      // what cannot be written is better known before an hour of measuring than after
      write(json, List.of());
    }
    var rows = benchmark.run(options.quick());
    print(out, rows);
    if (json != null) {
      write(json, rows);
    }
    return CommandLine.ExitCode.OK;
  }

  private Benchmark find(String name) {
    return known.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ParameterException(line, "no benchmark named " + name));
  }

  private void write(Path json, List<Row> rows) {
    try {
      Files.writeString(json, JSON.writeValueAsString(rows) + "\n");
    } catch (IOException unwritable) {
      throw new ParameterException(line, "cannot write " + json, unwritable);
    }
  }

  static void print(PrintWriter out, List<Row> rows) {
    out.printf("%-46s %12s %-10s %-10s %-6s %s%n", "name", "value", "unit", "target", "", "scale");
    for (var row : rows) {
      var verdict = row.met() == null ? "" : row.met() ? "met" : "MISSED";
      out.printf(
          "%-46s %12s %-10s %-10s %-6s %s%n",
          row.name(), Row.plain(row.value()), row.unit(), row.target(), verdict, row.scale());
    }
    out.flush();
  }

  /** Ends the process with the exit code of the command. */
  public static void main(String[] args) {
    System.exit(line(all()).execute(args));
  }
}
