import type { MainEvent, MainFigure } from '../../../src/schema/main-event.ts';
import { countWording, dateWording, placeWording } from '../../record/wording.ts';
import { words } from '../../words/words.ts';

interface Part {
  readonly name: string;
  readonly told: string;
  /** The words it was read from, the most telling first. */
  readonly from: readonly string[];
}

/** What a report tells in all of its main event, and behind it the words that each was read from. */
export function MainEventLine({ main }: { readonly main: MainEvent }) {
  const parts = partsOf(main);
  if (parts.length === 0) return null;
  return (
    <details className="main-event small">
      <summary>
        {words.article.mainEvent}: {parts.map(({ told }) => told).join(' · ')}
      </summary>
      <dl>
        {parts.map(({ name, told, from }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {told}
              {from.map((quote) => (
                <q key={quote} dir="auto">
                  {quote}
                </q>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function partsOf({ killed, injured, date, place }: MainEvent): Part[] {
  const figurePart = (what: 'killed' | 'injured', figure: MainFigure | null): Part[] => {
    if (figure === null) return [];
    const { who, min, max, from } = figure;
    const told = countWording({ what, who, min, max });
    return [{ name: words.countsOf[what], told, from: distinct(from.map(({ text }) => text)) }];
  };
  return [
    ...figurePart('killed', killed),
    ...figurePart('injured', injured),
    ...(date ? [{ name: words.roles.date, told: dateWording(date), from: distinct([date.text]) }] : []),
    ...(place ? [{ name: words.roles.place, told: placeWording(place), from: distinct([place.text]) }] : []),
  ];
}

/** Each once, without those that are empty. */
function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => text?.trim() || []))];
}
