import { PNG } from 'pngjs';

/** How Teams wants an icon: square, a PNG, and in colour or white on nothing. */
export interface IconRule {
  readonly pixels: number;
  readonly look: 'colour' | 'white-on-transparent';
}

/** Fainter than this (of 255), a pixel's colour is rounding and no eye sees it. */
const visible = 16;
/** Each of red, green and blue at least this is white, rounding forgiven. */
const white = 250;

/** Every reason why Teams would refuse an icon or show it badly; none when it is as the rule has it. */
export function checkIcon(name: string, content: Buffer, { pixels, look }: IconRule): readonly string[] {
  const image = readImage(content);
  if (image === undefined) return [`${name} must be a PNG of ${pixels}×${pixels} pixels, and is no readable PNG`];
  const problems: string[] = [];
  if (image.width !== pixels || image.height !== pixels) {
    problems.push(`${name} must be ${pixels}×${pixels} pixels, and is ${image.width}×${image.height}`);
  }
  const { seen, coloured, clear } = countPixels(image);
  if (seen === 0) problems.push(`${name} shows nothing`);
  if (look === 'white-on-transparent') {
    if (coloured > 0) problems.push(`${name} must be all white, and has ${coloured} pixels of another colour`);
    if (clear === 0) problems.push(`${name} must have a transparent ground, and has none`);
  }
  return problems;
}

function readImage(content: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(content);
  } catch {
    return undefined;
  }
}

function countPixels({ data }: PNG): { readonly seen: number; readonly coloured: number; readonly clear: number } {
  const count = { seen: 0, coloured: 0, clear: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data.readUInt8(at + 3);
    if (alpha === 0) count.clear += 1;
    if (alpha < visible) continue;
    count.seen += 1;
    if (data.subarray(at, at + 3).some((channel) => channel < white)) count.coloured += 1;
  }
  return count;
}
