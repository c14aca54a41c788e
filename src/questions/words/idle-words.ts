import { wordSet } from './word-set.js';

/**
 * Common words that people type around a question, in idioms, of documents and of what they think.
 * None of them can say which children, place, time or thing is meant.
 */
export const idleWords = wordSet(`
  abbreviate abbreviated abbreviates abbreviating abbreviation abbreviations abridge abridged abridges abridging
  absorb abstract absurd accustomed acknowledge acronym acronyms adage adages adamant adamantly addendum adjective
  admiration admire aforementioned aghast alas albeit aloud ambiguities ambiguity ambiguous ambivalence ambivalent
  ambivalently amplified amplifies amplify amplifying amuse amused amusement amuses amusing analogy analyse analysed
  analyses analysing analysis anecdote anecdotes annotate annotated annotates annotating annotation annotations
  announce announced announcement announcements announces announcing annoyance anomalous anomalously apologetic
  appendix appendixes applause apprehension apprehensions apprehensive apprehensively arcane archaic article articles
  articulate articulated articulately articulates articulating ascertainable ascertained ascertaining ascertains
  assert asserted asserting assertion asserts astonish astonished astonishes astonishing astonishingly astound
  astounded astounding astoundingly astounds atrocious atrociously audacious audaciously audience audiences awaken
  awakened awakening awakens backdrop backdrops bamboozle bamboozled bamboozles bamboozling bandwagon bang beautiful
  befuddle befuddled befuddles befuddling behalf belated belatedly bemuse bemused bemuses bemusing betcha beware
  bewildered bewildering bewilderingly blasted blatant blindly blink blundered blundering blurb blurt blurted blurting
  blurts bodes bog bogged boggle boggles bogus bold bookmark bookmarked bookmarking bookmarks bore bores boring
  bothersome brainstorm brainstormed brainstorming brainstorms brainy bravo bravos breeze briefcase briefcases broad
  broadcast broadcasts broadsheet broadsheets brochure brochures browse browsed browses browsing buff buffs bullet
  bulletin bullets bumpy bungle bungled bungles bungling bye caption captioned captioning captions carried carries
  carry cautious cautiously caveat certainty chapter chapters charm chatbot chatgpt chimed chimes chiming chuckle
  chuckled chuckles cinch cinched cinches circulating cite cited cites citing clarification click coax coaxed coaxes
  coaxing coaxingly cobblers cogent coined collate collated collates collating colloquial colloquially column columns
  commendable commendably comment commentary commentator commentators commented commenting compile compiled compiles
  compiling comprehend concede concept concepts concoct concocted concocting concocts concrete concur condense
  condensed condenses condensing condone condoned condones condoning congratulate congratulations conjecture conjure
  conjured conjures conjuring connotation connotations conscience conscious consciously consensus consolation contend
  conversely convey convoluted copilot copilots correspondent courtesy crankily cranky crappy crass creepy cringe
  cringed cringes crisped crisply crummy crunch crunched crunches crunching cryptic cue cumbersome curiosity curiously
  cursorily cursory curveball dabble dabbled dabbles dabbling daftly darling daunt daunted dauntingly daydream
  daydreamed daydreaming daydreams debrief debriefed debriefs decipherable deciphered deciphering decode decoded
  decodes decoding deduce deduced deduces deducing deem deemed deeming deems deluge deluged deluges deluging delve
  delved delves delving demonstrate demonstrated demonstrates demonstrating demystified demystifies demystify
  demystifying denote denoted denotes denoting depict depicted depicting depicts deplorable deplorably deplore
  deplored deplores deploring diagram diagrams dictionaries dictionary dig digest digging digress digressed digresses
  digressing dilemma disbelief discern discerned discerning discerningly discerns disclaimer disconcert disconcerted
  disconcerting disconcertingly disconcerts discuss discusses discussing discussion discussions disgust disgusted
  disgusting disgusts dishearten disheartened disheartening dishearteningly disheartens dismayed dismaying dismays
  dispel dispelled dispelling dispels dissertation distasteful distinctly distract distracting distracts doable
  document documentary documenting docx doddle dodge doodle doodled doodles doodling dot dots doubtless downright
  dream dreamed dreaming dreamt drearily dreary dress dressed dressing dubious duck dud dug dull duly dumbfound
  dumbfounded dumbfounding dumbfounds eager eagerly earth echo echoed echoes echoing editor editorial editors eerie
  eerily elaborate elated elatedly elephant elevator elucidate elucidated elucidates elucidating eminently emphasise
  emphasised emphasises emphasising emphatic enable encapsulate encapsulated encapsulates encapsulating endeavour
  ensure ensuring entail entails entertain envelope envied envies envious envisage envisaging envy envying envyingly
  epic epitome ergo err essay essays essence eternal eternity eureka example examples exasperate exasperated
  exasperates exasperating exasperatingly exclaim exclaiming exclaims exclamation excruciating excruciatingly
  executive exemplary explanatory explicit explicitly explore exploring expound expounded expounding expounds extol
  extolled extolling extols eyeball eyeballed eyeballing eyeballs fabulous fabulously facebook faintest fairy fallacy
  fantasy farce farewell fashionable fateful fatefully fathom fathomable fathomed fathoming fathoms fatuous feasible
  feat feature featured features feeble fence fiasco fiascoes fiction fictional fiddly figment figments finicky
  flabbergast flabbergasted flabbergasting flabbergasts flavour flesh flippantly flowchart flowcharts fluff fluffed
  fluffing fluffs fluffy flummox flummoxed flummoxes flummoxing focus foible foibles folder fond font fonts fool
  fooled fooling foolish fools footnote footnotes foreboding forebodings foresee foreseeing foresees foresight
  foresighted foreword forewords forgave forgiven format formats formatted formatting forth frantic fraught frazzled
  frown frowned frowning frowns fuller fullest funnier funniest fussy futile fuzzy gaffe gaffed gaffes gaffing garbage
  garble garbled garbles garbling gasp gawp gawped gawping gawps gazette gazettes generalisation generalisations
  generalise generalising genius gentle gently ghastly gibberish gist glean gleaned gleaning gleans gloomily glossy
  glum glumly gobbledygook gobsmack gobsmacked goodbye goody google gorgeous gossip grapevine grapevines graph graphs
  grapple grappled grapples grappling gratefully gratitude greedy grimace grimaced grimaces grimacing grip gripe
  griped gripes griping grips groan groggily groggy grossly grouch grouched grouches grouching grouchy grovel
  grovelled grovelling grovels grumble grumbled grumbles grumbling grumpily grumpy guesswork guff guide guru gurus
  hand handout handouts handwriting haphazard haphazardly harangue harangued harangues haranguing hasten hazy header
  headers headline headlines heartbreak heartbreaking heartbreaks heartfelt heartily heaven heavens hectic hereby hero
  hideous highlight highlighted highlighting highlights hindsight hoax hoaxed hoaxes hoaxing hogwash hollow hook
  hooray horrid horrific horrifyingly horror humour hunched hunches hunching hurrah hurrahed hurrahing hurrahs
  hypocrisy hypocrite hypocritical hypothesis idiot idiotic idiots illogical illusion illustrate illustrated
  illustrates illustrating illustration illustrations imperative implausible improbable inadvertently inane
  inarticulate inarticulately inaugural inaugurals incessant incessantly inclined incoherent incomprehensible
  inconvenienced inconveniencing incredulous incredulously indefensible indignant indignantly indulge infallible
  infamous infographic ingenious inkling inklings inquisitive inquisitively insensitive instant insulting interrupt
  interrupting intrigue intrigued intrigues intriguing intriguingly introductory intuitive inundate inundated
  inundates inundating invaluable invent invented inventing invents irate irksome irksomely irony jargon jest jiffy
  jittery jokey jolly jot jotted jotting journal jumbles jumbling kerfuffle kerfuffles keyboard keyboards keyword
  keywords label labels lament lamentable lamentably lamented laments laptop laptops laud laudable laudably lauded
  lauding lauds layout leaflet leafleted leafleting leaflets leery legend legible legitimately lemme lest letdown
  letdowns levity light lightly lingo linkedin loose loosely loud louder loudly lousily lovingly machine machines
  madden maddened maddening maddeningly maddens madness magazine magazines magic magical mangle mangled mangles
  mangling manuals mathematically mathematician mathematicians mayhem meantime melodrama melodramas memorable
  memorandum memorandums memos menu menus mercy message messages metaphor mighty minefield minefields miracle miracles
  misapprehend misapprehended misapprehending misapprehends misapprehension misapprehensions misgiving misgivings
  misinform misinformed misinforming misinforms misinterpret misinterpreted misinterpreting misinterprets misjudge
  misjudged misjudges misjudging misprint misquote misquoted misquotes misquoting misread misreading misreads
  misrepresent misrepresented misrepresenting misrepresents misspell misspelled misspelling misspells mistook mistype
  mistyping misunderstand misunderstanding misunderstands misunderstood moaner moaners momentarily moon mortified
  mortifies mortify mortifying motto muddily muddle muddled muddles muddling muddy muddying mulling mumble mumbles
  mumbling mundane murkily murky musingly myself mystifies mystify mystifying myth mythical myths nail nailed nailing
  naive narrative nay newsletter newsletters newspaper newspapers nifty niggle niggled niggles niggling nightmarish
  nitpick nitpicked nitpicking nitpicks nitty nonetheless nosily nosy notation noticeboard noticeboards notion notions
  nuance nuanced nuances numpty nutshell nutshells oblige oblivious obscure obscurity obsess obsessed obsesses
  obsessing offhand ominous ominously oneself onus oomph ouch outcry outline outlined outlines outlining outspoken
  outspokenly overstate overstated overstates overstating overview overwrought padding page pages paint painted paints
  panicky paradox paragraph paragraphs paraphrase parentheses parenthesis parrot parse parsed parses parsing passion
  passionate patronise patronised patronises patronising pdf pedant pedantic pedantry pedants peek peeks pen perplex
  perplexed perplexedly perplexes perplexing perplexingly persuade persuaded persuades persuading persuasive
  persuasively peruse perused peruses perusing pesky pessimism phenomena phenomenon phenomenons philosophical pickle
  pickles pickling picky pie pile pin pitfall pitfalls pithily pithy platitude platitudes pleasure plonk plonked
  plonker plonkers plonks ploy podcast podcasting podcasts poignant poignantly pointer pointers pointless pompous
  ponderous ponderously portray portrayed portraying portrays pose posed poses posing postscript powerpoint ppt
  praiseworthy prattle prattled prattles prattling preamble preambled preambles preambling precis preface preposterous
  preposterously pretentious principle principles printout printouts proclaim pronounce pronounces pronouncing
  pronunciation proofread proofreading proofreads proposition prose prototype publicise publicised publicises
  publicising pun punctuation puns punt quandaries quandary quip quipped quips quirky quiz quizzed quizzing quotation
  quotations radio radioed radioing radios rain raining ramble rambled rambles rambling readership readily realm
  realms reassuringly recap recapped recapping recaps recite recited recites reciting recognisable recognise
  recognises recognising reconsider referenced referencing refine refined refines refining regurgitate regurgitated
  regurgitates regurgitating rehash rehashed rehashes rehearse rehearses rehearsing reiterate rejoice relay
  reminiscent remorse repetition rephrase reputation reread rereading rereads resounding resoundingly retell retelling
  retells revamp revamped revamping revamps revelation rework reworked reworks rewriting rewrote rhetorical rhyme
  riddle riddled riddles riddling riled riling ringtone ringtones robot robots rosily rosy rundown rundowns rusty
  sadden saddening saddens saga salient saliently salients sarcasm sarky satire savvy scathingly scene scenes scoff
  scoffed scoffing scoffs scold scolded scolding scolds scrawl scrawled scrawls scrawly screenshot screenshots
  scribble scribbled scribbles scribbling scroll scrolled scrolling scrolls semantic semantics semblance semblances
  sentient sentiment sentimental sentiments set shamefully sheer shiny shocker shockers shorthand shrug shrugged
  shrugs sigh sillier silliest simplicity simplified simplifies simplify simplifying simplistic singularly sketchily
  sketchy skimmed skimming skims sky slang slideshow slideshows slippery slogan smug snappily snappy snazzily snazzy
  snippet snippets snippy sophisticated sordid sorrow sorrows specifies specify specifying speculate speculation
  spelled spelt spite splendid spout squirm squirmed squirming squirms squirmy staggeringly stance standpoint stare
  stared stares staring stark starkly steer steering stickler sticklers stir stirring strangest strapline strive
  stumble stumbled stumbles stumbling stupefied stupefies stupefy stupefying stupendous stupendously subtleties
  subtlety subtly succinct succinctly summarise summarised summarises summarising superbly superfluous superlative
  superlatively superlatives surmise surreal sweeping sworn sympathies sympathise sympathy synonym synonyms synopsis
  tab tabloid tabloids tabs tactless tagline taglines tangent tatties tatty technically tedium tellies template
  templates terminology terse thankless thanklessly theories theory therein thereof thesis thread thrill thrilled
  thrilling thrillingly thrills tidbit tiresome titbit titbits title titles tome tone tool toss transcribe transcribed
  transcribes transcribing travestied travesties travesty travestying tread trickily tritely trivia trusty tv twaddle
  twaddled twaddles twaddling unambiguous unbiased uncannily uncanny undergo undergoes undergone underline underlined
  underlines underlining undertake undertaken undertakes undertook underwent underwhelm underwhelmed underwhelming
  underwhelms unfathomable unfathomably unintelligible unintelligibly uninteresting unpack unpacked unpacking unpacks
  unreadable unsolicited unveil unveiled unveiling unveils unwieldy upbeat upbeats uproar uproars usable usefully
  utter verbatim verbiage verbose vouch wade waded wading warily wearily weary weasel webinar webinars whatsapp whence
  whiff whiffed whiffing whiffs whinge whinged whingeing whinges whiz whizzed whizzing whopper whoppers whopping
  winced winces wincing wiser wisest witty wondrous wordily wrapping wretched wrote wry wryly xlsx yawn yay yelled
  yelling yourself yourselves zillion zillions
`);

/** Words of the same stems that can: a target is "set", and children live in "settings". */
export const narrowingForms = wordSet(`
  abstraction beauty broadcasting carrying conversion conversions demonstration demonstrations discussed distracted
  documentation documented documents entertainment envisaged exploration fashion formation guided
  handed handful hands insulted insults interrupted lighting manual mathematics obliged painting persuasion persuasions recognised sets
  setting settings specified spell spells technical tools undergoing undertaking wrap
`);
