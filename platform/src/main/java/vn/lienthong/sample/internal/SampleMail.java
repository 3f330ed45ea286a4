package vn.lienthong.sample.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.sample.SampleSettings;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Progress;

/** Three months of letters, sent and answered through the contract of the axis like any others. */
@Component
class SampleMail {
  private static final int WORKERS = 2;
  private static final int PROGRESS_EVERY = 500;

  private final SampleAgencies agencies;
  private final SamplePages pages;
  private final Desk desk;
  private final Changes changes;
  private final Mailbox mailbox;
  private final SampleSettings settings;

  SampleMail(
      SampleAgencies agencies,
      SamplePages pages,
      Desk desk,
      Changes changes,
      Mailbox mailbox,
      SampleSettings settings) {
    this.agencies = agencies;
    this.pages = pages;
    this.desk = desk;
    this.changes = changes;
    this.mailbox = mailbox;
    this.settings = settings;
  }

  void send(Progress progress) {
    var cast = new Story.Cast(agencies.ministries(), agencies.provinces(), agencies.departments());
    var sent = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(WORKERS);
    try {
      var parts = new ArrayList<Future<?>>();
      for (int part = 0; part < WORKERS; part++) {
        int first = part;
        parts.add(pool.submit(() -> sendPart(first, cast, sent, progress)));
      }
      for (var part : parts) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Every {@code WORKERS}th letter; the numbers in an agency's year follow the letter's own. */
  private void sendPart(int first, Story.Cast cast, AtomicInteger sent, Progress progress) {
    int total = settings.documents();
    for (int number = first; number < total; number += WORKERS) {
      send(Story.of(number, total, cast));
      int done = sent.incrementAndGet();
      if (done % PROGRESS_EVERY == 0 || done == total) {
        progress.step("Sample letters: " + grouped(done) + " of " + grouped(total));
      }
    }
  }

  private static String grouped(int number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  private void send(Story story) {
    var sender = SampleResidents.actingFor(story.sender().code());
    var sent = new Acceptance[1];
    BusinessClock.replay(story.sentAt(), () -> sent[0] = desk.send(sender, letter(story)));
    var docId = sent[0].docId();
    var answered = sent[0].duplicate() ? answered(sender, docId) : Set.<String>of();
    for (int n = 0; n < story.recipients().size(); n++) {
      answer(docId, story, n, answered);
    }
    var at = story.sentAt().plus(Duration.ofHours(2));
    if (story.recalled() && at.isBefore(Story.START)) {
      BusinessClock.replay(
          at, () -> changes.recall(sender, docId, "Văn bản ban hành có sai sót, sẽ gửi bản mới"));
    }
  }

  /** What recipients of a letter had answered when an earlier start was cut off. */
  private Set<String> answered(Caller sender, UUID docId) {
    return desk.trace(sender, docId).stream()
        .flatMap(line -> line.steps().stream().map(step -> line.code() + step.status()))
        .collect(Collectors.toSet());
  }

  private void answer(UUID docId, Story story, int place, Set<String> answered) {
    var recipient = story.recipients().get(place).code();
    var caller = SampleResidents.actingFor(recipient);
    Instant at = story.sentAt();
    for (var answer : Answers.of(story.number() * 131 + place, isRecent(story))) {
      at = at.plus(answer.after());
      if (at.isBefore(Story.START) && !answered.contains(recipient + answer.status())) {
        BusinessClock.replay(at, () -> answer(docId, answer.status(), caller));
      }
    }
  }

  /** Half of the last day's letters still wait for their recipients' systems. */
  private static boolean isRecent(Story story) {
    return story.sentAt().isAfter(Story.START.minus(Duration.ofDays(1)));
  }

  private void answer(UUID docId, String status, Caller caller) {
    switch (status) {
      case "02" -> desk.refuse(caller, docId, "Văn bản gửi không đúng thẩm quyền giải quyết");
      case "03" -> desk.accept(caller, docId);
      default -> mailbox.update(caller, docId, status);
    }
  }

  private Letter letter(Story story) {
    var pdf = pages.pdf(story);
    return new Letter(
        pages.number(story),
        pages.notation(story),
        story.date(),
        story.topic().type(),
        pages.subject(story),
        story.topic().subject(),
        pages.place(story),
        "Phó Chánh Văn phòng",
        Invented.person(story.number()),
        story.priority(),
        story.number() % 4 == 0 ? story.date().plusDays(15) : null,
        story.recipients().stream().map(AgencyView::code).toList(),
        List.of(new Pdf(pages.number(story) + "-" + story.topic().symbol() + ".pdf", pdf)),
        List.of());
  }

  private record Pdf(String name, byte[] bytes) implements Letter.Part {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** What a recipient answers, and how long after the step before. */
  private record Answers(String status, Duration after) {
    static List<Answers> of(int seed, boolean recent) {
      if (recent && Math.floorMod(seed, 2) == 0) {
        return List.of();
      }
      int roll = Math.floorMod(seed * 31 + 7, 100);
      var arrived = new Answers("01", Duration.ofMinutes(1 + Math.floorMod(seed, 9)));
      if (roll < 3) {
        return List.of(arrived);
      }
      var later = Duration.ofMinutes(30 + Math.floorMod(seed, 400));
      if (roll < 6) {
        return List.of(arrived, new Answers("02", later));
      }
      var accepted = new Answers("03", later);
      return roll < 75
          ? List.of(arrived, accepted)
          : List.of(arrived, accepted, new Answers("06", Duration.ofDays(5)));
    }
  }
}
