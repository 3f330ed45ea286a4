/** Life and clocks of a dossier: pure functions over its events, a policy and a calendar. */
@NullMarked
package vn.lienthong.casework.domain;

import org.jspecify.annotations.NullMarked;
