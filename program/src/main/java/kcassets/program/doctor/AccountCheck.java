package kcassets.program.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.accounts.audit.ClassicView;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.client.AssetsClient;
import kcassets.client.QuotaLeft;
import kcassets.faces.CommandLineAdvice;

/** What the account has, as far as three cheap questions tell, and what may still be asked. */
final class AccountCheck {
  /** Less than one unit in so many is little. */
  private static final long LITTLE = 10;

  private final AssetsClient client;

  AccountCheck(AssetsClient client) {
    this.client = client;
  }

  /** Whether the wallets of a Classic account are to be seen. */
  Check wallets() {
    return asking("wallets", Operation.SPOT_ACCOUNTS, this::wallets);
  }

  /** Whether margin is opened. */
  Check margin() {
    return asking(
        "margin", Operation.CROSS_MARGIN_ACCOUNT, _ -> Diagnosis.pass("margin", "opened"));
  }

  /** Whether the key may see the futures wallets. */
  Check futures() {
    return asking(
        "futures", Operation.FUTURES_ACCOUNT, _ -> Diagnosis.pass("futures", "can be seen"));
  }

  /** What is left of the pools that the other questions have used; asks nothing itself. */
  Check quota() {
    return new Check(List.of("quota"), () -> List.of(left()));
  }

  private Check asking(String name, Operation operation, Function<String, Diagnosis> read) {
    return new Check(
        List.of(name),
        () -> {
          try {
            return List.of(read.apply(client.call(operation, Map.of())));
          } catch (AssetsException e) {
            return List.of(refused(name, e.failure()));
          }
        });
  }

  /** Not to have opened something is no illness; that the key may not see it is worth knowing. */
  private static Diagnosis refused(String name, Failure failure) {
    boolean notOpened =
        failure instanceof Failure.NotPermitted && !VenueCode.RIGHT_MISSING.isCodeOf(failure);
    return notOpened
        ? Diagnosis.pass(name, "not to be seen: " + SafeWords.of(failure))
        : Diagnosis.warn(name, SafeWords.of(failure), CommandLineAdvice.WORDS.hint(failure));
  }

  private Diagnosis wallets(String data) {
    ClassicView view = ClassicView.read(data);
    String words =
        view.wallets() + " funding, spot and option wallets, of a Classic account as it seems";
    return view.concern()
        .map(concern -> KeyCheck.of("wallets", concern, ""))
        .orElseGet(() -> Diagnosis.pass("wallets", words));
  }

  private Diagnosis left() {
    List<QuotaLeft> pools =
        Stream.of(
                Operation.SPOT_ACCOUNTS, Operation.CROSS_MARGIN_ACCOUNT, Operation.FUTURES_ACCOUNT)
            .map(client::quotaLeft)
            .flatMap(Optional::stream)
            .toList();
    if (pools.isEmpty()) {
      return Diagnosis.warn(
          "quota", "the exchange did not tell", "Nothing: commands wait where they have to.");
    }
    String words =
        pools.stream()
            .map(each -> each.pool().label() + " " + each.remaining() + " of " + each.limit())
            .collect(Collectors.joining(", "));
    boolean isLittle = pools.stream().anyMatch(each -> each.remaining() * LITTLE < each.limit());
    return isLittle
        ? Diagnosis.warn(
            "quota",
            words + " left",
            "Wait half a minute; something else may be asking with this account's keys.")
        : Diagnosis.pass("quota", words + " left");
  }
}
