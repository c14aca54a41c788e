/**
 * How the rule judges 2023-24 Q4, worked out apart from the bot: from the cells of the demo pack's
 * printed sheet and of its history, by the rule as the documentation words it.
 */
export const judgedQ4 = {
  redOfConcern: [
    'two-year-stability',
    'pathway-plans',
    'annual-health-check',
    'annual-dental-check',
    'iha-excl-unrecorded',
  ],
  redWatched: ['adopted-number', 'adopted-share', 'pa-visits-cic-south'],
  amberOfConcern: ['s20-share', 'placed-over-20-miles', 'placed-out-of-county', 'dfe-eet-17-18'],
  amberWatched: [
    ...['ico-share', 'sgo-number', 'fostered-in-house-excl-connected', 'connected-carers', 'statutory-visits'],
    ...['reviews-on-time', 'review-participation', 'iha-incl-unrecorded', 'supervisions-cic-north'],
    ...['chronologies-cic-north', 'chronologies-cic-south', 'pa-visits-cic-north', 'ofsted-in-touch-17-18'],
    ...['ofsted-eet-17-18', 'dfe-accommodation-17-18', 'dfe-eet-19-21'],
  ],
  greenCelebrated: ['adoption-placed-12-months', 'residential', 'three-plus-placements', 'pa-supervisions-cic-north'],
  green: [
    ...['adoption-a2', 'cla-number', 'cla-rate', 'cla-starts-rate', 'cla-ceased-rate', 'agency-foster'],
    ...['supervisions-cic-south', 'pa-supervisions-cic-south', 'ofsted-accommodation-17-18', 'ofsted-in-touch-19-21'],
    ...['ofsted-accommodation-19-21', 'ofsted-eet-19-21', 'dfe-accommodation-19-21'],
  ],
  notJudged: [
    ...['adoption-a10', 'adoption-a20', 'uasc-share', 'fostered-in-house-incl-connected', 'in-county-over-20-miles'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const { redOfConcern, redWatched, amberOfConcern, amberWatched, greenCelebrated, green, notJudged } = judgedQ4;
export const reds: readonly string[] = [...redOfConcern, ...redWatched];
export const ambers: readonly string[] = [...amberOfConcern, ...amberWatched];
export const greens: readonly string[] = [...greenCelebrated, ...green];
export const unjudged: readonly string[] = notJudged;
export const everyRow: readonly string[] = [...reds, ...ambers, ...greens, ...unjudged];

/** How the figures moved, worked out from the same cells. */
export const movedQ3ToQ4 = {
  worse: [
    ...['adopted-number', 'adopted-share', 'adoption-a10', 'ico-share', 's20-share', 'sgo-number'],
    ...['fostered-in-house-incl-connected', 'fostered-in-house-excl-connected', 'agency-foster'],
    ...['in-county-over-20-miles', 'two-year-stability', 'pathway-plans', 'statutory-visits', 'reviews-on-time'],
    ...['review-participation', 'supervisions-cic-north', 'pa-visits-cic-south', 'ofsted-eet-19-21'],
    ...['dfe-eet-17-18', 'dfe-eet-19-21'],
  ],
  better: [
    ...['adoption-a20', 'connected-carers', 'residential', 'annual-health-check', 'annual-dental-check'],
    ...['iha-excl-unrecorded', 'iha-incl-unrecorded', 'chronologies-cic-north', 'chronologies-cic-south'],
    ...['pa-visits-cic-north', 'pa-supervisions-cic-north', 'pa-supervisions-cic-south', 'ofsted-in-touch-17-18'],
    ...['ofsted-accommodation-17-18', 'ofsted-eet-17-18', 'dfe-accommodation-17-18', 'dfe-accommodation-19-21'],
  ],
  neither: ['cla-number', 'cla-rate', 'cla-starts-rate', 'cla-ceased-rate', 'uasc-share'],
} as const;

export const wentDownSinceQ1: readonly string[] = [
  ...['adopted-number', 'adopted-share', 'adoption-a10', 'adoption-a20', 'uasc-share', 's20-share', 'sgo-number'],
  ...['fostered-in-house-incl-connected', 'fostered-in-house-excl-connected', 'residential'],
  ...['in-county-over-20-miles', 'three-plus-placements', 'two-year-stability', 'pathway-plans', 'statutory-visits'],
  ...['reviews-on-time', 'review-participation', 'annual-health-check', 'supervisions-cic-north'],
  ...['pa-visits-cic-south', 'pa-supervisions-cic-south', 'ofsted-eet-17-18', 'dfe-accommodation-17-18'],
  ...['dfe-eet-17-18', 'dfe-eet-19-21'],
];
