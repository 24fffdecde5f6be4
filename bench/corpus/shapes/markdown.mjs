import { fill } from '../fill.mjs';
import { byHand } from '../front-matter.mjs';

/** What a folder of articles holds besides: posts that are Markdown already, with a tag here and there. */
export const markdown = {
  name: 'markdown',
  share: 7,
  median: 1200,
  spread: 1,
  languages: ['english', 'english', 'english', 'chinese'],
  extension: 'md',
  isMarkdown: true,
  habits: { links: 0, strong: 0, em: 0, entities: 0 },
  frontMatter: byHand,
  body: (prose, size) =>
    fill(prose.random, size, [
      [
        10,
        () =>
          `${prose.lines()} [${prose.phrase()}](https://example.org/${prose.random.int(1, 99)}) ${prose.sentence()}\n\n`,
      ],
      [1, () => `## ${prose.phrase()}\n\n`],
      [1, () => `- ${prose.phrase()}\n- **${prose.phrase()}**\n- ${prose.phrase()}\n\n`],
      [0.5, () => `\`\`\`sh\nnpm run ${prose.random.int(1, 9)}\n\`\`\`\n\n`],
      [0.3, () => `![${prose.words(2)}](/images/${prose.random.int(1, 99)}.png)\n\n`],
      [0.3, () => `{% asset_img tide-${prose.random.int(1, 99)}.jpg %}\n\n`],
    ]),
};
