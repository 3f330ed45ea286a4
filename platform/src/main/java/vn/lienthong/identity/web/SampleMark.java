package vn.lienthong.identity.web;

import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.web.SampleNotice;

@Component
record SampleMark(IdentitySettings settings) implements SampleNotice {
  @Override
  public boolean sample() {
    return settings.sample();
  }
}
