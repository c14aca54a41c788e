/** "Just got off the phone", "being new to this", "having sat through scrutiny": the speaker is left out. */
const openings: readonly (readonly string[])[] = [
  ...['got', 'had', 'been', 'come', 'back', 'out'].map((word) => ['just', word]),
  ...['being', 'having', 'been', 'sat', 'stood', 'stuck'].map((word) => [word]),
  ...['a', 'an', 'your', 'the'].map((word) => ['as', word]),
  ...['with', 'putting', 'wearing'].map((word) => [word, 'my']),
  ...['vice', 'chair', 'deputy', 'lead', 'someone', 'somebody'].map((word) => ['as', word]),
  ...['i', 'we'].flatMap((word) => [
    ['when', word],
    ['while', word],
    ['back', 'when', word],
  ]),
  ['in', 'my'],
  ['speaking', 'as'],
  ['on', 'behalf'],
  ['bet', 'you'],
  ['let', 'see'],
  ['fao'],
];

/** Whether words begin as somebody does who tells of themselves without saying "I", or before saying it. */
export function opensStory(said: readonly string[]): boolean {
  return openings.some((opening) => opening.every((word, index) => said[index] === word));
}
