import { Awaited, Empty } from '../../design/states.tsx';
import { wordFor } from '../../record/wording.ts';
import { number, words } from '../../words/words.ts';
import { useAgreement } from './review-data.ts';

/** Krippendorff's alpha by field, over the claims that two or more people have coded. */
export function AgreementTable() {
  const query = useAgreement();
  return (
    <Awaited query={query}>
      {({ fields }) =>
        fields.every(({ alpha }) => alpha === null) ? (
          <Empty title={words.review.noAgreement} remedy={words.review.noAgreementRemedy} />
        ) : (
          <div className="stack">
            <p className="soft small">{words.review.alphaHelp}</p>
            <div className="scroll">
              <table className="agreement">
                <thead>
                  <tr>
                    <th scope="col">{words.review.field}</th>
                    <th scope="col">{words.review.alpha}</th>
                    <th scope="col">{words.review.units}</th>
                  </tr>
                </thead>
                <tbody>
                  {fields.map(({ field, alpha, claims }) => (
                    <tr key={field}>
                      <th scope="row">{wordFor(words.review.fields, field)}</th>
                      <td>
                        {alpha === null ? (
                          '—'
                        ) : (
                          <meter
                            min={0}
                            max={1}
                            low={0.667}
                            high={0.8}
                            optimum={1}
                            value={Math.max(0, alpha)}
                          />
                        )}{' '}
                        <span className="number">{alpha?.toFixed(2) ?? ''}</span>
                      </td>
                      <td className="number">{number(claims)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        )
      }
    </Awaited>
  );
}
