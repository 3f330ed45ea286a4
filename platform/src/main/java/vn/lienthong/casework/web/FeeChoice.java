package vn.lienthong.casework.web;

import vn.lienthong.casework.FeeLine;
import vn.lienthong.procedures.Channel;

/** A fee of one channel, with the value that says that it was paid. */
public record FeeChoice(Channel channel, String value, FeeLine fee) {
  FeeLine line(boolean paid) {
    return new FeeLine(fee.code(), fee.name(), fee.dong(), paid);
  }
}
