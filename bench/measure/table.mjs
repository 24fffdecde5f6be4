import { ratioOf, spreadOf } from './compare.mjs';

/** A table in Markdown, lined up for those who read it in a terminal; all columns but the first are figures. */
export function table(head, rows) {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  const lines = [head, rule, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  return lines
    .map((cells) => `| ${cells.map((cell, column) => pad(cell, widths[column], column)).join(' | ')} |`)
    .join('\n');
}

function pad(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Competitors against the first of them, in CPU and in wall time. */
export function ratioTable(head, competitors) {
  const [standard] = competitors;
  const rows = competitors.map((one) => [
    one.name,
    standingCell('cpu', one, standard),
    standingCell('wall', one, standard),
  ]);
  return table(head, rows);
}

/** The standard's own milliseconds; another one's ratio to it with its spread; or why there is none. */
export function standingCell(kind, competitor, standard) {
  const { costs, remark } = competitor;
  if (costs.length === 0) return remark;
  const ratio = competitor === standard ? null : ratioOf(kind, competitor, standard);
  const cell = ratio === null ? timeCell(kind, competitor) : ratioCell(ratio);
  return remark === '' ? cell : `${cell}, ${remark}`;
}

/** A median with the least and the most: `0.31 (0.29–0.35)`. */
export function ratioCell({ median, low, high }) {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function timeCell(kind, { costs }) {
  return milliseconds(spreadOf(costs.map((cost) => cost[kind])).median);
}

/** `31.4 ms`, `2,140 ms`. */
function milliseconds(time) {
  return `${time < 100 ? time.toPrecision(3) : Math.round(time).toLocaleString('en')} ms`;
}
