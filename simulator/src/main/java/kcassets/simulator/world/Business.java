package kcassets.simulator.world;

/** Why a movement happened, in the two vocabularies of the venue. */
public enum Business {
  DEPOSIT("DEPOSIT", "DEPOSIT"),
  WITHDRAW("WITHDRAW", "WITHDRAW"),
  TRANSFER("TRANSFER", "TRANSFER"),
  SUB_TRANSFER("SUB_TRANSFER", "Sub Account Transfer"),
  TRADE_EXCHANGE("TRADE_EXCHANGE", "TRADE_EXCHANGE"),
  MARGIN_EXCHANGE("MARGIN_EXCHANGE", "MARGIN_EXCHANGE"),
  ISOLATED_EXCHANGE("ISOLATED_EXCHANGE", "ISOLATED_EXCHANGE"),
  RETURNED_FEES("RETURNED_FEES", "RETURNED_FEES"),
  DEDUCTION_FEES("DEDUCTION_FEES", "DEDUCTION_FEES"),
  OTHER("OTHER", "OTHER"),
  LIQUIDATION("LIQUIDATION", "LIQUIDATION"),
  ASSERT_RETURN("ASSERT_RETURN", "ASSERT_RETURN"),
  BORROW("BORROW", "Borrowings"),
  KUCOIN_BONUS("KUCOIN_BONUS", "KuCoin Event"),
  REFUNDED_FEES("", "Refunded Fees"),
  KCS_PAY_FEES("", "KCS Pay Fees"),
  STAKING_PROFITS("", "Staking Profits"),
  CONVERT_TO_KCS("", "Convert to KCS"),
  COUPON("", "COUPON_RETURNED_FEES"),
  EARN_LOCK("", "EARN_LOCK"),
  REALISED_PNL("RealisedPNL", "RealisedPNL"),
  TRANSFER_IN("TransferIn", "TransferIn"),
  TRANSFER_OUT("TransferOut", "TransferOut");

  private final String code;
  private final String phrase;

  Business(String code, String phrase) {
    this.code = code;
    this.phrase = phrase;
  }

  /** What filters and the HF ledgers call it; empty where no filter has a word for it. */
  public String code() {
    return code;
  }

  /** What a row of {@code spot-ledgers} calls it: a code, or an English phrase. */
  public String phrase() {
    return phrase;
  }

  boolean isTransfer() {
    return this == TRANSFER || this == SUB_TRANSFER;
  }
}
