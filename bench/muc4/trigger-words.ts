/** The types of incident that are predicted: there are too few others to learn from. */
export const incidentTypes = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery'] as const;
export type IncidentType = (typeof incidentTypes)[number];

/** How words begin that tell of each type, and of what bears on whether a report tells of an incident at all. */
const beginnings = {
  attack:
    'kill murder assassinat attack shoot massacre ambush die death wound fire machinegun execut slay assault',
  bombing: 'bomb explo dynamite blast grenade mine detonat blow',
  kidnapping: 'kidnap abduct hostage releas captur disappear ransom',
  arson: 'burn fire arson torch flame',
  robbery: 'rob steal loot theft',
  kill: 'kill',
  murder: 'murder assassin massacre slay execut',
  die: 'die dead death',
  fight: 'clash combat fight battle offensive ambush troop soldier casualt battalion',
  court: 'trial court judge arrest investigat extradit suspect detain charge',
  threat: 'threat warn plot plan',
  blame: 'claim responsib attribut blame accus perpetrat',
  talk: 'peace dialogue negotiat talk elect propos agreement',
  civilian:
    'civilian mayor priest jesuit journalist leader minister candidate peasant student businessman judge ambassador embassy',
  terror: 'terror guerrilla rebel subversiv extremist gunm assassin kidnapper commando individual',
  property:
    'building office bridge pipeline tower pylon bank store bus vehicle house residence power electric station',
  drugs: 'drug narco traffick cartel cocaine',
  deed: 'kill murder assassin attack shoot massacre ambush wound execut slay bomb explo dynamite blast detonat blow kidnap abduct burn destroy damag place hurl throw plant claim responsib blame accus perpetrat injur rob steal',
} as const;

export type TriggerKind = keyof typeof beginnings;

export const triggerKinds = Object.keys(beginnings) as readonly TriggerKind[];

const patterns = new Map(
  triggerKinds.map((kind) => [kind, new RegExp(`^(?:${beginnings[kind].replaceAll(' ', '|')})`, 'i')]),
);

/** True for a lemma that begins as words of that kind do. */
export function isTrigger(lemma: string, kind: TriggerKind): boolean {
  return patterns.get(kind)!.test(lemma);
}
