package vn.lienthong.exchange.web;

/**
 * A type of administrative document.
 *
 * @param name Vietnamese name, as it stands in a packet
 * @param abbreviation as it stands in a notation; empty for official letters and public letters
 */
record DocumentType(String name, String abbreviation, String english) {}
