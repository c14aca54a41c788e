import { idleWords } from './idle-words.js';
import { wordSet } from './word-set.js';

/** Plain words that people type so often that a slip of the thumb is mended into one: "shwo", "plese". */
export const frequentPlainWords = wordSet(`
  a an the this that these those such some any each every both either it its they them their theirs there here
  i im me my mine we us our ours ourselves you your yours he she his her one ones thing things something anything
  and or but so then than as if because also plus too well just only even still yet again ever never quite
  of in on at by to for from with without within into onto about around across per via during among between through
  regarding re concerning up is are am was were be been being do does did doing done has have had having get gets got
  getting gotten go goes going gone come comes coming can could would should shall may might must will ought
  not no none nor yes yeah yep ok okay oh ah um er hmm sure right hasnt havent isnt arent wasnt dont doesnt didnt cant
  wont
  ive id ill youre were theyre thats whos lets who whom whose which what whats when where wheres how hows why
  please pls plz kindly thanks thank thankyou thx cheers ta hi hello hey hiya dear good morning afternoon evening
  bot sorry excuse pardon mate team all everyone folks colleagues guys
  tell tells show shows give gives let see look looks looking find know knows known say says said ask asking asked
  answer answers question questions bring pull fetch display print check checking want wants wanted need needs needed
  like liked wonder wondering wondered curious interested interest help remind hear update updates updated
  report reports reported reporting info information detail details data stat stats statistic statistics figure figures
  value values score scores number numbers level levels result results performance perform performs performing performed
  position picture situation state status standing stand stands indicator indicators measure measures metric metrics
  kpi kpis pi item row ref ind inds nos percent proportion share rate rates ratio total amount count
  currently current now today latest recent recently newer newest actual actually really basically exactly roughly
  approximately overall general generally far moment present presently lately date
  many much more lot lots most least last bit fair meant line
  bad great fine poor nice happy alright worried worrying worry concerned decent enough properly
  fare faring sit sits sitting run running work working works worked
  quick quickly brief briefly short simple simply plain english word words meeting panel councillor councillors
  council authority local service services department directorate corporate parent parents parenting
  make makes making made take takes taking took taken keep keeps keeping kept put use used uses using
  able manage managed managing achieve achieved achieving reach reached reaching hit hitting happen happening happened
  heading headed completion complete completed completing
  way ways kind sort type types term terms case cases part side time times own whole entire specific particular
  think thinking thought believe hope hoping guess suppose appreciate grateful mind possible possibly perhaps maybe
  probably likely obviously course apparently honestly lastly finally anyway anyhow instead rather else wise etc eg ie
  vs versus
  idea ideas atm rn gd gud mrning mrng mornin u ur r plz asap btw fyi tbh cos cuz gonna wanna gotta dunno yo ya yep
  nope lol wow sorted chance
  young person people child children care cared caring old olds aged age
  low lower lowest high highest bigger biggest small smaller smallest large larger largest little less few fewer fewest
  several couple various different difference similar
  rubbish terrible awful dreadful shocking appalling dire dismal disappointing disappointed disgraceful abysmal woeful
  brilliant superb fantastic amazing impressive encouraging encouraged strong stronger weak weaker better best worse
  worst steady weird odd strange unusual normal typical usual surprising surprised unexpected sudden suddenly
  important critical crucial correct accurate wrong real true honest clear easy
  anybody anyone somebody someone nobody everybody everyone nothing everything whatever whichever whoever wherever
  whenever however whether although though unless while whilst since therefore hence otherwise nevertheless
  before afterwards later sooner soon early earlier already always sometimes usually rarely along nearly almost
  precisely broadly largely mostly mainly primarily particularly especially truly genuinely seriously frankly clearly
  presumably supposedly hopefully ideally nowadays tonight tomorrow further additionally besides moreover furthermore
  slowly rapidly steadily gradually consistently significantly substantially slightly marginally considerably
  noticeably dramatically markedly merely purely fully partly partially urgently immediately straight straightaway
  doin goin gettin lookin sat judge judging judged bothered fussed silly stupid daft dumb obvious minus
  bother bothering hassle fuss favour minute enquire enquiring inquire inquiring query queries
  told speak speaking spoken talk talking talked mention mentioned mentioning explain clarify confirm confirmed verify
  write written draft drafting prepare preparing prep understand understanding understood follow following gather
  gathered realise realised recall remember forgot forgotten unsure uncertain certain suggest suggests suggested
  seem seems seemed appear appears appeared sound sounds become became becomes remain remains remained continue
  continues continued begin began begun beginning finish finished try tries trying tried attempt
  shown brought provide provides provided providing matter matters mattered exist exists existed
  loads tons plenty bunch piece fact facts point points stuff context background story extent scale volume magnitude
  tally boss chair chairman chairwoman cllr cllrs member members leader press journalist committee scrutiny cabinet
  agenda
  paper papers slide slides deck speech email letter scorecard dashboard dataset spreadsheet sheet
  onward onwards elected
  previous prior past existing available handy direction track tracking snapshot glance
  yea aye meanwhile faster fastest quicker quickest slower slowest hang hm hmm mm mhm huh eh aha ooh k kk skip jump
  cool awesome lovely super perfect brill ace sweet smashing tx ty tnx thanku cheer greetings heya evenin
  sir madam mates pal christ god gosh blimey crikey heck hell damn bloody flipping soz sry tho thru abt bc
  next together send sent very kinda sorta prob probs def defo obvs youve weve theyve aint shouldnt couldnt wouldnt
  amongst amid despite regardless towards toward alongside respect respectively
  deliver delivers delivered delivering delivery cope coping climb climbs dip dipped dipping peak peaked plateau
  plateaued flat flatlined flatlining hover hovering fluctuate fluctuating fluctuated vary varies varied plunging
  tanking tanked beat beats beating ahead lag lagging process source definition definitions provisional final
  finalised reliable trust confidential
  rely relying relied reliant reliance depend depends dependent collapse collapsed collapsing crash crashed crashing
  tumble tumbled slump slumped
  spike spiked spiking surge surged surging sink sinking sank shrink shrinking shrank leap leapt plummeting nosedive
  nosedived soaring creeping crept reckon reckons fancy impossible mean
  single behind apart wider widened widening narrower narrowed narrowing closing closed caught catch catching trail
  trails trailing
  given down back off out end ended ending ends other others until once often same big fast ran turn turned turning stop
  stopped start started starting starts new newly went came found held size cover covers covered key longer
  longest year month add adds added group groups band bands cohort
  budge budged fellow select worth compliance compliant uptake granted hold holds phone published release half upper
  bound bounds variance
  badly cohorts pupil pupils whats weve youths altogether monday tuesday wednesday thursday friday saturday sunday
`);

/** Plain words that are rarer than a name or a strange word that looks like them: "admin" is no slip for "admit". */
const furtherPlainWords = wordSet(`
  absolutely exception according accordingly applied applies apply applying clt slt smt dmt adequate adequately admit
  admittedly admitting afraid alarmingly annoyed
  annoying anyplace anywhere apologise apology appropriate arguably arise arises arisen aside aspect aspects assist
  assume assumed assumes assuming assumption assure assured assuring attitude aware awkward beforehand bet bizarre
  blimmin careful carefully certainly choose chuck clarity clearer clearest clever clue clues common commonly
  complicated comprehensive conclude conclusion conclusions confident confidently confused confusing consider
  considered considering considers constant constantly convince convinced convincing correctly crazy dare deal
  dealt describe described describing deserve desperate desperately detect determine directly disagree disaster
  disastrous discover discovered doubt doubtful drastic drastically ease easier easiest easily effectively effort
  efforts embarrassing emphasis encounter enjoy enormous essential essentially establish established establishing
  everywhere evidence evident exact excessive express extensive extreme extremely fairly faith familiar farther
  favourite fear feedback firmly firstly flag flagged flagging fortunately fresh funny glad goodness grab grasp
  greatly guarantee guidance handle handling hard harder hardest heads hearing heavily helps highly hint hints
  horrendous horrible huge hugely hurry ideal imagine importantly impression inadequate incidentally inconvenience
  indeed inevitable inevitably inform insist instance instantly intend intended intention interpret investigate
  irrelevant irritating itself joking justified justify keen knowledge latter likewise literally luck luckily lucky
  maintain maintained maintaining major manner massive massively meaningful merit mess messy mild mildly minimal
  mistake mistaken modest motion mysterious mystery namely natural naturally nature nearest necessarily necessary
  necessity nervous nicer nicest nonsense notable notably note noted noticed noticeable numerous observe observed
  obtain obtained occasion occasional occasionally occur occurred occurring official officially open opportunity
  ordinary organise outright painful pattern patterns peculiar perfectly permit phrase pick picked picking ping
  pinpoint pleasant pleasing pop positively potentially practical practically practice precise prefer preferable
  preferably preferred pressing pretty previously proof proper produce produced prompt promptly prove proved proves
  proving purpose purposes push pushing puzzled puzzling quicker quickest quiet quietly quote quoted raise raised
  raising random randomly rapid raw react reaction readable reads ready realistic realistically reality reasonable
  reasonably reassure reassured reassuring recommend recommended refer reference referring reflect reflected
  hat hats land landed separate table exec execs chief reflects refresh regret reluctant remark remarkable remarkably repeat repeated repeatedly reply represent
  represents request requested requesting requests require required requires requiring research respond response
  reveal reveals revealing ridiculous role rushing sad sadly sake satisfactory satisfied satisfying scary scenario
  scope screen search searching secondly sense sensible sensibly serve serves shame shape shocked shortly shove
  significance significant similarly simpler simplest sincerely slight slow slower slowing smooth smoothly solid
  solely somehow someplace somewhat sought spoke stick straightforward strict strictly striking strikingly stunning
  subsequent subsequently succeed suffice sufficient sufficiently surely suspect swiftly tad task tedious tend
  tendency tends terrific thankful thereby thorough thoroughly thus tidy tiny till topic topics totally tough
  tougher traditionally tricky trivial truth typically ultimately unable unacceptable unaware unclear unfortunate
  unfortunately unlikely unnecessary unreasonable upon useful utterly vaguely valid valuable vast vastly visible
  vital walk whatsoever whereas whereby widespread wonderful worryingly worthwhile owt nowt summat adrift split divide
  divided grouped sorted arrange arranged closest copy copying paste pasting
  rest remaining remainder neither prepping dragging struggling slipping slipped wobbling wobble wobbly blip blips bump
  bumps nudging edging inching scraping crawling limping battling chasing thriving flying propping hurting drift
  drifting drifted equivalent counterpart version versions file handover standup huddle stalled stalling static frozen
  pending crux upshot msg txt thnx tanx tq tyvm prolly mebbe innit gotcha yup nah ahh oops whoops argh ugh phew yikes
  jeez sheesh meh asking pulled pulls drags dragged hurt drill drilled oversight overseen sighted vantage
argue argued argues argument arguments blame blames blamed boast confess exaggerate exaggerated imply implies implying moan moaning pretend
  protest recollect rumour rumours shout spin spun swear whisper ammunition angle angles bluster brush carpet chat
  chats cynic cynical debate debates
  defend defending gut heart honesty instinct lie lies lying limelight nerve optimism optimistic pessimistic pinch
  pity propaganda scandal
  straw tale tip tips toast trick tricks twist waffle whim cheeky clueless exciting fascinating grim harsh horrified
  ironic marvellous nasty neat
  scandalous shambles unbelievable unhelpful upsetting chap ditto eyebrow gentleman kettle ladies lap loop mug
  nod notebook pencil plate
  podium poke pudding punch reader sack scrap screw shine sleeve snap steam tack tune upside wink chairing
  bluntly diplomatically fundamentally
  funnily gladly increasingly interestingly ironically logically openly overly painfully politely seemingly stubbornly
  surprisingly thankfully
  tragically undoubtedly unexpectedly alarmed alarming baffled baffling blunt bonkers brutal buried burying cagey
  coherent comforting complacent
  complacency credible credibility creditable delighted depressing devil dodgy doom drivel eek enlighten
  enlightening enthusiastic
  extraordinary factual flawed foggy forgive frightening frustrated frustrating gaslighting gloomy gloom glorious
  headache headway heartening
  hesitate hilarious hopeless humble hypothetical incredible insight insightful inspiring kidding kudos laughing lazy
  legit lousy ludicrous
  meaningless measly mediocre misleading misled nightmare noteworthy outrage outrageous overwhelmed panicking pathetic
  patience perspective plausible
  pragmatic prickly proven quibble rant rattled relief relieved respectfully sanity sarcastic sceptic sceptical shaky
  shambolic shoddy sloppy sneaky
  spooked staggering startling stinks subtle sympathetic tempted turbulent unconvinced uneasy unfair unimpressed
  unreal unrealistic unreliable
  volatile wary welcome worrisome amazingly appallingly arbitrarily awfully beautifully blatantly brilliantly
  categorically comparatively consequently
  convincingly deeply equally eventually exceedingly exceptionally extraordinarily factually hideously
  hopelessly immensely implicitly
  incredibly inherently invariably ludicrously manifestly miserably mistakenly moderately neatly needlessly plainly
  pleasantly radically rationally
  regrettably reluctantly rightly satisfactorily sharply strongly superficially theoretically tremendously
  unbelievably unduly unnecessarily
  vigorously wholeheartedly wholly wildly wonderfully wrongly
  relaxed calm mark fiddled fudged massaged balanced candid frank concise exception computer siri alexa cortana promised promise
  assured guaranteed coincidence coincidental full comma semicolon umm ummm uhm erm errm eh aah convenient
  conveniently inconvenient suspicious funny odd oddly strange curious
  realistic rubbish nonsense laughable homework xx xxx
`);

/**
 * Words that ask, greet, soften or join and never tell which indicator is meant. A word that is
 * neither here nor in the lexicon is one the bot does not understand: it may say which children,
 * which town or which cost is meant, so an answer that passed over it could be the wrong one.
 */
export const plainWords: ReadonlySet<string> = new Set([...frequentPlainWords, ...furtherPlainWords, ...idleWords]);

/** Words that tell how people are, of children as well as of figures. */
const howPeopleAre = wordSet(`
  happy alright fine poor nice bad good great decent worried working works worked work strong weak honest special
  alive awful brilliant upset free
`);

/** Plain words that may also tell which children are meant: "how many children in care are happy?" */
export const describingWords: ReadonlySet<string> = new Set([
  ...howPeopleAre,
  ...wordSet(`
  worrying particular running impossible lovely steady sure wrong new newly start started starting stop stopped
  went came back off out year month longer longest ran found end ended other others given same turned
`),
]);

/** Of these it is told how people are: "how many children in care are happy?" asks for no number of children in care. */
export const statesOfPeople: ReadonlySet<string> = new Set([
  ...howPeopleAre,
  ...wordSet(`
  happier well ok okay afraid nervous clever confused confident satisfied annoyed awkward reluctant lucky keen slow
  quiet tough tidy stupid aware unable unhappy sad angry safe
`),
]);

/** Plain words that may be the thing asked about, so that a question of plain words alone may not pass over them. */
export const weightyPlainWords = wordSet(`
  check checks checking report reports work working works worked time times case cases part service services
  department meeting parent parents panel councillor councillors age aged old total not no without never keep
  kept keeping like
`);
