package vn.lienthong.notification.application;

import vn.lienthong.notification.domain.Messages;

class InMemoryMessagesTests extends MessagesContract {
  @Override
  protected Messages store() {
    return new InMemoryMessages();
  }
}
