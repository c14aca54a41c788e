import assert from 'node:assert/strict';
import { createGlossary } from '../../src/indicators/glossary.js';
import { glossary as terms } from './read-pack.js';

const glossary = createGlossary(terms);

/** As the acronym list at the end of the annual report 2022-23 prints them. */
const annualReport = `ASYE|ASYE DM|ATM|CAF – now ESA|CAFCASS|CAMHS|CAO|CDT|CiC|CiCC|CiN|CLA|CP|CPC|CO|CRS|CSC|CSE and CE|DCE|DfE|DOFA
|EDS|EET|EHC Plan|ESH|EWO|FACT|FPO|FPT|FIS|FTE|ICB|ICO|ICPC|ICS|IFA|IFD|IRO|JD|KPI|LAC|LACYP|LSCB|WSCB|MAF|MASH|MOMO|NTS
|NEET|NQSW|OLA|OOH / EDS|PA|PEP|PEx|PI|POB|POG|QA|QSW|RCPC|RD|ROBLAC|SA|SAIFT|SEN|SEND|SGO|SSW|SVPP|TAC|TM|UASC|VACS|VARM
|VS|VSH|VSO|WRMG|YOS|YPSS`;

/** As the acronym list of the strategy 2023-26 prints them, its misprint included. */
const strategy = `AP|ASYE DM|CAMHS|CiC|CiCC|CiN|CLA|CPP|CYPDT|DDP|DfE|EET|EOTAS|EHC Plan|ICB|ILP|IHA|IRO|IV|KPI|NEET|PA|PEP|POB|POG
|RHA|ROTH|SEHM|SEN|SEND|SGO|UASC`;

/** What the five documents use without explaining it. */
const unexplained = `SHBA|C/A|C/B|REP/ILP|Mockingbird|Staying Put|Staying Close|National Transfer Scheme|A1|A2|A10|A20|3YrAv
|rolling 3-yr average|Provis.FY|Ofcs|O/S LAs|SN|SW Region|expected range|watching brief|exception report|data spotlight|Dragons' Den
|statistical neighbours|interim care order|Section 20|S20|special guardianship|connected carers|Reg 24|pathway plan|PWP
|personal adviser|SDQ|HCRG|EHCP|tbc|Qtr|pa|RO|Resi|DNA'd|LCS|SMT|PACE|Adoption West|Bright Spots|Lifelong Links|Grandmentors
|CAMHS In Reach|Virtual School|Attainment 8|Progress 8|persistent absence|quorum|amber|red|green`;

function list(text: string): readonly string[] {
  return text.split('|').map((term) => term.trim());
}

describe("the demo pack's glossary", () => {
  for (const [name, printed] of Object.entries({ annualReport, strategy, unexplained })) {
    it(`explains everything of the list ${name}`, () => {
      assert.deepEqual(
        list(printed).filter((term) => glossary.find(term).length === 0),
        [],
      );
    });
  }

  for (const [term, ...meanings] of [
    ['FTE', 'Fixed-term exclusion', 'Full-time equivalent'],
    ['OLA', 'Other local authority', 'Outstanding local authority'],
    ['CP', 'Child protection', 'Corporate parenting'],
    ['SA', 'Self-assessment', 'Single assessment'],
    ['SW', 'Social worker', 'South West'],
    ['PA', 'Per annum', 'Personal adviser'],
  ] as const) {
    it(`gives every meaning of ${term}`, () => {
      assert.deepEqual(
        glossary
          .find(term)
          .map(({ fullForm }) => fullForm)
          .sort(),
        meanings,
      );
    });
  }

  it('explains each term in one or two sentences', () => {
    const long = terms.filter(
      ({ explanation }) => !explanation.endsWith('.') || explanation.split(/(?<=\.)\s+(?=[A-Z£])/).length > 2,
    );
    assert.deepEqual(long, []);
  });

  it('names for each a document and place, guidance, or that nobody defines it', () => {
    const named =
      /^(Annual report of the panel 2022-23, (acronym list|paragraphs? \d)|Corporate Parenting Strategy 2023-26, |Children in Care Commissioning Strategy 2012-15, (section|appendix) \d|Panel update to the Children's Select Committee, November 2017, paragraph \d|Scorecard 2023-24 Q4, |Department for Education|Ofsted, |Printed so; .* does not define it|The bot's own rule)/;
    assert.deepEqual(
      terms.filter(({ source }) => !named.test(source)),
      [],
    );
  });

  it('writes nothing twice for one term', () => {
    for (const { term, fullForm = '', aliases } of terms) {
      const plain = [term, fullForm, ...aliases].map((writing) => writing.toLowerCase().replace(/[^a-z0-9]/g, ''));
      assert.equal(new Set(plain).size, plain.length, term);
    }
  });
});
