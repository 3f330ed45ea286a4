/** Catalogue files in the shapes of others, read into the words of the catalogue. */
@NullMarked
package vn.lienthong.procedures.remote;

import org.jspecify.annotations.NullMarked;
