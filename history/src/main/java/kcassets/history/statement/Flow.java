package kcassets.history.statement;

import java.util.Locale;
import kcassets.history.ledger.MovementKind;

/**
 * The columns of a statement between opening and closing. Each movement goes into one, its fee into
 * another.
 */
enum Flow {
  /** From outside, and what was given: deposits, rewards. */
  IN,
  /** To the outside. */
  OUT,
  /** Between wallets and sub-accounts of the same owner: neither income nor expense. */
  TRANSFERRED,
  /** Legs of trades and conversions. */
  TRADED,
  /** Realised by futures. */
  PNL,
  /** Fees and interest, less what was given back. */
  FEES,
  /** Loans, locks, liquidations, and what nobody can name. */
  OTHER;

  /** Where the movements of a kind go. */
  static Flow of(MovementKind kind, int sign) {
    return switch (kind) {
      case DEPOSIT, WITHDRAWAL, INNER_TRANSFER, STAKING_REWARD, BONUS, AIRDROP, GIFT ->
          sign < 0 ? OUT : IN;
      case OWN_TRANSFER, SUB_TRANSFER -> TRANSFERRED;
      case TRADE, CARD -> TRADED;
      case FUTURES_PNL, FUNDING -> PNL;
      case FEE_CHARGE, FEE_REBATE, MARGIN_INTEREST -> FEES;
      case LOAN, LIQUIDATION, EARN_TRANSFER, OTHER -> OTHER;
    };
  }

  /** Its name in answers. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
