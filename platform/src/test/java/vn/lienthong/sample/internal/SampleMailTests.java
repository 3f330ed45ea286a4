package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.sample.SampleSettings;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** The letters of the sample country on an axis that only remembers them. */
class SampleMailTests {
  private static final int LETTERS = 400;
  private static final BusinessClock NOW =
      new BusinessClock(Clock.fixed(Story.START, ZoneOffset.UTC));
  private final Axis axis = new Axis();
  private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

  private void send(int letters) {
    new SampleMail(
            SampleCast.agencies(),
            new SamplePages(letter -> letter.subject().getBytes(StandardCharsets.UTF_8)),
            axis.desk(),
            axis.changes(),
            axis.mailbox(),
            new SampleSettings(true, letters))
        .send(steps::add);
  }

  @Test
  void asManyLettersAreSentAsAreAskedForAndEachHasItsOwnNumber() {
    send(LETTERS);
    var numbers = new HashSet<Integer>();
    axis.sent.keySet().forEach(number -> numbers.add(Integer.parseInt(number)));
    assertThat(numbers).hasSize(LETTERS).contains(1, LETTERS).doesNotContain(0, LETTERS + 1);
  }

  @Test
  void noLetterIsSentWhenNoneIsAskedFor() {
    send(0);
    assertThat(axis.sent).isEmpty();
    assertThat(steps).isEmpty();
  }

  @Test
  void theCountryIsTheSameAtEveryFirstStart() {
    send(LETTERS);
    var other = new SampleMailTests();
    other.send(LETTERS);
    assertThat(other.axis.sent).isEqualTo(axis.sent);
    assertThat(other.axis.answers).isEqualTo(axis.answers);
  }

  @Test
  void aLetterIsSentAtItsOwnInstantAndDatedThatDay() {
    send(LETTERS);
    for (var sent : axis.sent.values()) {
      assertThat(sent.at()).isBefore(Story.START);
      assertThat(sent.date()).isEqualTo(sent.at().atZone(BusinessClock.ZONE).toLocalDate());
      assertThat(sent.due() == null || sent.due().equals(sent.date().plusDays(15))).isTrue();
      assertThat(sent.recipients()).isNotEmpty().doesNotContain(sent.sender());
    }
    assertThat(NOW.now()).as("nothing is replayed afterwards").isEqualTo(Story.START);
  }

  /** QĐ 28/2018/QĐ-TTg: arrived, then refused, or accepted and perhaps completed. */
  @Test
  void recipientsAnswerInTheOrderOfTheStatusesAndBeforeTheCountryOpens() {
    send(LETTERS);
    var ways = new HashSet<String>();
    axis.answers.forEach((delivery, answers) -> {
      ways.add(String.join(" ", answers.stream().map(Answer::status).toList()));
      var last = axis.sent.get(delivery.split(" ")[0]).at();
      for (var answer : answers) {
        assertThat(answer.at()).isAfter(last).isBefore(Story.START);
        last = answer.at();
      }
    });
    assertThat(ways).isSubsetOf("01", "01 02", "01 03", "01 03 06");
    assertThat(ways).contains("01 02", "01 03", "01 03 06");
  }

  @Test
  void aFewLettersToOneAgencyAreAskedBackOnTheirDayAndBeforeTheCountryOpens() {
    send(LETTERS);
    assertThat(axis.recalled).hasSizeBetween(2, LETTERS / 20);
    axis.recalled.forEach((number, at) -> {
      var letter = axis.sent.get(number);
      assertThat(at).isAfter(letter.at()).isBefore(Story.START);
      assertThat(letter.recipients()).hasSize(1);
    });
  }

  @Test
  void someLettersOfTheLastDayStillWait() {
    send(LETTERS);
    assertThat(
            axis.sent.values().stream()
                .filter(sent -> sent.at().isAfter(Story.START.minusSeconds(86_400)))
                .flatMap(sent -> sent.recipients().stream().map(code -> sent.number() + " " + code))
                .filter(delivery -> !axis.answers.containsKey(delivery)))
        .isNotEmpty();
  }

  @Test
  void aStartCutOffInTheMiddleGoesOnWithoutADoubleLetterOrAnswer() {
    var whole = new SampleMailTests();
    whole.send(LETTERS);
    axis.failAt = 150;
    assertThatThrownBy(() -> send(LETTERS)).hasRootCauseMessage("power off");
    assertThat(axis.sent.size()).isLessThan(LETTERS);
    axis.failAt = Integer.MAX_VALUE;
    send(LETTERS);
    assertThat(axis.sent).isEqualTo(whole.axis.sent);
    assertThat(axis.answers).isEqualTo(whole.axis.answers);
  }

  @Test
  void theTerminalIsToldEveryFiveHundredLettersAndTheLast() {
    send(1100);
    assertThat(steps)
        .containsExactlyInAnyOrder(
            "Sample letters: 500 of 1,100",
            "Sample letters: 1,000 of 1,100",
            "Sample letters: 1,100 of 1,100");
  }

  private record Sent(
      String number,
      String sender,
      Instant at,
      LocalDate date,
      @Nullable LocalDate due,
      List<String> recipients) {}

  private record Answer(String status, Instant at) {}

  /** Remembers letters by number and answers by number and recipient. */
  private static final class Axis {
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    final Map<String, Instant> recalled = new ConcurrentHashMap<>();
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();
    private int failAt = Integer.MAX_VALUE;

    Desk desk() {
      return SampleCast.doubleOf(
          Desk.class,
          (self, method, given) -> {
            switch (method.getName()) {
              case "send":
                return send((Caller) given[0], (Letter) given[1]);
              case "trace":
                return trace((UUID) given[1]);
              default:
                var status = method.getName().equals("refuse") ? "02" : "03";
                return answer((Caller) given[0], (UUID) given[1], status);
            }
          });
    }

    Changes changes() {
      return SampleCast.doubleOf(
          Changes.class,
          (self, method, given) -> {
            var number = String.valueOf(numbers.get((UUID) given[1]));
            recalled.put(number, NOW.now());
            var sent = (UUID) given[1];
            return new Acceptance(sent, false, false, sent, List.of());
          });
    }

    Mailbox mailbox() {
      return SampleCast.doubleOf(
          Mailbox.class,
          (self, method, given) ->
              answer((Caller) given[0], (UUID) given[1], String.valueOf(given[2])));
    }

    private Acceptance send(Caller caller, Letter letter) {
      var id = new UUID(0, Long.parseLong(letter.number()));
      if (sent.size() >= failAt) {
        throw new IllegalStateException("power off");
      }
      numbers.put(id, letter.number());
      var mail =
          new Sent(
              letter.number(),
              String.valueOf(caller.agency()),
              NOW.now(),
              letter.date(),
              letter.dueDate(),
              letter.recipients().stream().map(String::valueOf).toList());
      return new Acceptance(
          id, sent.putIfAbsent(letter.number(), mail) != null, false, id, List.of());
    }

    private @Nullable Object answer(Caller caller, UUID id, String status) {
      answers
          .computeIfAbsent(numbers.get(id) + " " + caller.agency(), any -> new ArrayList<>())
          .add(new Answer(status, NOW.now()));
      return null;
    }

    private List<TraceView> trace(UUID id) {
      var lines = new HashMap<String, List<TraceView.Step>>();
      answers.forEach((delivery, given) -> {
        if (delivery.startsWith(numbers.get(id) + " ")) {
          lines.put(
              delivery.substring(delivery.indexOf(' ') + 1),
              given.stream()
                  .map(answer -> new TraceView.Step(answer.at(), "status", answer.status(), "", ""))
                  .toList());
        }
      });
      return lines.entrySet().stream()
          .map(line ->
              new TraceView(line.getKey(), "", "", TransportState.DONE, "", "", line.getValue()))
          .toList();
    }
  }
}
