package vn.lienthong.notification.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.NotificationNews;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.Templates;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** Puts the texts of the product on record: those of a release that a node has not yet. */
@Component
@Order(StateTemplates.ORDER)
class StateTemplates implements ApplicationRunner {
  /** Before the runners of other modules, which tell people something. */
  static final int ORDER = 105;

  /** The first day of NĐ 61/2018, before which nobody is told anything. */
  static final LocalDate FIRST_DAY = LocalDate.of(2018, 6, 21);

  private static final String FILE = "/data/notification/templates.csv";
  private static final String AUTHOR = "Liên Thông";

  private final Templates templates;
  private final Journal journal;
  private final WallClock clock;

  StateTemplates(Templates templates, Journal journal, WallClock clock) {
    this.templates = templates;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    var added = shipped(clock.now()).stream().filter(templates::add).count();
    if (added > 0) {
      journal.append(
          NewEntry.of(
                  NotificationNews.TEMPLATES_LOADED,
                  "state-templates",
                  Caller.node("state templates"))
              .fact("templates", added));
    }
  }

  /** The texts that the product ships; a line of the file may serve several channels. */
  static List<TemplateVersion> shipped(Instant at) {
    var stream = Objects.requireNonNull(StateTemplates.class.getResourceAsStream(FILE));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return lines.stream().flatMap(line -> versions(line, at)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<TemplateVersion> versions(NamedCsvRecord line, Instant at) {
    return Arrays.stream(line.getField("channels").split(" "))
        .map(channel -> version(line, NoticeChannel.of(channel).orElseThrow(), at));
  }

  private static TemplateVersion version(NamedCsvRecord line, NoticeChannel channel, Instant at) {
    var kind = NoticeTemplates.of(line.getField("kind")).orElseThrow();
    return new TemplateVersion(
        new TemplateKey(kind, channel, line.getField("language")),
        1,
        FIRST_DAY,
        channel == NoticeChannel.SMS ? "" : line.getField("subject"),
        line.getField("body").strip(),
        false,
        AUTHOR,
        at);
  }
}
