/** What a person may do. Roles in a pack's `people.yaml` are bundles of these. */
export const rights = [
  'ask',
  'see-small-numbers',
  'import',
  'release',
  'override',
  'clear-commentary',
  'post',
  'acknowledge',
  'plan',
  'submit',
  'administer',
] as const;
export type Right = (typeof rights)[number];
