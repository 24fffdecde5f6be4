import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The tables of a page as rows of cells of text, line breaks as `\n`; whatever else is in a cell shows by its tag. */
export function cellsOf(html: string): string[][] {
  const rows: string[][] = [];
  const visit = (node: Node) => {
    if (node.nodeName === 'tr') rows.push([]);
    if (node.nodeName === 'td' || node.nodeName === 'th') rows.at(-1)!.push(textOf(node));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  return rows;
}

function textOf(node: Node): string {
  if (node.nodeName === 'br') return '\n';
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(textOf).join('');
  // GitHub makes links of addresses, which show as they are.
  return ['td', 'th', 'a'].includes(node.nodeName) ? text : `<${node.nodeName}>${text}`;
}
