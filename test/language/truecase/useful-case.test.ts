import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textCaseOf } from '../../../src/language/truecase/useful-case.ts';

const report =
  'Three mortar rounds fell on the market of Harut on Friday and killed a baker, the mayor Omar Sahin said.';

describe('how a text is written', () => {
  it('is told from all its words', () => {
    assert.equal(textCaseOf(report), 'usual');
    assert.equal(textCaseOf(report.toUpperCase()), 'capitals');
    assert.equal(textCaseOf(report.toLowerCase()), 'small');
  });

  it('is not told from a headline over it, nor from a few words', () => {
    assert.equal(textCaseOf(`MARKET SHELLED IN HARUT\n\n${report} ${report}`), 'usual');
    assert.equal(textCaseOf('mortars fell on harut'), 'usual');
    assert.equal(textCaseOf(''), 'usual');
  });

  it('is usual in a script without case', () => {
    assert.equal(
      textCaseOf('قال شهود إن قذائف سقطت على سوق المدينة يوم الجمعة وقتلت خبازا وجرحت آخرين'),
      'usual',
    );
  });
});
