import type { JudgementForm } from '../reports/judgement-form.js';
import { longest, wordsOf } from '../reports/judgement-inputs.js';
import { makeButton } from './card-button.js';
import type { CardContext, CardMessage } from './card-message.js';
import { escapeMarkdown } from './escape-markdown.js';
import { fillTemplate } from './fill-template.js';
import { plainText } from './plain-text.js';
import { textItems } from './text-item.js';

/** Makes the card in which a person sets how a figure is judged and what is said of it; it is sent back once. */
export function renderJudgementCard(form: JudgementForm, context: CardContext): CardMessage {
  const { nonce } = context;
  const { indicator, period, heading, paragraphs, judgement, commentary } = form;
  const view = {
    heading: escapeMarkdown(heading, 300),
    paragraphs: textItems(paragraphs),
    judgements: judgement ? [viewJudgement(judgement)] : [],
    commentaries: commentary
      ? [
          {
            texts: [
              viewText(
                'commentary',
                commentary.text,
                'Commentary. Nothing in it may point at a child or a handful of children.',
              ),
              viewText('action', commentary.action, 'Action: what will be done'),
            ],
            cleared: commentary.cleared ? 'yes' : 'no',
          },
        ]
      : [],
    save: makeButton('judgement/override', 'Save', { id: indicator, nonce, period, step: 'save', shown: form.shown }),
  };
  return fillTemplate('judgement', view, plainText(`${heading}. ${paragraphs[0] ?? ''}`, 250), context);
}

function viewJudgement({ colours, colour, stances, stance, reason }: NonNullable<JudgementForm['judgement']>) {
  return {
    colours: viewChoices(colours),
    colour,
    stanceChoices: stances.length > 0 ? [{ choices: viewChoices(stances), value: stance }] : [],
    reasons: [{ value: startingText(reason, longest.reason), maxLength: longest.reason }],
  };
}

function viewChoices(choices: readonly { readonly title: string; readonly value: string }[]) {
  return choices.map(({ title, value }) => ({ title: plainText(title, 100), value }));
}

function viewText(id: 'commentary' | 'action', text: string, label: string) {
  return { id, label, value: startingText(text, longest[id]), maxLength: longest[id] };
}

/** What an input holds from the start: no markdown is read there, and an empty one stays empty. */
function startingText(text: string, limit: number): string {
  return wordsOf(text) === '' ? '' : plainText(text, limit);
}
