import { LRUCache } from 'lru-cache';
import { PNG } from 'pngjs';

/** How a value lies between the ends of a row of bars; all three in the same unit. */
export interface Bar {
  readonly value: number;
  /** The least and the greatest end of all bars that stand together, with zero between or at them. */
  readonly least: number;
  readonly most: number;
  /** Our own bar stands out from the others. */
  readonly isOwn: boolean;
}

const width = 320;
const height = 10;
/** How wide the mark of zero is; of a bar too short to draw it is all that is seen. */
const markWidth = 2;
// Each stands out by 3 to 1 from a light and a dark background.
const ownColour = [0x3b, 0x78, 0xd8, 0xff] as const;
const otherColour = [0x80, 0x80, 0x80, 0xff] as const;

/** Pictures by the places of their ends: there are few, and drawing one takes as long as filling a card. */
const drawn = new LRUCache<string, string>({ max: 1_000 });

/**
 * Draws one bar of a comparison as a small picture: it begins at the mark of zero and goes to the
 * right, or to the left where the value is negative, which clients' own charts cannot draw. Bars of
 * one comparison have one scale.
 *
 * @returns a `data:` URL of a PNG
 */
export function drawBar({ value, least, most, isOwn }: Bar): string {
  const zero = placeOf(0, least, most);
  const end = placeOf(value, least, most);
  const key = `${zero} ${end} ${isOwn}`;
  const picture = drawn.get(key) ?? draw(zero, end, isOwn);
  drawn.set(key, picture);
  return picture;
}

function draw(zero: number, end: number, isOwn: boolean): string {
  const png = new PNG({ width, height });
  fill(png, Math.min(zero, end), Math.max(zero, end), isOwn ? ownColour : otherColour);
  const mark = Math.min(zero, width - markWidth);
  fill(png, mark, mark + markWidth, otherColour);
  return `data:image/png;base64,${PNG.sync.write(png, { filterType: 0, deflateStrategy: 0 }).toString('base64')}`;
}

/** The ends that bars of some values share: zero is always one of them or between them. */
export function scaleOfBars(values: readonly number[]): Pick<Bar, 'least' | 'most'> {
  return { least: Math.min(0, ...values), most: Math.max(0, ...values) };
}

/** A place from 0 to `width`, whatever is given. */
function placeOf(value: number, least: number, most: number): number {
  const share = (value - least) / (most - least);
  return Math.round(Math.min(Math.max(Number.isFinite(share) ? share : 0, 0), 1) * width);
}

function fill({ data }: PNG, from: number, to: number, colour: readonly number[]): void {
  for (let y = 0; y < height; y += 1) {
    for (let x = from; x < to; x += 1) data.set(colour, (y * width + x) * 4);
  }
}
