import type { ComplaintWords } from './complaint-words.ts'
import { phrases } from './phrases.ts'

const gun = 'gun|taser|weapon|rifle|pistol'
const whose = 'a|an|his|her|their|the'
const done = 'broke|hit|beat|stole|threatened|punched|attacked|robbed|assaulted|hurt|pushed|followed|took'
const failed =
  'tell|give|take|let|listen|call|explain|write|help|show|stop|say|identify|answer|return|leave|file|allow|believe|care|read'

export const englishWords: ComplaintWords = {
  officer: phrases(
    'officer|officers, police|policeman|policemen|policewoman|policewomen, cop|cops, deputy|deputies',
    'sergeant|sergeants|sgt, detective|detectives, lieutenant|lieutenants, corporal|corporals, trooper|troopers',
    'ppd, patrolman|patrolmen',
  ),
  contact: phrases(
    'badge, patrol, squad car, cruiser, pull|pulls|pulled|pulling me|us over, pull|pulls|pulled|pulling my _ over',
    'traffic stop, cuff|cuffs|cuffed|cuffing, handcuff*, tase*, pepper spray*, baton, pat|patted down, frisk*, 911',
    'warrant, precinct, citation, arrest*, jail, holding cell, body cam*, bodycam*, during the search|stop|arrest',
  ),
  thatOfficer: phrases(
    'the|that|this|same _? officer|policeman|policewoman|cop|deputy|sergeant|detective|lieutenant',
  ),
  others: phrases(
    'ice|federal|immigration|masked agent|agents|officer|officers|police|raid|raids, ice, feds',
    'border patrol agents?, homeland security, national guard, security guard|guards',
    `my|our|the|his|her|a|an? ex|husband|wife|boyfriend|girlfriend|partner|neighbor|roommate|landlord|boss ${done}`,
    `my|our|the|his|her|a|an? stranger|thief|thieves|burglar|driver ${done}, someone|somebody ${done}`,
    `my|his|her? ex husband|wife|boyfriend|girlfriend ${done}`,
  ),
  idioms: phrases(
    'make|makes|made me|us sick|sad|angry|mad|proud|safe|safer|feel|think|wonder|happy, let me, excuse me',
    'seems|matters|means|according to me, believe|trust me, worries|scares|concerns|bothers|frightens me|us',
    'my opinion|view|heart|city|tax|taxes|vote|support|question|comment|concern|neighborhood|community|officer',
    'my time|name|block|street',
    'our own? officer|officers|police|city|department|community|street|streets|neighborhood|neighborhoods|chief',
    'our own? commission|country|state|school|schools|tax|taxes|safety|public|men|women|brave',
  ),
  person: phrases('me, us, my, our, myself, mine'),
  self: phrases('i'),
  relative: phrases(
    ...['', '_ ', '_ _ ', '_ _ _ '].map(
      (between) =>
        `my ${between}son|sons|daughter|daughters|brother|brothers|sister|sisters|mother|mom|father|dad|husband|wife|nephew|niece|cousin|uncle|aunt|friend|friends|neighbor|neighbors|boyfriend|girlfriend|partner|kid|kids|child|children|grandson|grandmother|grandfather|student|students|roommate|coworker`,
    ),
  ),
  pronoun: phrases('him, her, them, his, their, he, she, they'),
  passive: phrases('i was|got, i have been, i am being'),
  witness: phrases('i|we just|also|personally|both? saw|watched|witnessed|filmed|recorded'),
  act: phrases(
    // Force.
    'slam*, threw, throw|throws|throwing|thrown, push|pushes|pushed|pushing, shov*, kick|kicks|kicked|kicking',
    'punch|punches|punched|punching, hit|hits|hitting, struck, beat me|us|my|him|her|them|up|a, beaten|beating',
    'choke|chokes|choked|choking, tase|tased|tasered|tasing, sprayed|spraying, drag|drags|dragged|dragging',
    'tackl*, grab|grabs|grabbed|grabbing, yank*, twist|twists|twisted|twisting, slap|slaps|slapped|slapping',
    'smash|smashes|smashed|smashing, hurt, injured, bruised, knelt, knee|knees on|in|into, shot',
    `point|points|pointed|pointing ${whose} _? ${gun}, pulled|drew ${whose} ${gun}, hand on ${whose} ${gun}`,
    'bit me|us|my|him|her|them, bitten, grope*, groping, touched me|my|him|her, strip search*, manhandl*',
    'assault|assaulted|assaulting, attacked|attacking, excessive force, robbed, stole, broke down? my|our|the|his|her',
    // Words.
    'yell*, scream*, shout*, cursed|cursing, cussed|cussing, swore, insult|insults|insulted|insulting',
    'mock|mocks|mocked|mocking, laughed|laughing, made fun, threat|threats|threaten|threatened|threatening|threatens',
    'slur|slurs, n word, humiliat*, harass*, intimidat*, taunted|taunting, belittl*, bullied|bullying, rude|rudely',
    'profiled|profiling, called|calls me|us|him|her|them a|an _',
    'called|calls me|us|him|her|them names|stupid|dumb|crazy|illegal|ugly|fat|dirty|trash|boy',
    'called|calls my _ a|an _, called|calls my _ names|stupid, shut up, learn|speak english, go back to',
    'if|whether i|we|he|she|they was|were|am|are|is here? legal|illegal|legally|illegally',
    'about|for|see my|our|his|her papers, about|for my|our|his|her immigration status, green card',
    'call immigration|ice, comment|comments|remark|remarks|joke|jokes about my|her|his|our, texted',
    // What was not done, and what was false.
    `refuse|refuses|refused|refusing, would|will|did|does|do|could not even? ${failed}`,
    `wouldn't|didn't|doesn't|don't|won't even? ${failed}, would|did|does|do not do anything, didn't do anything`,
    'would|will|did|does|do|could not get it|them back',
    'never even? took|called|told|gave|wrote|filed|explained|apologized|apologised|said|read|identified|returned|showed|answered|asked',
    'did nothing, without doing anything, ignored me|us|my|our|him|her, lied, lying, false|falsely|falsified',
    'not true, made it|that|things up, planted|planting, deleted|deleting, erased',
    'turned _ off, turned _ _ off, turned _ _ _ off, turned off _ camera|cam, turned off _ _ camera|cam',
    'covered|covering _? badge, without a|an|any|my|our|his|her? warrant|permission|consent|reason|cause|asking|explanation',
    'wrong address|house|apartment|person|car|door, blamed|blaming, drove away|off',
    'keep|keeps|kept pulling|stopping|following|calling|asking|coming|bothering',
  ),
  stop: phrases(
    'stops|stopped|stopping, pull|pulled|pulling me|us|him|her over, pull|pulled|pulling my _ over',
    'detained|detaining, arrested|arresting, cuffs|cuffed|cuffing, handcuffs|handcuffed|handcuffing',
    'searched|searching, frisked|frisking, follows|followed|following, questioned|questioning, took, taken, kept, held, tight',
  ),
  grievance: phrases(
    'no reason, did|done nothing, nothing wrong, nobody told|explained|said, no one told|explained|said',
    'for just? walking|standing|sitting|riding|filming|recording|asking|being|driving|looking, hours, minutes on',
    'two|three|four|five|six|many|several|2|3|4|5|6 times, never a ticket, every day|week|time|month',
    'because i am, because of my, because we are, look like me|us, numb, bruise|bruises, bleeding, bled, hospital',
    'urgent care, emergency room, crying, not on the _? list, it|them back, missing, so tight',
  ),
  policy: phrases(
    'should, must, shall, ought, need|needs to, has|have to, forbid, prohibit, ban, require|requires|required',
    "let's, imagine, could that",
  ),
  whenever: phrases('if|when|whenever a|an'),
  hearsay: phrases(
    'news, newspaper|newspapers, in the paper, on tv|television|youtube|facebook|twitter|instagram|tiktok, on the radio',
    'online, article|articles, documentary, another|other|that city|cities|county|counties|state|states|country',
    'i read, reportedly',
  ),
  praise: phrases(
    'thank|thanks|thanked|thankful, grateful, appreciate|appreciates|appreciated, polite, courteous, kind|kindly',
    'professional, respectful, helpful, patient, great|good job, deserved it',
  ),
  negation: phrases("not, never, no, nobody, nothing, without, wasn't, weren't, isn't, didn't, anything but"),
}
