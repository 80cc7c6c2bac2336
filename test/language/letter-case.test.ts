import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letterCaseOf, restoreCase } from '../../src/language/letter-case.ts';
import { wordTraits } from '../../src/language/lexicon.ts';

const { noun, verb, adjective, adverb, name, seenAsName, seenAsWord } = wordTraits;
const known: Readonly<Record<string, number>> = {
  rebels: noun | verb,
  shell: noun | verb,
  market: noun | verb,
  town: noun,
  after: adverb | adjective,
  truce: noun,
  collapses: verb,
  syria: name,
  sudan: seenAsName,
  in: seenAsWord,
  and: seenAsWord,
};
const lexicon = { traits: (word: string) => known[word] ?? 0 };

function restored(sentence: string): string {
  return restoreCase(sentence.split(' '), lexicon).join(' ');
}

describe('the letter case of a sentence', () => {
  it('is told from its longer words', () => {
    assert.equal(letterCaseOf('The rebels shelled a market in Homs'.split(' ')), 'usual');
    assert.equal(letterCaseOf('REBELS SHELL MARKET IN SYRIA'.split(' ')), 'capitals');
    assert.equal(letterCaseOf('Rebels Shell Market Town in Syria After Truce'.split(' ')), 'headline');
    assert.equal(letterCaseOf(['HOMS', '-', '2004']), 'usual');
  });

  it('leaves a usual sentence as it is', () => {
    const words = ['NATO', 'denied', 'that', 'rebels', 'fled'];
    assert.equal(restoreCase(words, lexicon), words);
  });

  it('keeps capitals for names and unknown words alone', () => {
    assert.equal(
      restored('REBELS SHELL MARKET TOWN IN SYRIA AND SUDAN'),
      'Rebels shell market town in Syria and Sudan',
    );
    assert.equal(
      restored('Rebels Shell Market in Syria After Truce Collapses'),
      'Rebels shell market in Syria after truce collapses',
    );
  });

  it('keeps short names in a headline and letters with full stops', () => {
    assert.equal(
      restored('NATO Shell Market Town After Truce Collapses'),
      'NATO shell market town after truce collapses',
    );
    assert.equal(restored('U.S. SHELL REACHES MARKET AFTER TRUCE'), 'U.S. shell Reaches market after truce');
  });
});
