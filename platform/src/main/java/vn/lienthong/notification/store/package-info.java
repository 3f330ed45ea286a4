/** Templates, outbox, notices and captured messages in PostgreSQL. */
@NullMarked
package vn.lienthong.notification.store;

import org.jspecify.annotations.NullMarked;
