package vn.lienthong.procedures.remote;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.procedures.ProcedureView;

/** One procedure as the national portal answers it; each test changes what it is about. */
public final class NationalFile {
  private final Map<String, Object> procedure = new HashMap<>();

  private NationalFile() {
    procedure.put("MATTHC", "1.001193");
    procedure.put("TENTTHC", "Thủ tục đăng ký khai sinh");
    procedure.put("TRANGTHAI", "1");
    procedure.put("MACOQUANCONGBO", "G15");
    procedure.put("IDQUYETDINHCONGBO", "163");
    procedure.put(
        "LINHVUCTHUCHIEN", List.of(Map.of("MALINHVUC", "G15-HT01", "TENLINHVUC", "Hộ tịch")));
    procedure.put("CAPTHUCHIEN", List.of(Map.of("CAPTHUCHIEN", "3", "MOTACOQUANTHUCHIEN", "UBND")));
    procedure.put("DOITUONGTHUCHIEN", List.of(Map.of("TENDOITUONG", "Công dân Việt Nam")));
    procedure.put("TRINHTUTHUCHIEN", List.of(steps("", "Nộp hồ sơ", "Trả kết quả")));
    procedure.put("CACHTHUCTHUCHIEN", List.of(way("1", time("1", "Ngày làm việc", "", fee("8,000", "VNĐ", "")))));
    procedure.put("THANHPHANHOSO", List.of(papers("", paper("Giấy chứng sinh", "1", "0"))));
    procedure.put("YEUCAU", "Không");
    procedure.put(
        "KETQUATHUCHIEN", List.of(Map.of("MAKETQUA", "KQ.G15.000031", "TENKETQUA", "Giấy khai sinh")));
    procedure.put(
        "CANCUPHAPLY", List.of(Map.of("SOVANBAN", "60/2014/QH13", "TENVANBAN", "Luật Hộ tịch")));
  }

  public static NationalFile aProcedure() {
    return new NationalFile();
  }

  public static Map<String, Object> steps(String name, String... steps) {
    return Map.of(
        "TRUONGHOP",
        name,
        "TRINHTU",
        List.of(steps).stream().map(step -> Map.of("TENTRINHTU", step)).toList());
  }

  @SafeVarargs
  public static Map<String, Object> way(String channel, Map<String, Object>... times) {
    return Map.of("KENH", channel, "THOIGIAN", List.of(times));
  }

  @SafeVarargs
  public static Map<String, Object> time(
      Object amount, String unit, String remark, Map<String, Object>... fees) {
    return Map.of(
        "THOIGIANGIAIQUYET",
        amount,
        "DONVITINH",
        unit,
        "MOTA",
        remark,
        "PHILEPHI",
        List.of(fees));
  }

  public static Map<String, Object> fee(Object amount, String currency, String note) {
    return Map.of("MAPHILEPHI", "PLP1", "SOTIEN", amount, "DONVI", currency, "MOTA", note);
  }

  @SafeVarargs
  public static Map<String, Object> papers(String name, Map<String, Object>... papers) {
    return Map.of("TRUONGHOP", name, "GIAYTO", List.of(papers));
  }

  public static Map<String, Object> paper(String name, Object originals, Object copies) {
    return Map.of("TENGIAYTO", name, "SOBANCHINH", originals, "SOBANSAO", copies);
  }

  public NationalFile with(String name, Object value) {
    procedure.put(name, value);
    return this;
  }

  public NationalFile without(String name) {
    procedure.remove(name);
    return this;
  }

  public NationalFile withFee(Object amount, String currency, String note) {
    return with(
        "CACHTHUCTHUCHIEN",
        List.of(way("1", time("1", "Ngày làm việc", "", fee(amount, currency, note)))));
  }

  public NationalFile withLimit(Object amount, String unit, String remark) {
    return with("CACHTHUCTHUCHIEN", List.of(way("1", time(amount, unit, remark))));
  }

  public Map<String, Object> content() {
    return procedure;
  }

  /** The object alone. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(procedure);
  }

  /** As the adapter of the portal answers it. */
  public String answer() {
    return "{\"error_code\":0,\"message\":\"OK\",\"result\":[" + json() + "]}";
  }

  public ProcedureView read() {
    return new CatalogueFiles().read(answer().getBytes(StandardCharsets.UTF_8)).get(0);
  }
}
