/*
 * What runs in the page. Each function is put into the page as its own source text, so it may use nothing of this
 * module but the functions listed in `clientScript`.
 */

/** Marks the words of one claim of a report, and only those; null lets go of all. */
function choose(report: HTMLElement, claim: string | null): void {
  const lists = report.querySelectorAll<HTMLElement>('[data-marks]');
  for (const words of lists) {
    const mark = words.dataset.marks!.split(' ').find((each) => each.split(':')[0] === claim);
    if (mark === undefined) delete words.dataset.on;
    else words.dataset.on = mark.split(':')[1]!;
  }
  for (const item of report.querySelectorAll<HTMLElement>('[data-claim]')) {
    const chosen = item.dataset.claim === claim;
    item.classList.toggle('chosen', chosen);
    item.querySelector('button')!.setAttribute('aria-pressed', String(chosen));
  }
  report.classList.toggle('choosing', claim !== null);
}

function chosenClaim(report: HTMLElement): string | null {
  return report.querySelector<HTMLElement>('.claim.chosen')?.dataset.claim ?? null;
}

/** Brings what belongs together into view: the words when the list was used, the list's item when the text was. */
function reveal(target: Element | null): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Words of several claims give the next claim at each click. */
function claimAt(words: HTMLElement, current: string | null): string {
  const claims = [...new Set(words.dataset.marks!.split(' ').map((mark) => mark.split(':')[0]!))];
  return claims[(claims.indexOf(current ?? '') + 1) % claims.length]!;
}

function onClick(event: MouseEvent): void {
  const target = event.target as Element;
  const report = target.closest<HTMLElement>('.report');
  if (!report) return;
  const item = target.closest('.claim > button')?.parentElement;
  const link = target.closest<HTMLElement>('[data-choose]');
  const words = target.closest<HTMLElement>('[data-marks]');
  if (item || link) {
    const claim = item ? item.dataset.claim! : link!.dataset.choose!;
    choose(report, item && chosenClaim(report) === claim ? null : claim);
    reveal(report.querySelector('[data-on="trigger"]'));
  } else if (words && getSelection()?.isCollapsed !== false) {
    choose(report, claimAt(words, chosenClaim(report)));
    reveal(report.querySelector('.claim.chosen'));
  }
}

/** Up and down go through the claims of the list that has the focus; Escape lets go. */
function onKey(event: KeyboardEvent): void {
  const report = document.querySelector<HTMLElement>('.report:not([hidden])');
  if (!report || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') choose(report, null);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target as Element).closest('.claims')) return;
  event.preventDefault();
  const current = Number((event.target as Element).closest<HTMLElement>('.claim')!.dataset.claim);
  const button = report.querySelector<HTMLElement>(`[data-claim="${current + step}"] > button`);
  if (!button) return;
  choose(report, String(current + step));
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest' });
  reveal(report.querySelector('[data-on="trigger"]'));
}

/** Of several reports, shows the one that the address names, or the first. */
function showReport(): void {
  const reports = [...document.querySelectorAll<HTMLElement>('.report')];
  const wanted = reports.find(({ id }) => `#${id}` === location.hash) ?? reports[0];
  for (const report of reports) report.hidden = report !== wanted;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    const current = link.hash === `#${wanted?.id}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (current) link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  scrollTo(0, 0);
}

function start(): void {
  document.documentElement.classList.add('live');
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  addEventListener('hashchange', showReport);
  showReport();
}

/** The page's script as text. */
export const clientScript = `${[choose, chosenClaim, reveal, claimAt, onClick, onKey, showReport, start].map(String).join('\n')}\nstart();`;
