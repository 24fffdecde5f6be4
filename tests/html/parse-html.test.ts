import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import TurndownService from 'turndown';
import { describe, expect, test } from 'vitest';
import { bodyTree } from '../../src/html/body-tree.ts';
import { HtmlElement, type HtmlNode } from '../../src/html/node.ts';
import { parseHtml } from '../../src/html/parse-html.ts';
import { select } from '../../src/html/select.ts';

type DefaultNode = DefaultTreeAdapterTypes.Node;

/** One line for each node, depth first, without recursion: comparable between the two trees. */
function outline<N>(root: N, describeNode: (node: N) => { line: string; children: readonly N[] }): string[] {
  const lines: string[] = [];
  const stack: [N, number][] = [[root, 0]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, depth] = entry;
    const { line, children } = describeNode(node);
    lines.push(`${depth} ${line}`);
    for (const child of children.toReversed()) stack.push([child, depth + 1]);
  }
  return lines;
}

const attributeLine = (pairs: [string, string][]) => pairs.map(([name, value]) => `${name}=${JSON.stringify(value)}`);

function outlineOfOurs(root: HtmlNode): string[] {
  return outline(root, (node) => {
    if (node instanceof HtmlElement) {
      const line = [node.namespace, node.name, ...attributeLine(Object.entries(node.attribs))].join(' ');
      return { line, children: node.children };
    }
    if ('children' in node) return { line: 'fragment', children: node.children };
    return { line: `${node.type} ${JSON.stringify(node.data)}`, children: [] };
  });
}

function outlineOfParse5(root: DefaultNode): string[] {
  return outline(root, (node) => {
    if ('tagName' in node) {
      const attributes = node.attrs.map((a): [string, string] => [
        a.prefix ? `${a.prefix}:${a.name}` : a.name,
        a.value,
      ]);
      const line = [node.namespaceURI, node.tagName, ...attributeLine(attributes)].join(' ');
      return { line, children: 'content' in node ? [node.content] : node.childNodes };
    }
    if ('childNodes' in node) return { line: 'fragment', children: node.childNodes };
    if ('data' in node) return { line: `comment ${JSON.stringify(node.data)}`, children: [] };
    return { line: `text ${JSON.stringify((node as DefaultTreeAdapterTypes.TextNode).value)}`, children: [] };
  });
}

/** The same body by parse5's own tree. */
function parse5Body(html: string): DefaultNode {
  const source = `<!DOCTYPE html><html><head></head><body>${html}`;
  const root = parse(source, { scriptingEnabled: false }).childNodes.find((n) => n.nodeName === 'html');
  const children = (root as DefaultTreeAdapterTypes.Element).childNodes;
  return children.find((n) => n.nodeName === 'body') ?? (root as DefaultNode);
}

const TAGS =
  'p div span b i a li ul ol dl dt dd table caption thead tbody tfoot tr td th col select option button form input ' +
  'h1 h2 br hr img pre textarea title script style template svg math mi foreignObject desc font nobr ruby rt rp ' +
  'frameset body html head noscript iframe xmp plaintext object marquee image blockquote x-unknown';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TAGS.split(' ')).map((tag) => `<${tag}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS.split(' ')).map((tag) => `</${tag}>`) },
  fc.constantFrom(
    'text',
    ' ',
    '\n',
    '&amp;',
    '&nosuch;',
    '&#0;',
    '\0',
    '<!-- c -->',
    '<!doctype html>',
    '<![CDATA[x]]>',
  ),
  fc.constantFrom(
    '<a href="x" class=y>',
    '<font color=red>',
    '<svg xlink:href="#a">',
    '<p align=center',
    '<!--',
    '<?x',
  ),
);

describe('the tree', () => {
  test('is parse5’s own for HTML grown from tags that change the structure', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(outlineOfOurs(parseHtml(html))).toEqual(outlineOfParse5(parse5Body(html)));
      }),
      { numRuns: 2000 },
    );
  });

  test('is parse5’s own for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (html) => {
        expect(outlineOfOurs(parseHtml(html))).toEqual(outlineOfParse5(parse5Body(html)));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps parents and siblings linked whatever the parser moves', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const stack: HtmlNode[] = [parseHtml(pieces.join(''))];
        for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
          if (!('children' in node)) continue;
          node.children.forEach((child, i) => {
            expect(child.parent).toBe(node);
            expect(child.prev).toBe(node.children[i - 1] ?? null);
            expect(child.next).toBe(node.children[i + 1] ?? null);
            stack.push(child);
          });
        }
      }),
    );
  });

  test.each(['div', 'span', 'blockquote', 'b', 'font'])('takes 100,000 nested <%s> in its stride', (tag) => {
    const started = performance.now();
    const root = parseHtml(`${`<${tag}>`.repeat(100_000)}x`);
    expect(root.textContent).toBe('x');
    expect(root.getElementsByTagName(tag)).toHaveLength(100_000);
    expect(root.outerHTML).toHaveLength('<body>x</body>'.length + 100_000 * (2 * tag.length + 5));
    expect((root.firstChild as HtmlElement).cloneNode(true).textContent).toBe('x');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('knows where nodes stand in the source when asked', () => {
    const html = '<p>a <b>bold</b></p>\n<img src="x">';
    const root = parseHtml(html, { positions: true });
    const at = (name: string) => {
      const [element] = root.getElementsByTagName(name);
      return html.slice(element!.startIndex!, element!.endIndex!);
    };
    expect(at('b')).toBe('<b>bold</b>');
    expect(at('img')).toBe('<img src="x">');
    expect(root.getElementsByTagName('b')[0]!.children[0]!.startIndex).toBe(html.indexOf('bold'));
    expect(parseHtml(html).children[0]!.startIndex).toBeNull();
  });

  test('is parsed once for an article', () => {
    const article = { body: '<p>x</p>' };
    expect(bodyTree(article)).toBe(bodyTree(article));
    expect(bodyTree({ body: '<p>x</p>' })).not.toBe(bodyTree(article));
  });
});

describe('the two faces', () => {
  const html = `<h2>标题 &amp; more</h2><p>a <b class="x">b</b> <a href="https://e.com/?a=1&amp;b=2" title="t">c</a></p>
<ul><li>one</li><li><p>two</p></li></ul><pre><code class="language-js">let a;\n</code></pre><img src="a.png" alt="i">`;

  test('cheerio selects in it', () => {
    const $ = select(parseHtml(html));
    expect($('p > b.x').text()).toBe('b');
    expect($('li').length).toBe(2);
    expect($('a').attr('href')).toBe('https://e.com/?a=1&b=2');
    expect($('li:has(p)').index()).toBe(1);
    expect($('h2').nextAll('pre').find('code').attr('class')).toBe('language-js');
  });

  test('stock turndown gives the same Markdown as from the string', () => {
    const turndown = new TurndownService({ codeBlockStyle: 'fenced' });
    expect(turndown.turndown(parseHtml(html) as never)).toBe(turndown.turndown(html));
  });

  test('markup read back from it is the same tree', () => {
    const root = parseHtml(
      `${html}<svg viewBox="0 0 1 1"><path d="M0"/></svg><style>a>b{}</style><p title='"&amp;"'>&nbsp;</p>`,
    );
    expect(outlineOfOurs(parseHtml(root.innerHTML))).toEqual(outlineOfOurs(root));
  });
});
