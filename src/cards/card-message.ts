/** An expanded Adaptive Card, as it goes into an attachment. `checkCard` says what else holds of it. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

/** One message with a card, ready to be sent. */
export interface CardMessage {
  readonly card: Card;
  /** What the notification shows and a screen reader says first: one line of plain text. */
  readonly summary: string;
}

/** What every card needs besides what it shows. */
export interface CardContext {
  /** The footer of every card, from configuration. */
  readonly classification: string;
  /** Made anew for each card; every button sends it back, so that a press counts once however often it is made. */
  readonly nonce: string;
  /** Whoever reads the card may set how a figure is judged, so an indicator's card leads to the form. Default: not. */
  readonly mayJudge?: boolean;
}
