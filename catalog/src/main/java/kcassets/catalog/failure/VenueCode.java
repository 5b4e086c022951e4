package kcassets.catalog.failure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes of the venue that can meet a reader of assets. A code that is not listed falls to the
 * range it lies in, and else is a refusal.
 *
 * @see <a href="https://www.kucoin.com/docs-new/error-code">Error codes</a>
 */
public enum VenueCode {
  /** {@code 400001}: an authentication header is missing. */
  HEADER_MISSING(
      "400001",
      Kind.CREDENTIALS_REFUSED,
      "an authentication header is missing",
      Advice.Step.LOOK_AT_ACCOUNT),
  /** {@code 400002}: the time stamp is more than 5 seconds off. */
  CLOCK_OFF(
      "400002",
      Kind.CREDENTIALS_REFUSED,
      "the time stamp is more than 5 seconds off",
      "Set this machine's clock; it was measured and corrected once already."),
  /** {@code 400003}: the key does not exist or was deleted. */
  KEY_UNKNOWN(
      "400003",
      Kind.CREDENTIALS_REFUSED,
      "the key does not exist or was deleted",
      Advice.Step.REPLACE_KEY),
  /** {@code 400004}: the passphrase is wrong. */
  PASSPHRASE_WRONG(
      "400004",
      Kind.CREDENTIALS_REFUSED,
      "the passphrase is wrong",
      Advice.Step.CORRECT_PASSPHRASE),
  /** {@code 400005}: the signature is wrong. */
  SIGNATURE_WRONG(
      "400005", Kind.CREDENTIALS_REFUSED, "the signature is wrong", Advice.Step.CORRECT_SECRET),
  /** {@code 400006}: this address is not on the key's IP list. */
  ADDRESS_NOT_LISTED(
      "400006",
      Kind.NOT_PERMITTED,
      "this address is not on the key's IP list",
      "Add this machine's address to the key's IP list on KuCoin."),
  /** {@code 400007}: the key lacks a permission. */
  RIGHT_MISSING(
      "400007",
      Kind.NOT_PERMITTED,
      "the key lacks a permission",
      "Give the key the permission that the operation names (General, or Futures); no other is"
          + " needed."),
  /** {@code 400008}: keys of this version are no longer served. */
  KEY_TOO_OLD(
      "400008",
      Kind.CREDENTIALS_REFUSED,
      "keys of this version are no longer served",
      "Create a new key on KuCoin: version 3."),
  /** {@code 400009}: the key version is invalid. */
  KEY_VERSION_WRONG(
      "400009",
      Kind.CREDENTIALS_REFUSED,
      "the key version is invalid",
      Advice.Step.CORRECT_KEY_VERSION),
  /** {@code 400010}: this uid may not ask. */
  UID_NOT_ALLOWED(
      "400010",
      Kind.NOT_PERMITTED,
      "this uid may not ask",
      "Ask with a key of the master account."),
  /** {@code 400100}: a parameter is wrong, or a time range too wide. */
  PARAMETER_WRONG(
      "400100",
      Kind.REFUSED,
      "a parameter is wrong, or a time range too wide",
      Advice.Step.CHECK_VALUES_OR_WALK),
  /** {@code 400101}: invalid data. */
  DATA_INVALID("400101", Kind.REFUSED, "invalid data", Advice.Step.CHECK_VALUES),
  /** {@code 400102}: a parameter is wrong. */
  PARAMETER_CHECK("400102", Kind.REFUSED, "a parameter is wrong", Advice.Step.CHECK_VALUES),
  /** {@code 400301}: not available in this country. */
  COUNTRY_BLOCKED(
      "400301",
      Kind.NOT_PERMITTED,
      "not available in this country",
      "KuCoin does not serve this account here."),
  /** {@code 400302}: not available from this address. */
  PLACE_BLOCKED(
      "400302",
      Kind.NOT_PERMITTED,
      "not available from this address",
      "KuCoin does not serve this address."),
  /** {@code 400303}: identity verification is needed. */
  IDENTITY_NEEDED(
      "400303",
      Kind.NOT_PERMITTED,
      "identity verification is needed",
      "Complete the identity verification on KuCoin."),
  /** {@code 400304}: the master account's identity verification is needed. */
  MASTER_IDENTITY_NEEDED(
      "400304",
      Kind.NOT_PERMITTED,
      "the master account's identity verification is needed",
      "Complete the identity verification of the master account on KuCoin."),
  /** {@code 400700}: the account is under a risk restriction. */
  ACCOUNT_AT_RISK(
      "400700",
      Kind.NOT_PERMITTED,
      "the account is under a risk restriction",
      "Ask KuCoin's support what lifts the restriction."),
  /** {@code 404000}: the path is unknown to this host. */
  PATH_UNKNOWN(
      "404000",
      Kind.REFUSED,
      "the path is unknown to this host",
      "Update this program; KuCoin may have moved the endpoint."),
  /** {@code 411100}: the user is frozen. */
  USER_FROZEN("411100", Kind.NOT_PERMITTED, "the user is frozen", "Ask KuCoin's support."),
  /** {@code 411200}: the address is blocked for this user. */
  USER_BLOCKED(
      "411200",
      Kind.NOT_PERMITTED,
      "the address is blocked for this user",
      "Ask KuCoin's support."),
  /** {@code 415000}: the content type is refused. */
  CONTENT_TYPE("415000", Kind.REFUSED, "the content type is refused", "Update this program."),
  /** {@code 429000}: the quota is used up, or the exchange is overloaded. */
  POOL_EMPTY(
      "429000",
      Kind.RATE_LIMITED,
      "the quota is used up, or the exchange is overloaded",
      Advice.Step.WAIT_AS_TOLD),
  /** {@code 429001}: the exchange is overloaded. */
  SYSTEM_LIMIT(
      "429001", Kind.RATE_LIMITED, "the exchange is overloaded", "Ask again in a few seconds."),
  /** {@code 429002}: too many requests on one connection. */
  CONNECTION_LIMIT(
      "429002",
      Kind.RATE_LIMITED,
      "too many requests on one connection",
      "Ask again in a few seconds."),
  /** {@code 200002}: too many requests in a short time. */
  TOO_MANY_SOON(
      "200002",
      Kind.RATE_LIMITED,
      "too many requests in a short time",
      "Wait ten seconds and ask again."),
  /** {@code 1015}: too many requests from this address. */
  ADDRESS_LIMIT(
      "1015",
      Kind.RATE_LIMITED,
      "too many requests from this address",
      "Wait half a minute and ask again."),
  /** {@code 230005}: the exchange is busy. */
  BUSY("230005", Kind.UNREACHABLE, "the exchange is busy", "Ask again in a moment."),
  /** {@code 500000}: an internal error of the exchange. */
  INTERNAL_ERROR(
      "500000", Kind.UNREACHABLE, "an internal error of the exchange", "Ask again in a moment."),
  /** {@code 501000}: the service is stopping. */
  STOPPING("501000", Kind.UNREACHABLE, "the service is stopping", "Ask again in some minutes."),
  /** {@code 503000}: the service is busy. */
  SERVICE_BUSY("503000", Kind.UNREACHABLE, "the service is busy", "Ask again in a moment."),
  /** {@code 504000}: the exchange's gateway timed out. */
  GATEWAY_TIMEOUT(
      "504000", Kind.UNREACHABLE, "the exchange's gateway timed out", "Ask again in a moment."),
  /** {@code 505000}: an unknown error of the exchange. */
  UNKNOWN_ERROR(
      "505000", Kind.UNREACHABLE, "an unknown error of the exchange", "Ask again in a moment."),
  /** {@code 900001}: the symbol does not exist. */
  SYMBOL_UNKNOWN(
      "900001",
      Kind.REFUSED,
      "the symbol does not exist",
      "Check the spelling, such as BTC-USDT for a pair."),
  /** {@code 100001}: a parameter is wrong (futures). */
  FUTURES_PARAMETER(
      "100001", Kind.REFUSED, "a parameter is wrong (futures)", Advice.Step.CHECK_VALUES),
  /** {@code 300000}: a parameter is wrong (futures). */
  FUTURES_PARAMETER_OLD(
      "300000", Kind.REFUSED, "a parameter is wrong (futures)", Advice.Step.CHECK_VALUES),
  /** {@code 100003}: the contract is invalid. */
  CONTRACT_INVALID("100003", Kind.REFUSED, "the contract is invalid", Advice.Step.FIND_CONTRACT),
  /** {@code 200003}: the contract is invalid. */
  CONTRACT_INVALID_OLD(
      "200003", Kind.REFUSED, "the contract is invalid", Advice.Step.FIND_CONTRACT),
  /** {@code 130201}: margin is not opened on this account. */
  MARGIN_NOT_OPENED(
      "130201",
      Kind.NOT_PERMITTED,
      "margin is not opened on this account",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  /** {@code 130306}: margin is not opened on this account. */
  MARGIN_NOT_ENABLED(
      "130306",
      Kind.NOT_PERMITTED,
      "margin is not opened on this account",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  /** {@code 130323}: the leverage agreement is missing. */
  LEVERAGE_NOT_AGREED(
      "130323",
      Kind.NOT_PERMITTED,
      "the leverage agreement is missing",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  /** {@code 126001}: high-frequency margin is not enabled. */
  MARGIN_HF_NOT_ENABLED(
      "126001",
      Kind.NOT_PERMITTED,
      "high-frequency margin is not enabled",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  /** {@code 260210}: withdrawals are closed for this currency. */
  WITHDRAWALS_CLOSED(
      "260210",
      Kind.REFUSED,
      "withdrawals are closed for this currency",
      "Ask again when KuCoin has opened them.");

  private static final Map<String, VenueCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(VenueCode::code, Function.identity()));

  private final String code;
  private final Kind kind;
  private final String meaning;
  private final Advice advice;

  VenueCode(String code, Kind kind, String meaning, String advice) {
    this(code, kind, meaning, Advice.of(advice));
  }

  VenueCode(String code, Kind kind, String meaning, Advice advice) {
    this.code = code;
    this.kind = kind;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** {@return the code as the venue writes it} */
  public String code() {
    return code;
  }

  /** {@return the kind of failure it is to us} */
  public Kind kind() {
    return kind;
  }

  /** {@return what it means, in a clause} */
  public String meaning() {
    return meaning;
  }

  /** {@return what to do about it} */
  public Advice advice() {
    return advice;
  }

  /**
   * {@return whether a failure came with this code}
   *
   * @param failure what went wrong
   */
  public boolean isCodeOf(Failure failure) {
    return failure.code().equals(code);
  }

  /**
   * {@return how long the venue blocks, as it documents and does not send; zero for all other
   * codes}
   */
  public Duration block() {
    return switch (this) {
      case TOO_MANY_SOON -> Duration.ofSeconds(10);
      case ADDRESS_LIMIT -> Duration.ofSeconds(30);
      default -> Duration.ZERO;
    };
  }

  /**
   * {@return the entry of a code, if it is a known one}
   *
   * @param code the venue's code; empty where none came
   */
  public static Optional<VenueCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
