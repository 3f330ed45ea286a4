package vn.lienthong.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The three shapes that operations have on the wire. */
final class Calls {
  static final String JSON = "application/json";
  static final String FILE = "application/octet-stream";

  private static final int LONGEST_REFUSAL = 64 * 1024;

  private final AxisSettings settings;
  private final RequestSigning signing;

  Calls(AxisSettings settings, RequestSigning signing) {
    this.settings = settings;
    this.signing = signing;
  }

  /** A question whose parameters are all in the headers. */
  <T> Transport.Call<byte[], Answer<T>> question(
      String operation, Map<String, String> parameters, Function<Map<String, String>, T> row) {
    return new AnsweredCall<>(row) {
      @Override
      public HttpRequest request(Activity activity) {
        return signed(operation, parameters, JSON).POST(BodyPublishers.noBody()).build();
      }
    };
  }

  /** A file followed by the line end that the protocol adds to every file. */
  Transport.Call<byte[], Answer<String>> upload(
      String operation, Map<String, String> parameters, Path file) {
    return new AnsweredCall<>(row -> "") {
      @Override
      public HttpRequest request(Activity activity) throws IOException {
        BodyPublisher body =
            BodyPublishers.concat(
                BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(new byte[] {'\r', '\n'}));
        return signed(operation, parameters, FILE).POST(activity.watch(body)).build();
      }
    };
  }

  /** A packet into a file, overwritten from the start at each attempt. */
  Transport.Call<Path, Path> download(
      String operation, Map<String, String> parameters, Path target) {
    return new Transport.Call<>() {
      @Override
      public HttpRequest request(Activity activity) {
        return signed(operation, parameters, JSON).GET().build();
      }

      @Override
      public BodyHandler<Path> body(Activity activity) {
        return activity.intoFile(target);
      }

      @Override
      public Path read(HttpResponse<Path> response) throws IOException {
        return packetOrRefusal(response);
      }
    };
  }

  private static Path packetOrRefusal(HttpResponse<Path> response) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(response.body())) {
      start = in.readNBytes(LONGEST_REFUSAL);
    }
    if (AnswerReader.startsLikeJson(start)) {
      AnswerReader.read(response.statusCode(), start, row -> row).orRefused();
      throw new IOException("An agreement instead of a packet");
    }
    if (response.statusCode() >= 300 || start.length == 0) {
      throw AnswerReader.notAnAnswer(response.statusCode(), start);
    }
    return response.body();
  }

  private HttpRequest.Builder signed(
      String operation, Map<String, String> parameters, String contentType) {
    var request = HttpRequest.newBuilder(settings.operation(operation));
    signing.headers(parameters, contentType).forEach(request::header);
    return request;
  }

  private abstract static class AnsweredCall<T> implements Transport.Call<byte[], Answer<T>> {
    private final Function<Map<String, String>, T> row;

    AnsweredCall(Function<Map<String, String>, T> row) {
      this.row = row;
    }

    @Override
    public BodyHandler<byte[]> body(Activity activity) {
      return head -> activity.watch(BodySubscribers.ofByteArray(), -1);
    }

    @Override
    public Answer<T> read(HttpResponse<byte[]> response) throws IOException {
      return AnswerReader.read(response.statusCode(), response.body(), row);
    }
  }
}
