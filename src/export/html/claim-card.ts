import { marksOf, roles } from '../../document/segments.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Place } from '../../schema/place.ts';
import type { Record } from '../../schema/record.ts';
import {
  countWording,
  dateWording,
  placeWording,
  referenceNames,
  sourceWording,
  standing,
} from '../wording.ts';
import { escapeHtml, isolated } from './escape.ts';

/** A claim in the list beside the text: a button that chooses it, and what it was read from, shown once it is chosen. */
export function claimCard(record: Record, claim: Claim, index: number): string {
  const source = sourceWording(record, claim);
  return `<li class="claim ${claim.kind}" data-claim="${index}">
<button type="button" aria-pressed="false">
${line('type', typeLine(claim, index))}
${line('who', whoToWhom(record, claim))}
${line('circumstance', circumstances(claim))}
${line('figures', claim.counts.map((count) => isolated(countWording(count))).join(', '))}
${line('condition', claim.condition ? `condition: ${isolated(claim.condition.text)}` : '')}
${line('source', source === null ? '' : `according to ${isolated(source)}`)}
</button>
<div class="evidence">
<dl>
${evidence(record, claim, index)}
</dl>
<p>${footnote(claim)}</p>
</div>
</li>`;
}

function typeLine(claim: Claim, index: number): string {
  const state = standing(claim);
  const mode = claim.mode === null ? '' : ` ${escapeHtml(claim.mode)}`;
  const trigger = `<q>${isolated(claim.trigger.text)}</q>`;
  return `<small>${index + 1}</small><b>${escapeHtml(claim.type)}</b>${mode} ${trigger}${state ? `<i>${escapeHtml(state)}</i>` : ''}`;
}

function line(name: string, html: string): string {
  return html === '' ? '' : `<span class="${name}">${html}</span>`;
}

function whoToWhom(record: Record, { agents, patients }: Claim): string {
  const who = isolated(referenceNames(record, agents) || '(unnamed)');
  if (patients.length === 0) return agents.length === 0 ? '' : who;
  return `${who} <span class="arrow" aria-label="to">→</span> ${isolated(referenceNames(record, patients))}`;
}

function circumstances({ place, date }: Claim): string {
  return [
    place ? isolated(placeWording(place)) : '',
    date ? `<time>${escapeHtml(dateWording(date))}</time>` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The words behind the claim, role by role, each with the colour that it has in the text. */
function evidence({ article }: Record, claim: Claim, index: number): string {
  const marks = marksOf(claim, index).filter(({ role }) => role !== 'sentence');
  return roles
    .flatMap((role) => {
      const words = [
        ...new Set(
          marks.filter((mark) => mark.role === role).map((mark) => article.text.slice(mark.start, mark.end)),
        ),
      ];
      return words.length === 0
        ? []
        : [`<dt data-on="${role}">${role}</dt><dd>${words.map(isolated).join('; ')}</dd>`];
    })
    .join('\n');
}

function footnote({ place, confidence, foundBy }: Claim): string {
  const parts = [
    place ? `${coordinates(place)}, ${escapeHtml(place.precision)}: ${escapeHtml(place.basis)}` : '',
    `${escapeHtml(foundBy.coder)} ${escapeHtml(foundBy.rule)}`,
    `confidence ${confidence.toFixed(2)}`,
  ];
  return parts.filter((part) => part !== '').join('<br>');
}

function coordinates({ lat, lon, radiusKm }: Place): string {
  const side = (degrees: number, positive: string, negative: string) =>
    `${Math.abs(degrees).toFixed(3)}°\u202f${degrees < 0 ? negative : positive}`;
  return `${side(lat, 'N', 'S')} ${side(lon, 'E', 'W')} ±\u202f${Math.round(radiusKm)}\u202fkm`;
}
