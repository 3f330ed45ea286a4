/** Rules of the catalogue, without framework. */
@NullMarked
package vn.lienthong.procedures.domain;

import org.jspecify.annotations.NullMarked;
