package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;

/** Of all processes of a node one talks to the portal, whatever keeps the turns. */
public abstract class TurnsContract {
  protected static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");
  protected static final Instant LATER = NOW.plusSeconds(60);

  protected Turns turns;

  /** Turns that nobody has taken. */
  protected abstract Turns turns();

  @BeforeEach
  void nobodyHasTheTurn() {
    turns = turns();
  }

  @Test
  void aTurnWhoseHolderDiedEndsByItself() {
    assertThat(turns.take("dead", NOW, LATER)).isTrue();
    assertThat(turns.take("next", LATER.minusSeconds(1), LATER.plusSeconds(60))).isFalse();

    assertThat(turns.take("next", LATER, LATER.plusSeconds(60))).isTrue();
    assertThat(turns.keep("dead", LATER.plusSeconds(99))).as("it woke up again").isFalse();
    assertThat(turns.keep("next", LATER.plusSeconds(99))).isTrue();
  }

  @Test
  void aTurnThatIsKeptGoesOn() {
    turns.take("one", NOW, LATER);
    turns.keep("one", LATER.plusSeconds(60));

    assertThat(turns.take("other", LATER, LATER.plusSeconds(60))).isFalse();
    turns.release("one");
    assertThat(turns.take("other", LATER, LATER.plusSeconds(60))).isTrue();
  }

  @Test
  void aSilentPortalLetsTheLinePauseUntilSomebodyHurries() {
    turns.take("one", NOW, LATER);
    turns.failed("one", new PortalSilent(Outcome.HTTP, "HTTP 500"), LATER.plusSeconds(600));
    turns.release("one");

    assertThat(turns.take("two", LATER, LATER.plusSeconds(1))).isFalse();
    assertThat(turns.line().failures()).isOne();
    assertThat(turns.line().failure()).isEqualTo(Outcome.HTTP);
    assertThat(turns.line().detail()).isEqualTo("HTTP 500");
    assertThat(turns.line().nextTurn()).isEqualTo(LATER.plusSeconds(600));
    turns.hurry(LATER);
    assertThat(turns.take("two", LATER, LATER.plusSeconds(1))).isTrue();
    turns.worked("two", LATER);
    assertThat(turns.line().failures()).isZero();
    assertThat(turns.line().failure()).isNull();
    assertThat(turns.line().lastSuccess()).isEqualTo(LATER);
  }

  @Test
  void failuresInARowAreCounted() {
    turns.take("one", NOW, LATER);
    for (int i = 0; i < 3; i++) {
      turns.failed("one", new PortalSilent(Outcome.TIMED_OUT, "late"), NOW);
    }

    assertThat(turns.line().failures()).isEqualTo(3);
  }

  @Test
  void whoeverHurriesDoesNotDelay() {
    turns.hurry(LATER);

    assertThat(turns.take("one", NOW, LATER)).isTrue();
  }

  @Test
  void whoHasNotTheTurnChangesNothing() {
    turns.take("one", NOW, LATER);

    turns.worked("other", NOW);
    turns.failed("other", new PortalSilent(Outcome.HTTP, ""), LATER);
    turns.compared("other", NOW, 5);
    turns.release("other");

    assertThat(turns.line().lastSuccess()).isNull();
    assertThat(turns.line().failures()).isZero();
    assertThat(turns.line().comparedAt()).isNull();
    assertThat(turns.take("other", NOW, LATER)).isFalse();
  }

  @Test
  void aComparisonIsRemembered() {
    turns.take("one", NOW, LATER);
    turns.compared("one", NOW, 5);

    assertThat(turns.line().comparedAt()).isEqualTo(NOW);
    assertThat(turns.line().compared()).isEqualTo(5);
  }
}
