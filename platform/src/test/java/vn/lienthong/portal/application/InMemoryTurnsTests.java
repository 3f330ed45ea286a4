package vn.lienthong.portal.application;

import vn.lienthong.portal.domain.Turns;

class InMemoryTurnsTests extends TurnsContract {
  @Override
  protected Turns turns() {
    return new InMemoryTurns();
  }
}
