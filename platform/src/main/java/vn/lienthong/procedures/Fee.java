package vn.lienthong.procedures;

import org.jspecify.annotations.Nullable;

/**
 * What one channel costs, as the catalogue states it.
 *
 * @param code code of the fee, empty when the source gives none
 * @param name name of the fee, empty when the source gives none
 * @param dong amount in đồng, 0 when it is free; null when the source states no amount
 * @param published the text of the source
 * @param note what stands beside it, empty when nothing
 */
public record Fee(String code, String name, @Nullable Long dong, String published, String note) {}
