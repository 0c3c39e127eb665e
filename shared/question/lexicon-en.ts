import type { WordLists } from './lexicon.ts';

/** The wordings of a text, separated by commas. */
const phrases = (text: string): readonly string[] => text.split(/[,\n]+/).flatMap((phrase) => phrase.trim() || []);

/** The English words by which lines are read, as the house ships them; a county adds to them and takes out. */
export const lexiconEn: WordLists = {
  village: phrases(`
    {some} (of the |of our |other |neighbouring |poorer |remote ){villages}, {many} (of the |of our |other ){villages}, a number of {villages}, one or two {villages}
  `),
  since: phrases(`
    recently, lately, of late, in recent [times|weeks|months|years|days], over recent [weeks|months|years], for [some time|a while|quite some time|a long time|ages|a long while|a period of time], for (many|several|some) [months|years|weeks|days]
    (for )(a few|several|some|many) [months|years|weeks|days], for a few [months|years|weeks|days], in the past few [months|years|weeks|days], over the (past|last) few [months|years|weeks|days], these past few [months|years|weeks|days]
    in the last few [months|years|weeks|days], for the (past|last) few [months|years|weeks|days], all along, always, for years, for months, for weeks, the other day, some time ago, a while ago, long ago, long, long-term, for long, ever since<!  >, these days, for too long, persistently, the whole time
  `),
  who: phrases(`
    {some} (of the |of our |of its |village |party |local |committee |older |younger |young |team |town |branch ){persons}, [someone|somebody|certain people|some people|a few people|several people]
    (the ){related} {units}, {units} concerned, departments involved, those concerned, those responsible, the responsible [unit|units|department|departments|person|persons|parties|party], the authorities, higher[-| ]level {units}, people concerned
  `),
  amount: phrases(`
    often, very often, frequently, repeatedly, regularly late, many times, several times, a few times, time and again, again and again, occasionally, sometimes, from time to time, now and then, on several occasions, on many occasions, more than once, a number of times, time after time, every so often
    constantly, many, many of, a lot of, lots of, a large number of, a large amount of, large amounts of, large sums, a large sum, numerous, plenty of, a great deal of, quite a few, most of, the majority of, most, too few, too many, too little, too low, too high, too small
    very few, very low, very little, very small, insufficient<! attention| care| effort| commitment>, inadequate<! attention| care| effort| leadership>, not enough<! attention| care| effort| initiative>, rather low, quite low, low<!er|-income| income>, well below target, below target, understaffed, short-staffed, short of staff, short of money
    far from complete, incomplete, not fully staffed, a shortage of, shortage of, a lack of [staff|funds|people|money], rarely, seldom, hardly ever, few, a small number of, a batch of, some of the money, part of the [funds|money|budget], substantial [sums|amounts|debt|debts], large debts
  `),
  source: phrases(`
    reportedly, allegedly, apparently, supposedly, seemingly, possibly, probably, perhaps, maybe, it seems, it appears, seems to, appears to, seem to, appear to, might, may<! [1-9]|1|2|3>, could be, could have, rumour has it, rumor has it, there are rumours, there are rumors, there is talk, word has it, we hear, we have heard, we heard, i hear, i heard, i have heard
    it is said, they say, people say, some say, villagers say, villagers said, is said to, are said to, was said to, is rumoured to, is rumored to, is believed to, are believed to, is suspected of, are suspected of, suspected, according to {reporters}, (some |several |a few |many |certain )({reporters}) [complain|complained|have complained|reported|report|have reported|say|said|told us|claim|claimed|allege]
    it is reported, there have been reports, there are reports, there have been complaints, there are complaints, hearsay
  `),
  due: phrases(`
    as soon as possible, asap, soon, shortly, promptly, without delay, in due course, in good time, at an early date, at the earliest opportunity, at the earliest, at a suitable time, at an appropriate time, when appropriate, when conditions allow, when conditions permit, when possible, when time permits, gradually, step by step, eventually, sooner or later
    within a time limit, within a set time, within a certain period, within a limited time, by a set date, before long, in the near future, in the short term, at some point, later, later on, quickly, speedily, as early as possible, in time, when ready, in the coming [weeks|months|days], over the coming [weeks|months]
  `),
  never: phrases(`
    some kind of, some time, some way, as often as required, not long before, as long as, long-term care, long list, no longer, long road, so many, how many, how often, maybe not
    at most, most recent, most recently, most important, the most, almost, for the most part, sooner than planned, no later than, not later than, later than, later this, later that, quick to, few days, gradually [declined|fell|declining], of the many
    villagers' [complaint|complaints], complaints box, report to, regularly, low-income, may day, might be expected, too low-key, always on duty, in time for, just in time, on time, {some} {persons}' , in may, since may, by may, last may, of may, the end of may, early may, late may, mid-may
    no {persons}, enough {qualities}, {qualities} is [insufficient|inadequate|low|too low], insufficient {qualities}, inadequate {qualities}, not enough {qualities}, lack of {qualities}, a lack of {qualities}, low {qualities}
  `),
  fixed: phrases('rectification within a time limit, continuing duty, at once, weak-and-lax'),
  checked: phrases(`
    audit, the audit found, audited, verified, confirmed, inspection found, inspection report, checked on site, on-site check, according to the minutes, according to the records, the records show, the minutes show, the ledger shows, the accounts show, unannounced visit, hotline, the appraisal shows, supervision found, spot check
  `),
  some: phrases(
    'some, certain, several, a few, a handful of, a couple of, a number of, individual, a minority of, a small number of, various, one or two, a small minority of, some of the, a few of the, several of the, some of, a few of, several of',
  ),
  many: phrases('many, most, quite a few, numerous, a lot of, a large number of, the majority of'),
  related: phrases('relevant, related, competent, appropriate, respective, responsible'),
  villages: phrases('villages, communities, villages and communities, village committees, village teams'),
  persons: phrases(`
    cadres, officials, members, party members, committee members, team members, staff, staff members, comrades, leaders, villagers, residents, households, people, grid workers, village cadres, representatives, workers, secretaries, directors, accountants, clerks, officers, volunteers, delegates, group leaders, persons, reserve cadres, young cadres
  `),
  units: phrases(
    'department, departments, unit, units, office, offices, agency, agencies, authority, authorities, bodies, organisations, organizations, bureaus, parties, personnel, staff, officials, cadres, persons, people, institutions, stations',
  ),
  posts: phrases(
    'secretary, director, accountant, clerk, deputy secretary, deputy director, first secretary, chair, chairman, chairwoman, cashier',
  ),
  reporters: phrases(
    'villagers, residents, people, the masses, the public, party members, locals, the villagers, the residents, the locals, households, citizens, neighbours, parents',
  ),
  qualities: phrases(
    'attention, care, effort, commitment, initiative, leadership, motivation, discipline, awareness, enthusiasm, unity, experience, transparency, planning, coordination, communication, supervision, trust, morale, confidence, responsibility',
  ),
  quantities: phrases('rate, ratio, share, income, number, turnout, attendance, satisfaction'),
};
