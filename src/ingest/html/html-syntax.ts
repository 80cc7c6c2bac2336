/** Elements without content (HTML Living Standard, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is text up to their own end tag (13.1.2). */
export const RAW_TEXT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes noscript'.split(' '),
);

/** Elements that stand in a line of text; all others part paragraphs. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup svg time tt u var wbr'
  ).split(' '),
);

const BLOCKS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
  'h5 h6 header hgroup hr main menu nav ol p pre section summary table ul';

/** Start tags that end an open element of the given name, when it is the innermost but for inline ones (13.1.2.4). */
export const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    p: BLOCKS,
    li: 'li',
    dt: 'dt dd',
    dd: 'dt dd',
    option: 'option optgroup',
    optgroup: 'optgroup',
    tr: 'tr tbody tfoot thead',
    td: 'td th tr tbody tfoot thead',
    th: 'td th tr tbody tfoot thead',
    thead: 'tbody tfoot',
    tbody: 'tbody tfoot',
    head: 'body',
  }).map(([open, starts]) => [open, new Set(starts.split(' '))]),
);

/** Elements that an end tag or an implied end does not reach out of (a subset of "scope", 13.2.4.2). */
export const SCOPES: ReadonlySet<string> = new Set('html table td th caption template object'.split(' '));
