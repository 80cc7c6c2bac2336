import './graph.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { Consequences } from '../../src/schema/consequences.ts';
import { paths } from '../address/paths.ts';
import { useParameters } from '../address/use-address.ts';
import { answer, api } from '../api/client.ts';
import { Awaited, Empty } from '../design/states.tsx';
import { useWidth } from '../plots/figure.tsx';
import { day, words } from '../words/words.ts';
import { type Layout, layOut } from './consequence-layout.ts';

/** Below this width the arrows are listed under their conditions, since two columns would leave them no room. */
const WIDE = 720;

/** Who expects what from what: conditions on the left, whom they harm or help on the right, each arrow with its voices. */
export default function ConsequenceMap() {
  const query = useQuery({
    queryKey: ['claims', 'consequences'],
    queryFn: () => answer(api.assessments.consequences.$get({ query: {} })),
  });
  return (
    <Awaited query={query} lines={10}>
      {(consequences) =>
        consequences.arrows.length === 0 ? (
          <Empty title={words.assessments.noMap} remedy={words.assessments.nothingRemedy} />
        ) : (
          <MapOf consequences={consequences} />
        )
      }
    </Awaited>
  );
}

function MapOf({ consequences }: { readonly consequences: Consequences }) {
  const [parameters, setParameters] = useParameters();
  const layout = useMemo(() => layOut(consequences), [consequences]);
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const chosen = layout.arrows.find(({ key }) => key === parameters.get('arrow')) ?? null;
  const choose = (key: string) =>
    setParameters({ arrow: key === chosen?.key ? null : key }, { replace: true });
  return (
    <div className="consequences">
      <div ref={host} className="stack">
        <p className="small soft">{words.assessments.mapAbout}</p>
        {width >= WIDE ? (
          <Columns layout={layout} width={width} chosen={chosen?.key ?? null} onChoose={choose} />
        ) : (
          <Listed layout={layout} chosen={chosen?.key ?? null} onChoose={choose} />
        )}
      </div>
      <aside className="panel" aria-label={words.assessments.chosen} aria-live="polite">
        <h2>{words.assessments.chosen}</h2>
        {chosen === null ? (
          <p className="soft small">{words.assessments.chooseOne}</p>
        ) : (
          <Voices arrow={chosen} />
        )}
      </aside>
    </div>
  );
}

interface Choosing {
  readonly layout: Layout;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function ArrowButton({
  arrow,
  chosen,
  onChoose,
}: { readonly arrow: Layout['arrows'][number] } & Omit<Choosing, 'layout'>) {
  return (
    <button
      type="button"
      className={`arrow-button ${arrow.direction}`}
      aria-pressed={arrow.key === chosen}
      aria-label={`${arrow.wording} ${arrow.voices}: ${arrow.from} → ${arrow.patient.name}`}
      onClick={() => onChoose(arrow.key)}
    >
      {arrow.wording} <span className="number">{arrow.voices}</span>
    </button>
  );
}

function Columns({ layout, width, chosen, onChoose }: Choosing & { readonly width: number }) {
  const column = width * 0.36;
  const [x1, x2] = [column, width - column];
  const curve = ({ y1, y2 }: Layout['arrows'][number]) =>
    `M${x1},${y1} C${x1 + (x2 - x1) / 2},${y1} ${x1 + (x2 - x1) / 2},${y2} ${x2 - 8},${y2}`;
  return (
    <div className="consequence-columns" style={{ height: layout.height }}>
      <svg width={width} height={layout.height} aria-hidden="true">
        {layout.arrows.map((arrow) => (
          <g
            key={arrow.key}
            className={`${arrow.direction} ${arrow.key === chosen ? 'chosen' : ''} ${arrow.polarity}`}
          >
            <path d={curve(arrow)} strokeWidth={Math.min(8, 1 + arrow.voices)} />
            <path
              className="tip"
              d={`M${x2 - 9},${arrow.y2 - 5} L${x2},${arrow.y2} L${x2 - 9},${arrow.y2 + 5} Z`}
            />
          </g>
        ))}
      </svg>
      {layout.conditions.map(({ key, text, y, size }) => (
        <div
          key={key}
          className="node condition-node"
          style={{ top: y, height: size, width: column }}
          title={text}
        >
          <bdi>{text}</bdi>
        </div>
      ))}
      {layout.patients.map(({ key, name, y, size }) => (
        <div
          key={key}
          className="node patient-node"
          style={{ top: y, height: size, width: column }}
          title={name}
        >
          <bdi>{name}</bdi>
        </div>
      ))}
      {layout.arrows.map((arrow) => (
        <div
          key={arrow.key}
          className="on-arrow"
          style={{ left: (x1 + x2) / 2, top: (arrow.y1 + arrow.y2) / 2 }}
        >
          <ArrowButton arrow={arrow} chosen={chosen} onChoose={onChoose} />
        </div>
      ))}
    </div>
  );
}

function Listed({ layout, chosen, onChoose }: Choosing) {
  return (
    <ul className="stack">
      {layout.conditions.map(({ key, text }) => (
        <li key={key} className="panel stack">
          <p>
            <bdi>{text}</bdi>
          </p>
          {layout.arrows
            .filter(({ condition }) => condition === key)
            .map((arrow) => (
              <span key={arrow.key} className="row">
                <ArrowButton arrow={arrow} chosen={chosen} onChoose={onChoose} />
                <bdi>{arrow.patient.name}</bdi>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Voices({ arrow }: { readonly arrow: Layout['arrows'][number] }) {
  return (
    <ul className="voices">
      {arrow.holders.map(({ claim, article, holder, sentence, date }) => (
        <li key={claim}>
          <b>
            <bdi>{holder.name}</bdi>
          </b>
          <blockquote className="quote" dir="auto">
            {sentence}
          </blockquote>
          <Link className="small" href={paths.article(article, claim)}>
            {words.incident.openArticle}
            {date ? `, ${day(date.slice(0, 10))}` : ''}
          </Link>
        </li>
      ))}
    </ul>
  );
}
