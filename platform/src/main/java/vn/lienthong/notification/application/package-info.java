/** What the module does, in transactions. */
@NullMarked
package vn.lienthong.notification.application;

import org.jspecify.annotations.NullMarked;
