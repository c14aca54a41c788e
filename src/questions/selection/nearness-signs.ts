import type { Sign } from './sign.js';

/** Phrases that ask what is close to the edge of its range, or to another colour, on either side. */
export const nearnessSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: { colours: ['amber'], order: 'nearest' },
    isSoft: true,
    phrases:
      'near target, close to target, just outside, just outside range, just outside expected range, only just outside, only just outside range',
    alone: `
      just below target, just under target, just short, just short of target, only just missing, only just missed, just missing, just missed,
      just missing target, narrowly missing, narrowly missing target, narrowly outside, narrowly missed, nearly on target, almost on target, nearly in range,
      almost in range, nearly green, almost green, nearly there, almost there, closest to target, nearest to target,
      closest to range, nearest to range, closest to being green, closest to green, closest to going green, closest to turning green, nearest to green,
      closest to getting back, closest to getting back in range, closest to getting back on target, closest to being back in range, closest to being on target,
      nearest to being on target, closest to being in range, least far off, nearly made it, nearly made it to green, almost made it,
      almost made it to green, only just off target, just off target, only just out of range, just out of range,
      only just below target, only just under target, slightly off target, slightly below target, slightly outside,
      slightly outside range, slightly out of range, quick wins, quick win, within reach, near misses, near miss
    `,
  },
  {
    intent: 'list',
    means: { colours: ['green'], order: 'nearest' },
    isSoft: true,
    phrases: '',
    alone: `
      only just in range, only just in expected range, only just within range, only just inside range, only just inside, just in range, just inside, just inside range,
      just within range, barely in range, narrowly in range, only just green, just green, barely green, only just on target,
      just on target, barely on target, only just meeting target, close to amber, close to going amber, close to turning amber,
      closest to amber, closest to going amber, nearest to amber, nearest to going amber, closest to slipping, weakest green, worst green, nearly amber, almost amber, at risk of going amber, at risk of turning amber, at risk of becoming amber, about to go amber, about to turn amber, about to become amber, about to slip,
      could go amber, might go amber, close to edge, near edge, on edge, scraping through, only just
    `,
  },
  {
    intent: 'list',
    means: { colours: ['amber'], order: 'farthest' },
    isSoft: true,
    phrases: '',
    alone: `
      nearly red, almost red, close to red, close to going red, close to turning red, close to being red, closest to red,
      closest to tipping into red, close to tipping into red, tipping into red, about to turn red, about to tip into red,
      next to go red, next to turn red, likely to go red, likely to turn red,
      closest to going red, closest to turning red, nearest to red, nearest to going red, nearest to turning red, at risk of going red, at risk of turning red, at risk of becoming red, about to go red, could go red, might go red,
      on verge of red, borderline red
    `,
  },
];
