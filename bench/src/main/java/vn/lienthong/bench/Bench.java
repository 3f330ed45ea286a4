package vn.lienthong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench NAME [--quick] [--json FILE]}: a target missed is shown, the command ends well. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures one part of the platform and prints a table.")
public final class Bench implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "what to measure; 'list' names everything")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(names = "--quick", description = "smaller sizes, under ten minutes")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "also write the rows as JSON")
  private @Nullable Path json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    var known =
        ServiceLoader.load(Benchmark.class).stream().map(ServiceLoader.Provider::get).toList();
    if (name.equals("list")) {
      known.forEach(benchmark -> out.println(benchmark.name()));
      return 0;
    }
    var rows = find(known).run(quick);
    print(out, rows);
    if (json != null) Files.writeString(json, JsonMapper.shared().writeValueAsString(rows) + "\n");
    return 0;
  }

  private Benchmark find(List<Benchmark> known) {
    return known.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "no benchmark named " + name));
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
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
