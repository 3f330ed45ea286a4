package vn.lienthong.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list with a stable order.
 *
 * @param number page number, from 1
 * @param size rows a page holds at most
 * @param total rows in all
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  public Page {
    items = List.copyOf(items);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), number, size, total);
  }
}
