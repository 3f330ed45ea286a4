package vn.lienthong.identity.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.identity.domain.Standing;
import vn.lienthong.shared.Caller;

/** The person behind a request, the post in use and what is still missing. */
record Presence(Standing standing, @Nullable PostInUse post, Need need) {
  /** Null while something is missing. */
  @Nullable Caller caller() {
    var inUse = post;
    return need == Need.NOTHING && inUse != null ? standing.caller(inUse) : null;
  }
}
