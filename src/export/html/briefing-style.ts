/** The briefing's style sheet: made to be read on paper as well as on a screen. */
export const briefingStyle = `
:root { color-scheme: light dark; --paper: #fffefb; --ink: #24272c; --soft: #60656d; --faint: #dedbd3; --accent: #a3382c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #d9dade; --soft: #9a9fa9; --faint: #343941; --accent: #f0867a; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem 5rem; overflow-wrap: anywhere;
  font: 1rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance; }
h1 .day { white-space: nowrap; }
h2 { font-size: 1.15rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--faint); }
h3 { font-size: 1.02rem; line-height: 1.35; margin: 0 0 .15rem; }
.about, .facts, .ids, footer { color: var(--soft); font: .875rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.incident { margin: 0 0 1.9rem; break-inside: avoid; }
.incident p { margin: .25rem 0; }
.type { color: var(--accent); letter-spacing: .03em; font-size: .82em; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font: .875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
table { width: auto; min-width: 60%; }
th, td { text-align: start; vertical-align: top; font-weight: 400; padding: .28rem .8rem .28rem 0; border-top: 1px solid var(--faint); }
thead th { color: var(--soft); border-top: 0; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
.reports { margin: .3rem 0; padding-inline-start: 1.4rem; color: var(--soft); font: .875rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.reports li::marker { content: "[" counter(list-item) "] "; }
ul { margin: .3rem 0; padding-inline-start: 1.1rem; }
blockquote { margin: .5rem 0; padding-inline-start: .9rem; border-inline-start: 2px solid var(--faint); }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .2em; }
.ids { font-size: .75rem; }
.ids code { font-size: .95em; }
footer { margin-top: 3rem; border-top: 1px solid var(--faint); padding-top: 1rem; white-space: pre-line; }
@media print { html { background: #fff; color: #000; } body { padding: 0; max-width: none; font-size: 10.5pt; } a { text-decoration: none; } }
`;
