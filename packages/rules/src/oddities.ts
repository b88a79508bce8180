/**
 * What is not as in most payloads. The reader sets each where it cannot tell that the values are as described; rules that
 * only such values can break are not asked about the others.
 */
export interface Oddities {
  /** A Money or an identifier without value, an allocation without target or amount. */
  gap: boolean;
  /** A code, type or method that is anything else than one accepted coding of the system that it is bound to. */
  unboundCode: boolean;
  /**
   * An identifier of other characters than ASCII letters and digits, a long one, one of another use than `usual`; an account
   * number other than four digits; a date that is not in the calendar; a card brand that is not one of the four in capitals.
   */
  unusualText: boolean;
  /** A Money that is anything else than a positive amount of US dollars with at most two decimals. */
  unusualMoney: boolean;
}
