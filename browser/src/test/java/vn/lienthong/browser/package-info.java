/** Journeys and checks in a real browser against the built program. */
package vn.lienthong.browser;
