/** Words by which topics are found and no cue has, so that slips of typing in them are mended. */
export const topicWords: readonly string[] = ['strategy', 'strategies', 'alert', 'alerts'];
