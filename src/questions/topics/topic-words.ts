/** Words by which topics are found and no cue has, or by which somebody tells of a child they know, so that slips of typing in them are mended and none is taken for one. */
export const topicWords: readonly string[] = [
  ...['strategy', 'strategies', 'alert', 'alerts'],
  ...['niece', 'nephew', 'grandson', 'granddaughter', 'grandchild', 'stepson', 'stepdaughter', 'toddler', 'infant'],
];
