package vn.lienthong.exchange.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.Console;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.ContactBook;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** Systems of identity beside what the axis knows of their calls. */
@Service
class ConsoleService implements Console {
  private static final Comparator<Connected> TROUBLED_FIRST =
      Comparator.<Connected, Boolean>comparing(
              each -> !each.contact().map(Contact::failing).orElse(false))
          .thenComparing(ConsoleService::lastCall, Comparator.reverseOrder())
          .thenComparing(each -> each.system().id());

  private final ContactBook book;
  private final SystemRegister systems;
  private final Rights rights;

  ConsoleService(ContactBook book, SystemRegister systems, Rights rights) {
    this.book = book;
    this.systems = systems;
    this.rights = rights;
  }

  @Override
  public List<Connected> systems(Caller by) {
    rights.demand(by, ExchangeRight.OPERATE);
    var contacts =
        book.contacts().stream().collect(Collectors.toMap(Contact::system, Function.identity()));
    return systems.all(by).stream()
        .map(system -> new Connected(system, Optional.ofNullable(contacts.get(system.id()))))
        .sorted(TROUBLED_FIRST)
        .toList();
  }

  private static Instant lastCall(Connected each) {
    return each.contact().map(Contact::lastCall).orElse(Instant.MIN);
  }

  @Override
  public List<Rejected> rejected(Caller by, String system) {
    rights.demand(by, ExchangeRight.OPERATE);
    return book.rejected(system);
  }

  @Override
  public List<Target> webhooks(Caller by) {
    rights.demand(by, ExchangeRight.OPERATE);
    return book.targets();
  }
}
