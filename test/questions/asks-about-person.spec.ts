import assert from 'node:assert/strict';
import { lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../src/questions/planner.js';
import { loadDemoScorecard } from '../support/scorecards.js';

const aboutSomeone = [
  'Who was adopted?',
  'tell me who was adopted in Q4',
  'who are the unaccompanied children',
  'who is not in touch',
  'whose review was late?',
  'which child was it',
  'Which children went missing?',
  'which care leavers are not in EET',
  'what is the name of the child who was adopted',
  'names of the children in residential care',
  'give me names of the 22 adopted',
  'the names of those missing',
  'date of birth of the young person placed out of county',
  'can you identify the children without a dental check',
  'the address of the boy in the hostel',
  'what happened to the girl who moved four times',
  'how is the 15 year old in agency care',
  'is there a 14-year-old boy out of county',
  'how is my son doing',
  'how is our foster daughter, my daughter I mean',
  'how is that child getting on',
  'How is Jamie Smith doing?',
  'how is jayden doing',
  'Tell me about Kayleigh',
  "What is Tyrone's placement?",
  'Is Chardonnay still in care',
  'is Kayleigh from Melksham still in care',
  'did the UASC lad in hounslow get his IHA in the end',
  'is daniel back with his foster carers',
  'how is child A doing',
  'tell me about the Jones family',
  'is she still in care',
  'who is looking after the boy who moved',
  'who is working or in college',
  'the girl placed in Bristol',
  'the boy living out of county',
  'tell me about the young man who is living in Enfield',
  'the young woman with the pathway plan',
  "what's the girl moved to Bristol called",
  'what happened to Jayden in placement',
  'the 2 siblings whose health assessment was late',
  'how are the twins in Calne getting on',
  'the siblings in Hounslow, how are they',
  'those three children placed in Enfield',
  'tell me about one of the children',
  'show me a list of the children out of county',
  'is my nephew Tom in care',
  'Is the lad my neighbours foster one of those placed over 20 miles from home?',
  'is the boy next door counted in the missing figures',
  'does the child we foster count in these',
  "is our neighbours' foster lad in the out of county number",
  'are the kids my neighbour fosters counted as missing',
  'are the children I foster in the out of county number',
  'birth dates of children in care',
  'is Sally Smith getting her dental checks',
  'how is Sally Smith settling in',
];

const aboutFigures = [
  'who do I speak to about pathway plans',
  'who has the education priority',
  'Which officer do I email about missing children?',
  'how many children do we foster ourselves',
  'what share of the children we foster had a dental check',
  'My neighbour fosters. What share of our children are with our own carers?',
  'who is Peter Hutton',
  'which priority did Ernie Clark have',
  'Cllr Okonkwo asked how stability is',
  'is Emma Smith the lead for education',
  'how are the Wiltshire children doing for dental checks',
  'how many children were adopted',
  'how is Swindon doing on stability',
  'who is the cabinet member for children',
  'list of indicators for children in care',
  "is Bristol's stability better than ours",
  'the 22 children adopted in 2023-24',
  'children leaving care who were adopted',
  'who were placed within 12 months of SHBA',
  'how long does it take for a child to be adopted',
  'who leads on adoption?',
  'who is responsible for pathway plans',
  'who are you',
  'which indicators are red',
  'which indicators are red for children in care',
  'who is dealing with pathway plans',
  'who is working on dental checks',
  'names of the watched measures',
  'what are the names of the published figures',
  'which CIC teams indicators are not green',
  'which children in care measures got worse',
  "which children's homes measure is it",
  'pathway plans for 16-18 year olds',
  'how are 17 year olds doing for EET',
  "the child's voice",
  'how is stabilty doing',
  'How is Dentel doing',
  'How is UASC doing',
  'children who started to be looked after',
  'what is the name of the indicator about adopted children',
  'who is the prime minister',
  'those who were adopted',
];

describe('asksAboutPerson', () => {
  const refusalOf = async (text: string) => {
    const scorecard = await loadDemoScorecard();
    return planQuestion(text, { lexicon: lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard) }).refusal;
  };

  for (const text of aboutSomeone) {
    it(`sees somebody in "${text}"`, async () => assert.equal(await refusalOf(text), 'identifiable-child'));
  }
  for (const text of aboutFigures) {
    it(`sees nobody in "${text}"`, async () => assert.equal(await refusalOf(text), null));
  }
});
