package vn.lienthong.exchange.domain;

import java.util.Collection;
import java.util.List;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.Console.Rejected;
import vn.lienthong.exchange.Console.Target;

/** Port to what operators see of the systems that call. */
public interface ContactBook {
  /** Brings the contacts up to date; what another process knows better stays. */
  void keep(Collection<Contact> contacts);

  /** Adds refused calls and forgets all but the last {@code kept} of each system. */
  void keep(List<Rejected> calls, int kept);

  List<Contact> contacts();

  /** The newest first. */
  List<Rejected> rejected(String system);

  List<Target> targets();
}
