/** Checks of the whole log and of one receipt, written apart from the code they check. */
@NamedInterface("verification")
@NullMarked
package vn.lienthong.journal.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
