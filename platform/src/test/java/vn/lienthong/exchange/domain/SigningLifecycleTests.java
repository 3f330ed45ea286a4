package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.Signing.State;
import vn.lienthong.exchange.SigningMove;

/** Every row of the table; what stands in no row is refused. */
class SigningLifecycleTests {
  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, SIGN, SIGNED",
    "SUBMITTED, GIVE_BACK, RETURNED",
    "SUBMITTED, TAKE_BACK, RETURNED",
    "SUBMITTED, WITHDRAW, WITHDRAWN",
    "RETURNED, SUBMIT, SUBMITTED",
    "RETURNED, WITHDRAW, WITHDRAWN",
    "SIGNED, SEND, SENT",
    "SIGNED, GIVE_BACK, RETURNED",
    "SIGNED, TAKE_BACK, RETURNED",
    "SIGNED, WITHDRAW, WITHDRAWN"
  })
  void theseMovesAreLegal(State from, SigningMove move, State to) {
    assertThat(SigningLifecycle.after(from, move)).contains(to);
  }

  @Test
  void thereAreTenOfThem() {
    var legal =
        Arrays.stream(State.values())
            .flatMap(from ->
                Arrays.stream(SigningMove.values()).map(move -> SigningLifecycle.after(from, move)))
            .filter(Optional::isPresent);
    assertThat(legal).hasSize(10);
  }
}
