package vn.lienthong.documents;

import java.util.List;
import vn.lienthong.shared.Text;

/**
 * A filled-in form of a one-stop desk. Every text is cleaned (NFC); an empty one is left out or, on
 * a line that must be there, left open to be written by hand. Dates are texts as they are printed.
 */
public sealed interface OneStopForm {
  Head head();

  /**
   * What stands above every form.
   *
   * @param parent superior agency, empty when there is none
   * @param agency whose form it is
   * @param unit that receives, the one-stop desk
   * @param number of the form, for instance {@code 12/TNHS}
   * @param model which form of the circular, for instance {@code Mẫu số 01}
   * @param dossier code of the dossier, in the QR code too; of a register empty
   * @param dated place and date
   */
  record Head(
      String parent,
      String agency,
      String unit,
      String number,
      String model,
      String dossier,
      String dated) {
    public Head {
      parent = Text.clean(parent);
      agency = Text.clean(agency);
      unit = Text.clean(unit);
      number = Text.clean(number);
      model = Text.clean(model);
      dossier = Text.clean(dossier);
      dated = Text.clean(dated);
    }
  }

  /** Who asks, as a person or an organisation; address, phone and e-mail may be empty. */
  record Applicant(String name, String address, String phone, String email) {
    public Applicant {
      name = Text.clean(name);
      address = Text.clean(address);
      phone = Text.clean(phone);
      email = Text.clean(email);
    }
  }

  /**
   * A paper of the dossier.
   *
   * @param kind original, copy or electronic, as printed
   */
  record Component(String name, String kind, int count) {
    public Component {
      name = Text.clean(name);
      kind = Text.clean(kind);
    }
  }

  /** Whom to ask; the phone may be empty. */
  record Contact(String name, String phone) {
    public Contact {
      name = Text.clean(name);
      phone = Text.clean(phone);
    }
  }

  /**
   * Time of a dossier.
   *
   * @param limit by the rules of the procedure
   * @param resultAt where or how the result is received
   */
  record Terms(String limit, String receivedAt, String dueAt, String resultAt) {
    public Terms {
      limit = Text.clean(limit);
      receivedAt = Text.clean(receivedAt);
      dueAt = Text.clean(dueAt);
      resultAt = Text.clean(resultAt);
    }
  }

  /**
   * Form 01: receipt and appointment.
   *
   * @param fee with what has been paid of it; empty without a fee
   * @param book number of the register book
   * @param serial number in it
   * @param receiver who received, printed below the signature
   */
  record Receipt(
      Head head,
      Applicant applicant,
      String procedure,
      List<Component> components,
      int sets,
      Terms terms,
      String fee,
      String book,
      String serial,
      String receiver,
      Contact contact)
      implements OneStopForm {
    public Receipt {
      procedure = Text.clean(procedure);
      components = List.copyOf(components);
      fee = Text.clean(fee);
      book = Text.clean(book);
      serial = Text.clean(serial);
      receiver = Text.clean(receiver);
    }
  }

  /** Form 02: what the applicant has to add, all of it at once. */
  record SupplementRequest(
      Head head,
      Applicant applicant,
      String procedure,
      List<String> wanted,
      String reason,
      Contact contact,
      String officer)
      implements OneStopForm {
    public SupplementRequest {
      procedure = Text.clean(procedure);
      wanted = cleaned(wanted);
      reason = Text.clean(reason);
      officer = Text.clean(officer);
    }
  }

  /**
   * Form 03: the dossier is not received.
   *
   * @param reasons each with its legal basis
   */
  record Refusal(
      Head head,
      Applicant applicant,
      String procedure,
      List<String> reasons,
      Contact contact,
      String officer)
      implements OneStopForm {
    public Refusal {
      procedure = Text.clean(procedure);
      reasons = cleaned(reasons);
      officer = Text.clean(officer);
    }
  }

  /** Form 04: the result is late; an apology and a new day. */
  record Apology(
      Head head,
      Applicant applicant,
      String procedure,
      String receivedAt,
      String dueAt,
      String reason,
      String newDueAt,
      String post,
      String signer)
      implements OneStopForm {
    public Apology {
      procedure = Text.clean(procedure);
      receivedAt = Text.clean(receivedAt);
      dueAt = Text.clean(dueAt);
      reason = Text.clean(reason);
      newDueAt = Text.clean(newDueAt);
      post = Text.clean(post);
      signer = Text.clean(signer);
    }
  }

  /** Form 05 of Circular 03/2025/TT-VPCP: the dossier is no longer handled. */
  record StopNotice(
      Head head,
      Applicant applicant,
      String procedure,
      String receivedAt,
      String stoppedAt,
      List<String> reasons,
      Contact contact,
      String post,
      String signer)
      implements OneStopForm {
    public StopNotice {
      procedure = Text.clean(procedure);
      receivedAt = Text.clean(receivedAt);
      stoppedAt = Text.clean(stoppedAt);
      reasons = cleaned(reasons);
      post = Text.clean(post);
      signer = Text.clean(signer);
    }
  }

  /** Form 05, since 2025 form 06: the way of the dossier through the offices. */
  record ControlSlip(Head head, Applicant applicant, String procedure, List<HandOver> handOvers)
      implements OneStopForm {
    public ControlSlip {
      procedure = Text.clean(procedure);
      handOvers = List.copyOf(handOvers);
    }
  }

  /**
   * One hand-over.
   *
   * @param progress early, on time or late, as printed; empty when nothing is due yet
   */
  record HandOver(String from, String to, String at, String progress, String note) {
    public HandOver {
      from = Text.clean(from);
      to = Text.clean(to);
      at = Text.clean(at);
      progress = Text.clean(progress);
      note = Text.clean(note);
    }
  }

  /**
   * Form 06, since 2025 form 07: the register of dossiers.
   *
   * @param period which the rows are of, as printed
   */
  record Register(Head head, String period, List<Entry> entries) implements OneStopForm {
    public Register {
      period = Text.clean(period);
      entries = List.copyOf(entries);
    }
  }

  /** A dossier in the register; what has not happened yet is empty. */
  record Entry(
      String serial,
      String dossier,
      String procedure,
      int sets,
      Applicant applicant,
      String handler,
      EntryDates dates,
      String returnedBy,
      String note) {
    public Entry {
      serial = Text.clean(serial);
      dossier = Text.clean(dossier);
      procedure = Text.clean(procedure);
      handler = Text.clean(handler);
      returnedBy = Text.clean(returnedBy);
      note = Text.clean(note);
    }
  }

  /** When a dossier was received, is due, was handed to who handles it, and was returned. */
  record EntryDates(String received, String due, String handedOver, String returned) {
    public EntryDates {
      received = Text.clean(received);
      due = Text.clean(due);
      handedOver = Text.clean(handedOver);
      returned = Text.clean(returned);
    }
  }

  private static List<String> cleaned(List<String> texts) {
    return texts.stream().map(Text::clean).toList();
  }
}
