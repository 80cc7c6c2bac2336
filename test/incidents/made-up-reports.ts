import { isoOf } from '../../src/mentions/dates/calendar.ts';
import { seededRandom } from '../../training/places/logistic.ts';

/** A report written by the generator, and which of its incidents it is about. */
export interface MadeUpReport {
  readonly name: string;
  readonly text: string;
  readonly incident: number;
}

const places = [
  ['Djibo', 'Burkina Faso', 'northern Burkina Faso'],
  ['Gao', 'Mali', 'northern Mali'],
  ['Goma', 'the Democratic Republic of Congo', 'eastern Congo'],
  ['Beni', 'the Democratic Republic of Congo', 'eastern Congo'],
  ['Maiduguri', 'Nigeria', 'northeastern Nigeria'],
  ['Baidoa', 'Somalia', 'southern Somalia'],
  ['Idlib', 'Syria', 'northwestern Syria'],
  ['Kirkuk', 'Iraq', 'northern Iraq'],
  ['Kandahar', 'Afghanistan', 'southern Afghanistan'],
  ['Sittwe', 'Myanmar', 'western Myanmar'],
  ['Cali', 'Colombia', 'western Colombia'],
  ['Marib', 'Yemen', 'central Yemen'],
] as const;
const attackers = ['gunmen', 'militants', 'rebels', 'armed men', 'soldiers'];
const targets = ['a market', 'a convoy', 'a village', 'a checkpoint', 'a bus', 'a school', 'a police post'];
const givenNames = [
  'Amina',
  'Yusuf',
  'Grace',
  'Ibrahim',
  'Daw',
  'Carlos',
  'Fatou',
  'Samuel',
  'Nadia',
  'Elias',
];
const familyNames = [
  'Traore',
  'Kabila',
  'Mensah',
  'Hassan',
  'Okeke',
  'Torres',
  'Barzani',
  'Diallo',
  'Warsame',
  'Khan',
];
const streets = ['Cotton', 'Mosque', 'Railway', 'Cattle', 'Harbour', 'Palm', 'Brickworks', 'Old Mill'];
const outlets = ['Lake Post', 'Border Courier', 'Radio Valley', 'Coast Herald', 'Plateau Agency'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface MadeUpIncident {
  readonly place: (typeof places)[number];
  readonly attackers: string;
  readonly target: string;
  readonly street: string;
  readonly victim: string;
  readonly killed: number;
  readonly injured: number;
  readonly day: number;
}

/** Reports of made-up attacks, the same for the same seed: some incidents have one, others up to seven. */
export function madeUpReports(count: number, seed: number): MadeUpReport[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const reports: MadeUpReport[] = [];
  for (let incident = 0; reports.length < count; incident++) {
    const facts: MadeUpIncident = {
      place: pick(places),
      attackers: pick(attackers),
      target: pick(targets),
      street: pick(streets),
      victim: `${pick(givenNames)} ${pick(familyNames)}`,
      killed: 2 + upTo(20),
      injured: 1 + upTo(30),
      day: 19_800 + upTo(200),
    };
    const tellings = Math.min(upTo(7), count - reports.length);
    for (let telling = 0; telling < tellings; telling++) {
      const outlet = `${pick(outlets)} ${reports.length}`;
      const text = write(facts, telling, outlet, random);
      reports.push({ name: `report-${reports.length}.txt`, text, incident });
    }
  }
  return reports;
}

/** The outlet's number makes of two reports in the same words two articles. */
function write(facts: MadeUpIncident, telling: number, outlet: string, random: () => number): string {
  const { place, target, street, victim, injured, day } = facts;
  const [town, country, region] = place;
  const killed = random() < 0.3 ? facts.killed + 1 : facts.killed;
  const who = random() < 0.2 ? 'attackers' : facts.attackers;
  const where = random() < 0.3 ? region : `${town}, ${country}`;
  const published = telling === 6 ? day + 30 : day + Math.floor(random() * 3);
  const on = inWords(day);
  const sentences = [
    `At least ${killed} people were killed when ${who} attacked ${target} in ${where} on ${on}, officials said.`,
    random() < 0.7 ? `Another ${injured} people were wounded, a doctor said.` : '',
    random() < 0.5 ? `The ${who} came from ${street} Road before dawn, residents said.` : '',
    random() < 0.5 ? `Among the dead was ${victim}, 34, a trader.` : '',
    random() < 0.3 ? 'The army said it had sent troops to the area.' : '',
  ];
  const title = random() < 0.5 ? `${killed} killed in attack on ${target.slice(2)}` : `Attack near ${town}`;
  return `${title}\n${outlet}\n${inWords(published)}\n\n${sentences.filter(Boolean).join('\n\n')}\n`;
}

function inWords(day: number): string {
  const [year, month, dayOfMonth] = isoOf(day).split('-').map(Number);
  return `${dayOfMonth} ${months[month! - 1]} ${year}`;
}
