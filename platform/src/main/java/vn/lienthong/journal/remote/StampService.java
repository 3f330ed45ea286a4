package vn.lienthong.journal.remote;

import java.io.IOException;

/** Carries a TimeStampReq (RFC 3161, DER) to an authority and brings its TimeStampResp back. */
interface StampService {
  byte[] answer(byte[] query) throws IOException;
}
