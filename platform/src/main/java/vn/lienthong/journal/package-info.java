/** One append-only log: evidence (RFC 6962 tree), news by sequence number, receipts. */
@ApplicationModule(allowedDependencies = {"shared", "httpsig"})
@NullMarked
package vn.lienthong.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
