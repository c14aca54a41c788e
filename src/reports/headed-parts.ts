import type { Colour } from '../indicators/assessment.js';
import type { Category, ExceptionReport, ReportGroup, ReportService } from './exception-report.js';

/** A part of a service's section as it is shown: under its heading, with the colour that all its rows have. */
export interface HeadedPart {
  readonly heading: string;
  readonly colour: Colour | null;
  readonly groups: readonly ReportGroup[];
}

const colours: Readonly<Record<Category, Colour>> = {
  celebrate: 'green',
  amberWatching: 'amber',
  amberConcern: 'amber',
  redWatching: 'red',
  redConcern: 'red',
};

/** Every category of a service, with rows or without, then what stands in none of them, where there is any. */
export function headedParts(
  { parts, unplaced, added }: Pick<ReportService, 'parts' | 'unplaced' | 'added'>,
  { headings }: Pick<ExceptionReport, 'headings'>,
): readonly HeadedPart[] {
  const others = [
    { heading: 'Outside the range, still to be placed', colour: null, groups: unplaced },
    { heading: 'Added by a person', colour: null, groups: added },
  ];
  return [
    ...parts.map(({ category, groups }) => ({ heading: headings[category], colour: colours[category], groups })),
    ...others.filter(({ groups }) => groups.length > 0),
  ];
}
