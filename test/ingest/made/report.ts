/** A report of a few sentences that no newspaper printed, told apart by its number. */
export function reportText(number = 1): string {
  return [
    `Gunmen killed ${number} farmers near the village of Tarwa on Sunday evening, the district police said.`,
    'The attackers came on motorcycles and left before soldiers arrived, two residents told reporters by telephone.',
    `A spokesman of the army, which keeps outpost number ${number} nearby, denied that it had been warned beforehand.`,
  ].join('\n\n');
}

/** The same as a page. */
export function reportPage(number = 1, head = ''): string {
  const paragraphs = reportText(number)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><title>Farmers killed near Tarwa, ${number}</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Farmers killed near Tarwa, ${number}</h1>${paragraphs}</article></body></html>`;
}
