/** Somebody the pack knows by name: who they are in Teams, and what they are to the panel. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they are called on a card instead of their name: "Clerk to the panel". */
  readonly title: string;
  readonly roles: readonly string[];
  readonly aadObjectId?: string | undefined;
  readonly email?: string | undefined;
}
