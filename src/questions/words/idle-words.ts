import { wordSet } from './word-set.js';

/**
 * Common words that people type around a question, in idioms, of documents and of what they think.
 * None of them can say which children, place, time or thing is meant.
 */
export const idleWords = wordSet(`
  abbreviate abbreviated abbreviates abbreviating abbreviation abbreviations absorb abstract absurd accustomed
  acknowledge acronym acronyms adjective admiration admire aforementioned alas albeit aloud ambiguities ambiguity
  ambiguous amuse amused amusement amuses amusing analogy analyse analysed analyses analysing analysis anecdote
  anecdotes announce announced announcement announcements announces announcing annoyance applause arcane archaic
  article articles assert asserted asserting assertion asserts audience audiences bandwagon bang beautiful behalf
  beware blasted blatant blindly blink blurb bog bogged boggle boggles bold bore bores boring breeze broad broadcast
  broadcasts browse browsed browses browsing bullet bulletin bullets bye carried carries carry caveat certainty
  chapter chapters charm circulating cite cited cites citing clarification click cobblers coined collate collated
  collates collating column columns comment commentary commentator commentators commented commenting compile compiled
  compiles compiling comprehend concede concept concepts concrete concur condense condensed condenses condensing
  congratulate congratulations conjecture connotation connotations conscience conscious consciously consensus
  consolation contend conversely convey correspondent courtesy crass crunch crunched crunches crunching cryptic cue
  cumbersome curiosity curiously darling decode decoded decodes decoding deduce deduced deduces deducing deem deemed
  deeming deems demonstrate demonstrated demonstrates demonstrating diagram diagrams dictionaries dictionary dig
  digest digging dilemma disclaimer discuss discusses discussing discussion discussions disgust disgusted disgusting
  disgusts dissertation distasteful distinctly distract distracting distracts document documentary documenting dodge
  dot dots doubtless downright dream dreamed dreaming dreamt dreary dress dressed dressing dubious duck dug dull duly
  eager eagerly earth echo echoed echoes echoing editor editorial editors elaborate elephant elevator eminently
  emphasise emphasised emphasises emphasising enable endeavour ensure ensuring entail entails entertain envelope
  envisage envisaging epic ergo err essay essays essence eternal eternity example examples exclamation executive
  explanatory explicit explicitly explore exploring faintest fairy fallacy fantasy farce farewell fashionable fatuous
  feasible feat feature featured features feeble fence fiction fictional flavour flesh fluffy focus folder fond font
  fonts fool fooled fooling foolish fools footnote footnotes forgave forgiven format formats formatted formatting
  forth frantic frown frowned frowning frowns fuller fullest funnier funniest fussy futile fuzzy garbage garble
  garbled garbles garbling gasp generalisation generalisations generalise generalising genius gentle gently ghastly
  gibberish glean gleaned gleaning gleans glossy goodbye goody gorgeous gossip graph graphs gratefully greedy grip
  grips groan grossly guide hand hasten hazy header headers headline headlines heartily heaven heavens hereby hero
  hideous highlight highlighted highlighting highlights hindsight hollow hook horrid horrific horror humour hypocrisy
  hypocrite hypocritical hypothesis idiot idiotic idiots illogical illusion illustrate illustrated illustrates
  illustrating illustration illustrations imperative implausible improbable inadvertently inane inclined incoherent
  incomprehensible inconvenienced inconveniencing indefensible indulge infallible infamous ingenious insensitive
  instant insulting interrupt interrupting introductory intuitive invaluable invent invented inventing invents irate
  irony jargon jest jolly journal keyboard keyboards keyword keywords label labels layout legend legible legitimately
  lest light lightly loose loosely loud louder loudly machine machines madness magazine magazines magic magical mangle
  mangled mangles mangling manuals mathematically mathematician mathematicians meantime memorable menu menus mercy
  message messages metaphor mighty miracle miracles misinterpret misinterpreted misinterpreting misinterprets misprint
  misread misreading misreads misrepresent misrepresented misrepresenting misrepresents mistook misunderstand
  misunderstanding misunderstands misunderstood momentarily moon motto muddle muddled muddles muddling mundane myself
  myth mythical myths nail nailed nailing naive narrative nay newsletter newsletters newspaper newspapers nonetheless
  notation notion notions oblige obscure obscurity obsess obsessed obsesses obsessing offhand oneself onus outcry
  outline outlined outlines outlining overview padding page pages paint painted paints paradox paragraph paragraphs
  paraphrase parentheses parenthesis parrot parse parsed parses parsing passion passionate patronise patronised
  patronises patronising pedant pedantic pedantry pedants pen persuade persuaded persuades persuading phenomena
  phenomenon phenomenons philosophical pie pile pin pitfall pitfalls pleasure ploy pointer pointers pointless pompous
  portray portrayed portraying portrays pose posed poses posing postscript preface pretentious principle principles
  proclaim pronounce pronounces pronouncing pronunciation proposition prose prototype publicise publicised publicises
  publicising pun punctuation puns punt quiz quotation quotations rain raining readership readily realm realms
  recognisable recognise recognises recognising reconsider referenced referencing refine refined refines refining
  reiterate relay reminiscent repetition rephrase reputation reread rereading rereads revelation rewriting rewrote
  rhetorical rhyme robot robots rusty sadden saddening saddens saga sarcasm satire scene scenes scroll scrolled
  scrolling scrolls semantic semantics sentient sentiment sentimental sentiments set sheer shiny shorthand sigh
  sillier silliest simplicity simplified simplifies simplify simplifying simplistic singularly sky slang slippery
  slogan smug sophisticated sordid specifies specify specifying speculate speculation spelled spelt spite splendid
  spout stance standpoint stare stared stares staring stark steer steering stir stirring strangest strive stumble
  stumbled stumbles stumbling subtleties subtlety subtly summarise summarised summarises summarising superfluous
  sweeping sworn sympathies sympathise sympathy synonym synonyms tab tabs tactless tangent technically terminology
  terse theories theory therein thereof thesis thread tiresome title titles tome tone tool toss tread trivia trusty
  unambiguous unbiased undergo undergoes undergone underline underlined underlines underlining undertake undertaken
  undertakes undertook underwent uninteresting unreadable unsolicited usable usefully utter verbatim verbose vouch
  wade waded wading weasel whence wiser wisest witty wondrous wrapping wretched wrote yawn yourself yourselves
`);

/** Words of the same stems that can: a target is "set", and children live in "settings". */
export const narrowingForms = wordSet(`
  abstraction beauty broadcasting carrying conversion conversions demonstration demonstrations discussed distracted
  documentation documented documents entertainment envisaged exploration fashion formation guided
  handed handful hands insulted insults interrupted lighting manual mathematics obliged painting recognised sets
  setting settings specified spell spells technical tools undergoing undertaking wrap
`);
