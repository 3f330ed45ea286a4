/** Time-stamp authorities: the one that the configuration names, and that of the sample. */
@NullMarked
package vn.lienthong.journal.remote;

import org.jspecify.annotations.NullMarked;
