import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGenderOf } from '../../src/claims/gender.ts';
import { code } from '../../src/index.ts';

test('the given name tells, as far as it is in the lists', () => {
  const genderOf = createGenderOf({ female: ['ruth'], male: ['donald'] });
  assert.equal(genderOf('Ruth Smith'), 'female');
  assert.equal(genderOf('DONALD Smith'), 'male');
  assert.equal(genderOf('Smith'), null);
});

test('"she" passes over a man who was named last', async () => {
  const text = 'Angela Merkel met Donald Trump in Berlin. She condemned Iran.';
  const { record } = await code(text, { date: '2018-05-01' });
  const condemned = record!.claims.find(({ trigger }) => trigger.text === 'condemned');
  assert.equal(condemned?.agents[0]?.actor, 'person.angela-merkel');
});
