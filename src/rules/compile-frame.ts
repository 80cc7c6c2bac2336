import type { Accepts, Frame, Path, RoleFrame, Step, TriggerForm } from './rule.ts';
import type { FrameFamilySource, FrameSource } from './syntax.ts';

/** Named groups of paths, which a path may use as one of its steps. */
export type FrameGroups = { readonly [name: string]: readonly string[] };

/** Compiles a family of frames, spelling out the groups its paths use. */
export function compileFamily(
  family: FrameFamilySource,
  groups: FrameGroups,
): { [form in TriggerForm]?: Frame } {
  const accepts = { agent: family.accepts?.agent ?? 'actor', patient: family.accepts?.patient ?? 'actor' };
  const compiled: { [form in TriggerForm]?: Frame } = {};
  for (const form of ['verb', 'noun', 'adjective', 'prefix'] as const) {
    const source = family[form];
    if (source) compiled[form] = compileFrame(source, accepts, groups);
  }
  return compiled;
}

function compileFrame(
  source: FrameSource,
  accepts: { readonly agent: Accepts; readonly patient: Accepts },
  groups: FrameGroups,
): Frame {
  return {
    agent: compileRole(source.agent, source['agent-else'], accepts.agent, groups),
    patient: compileRole(source.patient, source['patient-else'], accepts.patient, groups),
  };
}

function compileRole(
  paths: readonly string[] = [],
  otherwise: readonly string[] = [],
  accepts: Accepts,
  groups: FrameGroups,
): RoleFrame | null {
  if (paths.length + otherwise.length === 0) return null;
  const spelled = (list: readonly string[]) => list.flatMap((path) => spellOut(path.split(' '), groups));
  return { accepts, paths: spelled(paths), otherwise: spelled(otherwise) };
}

/** Groups may use groups, this deep. */
const deepest = 4;

/** Every combination of what the steps of a path stand for. */
export function spellOut(steps: readonly string[], groups: FrameGroups, depth = 0): Path[] {
  const choices = steps.map((step) => {
    const paths = depth < deepest ? groups[step] : undefined;
    return paths ? paths.flatMap((path) => spellOut(path.split(' '), groups, depth + 1)) : [[asStep(step)]];
  });
  return choices.reduce<string[][]>(
    (paths, choice) => paths.flatMap((path) => choice.map((option) => [...path, ...option])),
    [[]],
  );
}

/** A preposition of several words is one step, written with underscores: "out_of". */
function asStep(written: string): Step {
  return written.replaceAll('_', ' ');
}
