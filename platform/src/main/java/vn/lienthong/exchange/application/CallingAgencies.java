package vn.lienthong.exchange.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.domain.ContactBook;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Agencies that have a system which takes mail: it may speak to this node, and once did. */
@Component
class CallingAgencies {
  private final ContactBook contacts;
  private final SystemRegister systems;

  CallingAgencies(ContactBook contacts, SystemRegister systems) {
    this.contacts = contacts;
    this.systems = systems;
  }

  Set<AgencyCode> all() {
    var heard =
        contacts.contacts().stream()
            .filter(contact -> contact.lastSuccess() != null)
            .map(Contact::system)
            .collect(Collectors.toSet());
    return systems.all(Caller.node("watch")).stream()
        .filter(system -> system.active() && heard.contains(system.id()))
        .map(SystemRegister.Registered::agency)
        .collect(Collectors.toSet());
  }
}
