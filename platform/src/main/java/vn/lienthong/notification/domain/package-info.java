/** Texts, parts of an SMS and the rules of sending, without framework. */
@NullMarked
package vn.lienthong.notification.domain;

import org.jspecify.annotations.NullMarked;
