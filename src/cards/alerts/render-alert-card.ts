import { makeButton } from '../card-button.js';
import type { CardContext, CardMessage } from '../card-message.js';
import { mostBytes, sizeInBytes } from '../card-size.js';
import { signOf } from '../colour-sign.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { fillTemplate } from '../fill-template.js';
import { fitList } from '../fit-list.js';
import { viewList } from '../list-view.js';
import { plainText } from '../plain-text.js';
import { textItems } from '../text-item.js';
import type { AlertContent, AlertGroupContent, AlertStanding, ReleaseContent } from './alert-content.js';
import { viewAlert, viewAlertGroup } from './alert-view.js';

const longestSummary = 250;

/** Makes the card of one alert. */
export function renderAlertCard(content: AlertContent, context: CardContext): CardMessage {
  const { standing, indicator } = content;
  const summary = `${standing.kicker}. ${indicator.name}, ${indicator.period}: ${indicator.figure}. ${indicator.verdict.label}.`;
  const render = (shown: AlertContent, shortened: string): CardMessage =>
    fillTemplate(
      'alert',
      { ...viewAlert(shown, context.nonce), shortened: textItems([shortened]) },
      plainText(summary, longestSummary),
      context,
    );
  const whole = render(content, '');
  if (sizeInBytes(whole) <= mostBytes) return whole;
  const less = { ...indicator, chart: null, comparison: null, notes: [] };
  const short = render(
    { ...content, indicator: less },
    'Shown in short, without chart, comparisons and notes. Show the indicator to see them.',
  );
  if (sizeInBytes(short) <= mostBytes) return short;
  return render(
    {
      ...content,
      standing: withoutHistory(standing),
      indicator: { ...less, commentary: null },
    },
    'Shown in short, without chart, comparisons, notes, commentary and what was done before. Show the indicator to see them.',
  );
}

/** What was done before is the first to go where words are many: the facts above it say how things stand. */
function withoutHistory(standing: AlertStanding): AlertStanding {
  return { ...standing, history: [] };
}

/** Makes the card that alerts of one measure share. */
export function renderAlertGroupCard(content: AlertGroupContent, context: CardContext): CardMessage {
  const { list, standing } = content;
  const render = (shownStanding: AlertStanding) =>
    fitList(list, `${standing.kicker}. ${list.heading}, ${list.period}.`, context, (shown, shortened) => ({
      template: 'alerts',
      view: { ...viewAlertGroup({ ...content, standing: shownStanding, list: shown }, context.nonce), shortened },
    }));
  const whole = render(standing);
  return sizeInBytes(whole) <= mostBytes ? whole : render(withoutHistory(standing));
}

/** Makes the card of a release, or of one that waits to be let go. */
export function renderReleaseCard(content: ReleaseContent, context: CardContext): CardMessage {
  const { list, counts, postNow } = content;
  const told = counts.map(({ count, name }) => `${count} ${name.toLowerCase()}`).join(', ');
  const groups = list.groups.map(({ heading }) => heading).join('; ');
  const summary = [`${list.heading}.`, told && `${told}.`, groups && `${groups}.`].filter(Boolean).join(' ');
  const countViews = counts.map(({ colour, count, name }) => {
    const { shape, style } = signOf(colour);
    return { style, count: String(count), label: escapeMarkdown(`${name} ${shape}`, 40) };
  });
  return fitList(list, summary, context, (shown, shortened) => ({
    template: 'release',
    view: {
      ...viewList(shown, context.nonce),
      countSets: countViews.length > 0 ? [{ counts: countViews }] : [],
      postNow:
        postNow === null
          ? []
          : [{ button: [makeButton('alert/postNow', postNow.title, { id: postNow.id, nonce: context.nonce })] }],
      shortened,
      buttonHeadings: [],
      buttons: [],
    },
  }));
}
