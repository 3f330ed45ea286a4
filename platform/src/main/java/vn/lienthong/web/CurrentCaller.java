package vn.lienthong.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;

/** Port to the signed-in caller of the request at hand; {@code identity} implements it. */
public interface CurrentCaller {
  /** Null when nobody is signed in. */
  @Nullable Caller get();
}
