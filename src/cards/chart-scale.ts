/** The ends of a chart's value axis. */
export interface Scale {
  readonly yMin: number;
  readonly yMax: number;
}

/** Clients draw this many steps between two ends above or below zero, whatever they are, and have room for about three digits. */
const steps = 5;
/** Steps people read easily, as parts of a power of ten. */
const easySteps = [1, 2, 5, 10];
/** From zero they draw one step less, of which more kinds are easy to read: the top stays near the values. */
const stepsFromZero = 4;
const easyStepsFromZero = [1, 2, 3, 4, 5, 6, 8, 10];
/** Values closer together than this are drawn as level. */
const leastSpan = 0.01;

/**
 * Chooses an axis on which every value is seen and every step is a round number: from zero where
 * the values reach far down towards it, never below zero for values that are not, and never above
 * 100 for percentages. Any other axis would flatten a series between 60 and 80 into a level line.
 *
 * @param values at least one finite number
 */
export function chooseScale(values: readonly number[], unit: string): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = least >= 0 && least <= most / 2 ? most : most - least;
  const visible = span < leastSpan ? Math.max(Math.abs(most), stepsFromZero) : span;
  const top = unit === '%' && least >= 0 && most <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const around = placeAround(visible, least, most, top);
  const startsAtZero = least >= 0 && (least <= most / 2 || around.yMin === 0);
  if (!startsAtZero) return around;
  const { yMin, yMax } = placeFromZero(Math.max(visible, most), most);
  return { yMin, yMax: Math.min(yMax, top) };
}

function placeAround(visible: number, least: number, most: number, top: number): Scale {
  let step = nextStep(visible / steps, easySteps);
  let scale = place(step, least, most, top);
  while (!shows(scale, least, most, top)) {
    step = nextStep(step * 1.01, easySteps);
    scale = place(step, least, most, top);
  }
  return scale;
}

function placeFromZero(visible: number, most: number): Scale {
  let step = nextStep(visible / stepsFromZero, easyStepsFromZero);
  if (step * stepsFromZero <= most) step = nextStep(step * 1.01, easyStepsFromZero);
  return { yMin: 0, yMax: exact(step * stepsFromZero) };
}

/** Whether all values lie on the axis, and none on an end that could be further out, where a line could be taken for its frame. */
function shows({ yMin, yMax }: Scale, least: number, most: number, top: number): boolean {
  return (yMin < least || (yMin === 0 && least === 0)) && (most < yMax || yMax === top);
}

/** Puts five steps so that the values lie near the middle, on multiples of the step and none above the top. */
function place(step: number, least: number, most: number, top: number): Scale {
  const middle = (least + most) / 2;
  const start = Math.min(Math.round(middle / step - steps / 2), top / step - steps);
  const first = least >= 0 ? Math.max(0, start) : start;
  return { yMin: exact(first * step), yMax: exact((first + steps) * step) };
}

/** The smallest easy step that is not smaller than `rough`. */
function nextStep(rough: number, easy: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return exact((easy.find((step) => exact(step * power) >= rough) ?? 10) * power);
}

/** Takes away what floating point adds: 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
