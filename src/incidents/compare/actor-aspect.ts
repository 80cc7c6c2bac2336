import type { AccountActor } from '../../schema/account.ts';
import type { Aspect, Collect } from './evidence.ts';

/** Actors: who did it and to whom, by the registry; one body may be part of the other, or both of one side. */
export const compareActors: Aspect = (one, other, collect) => {
  compareSide('agents', 'by', one.account.agents, other.account.agents, collect);
  compareSide('patients', 'against', one.account.patients, other.account.patients, collect);
};

/** Means: how it was done, and the weapons that both name. */
export const compareMeans: Aspect = (one, other, collect) => {
  const modes = one.account.modes.filter((mode) => other.account.modes.includes(mode));
  if (modes.length > 0) collect('mode.same', 1, () => `both of ${modes.join(' and ')}`);
  else if (one.account.modes.length > 0 && other.account.modes.length > 0) {
    collect(
      'mode.differ',
      1,
      () => `of ${one.account.modes.join(', ')} and of ${other.account.modes.join(', ')}`,
    );
  }
  const weapons = one.account.weapons.filter((weapon) => other.account.weapons.includes(weapon));
  if (weapons.length > 0) collect('weapon.same', 1, () => `both with a ${weapons[0]}`);
};

function compareSide(
  side: 'agents' | 'patients',
  how: 'by' | 'against',
  some: readonly AccountActor[],
  others: readonly AccountActor[],
  collect: Collect,
): void {
  const [a, b] = [known(some), known(others)];
  if (a.length === 0 || b.length === 0) return;
  const same = a.find(({ actor }) => b.some((other) => other.actor === actor));
  const akin = a.find((actor) => b.some((other) => areAkin(actor, other)));
  if (same) collect(`${side}.same`, 1, () => `both ${how} ${same.name}`);
  else if (akin) collect(`${side}.akin`, 1, () => `${how} one side`);
  else collect(`${side}.differ`, 1, () => `${how} different actors`);
}

/** Actors that mean the same in every article. */
function known(actors: readonly AccountActor[]): AccountActor[] {
  return actors.filter(({ actor }) => actor !== null);
}

/** One is part of the other, both are parts of one body, or both are forces of one state. */
export function areAkin(one: AccountActor, other: AccountActor): boolean {
  if (one.partOf !== null && (one.partOf === other.actor || one.partOf === other.partOf)) return true;
  if (other.partOf !== null && other.partOf === one.actor) return true;
  return (
    ofState.has(one.kind) && ofState.has(other.kind) && one.country !== null && one.country === other.country
  );
}

const ofState: ReadonlySet<AccountActor['kind']> = new Set(['state', 'military', 'police']);
