/**
 * Codec of edXML packets (QCVN 102:2016/BTTTT and its Amendment 1:2022): one streaming pass reads,
 * checks and hashes a packet of any size in a constant heap; a strict writer emits what vendor
 * parsers accept. No framework and no clock of its own.
 */
@NullMarked
package vn.lienthong.edxml;

import org.jspecify.annotations.NullMarked;
