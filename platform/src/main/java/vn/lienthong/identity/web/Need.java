package vn.lienthong.identity.web;

/** What is still missing before a signed-in person may act. */
enum Need {
  NOTHING,
  CODE,
  ENROLMENT,
  ENROLMENT_INSIDE,
  PASSWORD,
  POST
}
