import assert from 'node:assert/strict';
import { listCalendarEntries } from '../../src/calendar/calendar-entries.js';
import type { Calendar } from '../../src/calendar/calendar-schema.js';
import { moveMeetings } from '../../src/calendar/move-meetings.js';
import { writeTimeZone } from '../../src/calendar/time-zone-rules.js';
import { loadWorkingDays } from '../../src/calendar/working-days.js';
import { writeCalendarFile } from '../../src/calendar/write-calendar-file.js';
import { fakeCalendar, fakeReport } from './fake-calendar.js';

const source = 'minutes';
const calendar = fakeCalendar({
  meetings: {
    dates: [
      { day: '2026-03-17', start: '10:00', place: 'County Hall, room 1; by the stairs', source },
      { day: '2026-06-16', source },
    ],
  },
  reports: [
    fakeReport({ title: 'A report, with a title long enough to be folded over more than one line of the file' }),
  ],
});

/** The events of a file by their ids, each as its properties, long lines unfolded. */
async function writeEvents(changed: Calendar = calendar) {
  const workingDays = await loadWorkingDays({ holidays: { country: 'GB', region: 'ENG' }, closures: [] });
  const text = writeCalendarFile(
    {
      calendar: changed,
      timeZone: 'Europe/London',
      names: { council: 'Anyshire', panel: 'Panel' },
      now: new Date('2026-01-05T12:00:00Z'),
    },
    listCalendarEntries({ calendar: changed, workingDays }, '2026-01-01', '2026-12-31'),
  );
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events = new Map<string, ReadonlyMap<string, string>>();
  for (const [index, line] of lines.entries()) {
    if (line !== 'BEGIN:VEVENT') continue;
    const end = lines.indexOf('END:VEVENT', index);
    const fields = new Map(
      lines.slice(index + 1, end).map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon), field.slice(colon + 1)] as const;
      }),
    );
    events.set(fields.get('UID') ?? '', fields);
  }
  return { text, events };
}

describe('a calendar file', () => {
  it('holds each meeting with its deadlines, in lines of at most 75 bytes that end as the standard says', async () => {
    const { text, events } = await writeEvents();
    assert.deepEqual(
      [...events.keys()],
      [
        'meeting-2026-03-17@anyshire',
        'draft-2026-03-17@anyshire',
        'final-2026-03-17@anyshire',
        'circulation-2026-03-17@anyshire',
        'meeting-2026-06-16@anyshire',
        'draft-2026-06-16@anyshire',
        'final-2026-06-16@anyshire',
        'circulation-2026-06-16@anyshire',
      ],
    );
    const day = (id: string) => events.get(`${id}@anyshire`)?.get('DTSTART;VALUE=DATE');
    assert.deepEqual(
      [day('draft-2026-03-17'), day('final-2026-03-17'), day('circulation-2026-03-17'), day('meeting-2026-06-16')],
      ['20260224', '20260306', '20260309', '20260616'],
    );
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), line);
  });

  it('gives a meeting its time in the zone of the council, its place and what comes to it, escaped', async () => {
    const { events } = await writeEvents();
    const meeting = events.get('meeting-2026-03-17@anyshire');
    assert.equal(meeting?.get('DTSTART;TZID=Europe/London'), '20260317T100000');
    assert.equal(meeting?.get('DTSTAMP'), '20260105T120000Z');
    assert.equal(meeting?.get('LOCATION'), 'County Hall\\, room 1\\; by the stairs');
    assert.match(meeting?.get('DESCRIPTION') ?? '', /^Coming to it:\\n– A report\\, with a title/);
  });

  it('keeps the ids of a meeting that is moved, and says that it is a later word', async () => {
    const move = { plannedFor: '2026-03-17', to: '2026-03-24', reason: 'Snow.' };
    const { events } = await writeEvents(moveMeetings(calendar, [move]));
    const meeting = events.get('meeting-2026-03-17@anyshire');
    assert.equal(meeting?.get('DTSTART;TZID=Europe/London'), '20260324T100000');
    assert.equal(meeting?.get('SEQUENCE'), '1');
    assert.equal(events.get('draft-2026-03-17@anyshire')?.get('DTSTART;VALUE=DATE'), '20260303');
    assert.equal(events.get('draft-2026-03-17@anyshire')?.get('SEQUENCE'), '1');
    assert.equal(events.get('meeting-2026-06-16@anyshire')?.get('SEQUENCE'), '0');
  });
});

describe('the rules of a time zone', () => {
  const rulesOf = (zone: string, year: number) =>
    writeTimeZone(zone, new Date(`${year}-06-01T00:00:00Z`), new Date(`${year}-06-02T00:00:00Z`)).split('\r\n');

  it('are the clock changes of its years, each in the time that clocks showed before it', () => {
    assert.deepEqual(rulesOf('Europe/London', 2026), [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:STANDARD',
      'DTSTART:20260101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
      'TZNAME:GMT',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'TZNAME:BST',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'TZNAME:GMT',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('are one for all of the year where clocks do not change', () => {
    const rules = rulesOf('Asia/Tokyo', 2026);
    assert.equal(rules.filter((line) => line.startsWith('BEGIN:')).length, 2);
    assert.ok(rules.includes('TZOFFSETTO:+0900'));
  });
});
