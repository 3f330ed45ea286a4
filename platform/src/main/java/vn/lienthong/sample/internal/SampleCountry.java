package vn.lienthong.sample.internal;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.Desks;
import vn.lienthong.shared.Progress;

/**
 * Pours the sample country into a new node at its first start: agencies of Quảng Bình, systems and
 * people, three months of letters with their statuses, work, desks. Each step is done once; every
 * letter is made from its number alone, so a start that was cut off goes on without a double.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("lienthong.sample-country.sample")
class SampleCountry implements ApplicationRunner {
  private final SampleSteps steps;
  private final SampleAgencies agencies;
  private final SampleResidents people;
  private final SampleMail mail;
  private final SampleWork work;
  private final SampleOneStop oneStop;
  private final Desks desks;
  private final Progress progress;

  SampleCountry(
      SampleSteps steps,
      SampleAgencies agencies,
      SampleResidents people,
      SampleMail mail,
      SampleWork work,
      SampleOneStop oneStop,
      Desks desks,
      Progress progress) {
    this.steps = steps;
    this.agencies = agencies;
    this.people = people;
    this.mail = mail;
    this.work = work;
    this.oneStop = oneStop;
    this.desks = desks;
    this.progress = progress;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    steps.once("agencies", agencies::load);
    List<AgencyView> all = agencies.all();
    steps.once("people", () -> people.create(agencies.withPeople(), all));
    steps.once("letters", () -> mail.send(progress));
    steps.once("work", work::assign);
    steps.once(
        "desks",
        () ->
            agencies
                .withPeople()
                .forEach(agency -> desks.open(agency.code(), SampleResidents.NODE)));
    steps.once("one-stop", oneStop::people);
    steps.once("processes", oneStop::processes);
    oneStop.pour(steps);
  }
}
