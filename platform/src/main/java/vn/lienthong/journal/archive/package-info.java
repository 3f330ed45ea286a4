/** Archives as sets of files: written, read back and checked; knows no database. */
@NullMarked
package vn.lienthong.journal.archive;

import org.jspecify.annotations.NullMarked;
