import './figure.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSchemeChange } from '../design/colours.ts';

/** The width of an element in whole pixels, followed as it changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/**
 * A plot in a place of a fixed height, drawn anew when its width, its data or the light changes. Plot writes a style element
 * into what it draws, which the policy of the page refuses; figure.css holds those few rules instead.
 */
export function Figure({
  draw,
  height,
  label,
}: {
  readonly draw: (width: number) => Element;
  readonly height: number;
  readonly label: string;
}) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const scheme = useSchemeChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme means other colours
  useEffect(() => {
    if (width === 0) return;
    const drawn = draw(width);
    for (const style of drawn.querySelectorAll('style')) style.remove();
    drawn.setAttribute('aria-hidden', 'true');
    host.current!.replaceChildren(drawn);
  }, [draw, width, scheme]);
  return (
    <div className="figure" role="img" aria-label={label}>
      <div ref={host} style={{ height }} />
    </div>
  );
}
