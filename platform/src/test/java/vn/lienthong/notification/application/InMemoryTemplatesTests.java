package vn.lienthong.notification.application;

import vn.lienthong.notification.domain.Templates;

class InMemoryTemplatesTests extends TemplatesContract {
  @Override
  protected Templates store() {
    return new InMemoryTemplates();
  }
}
