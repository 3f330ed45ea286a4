package vn.lienthong.journal.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.Pseudonyms;
import vn.lienthong.journal.domain.People;
import vn.lienthong.shared.Ids;

@Service
class PseudonymService implements Pseudonyms {
  private final People people;

  PseudonymService(People people) {
    this.people = people;
  }

  /** Never from a cache: a person forgotten in another process must not keep the old pseudonym. */
  @Override
  public String of(String person) {
    return people.pseudonym(person).orElseGet(() -> introduce(person));
  }

  @Override
  public Optional<String> person(String pseudonym) {
    return people.person(pseudonym);
  }

  private String introduce(String person) {
    var pseudonym = "p-" + Ids.secret(16);
    people.add(pseudonym, person);
    return pseudonym;
  }
}
