import type { Renderer } from './renderer.js';
import { unknownKind } from './unknown-kind.js';

/**
 * One renderer of several, chosen by what stands before the slash in a delivery's kind: "alert" makes
 * the messages of "alert/left-range". A kind that nobody makes is tried again later.
 */
export function composeRenderers(renderers: Readonly<Record<string, Renderer>>): Renderer {
  const byFamily = new Map(Object.entries(renderers));
  return {
    async render(delivery, to) {
      const renderer = byFamily.get(delivery.kind.split('/', 1)[0] ?? '');
      if (renderer !== undefined) return renderer.render(delivery, to);
      throw unknownKind(delivery.kind);
    },
  };
}
