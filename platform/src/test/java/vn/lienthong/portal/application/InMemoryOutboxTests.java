package vn.lienthong.portal.application;

import vn.lienthong.portal.domain.Outbox;

class InMemoryOutboxTests extends OutboxContract {
  @Override
  protected Outbox outbox() {
    return new InMemoryOutbox();
  }
}
