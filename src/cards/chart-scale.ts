/** The ends of a chart's value axis. */
export interface Scale {
  readonly yMin: number;
  readonly yMax: number;
}

/** Clients draw this many steps between the ends, whatever the ends are, and have room for about three digits. */
const steps = 5;
/** Steps people read easily, as parts of a power of ten. */
const easySteps = [1, 2, 5, 10];
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
  const fromZero = least >= 0 && least <= most / 2;
  const span = fromZero ? most : most - least;
  const visible = span < leastSpan ? Math.max(Math.abs(most), 1) : span;
  let step = nextStep(visible / steps);
  let scale = place(step, least, most, fromZero);
  while (!shows(scale, least, most)) {
    step = nextStep(step * 1.01);
    scale = place(step, least, most, fromZero);
  }
  return unit === '%' && least >= 0 && most <= 100 ? keepBelowHundred(scale) : scale;
}

/** Whether all values lie on the axis, and none on its very end, where a line could be taken for its frame. */
function shows({ yMin, yMax }: Scale, least: number, most: number): boolean {
  return (yMin < least || (yMin === 0 && least === 0)) && most < yMax;
}

/** Puts five steps so that the values lie near the middle, on multiples of the step. */
function place(step: number, least: number, most: number, fromZero: boolean): Scale {
  const middle = (least + most) / 2;
  const start = fromZero ? 0 : Math.round(middle / step - steps / 2);
  const first = least >= 0 ? Math.max(0, start) : start;
  return { yMin: exact(first * step), yMax: exact((first + steps) * step) };
}

function keepBelowHundred({ yMin, yMax }: Scale): Scale {
  return yMax <= 100 ? { yMin, yMax } : { yMin: exact(Math.max(0, 100 - (yMax - yMin))), yMax: 100 };
}

/** The smallest easy step that is not smaller than `rough`. */
function nextStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return exact((easySteps.find((step) => exact(step * power) >= rough) ?? 10) * power);
}

/** Takes away what floating point adds: 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
