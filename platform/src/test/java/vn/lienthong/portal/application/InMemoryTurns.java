package vn.lienthong.portal.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;

/** Turns without a database. */
final class InMemoryTurns implements Turns {
  private @Nullable String holder;
  private Instant heldUntil = Instant.MIN;
  private SyncState.Line line = new SyncState.Line(0, null, "", null, Instant.MIN, null, 0);

  @Override
  public boolean take(String asking, Instant now, Instant until) {
    if (heldUntil.isAfter(now) || line.nextTurn().isAfter(now)) {
      return false;
    }
    holder = asking;
    heldUntil = until;
    return true;
  }

  @Override
  public boolean keep(String asking, Instant until) {
    if (!asking.equals(holder)) {
      return false;
    }
    heldUntil = until;
    return true;
  }

  @Override
  public void worked(String asking, Instant now) {
    if (asking.equals(holder)) {
      line =
          new SyncState.Line(0, null, "", now, line.nextTurn(), line.comparedAt(), line.compared());
    }
  }

  @Override
  public void failed(String asking, PortalSilent silent, Instant next) {
    if (asking.equals(holder)) {
      line =
          new SyncState.Line(
              line.failures() + 1,
              silent.outcome(),
              silent.detail(),
              line.lastSuccess(),
              next,
              line.comparedAt(),
              line.compared());
    }
  }

  @Override
  public void compared(String asking, Instant at, int dossiers) {
    if (asking.equals(holder)) {
      line = until(line.nextTurn(), at, dossiers);
    }
  }

  private SyncState.Line until(Instant next, @Nullable Instant comparedAt, int compared) {
    return new SyncState.Line(
        line.failures(),
        line.failure(),
        line.detail(),
        line.lastSuccess(),
        next,
        comparedAt,
        compared);
  }

  @Override
  public void release(String asking) {
    if (asking.equals(holder)) {
      holder = null;
      heldUntil = Instant.MIN;
    }
  }

  @Override
  public void hurry(Instant now) {
    if (line.nextTurn().isAfter(now)) {
      line = until(now, line.comparedAt(), line.compared());
    }
  }

  @Override
  public SyncState.Line line() {
    return line;
  }
}
