/** Uploaded files: content check by magic bytes, virus-check port, content-addressed store. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.lienthong.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
