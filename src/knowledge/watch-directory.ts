/** Tells when something below a directory has changed and then been left alone for a while. */
import { readdirSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";

export interface WatchDirectoryOptions {
  /** How long nothing must have happened, in milliseconds: a save takes several steps. */
  readonly quietFor: number;
  readonly onQuiet: () => void;
  /** Called with the fault when something can no longer be watched; it is watched again once it can be. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. */
const SEARCH_EVERY = 1000;

/** Swap, backup and temporary files of editors. */
const SCRATCH_FILE = /(~|\.sw[a-z]|\.tmp)$/;

/**
 * Watches the directory and every folder below it, also those that come later. Folders, not files:
 * an editor that saves by renaming puts another file in the place of the one that was watched,
 * which is what `recursive: true` loses on Linux. Returns a function that stops the watching.
 * Throws if the directory cannot be watched. Does not keep the process alive.
 */
export function watchDirectory(directory: string, options: WatchDirectoryOptions): () => void {
  const { quietFor, onQuiet, onError } = options;
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let search: NodeJS.Timeout | undefined;

  const noticed = (file: string | null) => {
    if (file !== null && SCRATCH_FILE.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        // Before the files are read, so that no change between the two goes unseen.
        followFolders();
      } catch (error) {
        onError(error);
        lookForIt();
      }
      onQuiet();
    }, quietFor);
    timer.unref();
  };

  // A folder that has been moved away tells nothing when it comes back.
  const lookForIt = () => {
    search ??= setInterval(() => {
      try {
        followFolders();
      } catch {
        return;
      }
      clearInterval(search);
      search = undefined;
      noticed(null);
    }, SEARCH_EVERY);
    search.unref();
  };

  // All anew each time: a folder may have been replaced by another of the same name.
  const followFolders = () => {
    for (const watcher of watchers.splice(0)) watcher.close();
    const folders = foldersBelow(directory);
    for (const folder of folders) {
      const watcher = watch(folder, { persistent: false }, (_event, file) => noticed(file));
      watcher.on("error", onError);
      watchers.push(watcher);
    }
  };

  followFolders();
  return () => {
    clearTimeout(timer);
    clearInterval(search);
    for (const watcher of watchers) watcher.close();
  };
}

/** The directory itself and all folders in it. */
function foldersBelow(directory: string): string[] {
  const below = readdirSync(directory, { recursive: true, withFileTypes: true });
  const folders = below.filter((item) => item.isDirectory());
  return [directory, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
}
