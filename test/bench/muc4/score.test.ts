import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerKey } from '../../../bench/muc4/mentions.ts';
import { countDocument, figuresOf, noCounts, roles, type Template } from '../../../bench/muc4/score.ts';

function template(type: string, fillers: Partial<Record<string, string[][]>> = {}): Template {
  const all = roles.map((role) => [role, fillers[role] ?? []]);
  return { incident_type: type, ...Object.fromEntries(all) } as Template;
}

function figures(predictions: readonly Template[], answers: readonly Template[]) {
  const counts = noCounts();
  countDocument(counts, predictions, answers);
  return figuresOf(counts);
}

const bombing = template('bombing', {
  PerpOrg: [['Free Valley Front', 'FVF']],
  Target: [['the town hall']],
  Weapon: [['two bombs', 'bombs']],
});
const kidnapping = template('kidnapping', { Victim: [['Ana Ruiz'], ['Luis Ruiz']] });

describe('the scorer of templates', () => {
  it('gives everything for the answers themselves', () => {
    assert.equal(figures([bombing, kidnapping], [kidnapping, bombing]).f1, 100);
  });

  it('counts a type and each filler once', () => {
    const ours = template('bombing', { PerpOrg: [['FVF']], Target: [['market']], Weapon: [['bomb']] });
    const { precision, recall } = figures([ours], [bombing, kidnapping]);
    assert.equal(precision, 50);
    assert.equal(recall.toFixed(6), (200 / 7).toFixed(6));
  });

  it('pairs no templates of different types, unless the answer leaves the type open', () => {
    assert.equal(figures([template('arson')], [bombing]).f1, 0);
    assert.equal(figures([template('attack')], [template('attack / bombing')]).f1, 100);
  });

  it('pairs templates so that most fits', () => {
    const [one, other] = [
      template('attack', { Victim: [['Ana Ruiz']] }),
      template('attack', { Victim: [['Omar Sahin']] }),
    ];
    assert.equal(figures([other, one], [one, other]).f1, 100);
    assert.equal(figures([template('attack'), one], [one]).recall, 100);
  });

  it('takes a filler for right only when all its mentions are of one answer', () => {
    const mixed = template('kidnapping', { Victim: [['Ana Ruiz', 'Luis Ruiz']] });
    assert.equal(figures([mixed], [kidnapping]).precision, 50);
  });
});

describe('the words of a filler', () => {
  it('are compared without case, marks and articles', () => {
    assert.equal(answerKey('The "Free-Valley" Front'), 'freevalley front');
    assert.equal(answerKey('a bomb'), answerKey('Bomb'));
    assert.equal(answerKey('the'), '');
  });
});
