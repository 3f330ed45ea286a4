/**
 * The Java SDK for the systems of agencies: lists, sends, fetches and confirms packets over the
 * document axis, in constant memory.
 */
@NullMarked
package vn.lienthong.client;

import org.jspecify.annotations.NullMarked;
