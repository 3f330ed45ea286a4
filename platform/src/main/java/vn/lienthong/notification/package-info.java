/** Messages to people: texts, channels, an outbox that sends each of them once. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "web", "identity", "httpsig"})
@NullMarked
package vn.lienthong.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
