/** The page's style sheet: paper and ink by day and by night, and one quiet colour for each role. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --panel: #f3f1ec; --card: #fffefb; --ink: #24272c; --soft: #666b73; --faint: #dedbd3; --glow: #f1eee2;
  --focus: #1f5fbf;
  --trigger: #b23a2e; --agent: #2464ad; --patient: #a5670c; --count: #86399b; --place: #2b7a45; --date: #1b7884;
  --weapon: #5a6473; --source: #5a4dc4; --cue: #5a4dc4; --condition: #7a7466;
  --wash: 17%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --panel: #1b1e23; --card: #22262c; --ink: #d9dade; --soft: #969ba5; --faint: #343941; --glow: #262a2e;
    --focus: #7fb2ff;
    --trigger: #f0867a; --agent: #79b0f0; --patient: #e0b062; --count: #d494e6; --place: #79c692; --date: #69c5d0;
    --weapon: #a8b1bf; --source: #aaa1fb; --cue: #aaa1fb; --condition: #b3ab98;
    --wash: 26%;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding: 2rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { min-width: 0; }
.report {
  display: grid; grid-template-columns: minmax(0, 42rem) minmax(20rem, 26rem); column-gap: clamp(2rem, 4vw, 4rem);
  grid-template-areas: "head panel" "text panel"; grid-template-rows: auto 1fr;
  justify-content: center; padding: 0 clamp(1.25rem, 3vw, 3rem);
}
.report[hidden] { display: none; }
.live .report { scroll-margin-top: 100vh; }
.report > header { grid-area: head; padding-top: 3.25rem; }
h1 { font: 600 1.95rem/1.22 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; margin: 0; text-wrap: balance; overflow-wrap: anywhere; }
.about { color: var(--soft); margin: .75rem 0 0; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
article {
  grid-area: text; padding: 1.25rem 0 5rem; overflow-wrap: anywhere;
  font: 1.14rem/1.7 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif;
}
article p { margin: 0 0 1.05em; white-space: pre-wrap; }
article p.wrapped { white-space: normal; }
article p:has(> s:only-child) { margin-bottom: .35em; line-height: 1.4; }
article p:has(> s:only-child) + p:not(:has(> s:only-child)) { margin-top: 1.05em; }
article s { color: var(--soft); opacity: .6; text-decoration: none; font-size: .86em; }

[data-role="trigger"], [data-on="trigger"] { --hue: var(--trigger); }
[data-role="agent"], [data-on="agent"] { --hue: var(--agent); }
[data-role="patient"], [data-on="patient"] { --hue: var(--patient); }
[data-role="count"], [data-on="count"] { --hue: var(--count); }
[data-role="place"], [data-on="place"] { --hue: var(--place); }
[data-role="date"], [data-on="date"] { --hue: var(--date); }
[data-role="weapon"], [data-on="weapon"] { --hue: var(--weapon); }
[data-role="source"], [data-on="source"] { --hue: var(--source); }
[data-role="cue"], [data-on="cue"] { --hue: var(--cue); }
[data-role="condition"], [data-on="condition"] { --hue: var(--condition); }
[data-marks] { cursor: default; transition: background-color .12s, box-shadow .12s; }
.live [data-marks] { cursor: pointer; }
.report:not(.choosing) [data-marks]:not([data-role="sentence"]) {
  box-shadow: inset 0 -2px color-mix(in srgb, var(--hue) 42%, transparent);
}
.report:not(.choosing) [data-role="trigger"] { font-weight: 600; }
[data-on] {
  background: color-mix(in srgb, var(--hue) var(--wash), transparent);
  box-shadow: inset 0 -2px var(--hue); border-radius: 2px;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
[data-on="sentence"] { background: var(--glow); box-shadow: none; border-radius: 0; }
[data-on="trigger"] { font-weight: 600; }
[data-on="cue"] { background: none; box-shadow: inset 0 -2px color-mix(in srgb, var(--hue) 60%, transparent); }
[data-on="condition"] { background: var(--glow); box-shadow: inset 0 -2px color-mix(in srgb, var(--hue) 60%, transparent); }

aside { grid-area: panel; position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 3.4rem .25rem 3rem; overscroll-behavior: contain; scrollbar-width: thin; }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); margin: 0 0 .8rem .1rem; }
aside ol, aside ul { list-style: none; margin: 0 0 2.2rem; padding: 0; }
.claim, .incident { background: var(--card); border: 1px solid var(--faint); border-radius: 8px; margin: 0 0 .6rem; overflow-wrap: anywhere; }
.claim > button { display: block; width: 100%; padding: .7rem .9rem; border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.claim > button:hover { background: color-mix(in srgb, var(--ink) 3%, transparent); }
.claim > button > span { display: block; }
.claim.chosen { border-color: color-mix(in srgb, var(--trigger) 55%, var(--faint)); box-shadow: 0 1px 10px color-mix(in srgb, var(--ink) 9%, transparent); }
.type { font-size: .82rem; color: var(--soft); }
.type small { display: inline-block; min-width: 1.5em; font-size: .95em; font-variant-numeric: tabular-nums; opacity: .75; }
.type b { color: var(--trigger); letter-spacing: .03em; font-weight: 650; }
.relation .type b { color: var(--agent); }
.assessment .type b { color: var(--source); }
.type i { float: right; font-style: normal; border: 1px solid var(--faint); border-radius: 99px; padding: 0 .6em; line-height: 1.55; }
.who { font-weight: 550; line-height: 1.4; margin: .1rem 0; }
.arrow { color: var(--soft); font-weight: 400; }
.circumstance, .figures, .condition, .source { font-size: .9rem; color: var(--soft); }
.figures { color: var(--ink); }
time { white-space: nowrap; }
.condition { font-style: italic; }
.evidence { padding: .1rem .9rem .8rem; font-size: .87rem; }
.live .claim:not(.chosen) .evidence { display: none; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem .7rem; margin: 0; padding-top: .7rem; border-top: 1px solid var(--faint); align-items: baseline; }
dt { padding: 0 .35em; font-size: .8rem; line-height: 1.5; }
dd { margin: 0; }
.evidence p { margin: .8rem 0 0; color: var(--soft); font-size: .8rem; }
.incident { padding: .7rem .9rem; }
.incident p { margin: 0; }
.incident p b { font-size: .82rem; letter-spacing: .03em; }
.incident table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .87rem; }
.incident :is(th, td) { text-align: start; font-weight: 400; padding: .25rem .5rem .25rem 0; border-top: 1px solid var(--faint); vertical-align: top; }
.incident .told { font-size: .87rem; color: var(--soft); }
.link { border: 1px solid var(--faint); border-radius: 5px; background: none; color: inherit; font: inherit; font-size: .8rem; padding: 0 .45em; cursor: pointer; }
.diagnostics { font-size: .87rem; color: var(--soft); }
code { font-size: .92em; opacity: .8; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

.several { display: grid; grid-template-columns: 15rem minmax(0, 1fr); }
nav { background: var(--panel); border-inline-end: 1px solid var(--faint); }
nav ol { position: sticky; top: 0; max-height: 100vh; overflow: auto; list-style: none; margin: 0; padding: 3.25rem .75rem 2rem; }
nav a { display: block; padding: .5rem .65rem; margin-bottom: .15rem; border-radius: 7px; text-decoration: none; line-height: 1.35; font-size: .9rem; overflow-wrap: anywhere; }
nav a:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
nav a[aria-current] { background: var(--card); box-shadow: 0 0 0 1px var(--faint); font-weight: 550; }
nav small { display: block; color: var(--soft); font-weight: 400; }

@media (max-width: 1180px) {
  .several { display: block; }
  nav { border: 0; border-bottom: 1px solid var(--faint); }
  nav ol { display: flex; gap: .25rem; overflow: auto hidden; padding: .5rem 1rem; scrollbar-width: thin; }
  nav li { flex: 0 0 auto; }
  nav a { width: 11.5rem; margin: 0; }
  nav span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
}
@media (max-width: 820px) {
  .report { display: block; }
  .report > header { padding-top: 1.75rem; }
  h1 { font-size: 1.55rem; }
  article { font-size: 1.08rem; padding-bottom: 2rem; }
  aside { position: sticky; top: auto; bottom: 0; max-height: 42vh; margin: 0 calc(-1 * clamp(1.25rem, 3vw, 3rem)); padding: 1rem 1.25rem; background: var(--panel); border-top: 1px solid var(--faint); box-shadow: 0 -6px 24px color-mix(in srgb, #000 9%, transparent); }
}
@media (prefers-reduced-motion: reduce) { * { transition: none; } }
@media print {
  .report, .report[hidden], .several { display: block; }
  nav { display: none; }
  aside { position: static; max-height: none; }
  .claim { break-inside: avoid; }
}
`;
