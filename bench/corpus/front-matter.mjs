// Front matter in the shapes that importers and generators write. Each takes what an article is about: its title, its
// number, its day (a Date), an author and some tags.

const pad = (number) => String(number).padStart(2, '0');
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const list = (names) => names.map((name) => `\n- ${quoted(name)}`).join('');
const fenced = (lines) => `---\n${lines.join('\n')}\n---\n`;

/** `2014-03-02`. */
export const dayOf = (day) => `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
const timeOf = (day) => `${pad(day.getUTCHours())}:${pad(day.getUTCMinutes())}:${pad(day.getUTCSeconds())}`;

/** jekyll-import's, from WordPress. */
export const fromWordPress = ({ title, number, day, author, tags }) =>
  fenced([
    'layout: post',
    'status: publish',
    'published: true',
    `title: ${quoted(title)}`,
    `author:\n  display_name: ${author}\n  login: ${author}\n  url: http://www.example.com`,
    `author_login: ${author}`,
    `wordpress_id: ${number}`,
    `wordpress_url: http://www.example.com/?p=${number}`,
    `date: '${dayOf(day)} ${timeOf(day)} -0500'`,
    `date_gmt: '${dayOf(day)} ${timeOf(day)} -0500'`,
    `categories:${list(tags.slice(0, 1))}`,
    `tags: ${tags.length > 1 ? list(tags.slice(1)) : '[]'}`,
    // What plugins kept in the database comes along in some exports, and wants a real parser: it goes on over lines.
    ...(number % 6 === 0
      ? [`meta:\n  _edit_last: '${number}'\n  gallery: a:1:{s:7:"updated";s:19:"${dayOf(day)}\n    ${timeOf(day)}";}`]
      : []),
    'comments: []',
  ]);

/** jekyll-import's, from Blogger. */
export const fromBlogger = ({ title, number, day, author, tags }) =>
  fenced([
    'layout: post',
    `title: ${quoted(title)}`,
    `date: '${dayOf(day)}T${timeOf(day)}.001+08:00'`,
    `author: ${author}`,
    `tags:${number % 4 === 0 ? '' : list(tags)}`,
    `modified_time: '${dayOf(day)}T${timeOf(day)}.002+08:00'`,
    `thumbnail: http://2.bp.example.com/s72-c/${number}.jpg`,
    `blogger_id: tag:blogger.com,1999:blog-${number}.post-${number * 7919}`,
    `blogger_orig_url: http://tides.example.org/${number}.html`,
  ]);

/** An RSS robot's, for Hexo. */
export const fromRobot = ({ title, number, day, author, tags }) =>
  fenced([
    `title: ${quoted(title)}`,
    `categories:${list(tags)}`,
    `headimg: 'https://img.example.com/2023/clock_${number}'`,
    `author: ${author}`,
    'comments: false',
    `date: ${dayOf(day)}T${timeOf(day)}+08:00`,
    `thumbnail: 'https://img.example.com/2023/clock_${number}'`,
  ]);

/** Drupal's, with seconds since 1970. */
export const fromDrupal = ({ title, day }) =>
  fenced([`title: ${quoted(title)}`, `created: ${day.getTime() / 1000}`, 'layout: blog']);

/** Tumblr's and Medium's, as exporters name them. */
export const fromExporter = ({ title, number, day, author, tags }) =>
  fenced([
    `id: ${number}`,
    // Where a post needs no title, some have none.
    ...(number % 3 === 0 ? [] : [`title: ${quoted(title)}`]),
    `date: ${dayOf(day)}T${timeOf(day)}+00:00`,
    `author: ${author}`,
    'layout: post',
    `permalink: /${number}/`,
    `tags:${list(tags)}`,
  ]);

/** Written by hand, in YAML. */
export const byHand = ({ title, number, day, tags }) =>
  fenced([
    `title: ${quoted(title)}`,
    `date: ${number % 3 === 0 ? day.toUTCString() : dayOf(day)}`,
    `tags: [${tags.map(quoted).join(', ')}]`,
  ]);

/** Hugo's, in TOML. */
export const inToml = ({ title, day, tags }) =>
  `+++\ntitle = ${JSON.stringify(title)}\ntags = ${JSON.stringify(tags)}\ntype = "post"\ndate = "${dayOf(day)}"\n+++\n`;
