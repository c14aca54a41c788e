import type { DeliveryDraft } from './outbox.js';
import type { EntryPress } from './panel-book.js';
import type { Made } from './panel-records.js';

export type IdentityState = 'asked' | 'confirmed' | 'refused';

/** Somebody whose name in Teams is that of a person of the pack, while neither their id nor their address is. */
export interface Claim {
  /** Their account in Entra. */
  readonly aadObjectId: string;
  /** Whom they may be: an id of the pack. */
  readonly person: string;
  /** As Teams shows it. */
  readonly name: string;
  readonly address: string | undefined;
}

/** A claim, and what somebody who looks after the bot said to it. */
export interface Identity extends Claim {
  readonly state: IdentityState;
  /** Null while nobody said anything. */
  readonly answer: Made | null;
}

/** Who people are of whom the pack knows the name alone: nobody, until somebody confirms it. */
export interface Identities {
  /** What is known of an account, in capitals or small letters. */
  find(aadObjectId: string): Promise<Identity | undefined>;
  /**
   * Keeps a claim, and asks about it with the drafts, once: an account's claim to another person takes its place.
   *
   * @returns false where it was kept before.
   */
  ask(claim: Claim, drafts: readonly DeliveryDraft[], now: Date): Promise<boolean>;
  /**
   * Keeps an answer above any earlier one, with its audit: from then on `Store.directory` knows the account, or does not.
   *
   * @returns `repeated` where the press did its work before, `gone` where the account makes another claim by now.
   */
  answer(
    claim: Pick<Claim, 'aadObjectId' | 'person'>,
    answer: Made & { readonly confirmed: boolean },
    press: EntryPress,
    drafts: readonly DeliveryDraft[],
  ): Promise<'saved' | 'repeated' | 'gone'>;
}
