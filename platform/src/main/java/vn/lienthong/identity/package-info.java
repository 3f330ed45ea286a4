/** People, posts, systems, sign-in (OpenID Connect only), rights. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "directory", "documents", "web"})
@NullMarked
package vn.lienthong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
