package vn.lienthong.exchange.application;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Desks;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.Role;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * An agency works at a desk of this node from the day its first registry clerk has a post here. The
 * sample country opens its desks by itself, once its letters are there.
 */
@Component
@ConditionalOnProperty(name = "lienthong.sample", havingValue = "false", matchIfMissing = true)
class DesksOfClerks implements JournalSubscriber {
  private final Desks desks;

  DesksOfClerks(Desks desks) {
    this.desks = desks;
  }

  @Override
  public String subscriber() {
    return "exchange-desks";
  }

  @Override
  public void accept(List<SequencedEntry> entries) {
    entries.stream()
        .filter(entry -> entry.type().equals(IdentityEntry.POST_ASSIGNED.type()))
        .filter(entry -> Role.CLERK.key().equals(entry.facts().get("role")))
        .map(entry -> entry.facts().getOrDefault("agency", ""))
        .filter(agency -> !agency.isEmpty())
        .distinct()
        .forEach(agency -> desks.open(new AgencyCode(agency), Caller.node("first clerk")));
  }
}
