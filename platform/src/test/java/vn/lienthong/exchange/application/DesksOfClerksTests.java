package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.Role;
import vn.lienthong.journal.SequencedEntry;

class DesksOfClerksTests {
  private final List<String> opened = new ArrayList<>();
  private final DesksOfClerks news =
      new DesksOfClerks((agency, caller) -> opened.add(agency.value()));

  @Test
  void theFirstClerkOfAnAgencyOpensItsDesk() {
    news.accept(
        List.of(
            post(IdentityEntry.POST_ASSIGNED, Role.CLERK, "000.00.00.H46"),
            post(IdentityEntry.POST_ASSIGNED, Role.CLERK, "000.00.00.H46"),
            post(IdentityEntry.POST_ASSIGNED, Role.CLERK, "000.00.00.H26")));
    assertThat(opened).containsExactly("000.00.00.H46", "000.00.00.H26");
  }

  @Test
  void nobodyElseDoes() {
    news.accept(
        List.of(
            post(IdentityEntry.POST_ASSIGNED, Role.LEADER, "000.00.00.H46"),
            post(IdentityEntry.POST_ENDED, Role.CLERK, "000.00.00.H46"),
            post(IdentityEntry.POST_ASSIGNED, Role.ADMINISTRATOR, "")));
    assertThat(opened).isEmpty();
  }

  private static SequencedEntry post(IdentityEntry type, Role role, String agency) {
    return new SequencedEntry(
        0,
        UUID.randomUUID(),
        type.type(),
        1,
        "person",
        Instant.EPOCH,
        "actor",
        "",
        Map.of("role", role.key(), "agency", agency),
        Optional.empty());
  }
}
