package vn.lienthong.exchange.vxp;

import java.util.Optional;

/** Operations of the VXP face; the constant names are not the wire names, {@link #path} is. */
enum VxpOperation {
  RECEIVED_LIST("getReceivedEdocList", Answer.LIST),
  SENT_LIST("getSentEdocList", Answer.LIST),
  SEND("sendEdoc", Answer.DOC_ID),
  GET("getEdoc", Answer.FILE),
  DOWNLOAD("downloadEdoc", Answer.FILE),
  UPDATE_STATUS("updateStatus", Answer.PLAIN),
  COUNT_DOCUMENTS("countReceiveEdoc", Answer.COUNT),
  COUNT_STATUSES("countReceiveStatus", Answer.COUNT),
  AGENCIES("getAgenciesList", Answer.LIST),
  AGENCIES_QD20("getAgenciesListQD20", Answer.LIST),
  SYNCHRONIZE_UNITS("getSynchronizeUnit", Answer.LIST),
  REGISTER_AGENCY("registerAgency", Answer.PLAIN),
  DELETE_AGENCY("deleteAgency", Answer.PLAIN);

  private final String path;
  private final Answer answer;

  VxpOperation(String path, Answer answer) {
    this.path = path;
    this.answer = answer;
  }

  /** Last part of its address. */
  String path() {
    return path;
  }

  Answer answer() {
    return answer;
  }

  static Optional<VxpOperation> of(String path) {
    for (var operation : values()) {
      if (operation.path.equals(path)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  /** What the reader of an answer expects beyond status and error. */
  enum Answer {
    PLAIN,
    DOC_ID,
    LIST,
    FILE,
    COUNT
  }
}
