package vn.lienthong.sample.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/**
 * What letter number {@code n} is about: sender, recipients, day and text follow from the number
 * alone, so that a start that was cut off makes the very same letters again.
 */
record Story(
    int number,
    AgencyView sender,
    List<AgencyView> recipients,
    Instant sentAt,
    Subjects.Topic topic,
    int priority) {
  static final AgencyCode OFFICE = new AgencyCode("000.00.00.G22");
  static final AgencyCode QUANG_BINH = new AgencyCode("000.00.00.H46");

  /** When the sample country starts: 12 February 2020, 08:00 in Viet Nam. */
  static final Instant START = Instant.parse("2020-02-12T01:00:00Z");

  /**
   * The day before the sample country starts; its letters are sent in the three months up to it.
   */
  private static final LocalDate LAST_DAY = LocalDate.of(2020, 2, 11);

  private static final int DAYS = 91;

  /** The agencies that write to each other. */
  record Cast(
      List<AgencyView> ministries, List<AgencyView> provinces, List<AgencyView> departments) {
    private AgencyView office() {
      return one(ministries, OFFICE);
    }

    private AgencyView quangBinh() {
      return one(provinces, QUANG_BINH);
    }

    private static AgencyView one(List<AgencyView> agencies, AgencyCode code) {
      return agencies.stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow();
    }
  }

  static Story of(int number, int total, Cast cast) {
    var way = Way.values()[weighted(number)];
    var parties = way.parties.apply(new Throw(cast, number));
    var topic = Subjects.topic(number, way == Way.OFFICE_TO_ALL);
    return new Story(
        number, parties.sender, parties.recipients, moment(number, total), topic, priority(number));
  }

  /** A few letters to a single agency are asked back, and the recipient has not answered yet. */
  boolean recalled() {
    return recipients.size() == 1 && roll(number, 4, 60) == 0;
  }

  LocalDate date() {
    return LocalDate.ofInstant(sentAt, BusinessClock.ZONE);
  }

  /** A number below {@code bound} that follows from the letter's number and the use made of it. */
  private static int roll(int number, int use, int bound) {
    int mixed = (number + 1) * 0x9E3779B9 + use * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 16) * 0x7FEB352D;
    mixed = (mixed ^ mixed >>> 15) * 0x846CA68B;
    return Math.floorMod(mixed ^ mixed >>> 16, bound);
  }

  private static int weighted(int number) {
    int roll = roll(number, 1, 100);
    int way = 0;
    for (int sum = Way.values()[0].share; roll >= sum; sum += Way.values()[way].share) {
      way++;
    }
    return way;
  }

  /** Spread over the working hours of three months, in the order of the numbers. */
  private static Instant moment(int number, int total) {
    var day = LAST_DAY.minusDays(DAYS - 1L - (long) number * DAYS / total);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    var time = LocalTime.of(7, 30).plusSeconds(roll(number, 2, 9 * 3600));
    return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
  }

  private static int priority(int number) {
    int roll = roll(number, 3, 100);
    if (roll < 80) {
      return 0;
    }
    return roll < 94 ? 1 : roll < 99 ? 2 : 3;
  }

  private record Throw(Cast cast, int number) {
    private AgencyView any(List<AgencyView> agencies) {
      return agencies.get(roll(number, agencies.size(), agencies.size()));
    }
  }

  private record Parties(AgencyView sender, List<AgencyView> recipients) {
    static Parties of(AgencyView sender, AgencyView recipient) {
      return new Parties(sender, List.of(recipient));
    }
  }

  /** Ways of letters, with their share in a hundred. */
  private enum Way {
    OFFICE_TO_ALL(1, t -> new Parties(t.cast.office(), t.cast.provinces())),
    OFFICE_TO_PROVINCE(16, t -> Parties.of(t.cast.office(), t.any(t.cast.provinces()))),
    OFFICE_TO_QUANG_BINH(8, t -> Parties.of(t.cast.office(), t.cast.quangBinh())),
    MINISTRY_TO_PROVINCE(
        20, t -> Parties.of(t.any(t.cast.ministries()), t.any(t.cast.provinces()))),
    MINISTRY_TO_QUANG_BINH(10, t -> Parties.of(t.any(t.cast.ministries()), t.cast.quangBinh())),
    PROVINCE_TO_MINISTRY(
        17, t -> Parties.of(t.any(t.cast.provinces()), t.any(t.cast.ministries()))),
    QUANG_BINH_TO_OFFICE(8, t -> Parties.of(t.cast.quangBinh(), t.cast.office())),
    QUANG_BINH_TO_DEPARTMENT(10, t -> Parties.of(t.cast.quangBinh(), t.any(t.cast.departments()))),
    DEPARTMENT_TO_QUANG_BINH(10, t -> Parties.of(t.any(t.cast.departments()), t.cast.quangBinh()));

    private final int share;
    private final Function<Throw, Parties> parties;

    Way(int share, Function<Throw, Parties> parties) {
      this.share = share;
      this.parties = parties;
    }
  }
}
