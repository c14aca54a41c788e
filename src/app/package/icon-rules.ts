import type { IconRule } from './check-icon.js';

/** The two icons of an app, by their names in the manifest; each file is the name with `.png`. */
export const iconRules = {
  color: { pixels: 192, look: 'colour' },
  outline: { pixels: 32, look: 'white-on-transparent' },
} as const satisfies Readonly<Record<string, IconRule>>;

export type IconName = keyof typeof iconRules;
