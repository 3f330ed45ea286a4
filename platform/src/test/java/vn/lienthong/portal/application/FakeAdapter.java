package vn.lienthong.portal.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.procedures.ProcedureCode;

/** A portal that a test can look into; it keeps the calls it got. */
final class FakeAdapter implements Adapter {
  /** Codes of each call, in order. */
  final List<List<String>> calls = new ArrayList<>();

  /** Dossiers that it does not want. */
  final Set<String> poison = new HashSet<>();

  /** Dossiers that it has. */
  final Map<String, Map<String, String>> known = new HashMap<>();

  /** What it says instead of an answer. */
  @Nullable PortalSilent silent;

  /** What it says to look-ups instead of an answer. */
  @Nullable Found found;

  int sectorCalls;
  Optional<Sector> sector = Optional.of(new Sector("G01-CT", "Cư trú"));

  @Override
  public String target() {
    return "http://portal";
  }

  @Override
  public Answer send(Part part, boolean creates, List<Map<String, Object>> items)
      throws PortalSilent {
    var codes = items.stream().map(item -> String.valueOf(item.get("MaHoSo"))).toList();
    calls.add(codes);
    if (silent != null) {
      throw silent;
    }
    if (codes.stream().anyMatch(poison::contains)) {
      return new Answer(Answer.Kind.REFUSED, "7", "no");
    }
    if (part == Part.DOSSIER && creates && codes.stream().anyMatch(known::containsKey)) {
      return new Answer(Answer.Kind.EXISTS, "3", "there");
    }
    if (part == Part.DOSSIER && !creates && !known.keySet().containsAll(codes)) {
      return new Answer(Answer.Kind.REFUSED, "8", "not there");
    }
    codes.forEach(code -> known.putIfAbsent(code, Map.of()));
    return new Answer(Answer.Kind.TAKEN, "0", "");
  }

  @Override
  public Found lookup(String dossierCode) throws PortalSilent {
    if (silent != null) {
      throw silent;
    }
    if (found != null) {
      return found;
    }
    var fields = known.get(dossierCode);
    return fields == null ? new Found.Nothing() : new Found.Dossier(fields);
  }

  @Override
  public Optional<Sector> sector(ProcedureCode procedure) {
    sectorCalls++;
    return sector;
  }
}
