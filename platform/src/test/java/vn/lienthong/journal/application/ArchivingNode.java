package vn.lienthong.journal.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.application.RetentionService.Outcome;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.journal.verification.VerifyArchiveCommand;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/** A journal three years later, with a signed head and with what is archived on it. */
final class ArchivingNode implements AutoCloseable {
  static final Instant NIGHT = Instant.parse("2029-12-01T18:30:00Z");

  final TestJournal journal = TestJournal.running();
  final Path directory;
  Instant now = NIGHT;
  long keepFree;
  int records = 1000;
  long archiveSize = 10_000_000;

  ArchivingNode(Path directory) {
    this.directory = directory;
    journal.drain();
  }

  RetentionSettings settings(String... policies) {
    return new RetentionSettings(
        directory,
        List.of(policies),
        LocalTime.of(1, 0),
        LocalTime.of(5, 0),
        records,
        DataSize.ofBytes(archiveSize),
        DataSize.ofBytes(keepFree));
  }

  BusinessClock clock() {
    return new BusinessClock(Clock.fixed(now, BusinessClock.ZONE));
  }

  /** With these records beside the payloads of the journal, each kind kept for two years. */
  RetentionService retention(RetainedRecords... shelves) {
    var sources = new ArrayList<>(List.of(shelves));
    sources.add(payloads());
    var policies =
        sources.stream().map(source -> source.kind() + "; 24; 2020-01-01").toArray(String[]::new);
    return retention(settings(policies), sources);
  }

  RetentionService retention(RetentionSettings settings, List<RetainedRecords> sources) {
    return new RetentionService(
        settings, sources, archives(), export(settings), removal(settings), clock());
  }

  Outcome run(RetainedRecords... shelves) {
    return retention(shelves).run(() -> false);
  }

  ArchiveExport export(RetentionSettings settings) {
    return new ArchiveExport(
        archives(), settings, journal.bean(Heads.class), new WallClock(clock().clock()));
  }

  private ArchiveRemoval removal(RetentionSettings settings) {
    return new ArchiveRemoval(
        archives(), journal.journal(), settings, journal.bean(JdbcTransactionManager.class));
  }

  RetainedRecords payloads() {
    return journal.bean(RetainedRecords.class);
  }

  Archives archives() {
    return journal.bean(Archives.class);
  }

  /** What lies in the folder of the archives, by name. */
  List<String> folders() {
    try (Stream<Path> folders = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** States of the archives, as {@code name:state}. */
  List<String> states() {
    return journal
        .sql()
        .sql("select name || ':' || state from journal.archive order by name")
        .query(String.class)
        .list();
  }

  /** Facts of the entries of that type, in their order. */
  List<String> facts(String type, String fact) {
    journal.drain();
    return journal.reader().from(0, 10_000).stream()
        .filter(entry -> entry.type().equals(type))
        .map(entry -> entry.facts().get(fact))
        .toList();
  }

  /** Exit code and what {@code verify-archive} said. */
  String verify(String... arguments) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new VerifyArchiveCommand().run(journal.dataSource(), List.of(arguments), out, out);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    journal.close();
  }
}
