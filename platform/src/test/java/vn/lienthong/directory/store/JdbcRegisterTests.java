package vn.lienthong.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

class JdbcRegisterTests {
  private final DirectoryStores stores = new DirectoryStores(TestDatabase.create().dataSource());

  @Test
  void theDatabaseRefusesACodeForTwoAgenciesOnOneDay() {
    add(null, LocalDate.of(2025, 6, 30));
    add(LocalDate.of(2025, 7, 1), null);

    assertThatThrownBy(() -> add(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("two agencies on one day");
    assertThatThrownBy(() -> add(null, null)).isInstanceOf(DataIntegrityViolationException.class);
    assertThat(stores.agencies().known(List.of("26740"))).hasSize(2);
  }

  @Test
  void settlingNeedsNoWritingBefore() {
    stores.register().settle();
    assertThat(stores.agencies().known(List.of("26740"))).isEmpty();
  }

  private void add(@Nullable LocalDate from, @Nullable LocalDate to) {
    stores
        .register()
        .add(
            List.of(
                new Registration(
                    Ids.next(),
                    List.of(new AgencyCode("26740")),
                    "Phường",
                    AgencyKind.COMMUNE,
                    null,
                    from,
                    to,
                    false,
                    "")));
  }
}
