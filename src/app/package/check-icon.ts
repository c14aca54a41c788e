import { BotError } from '../../errors.js';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @throws BotError `manifest-invalid` unless the file is a square PNG of that many pixels, as Teams wants it. */
export function checkIcon(name: string, content: Buffer, pixels: number): void {
  const isPng = content.length > 24 && content.subarray(0, 8).equals(pngSignature);
  const size = isPng ? `${content.readUInt32BE(16)}×${content.readUInt32BE(20)}` : 'no PNG';
  if (size !== `${pixels}×${pixels}`) {
    throw new BotError('manifest-invalid', `${name} must be a PNG of ${pixels}×${pixels} pixels, and is ${size}.`);
  }
}
