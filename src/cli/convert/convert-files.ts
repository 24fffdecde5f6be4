import type { Found, FoundList } from '../../batch/input.ts';
import type { Destination, Output } from '../../batch/output-places.ts';
import { planOutputs } from '../../batch/plan-outputs.ts';
import type { ExitCode } from '../exit-code.ts';
import { findArticles } from '../find-articles.ts';
import type { Io } from '../io.ts';
import { askedFormat } from '../output-options.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { convertToFiles } from './convert-to-files.ts';
import { convertToStdout } from './convert-to-stdout.ts';
import { loadConverter } from './load-converter.ts';
import type { OutManifest } from './out-manifest.ts';

/** Does what `article-kit convert` was asked to do. */
export async function convertFiles(paths: readonly string[], flags: ConvertFlags, session: Session): Promise<ExitCode> {
  const { io, stderr } = session;
  if (flags.verify) refuseChanges(flags);
  const destination = destinationOf(paths, flags);
  const found = await findArticles(paths, flags, session, { outFolder: flags.out });
  if (paths.includes('-') && io.stdin.isTTY && flags.quiet !== true) {
    await stderr.write('Reading an article from the terminal; Ctrl-D ends it.\n');
  }
  if (destination === null && found.length > 0) {
    const one = onlyOne(found, flags);
    return convertToStdout(one, await loadConverter(flags, io), flags, session);
  }
  const ignoresCase = io.platform === 'darwin' || io.platform === 'win32';
  const manifest = flags.out === undefined ? null : await openManifest(flags.out, flags, io);
  const isOurs = (output: Output) => (manifest?.known(output)?.hashes.length ?? 0) > 0;
  const plan = planOutputs(found, destination ?? { kind: 'in-place' }, { cwd: io.cwd, ignoresCase, isOurs });
  return convertToFiles({ plan, flags, manifest }, session);
}

/** Only who has an output folder needs to load what keeps its manifest. */
async function openManifest(out: string, flags: ConvertFlags, io: Io): Promise<OutManifest> {
  const { OutManifest } = await import('./out-manifest.ts');
  const { localizeImages } = flags;
  if (localizeImages === undefined) return new OutManifest(out, flags, io);
  const { LocalImages } = await import('./local-images.ts');
  return new OutManifest(out, flags, io, LocalImages.listIn(localizeImages, io.cwd));
}

/** What an option changes on purpose would be called a difference. */
function refuseChanges({ baseUrl, localizeImages, captions = 'keep', html = 'keep' }: ConvertFlags): void {
  const changing = {
    '--base-url': baseUrl !== undefined,
    '--captions': captions !== 'keep',
    '--html': html !== 'keep',
    '--localize-images': localizeImages !== undefined,
  };
  const option = Object.entries(changing).find(([, isAsked]) => isAsked)?.[0] ?? null;
  if (option === null) return;
  throw new UsageError(
    `--verify compares with the source as it stands, and ${option} changes it`,
    `Leave ${option} out.`,
  );
}

function destinationOf(
  paths: readonly string[],
  { out, inPlace, force, stdinFilename }: ConvertFlags,
): Destination | null {
  if (out === '') throw new UsageError('--out is empty', 'Is a variable unset? The working folder is "."');
  if (inPlace && paths.includes('-')) {
    throw new UsageError('standard input has no place to be converted in', 'Leave --in-place out, or use --out.');
  }
  if (out !== undefined && paths.includes('-') && stdinFilename === undefined) {
    throw new UsageError('standard input has no name to be written under', 'Add --stdin-filename posts/a.html.');
  }
  if (force === true && out === undefined) {
    throw new UsageError('--force is about what stands in an --out folder, and there is none', 'Add --out FOLDER.');
  }
  if (inPlace) return { kind: 'in-place' };
  return out === undefined ? null : { kind: 'folder', folder: out };
}

function onlyOne(found: FoundList, flags: ConvertFlags): Found {
  const format = askedFormat(flags);
  if (format !== null) {
    const help = 'Add --out FOLDER or --in-place, or leave the format out.';
    throw new UsageError('the article itself goes to standard output, which leaves no room for a report', help);
  }
  const [one] = found;
  if (one === undefined || found.length > 1) {
    const help = 'Add --out FOLDER to write them below a folder, or --in-place to write them beside the originals.';
    throw new UsageError(`${found.length} articles, and only one can go to standard output`, help);
  }
  return one;
}
