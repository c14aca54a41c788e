const inWords = ['in', 'inside', 'within'];
const outWords = ['out', 'outside', 'out of', 'beyond', 'not'];
const ranges = ['', 'range', 'expected range', 'its range', 'its expected range', 'target', 'tolerance', 'limits'];

/** "Inside or outside the expected range", "in range or out of it": whether one figure is, asked with both answers named. */
export const eitherSidePhrases: string = inWords
  .flatMap((within) =>
    outWords.flatMap((without) =>
      ranges.flatMap((range) =>
        range === ''
          ? [`${within} or ${without}`]
          : [
              `${within} or ${without} ${range}`,
              `${within} ${range} or ${without}`,
              `${within} ${range} or ${without} it`,
            ],
      ),
    ),
  )
  // "In or not" alone asks of nothing.
  .filter((phrase) => !/^(in|within) or (not|out of|beyond)$/.test(phrase))
  .join();
