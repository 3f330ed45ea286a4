package vn.lienthong.sample.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.Processes;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** The internal processes of Đồng Hới for what is handed in at its counter. */
@Component
class SampleProcesses {
  private static final String ROWS = "/data/sample/processes.csv";
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private final Processes processes;
  private final ProcessEditing editing;

  SampleProcesses(Processes processes, ProcessEditing editing) {
    this.processes = processes;
    this.editing = editing;
  }

  /** Draws up what the city has not yet, as of the morning on which the country opens. */
  void drawUp() {
    var caller = SampleResidents.actingFor(SampleOneStop.DONG_HOI);
    BusinessClock.replay(
        Story.START,
        () ->
            all().stream()
                .filter(one -> processes.versions(one.procedure(), one.agency()).isEmpty())
                .forEach(one -> editing.save(one, caller)));
  }

  /** All of them, from the first day of the dossiers on. */
  static List<InternalProcess> all() {
    return rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("procedure"), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry ->
            new InternalProcess(
                new ProcedureCode(entry.getKey()),
                SampleOneStop.DONG_HOI,
                1,
                FROM,
                steps(entry.getValue())))
        .toList();
  }

  /** The row of a step, then those of the agencies that are consulted in it. */
  private static List<ProcessStep> steps(List<NamedCsvRecord> rows) {
    var steps = new ArrayList<ProcessStep>();
    for (var row : rows) {
      if (row.getField("agency").isEmpty()) {
        var consulted =
            rows.stream()
                .filter(other -> other.getField("step").equals(row.getField("step")))
                .filter(other -> !other.getField("agency").isEmpty())
                .map(SampleProcesses::consulted)
                .toList();
        steps.add(
            new ProcessStep(
                Integer.parseInt(row.getField("step")),
                row.getField("text"),
                StepRole.valueOf(row.getField("role")),
                limit(row),
                consulted));
      }
    }
    return steps;
  }

  private static Consulted consulted(NamedCsvRecord row) {
    return new Consulted(
        new AgencyCode(row.getField("agency")),
        row.getField("text"),
        limit(row),
        Boolean.parseBoolean(row.getField("lead")));
  }

  private static TimeLimit limit(NamedCsvRecord row) {
    return new TimeLimit(
        new BigDecimal(row.getField("amount")), LimitUnit.valueOf(row.getField("unit")));
  }

  private static List<NamedCsvRecord> rows() {
    var stream = Objects.requireNonNull(SampleProcesses.class.getResourceAsStream(ROWS));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
