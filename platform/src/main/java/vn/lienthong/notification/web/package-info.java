/** The own notices, the captured mailbox, and what administrators see and change. */
@NullMarked
package vn.lienthong.notification.web;

import org.jspecify.annotations.NullMarked;
