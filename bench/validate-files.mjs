// `validate` of one file against `node -e 0`, and of 1,000 files against `hugo list all` on the same folder.
import { ARTICLE_KIT, compare, compareWithHugo, EMPTY_RUN, inNewFolder, makeSite } from './whole-processes.mjs';

inNewFolder((site) => {
  const posts = makeSite(site);
  const validate = `${ARTICLE_KIT} validate --no-config`;
  compare('validate of one file / node -e 0', `${validate} ${posts}/post-1.md`, EMPTY_RUN);
  compareWithHugo('validate of 1,000 files', `${validate} ${posts}`, site);
});
