import type { Run } from '../command.ts';
import { helpOverview, helpPage } from '../help-text.ts';
import { parseArguments } from '../parse-arguments.ts';

/** `dateline help [COMMAND]`. */
export const run: Run = async ({ operands, streams, table }) => {
  const name = operands.join(' ');
  const command = table.find((candidate) => candidate.name === name);
  if (name === '') streams.output.write(helpOverview(table));
  else if (command) streams.output.write(helpPage(command));
  else if (table.some((candidate) => candidate.name.startsWith(`${name} `))) {
    streams.output.write(helpOverview(table.filter((candidate) => candidate.name.startsWith(`${name} `))));
  } else parseArguments(table, operands);
  return 0;
};
