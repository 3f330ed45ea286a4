/** The ways out: mail server, SMS gateway, webhook. */
@NullMarked
package vn.lienthong.notification.remote;

import org.jspecify.annotations.NullMarked;
