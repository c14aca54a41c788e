/**
 * What people say in pictures, and what they mean in words that the rules know; nothing where it says nothing at all.
 * Rewritten before anything else is read, so that no "teeth" asks about the dentist and no "heading south" about a
 * team. Of words joined by a stroke any one may stand there. An idiom that says more than the rules can tell ("on a
 * knife edge") is left out, so that its question is declined.
 */
const sayings: Readonly<Record<string, string>> = {
  '': `
    at the end of the day; when all is said and done; to cut a long story short; long story short;
    to cut to the chase; cutting/cut to the chase; between you and me; off the record;
    off the top of your/my head; for the life of me; for what it is/was worth; for what it's worth; for my sins;
    as it were; so to speak; if you catch my drift; bear with me; hand on heart; in all honesty/seriousness/fairness;
    call me old fashioned; stop me if I am/have; pardon/excuse/forgive my ignorance; I am all ears; I'm all ears;
    all ears; hit me with it; lay it on me; break it to me gently; do not sugarcoat it; don't sugar coat it;
    don't beat about/around the bush; without beating about/around the bush; in plain english; in layman's/lay terms;
    in words of 1 syllable; in english please; warts and all; jog/refresh my memory; put me out of my misery;
    put me in the picture; bring/get me up to speed; straight from the horse mouth; straight from the horse's mouth;
    burning question; million dollar question; devil's advocate; playing/play devil advocate;
    the devil's in the detail; food for thought; before I forget; while/whilst I remember; while/whilst I think of it;
    while/whilst I am/have at it; while I'm at it; while you're at it; out of interest/curiosity; asking for a friend;
    not being funny; no offence; with all due respect; with due respect; touch wood; fingers crossed; 
    low hanging fruit; elephant in the room; sanity/reality/sense/quick/double check;
    double/sanity/reality/sense checking; getting figures out of this/you/it is like pulling teeth;
    like pulling teeth; get/sink my teeth into; fed up to the back teeth; tooth and nail;
    to drive/bring/hammer it home; to bring/drive this home; home truths;
    nothing to write home about; couldn't/don't care less; would you care to; who cares; take care; child's play;
    like a kid in a sweet shop/sweetshop; old school question; the school run; in the first place;
    am I missing something/anything/a trick; what am I missing; by a long way/chalk/shot/mile; by a country mile;
    if my memory serves; if memory serves; unless I am mistaken; correct me if I am wrong; correct me if I'm wrong;
    wide of the mark; give or take;
    this/it might/may/could/will/probably be a silly/daft/stupid/dumb/basic/obvious question but;
    this/it is/s probably/maybe a silly/daft/stupid/dumb/basic/obvious question but; a simple yes or no;
    silly/daft/stupid/dumb/basic/obvious question but; a yes or no will do; yes or no will do; yes or no is fine;
    explain it to me like/as I am 5/10/stupid; explain it to me like I'm 5/10/stupid; explain like I'm 5/10;
    in words my nan/nana/mum/gran/granny/grandma/dad/kids would/can/could/will understand; hand/hands over heart;
    answer in 1 line/sentence/word; last one I promise; long day/week/night; busy day/week; what a day/week;
    now then; off the phone; on my phone; on a/the/my train; much obliged; ta muchly; ta very much;
    appreciate it; much/really appreciated; whenever/when it suits; whenever/when suits; for the minutes/record;
    for my own peace of mind; for my peace of mind; for my own interest/benefit/understanding/notes/sanity; for my sanity;
    as discussed/agreed/mentioned/promised/requested; as per my/our/your last email/message/chat/conversation;
    as per my/our/your email/message/chat/conversation; re my/our/your email/message/chat; re my/our/your last email;
    further to my/our/your email/message/chat/conversation; not my area/field/forte at all; not my area/field/forte; not really my area;
    for the benefit of those of us who were/not there; close to my heart; if that/this makes sense; at your convenience;
    on a positive/lighter/serious note; on a more positive/serious note; going back to basics; one for the diary;
    next up; last but not least; and so on/forth; or is that wishful thinking;
    in 5/10/20/30/2 mins/minutes; for my/our 1-1/121/one-to-one; please and thank you
  `,
  overview: `
    bird's eye view; birds eye view; helicopter view; big/bigger picture; 30000/10000 foot view; lie/lay of the land;
    the long and short of it; state of the nation; the whole 9 yards
  `,
  overall: `
    across the board; across the piece; in the round; by and large; taken all round; all told
  `,
  'tell me about': `
    fill me in on; give me the lowdown/skinny/gist on; give me the lie of the land on; bring/get me up to speed on/with;
    put me in the picture on/about; what is the story with/on; what's the story with/on; where have we got to with;
    the state of play on/with/for
  `,
  'on target': `
    up to scratch/snuff/par/standard/muster; up to the mark; passing/pass/passes/passed muster;
    cutting/cut/cuts the mustard; making/make/makes/made the grade; hitting/hit/hits the mark; bang on the money;
    on the money/ball; in rude/good health; in good/fine/great shape/nick/fettle/order; ship shape;
    in apple pie order; tickety boo; hunky dory; going/gone to plan; going according to plan
  `,
  'off target': `
    below/under/sub par; not up to par; in bad/poor/terrible/rough shape; in a bad way; in a sorry state;
    on its/their last legs; on the ropes; in dire straits; in the doldrums; off the pace; behind the curve;
    missing/missed the mark; falling/fall/falls/fell short of the mark; miles/way off target/beam;
    a country mile off target
  `,
  'of concern': `
    ringing/ring/rings alarm bells; setting/set/sets off alarm bells; setting/set/sets alarm bells ringing;
    raising/raise/raises eyebrows; flashing red lights; a red flag; red flags
  `,
  'worry me': `
    keep/keeps me awake/up at night; give/gives me sleepless nights; set/sets my alarm bells ringing
  `,
  'worry us': `
    keeping/keep/keeps us awake/up at night
  `,
  'worry you': `
    keep/keeps you awake/up at night
  `,
  'worried about': `
    losing sleep over
  `,
  'worry about': `
    lose sleep over
  `,
  'getting better': `
    on the up; on the up and up; on the mend; turning the/a corner; heading/going/moving in the right direction;
    bouncing back; coming/going on leaps and bounds; going from strength to strength; gaining ground
  `,
  'got better': `
    turned/turn the/a corner; bounced back; come on leaps and bounds; gone from strength to strength; gained ground;
    taken a turn for the better; out of the woods; over/past the worst
  `,
  'getting worse': `
    going/heading south/downhill/backwards; going to pot; going to the dogs; going pear shaped;
    going off the rails/boil; heading/going/moving in the wrong direction; losing ground; on the slide/skids/wane;
    on the way down; on/in a downward spiral
  `,
  'got worse': `
    gone/went south/downhill/backwards; gone/went to pot; gone/went to the dogs; gone/went pear shaped;
    gone/went/come off the rails/boil; off the boil; lost ground; taken/took a knock/hit/dive/tumble/nosedive;
    taken/took a turn for the worse; taken/took a backward step; fallen/fell/dropped off a cliff;
    dropped/sunk/sank like a stone; gone/went down the pan/tubes/drain/toilet/plughole
  `,
  falling: `
    in freefall; in free fall; falling/dropping off a cliff; dropping like a stone
  `,
  fell: `
    fall/drop off a cliff; gone/go/went/fallen/fell/dropped through the floor
  `,
  rising: `
    going through the roof; shooting up
  `,
  rose: `
    gone/go/went/shot through the roof; gone/go/went sky high
  `,
  'not changed': `
    treading/tread/trod/trodden water; stuck in a rut; stuck in the mud; gone/got/going/getting nowhere; marking time;
    holding its/their own
  `,
  'only just': `
    by the skin of our/its/their/your/my teeth; by a hair's breadth; by a hairs breadth
  `,
  'the same as': `
    in the same boat as; on a par with; level pegging with; neck and neck with; keeping/keep/kept pace with
  `,
  'better than': `
    head and shoulders above; streets/miles/way/leagues ahead of; knocking/knock/knocks spots off;
    wiping/wipe/wipes the floor with
  `,
  'worse than': `
    lagging/lag/lags behind; streets/miles/way/leagues behind; not a patch on
  `,
  'compare with': `
    stack/stacking up against; measure/measuring up against; shape/shaping up against; square/squaring up against
  `,
  'lowest ever': `
    all time low; record low; lowest ebb; rock bottom; low water mark
  `,
  'highest ever': `
    all time high; record high; high water mark
  `,
  celebrate: `
    shout from the rooftops about; shout/sing/crow about; blow our own trumpet about;
    give ourselves a pat on the back for; pat ourselves on the back for; pop the champagne for/over; take a bow for
  `,
};

/** Each saying as typed, to what it means. */
export const idioms: ReadonlyMap<string, string> = new Map(
  Object.entries(sayings).flatMap(([meaning, said]) =>
    said
      .split(';')
      .flatMap(writings)
      .map((saying): readonly [string, string] => [saying, meaning]),
  ),
);

/** "In good/fine shape/nick" as the four things it may be. */
function writings(saying: string): readonly string[] {
  return saying
    .trim()
    .split(/\s+/)
    .map((word) => word.split('/'))
    .reduce<readonly string[]>(
      (heads, words) => heads.flatMap((head) => words.map((word) => (head === '' ? word : `${head} ${word}`))),
      [''],
    );
}
